import Plans
import Rubrics

/// Whether what was recommended or decided agrees with what the review itself shows.
enum DecisionAgrees: Measure {
  static let signature = MeasureSignature(
    name: "decision-agrees", summary: "Contradictions between a review's evidence and what it recommends or decides.",
    parameters: ["changed-needs": "lexicons of words for needs that have changed"],
    lexiconParameters: ["changed-needs"],
    values: ["stated": "1 where a decision or recommendation is stated", "contradictions": "how many there are"],
    words: ["contradiction": "the first of them"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review, let stated = review.decision ?? review.recommendation else { return Measured() }
    var measured = Measured(values: ["stated": 1])
    func contradiction(_ text: String, _ evidence: Evidence?) {
      measured.marks.append(.init(evidence, words: ["contradiction": text]))
    }
    let changes = review.changes.filter { !$0.isNone }
    let entries = review.progress.filter(\.hasEntry)
    if stated.kind == .maintain {
      if !entries.isEmpty, entries.count == review.progress.count, entries.allSatisfy({ $0.status == .achieved }) {
        contradiction("every outcome is achieved, and no change follows", study.evidence(stated.place))
      }
      if let change = changes.first, review.decision == nil || !explains(review, study) {
        contradiction(
          "changes are recommended, and the plan is to stay as it is without a reason", study.evidence(change.place))
      }
      for lexicon in criterion.argument("changed-needs") {
        for code in [SectionCode.details, .health, .socialCare, .outcomes, .participation] {
          let reading = study.reading(code)
          guard let hit = reading.hits(Word(lexicon)).first, changes.isEmpty else { continue }
          let sentence = reading.sentence(around: hit.tokens.lowerBound)
          if NilGrammar(reading: reading).denial(in: sentence) != nil || explains(review, study) { continue }
          contradiction("needs have changed, and no change follows", study.evidence(reading, sentence))
        }
      }
    }
    measured.values["contradictions"] = Double(measured.marks.count)
    measured.support = [study.evidence(stated.place)]
    return measured
  }

  private static func explains(_ review: AnnualReview, _ study: Study) -> Bool {
    review.decision?.reasons.contains { study.tokens(at: $0).count > 5 } ?? false
  }
}

/// Whether what a criterion needs beside the document is there. Until companions are read, none is.
enum CompanionNeeded: Measure {
  static let signature = MeasureSignature(
    name: "companion-needed", summary: "Whether a second document that the criterion needs was supplied.",
    parameters: ["only-if": "the decisions for which it is asked; all where left out"],
    values: [
      "missing": "1 where it was not supplied", "undecided": "1 where no decision is stated",
      "other-decision": "1 where it is another",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let wanted = criterion.argument("only-if").compactMap(ReviewDecision.init)
    if !wanted.isEmpty {
      guard let kind = study.review?.decision?.kind else { return Measured(values: ["undecided": 1, "missing": 1]) }
      if !wanted.contains(kind) { return Measured(values: ["other-decision": 1]) }
    }
    return Measured(values: ["missing": 1])
  }
}
