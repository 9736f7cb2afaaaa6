import Rubrics

/// What the measures of a plan against its advice say alike.
enum ComparedAdvice {
  /// What is measured where no advice came with the plan: a person has to look at these passages.
  static func notSupplied(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = BearingPassages.measure(criterion, in: study)
    measured.values["supplied"] = 0
    measured.words["state"] = "The advice was not supplied with the plan."
    return measured
  }

  /// What is open, in a sentence.
  static func state(isDoubtful: Bool, _ doubt: String) -> String {
    isDoubtful ? doubt : "Some of the advice that the plan lists was not supplied."
  }

  /// A place in the plan with the words of the advice that it is held against.
  static func mark(
    _ plan: Evidence?, item: String? = nil, against advice: AgainstAdvice.Quote, words: [String: String]
  ) -> Measured.Mark {
    var words = words
    words["report"] = FileName.of(advice.source)
    var mark = Measured.Mark(plan, item: item, words: words)
    mark.advice = advice
    return mark
  }
}

/// The last part of a path.
enum FileName {
  static func of(_ source: String) -> String { source.split(separator: "/").last.map(String.init) ?? source }
}
