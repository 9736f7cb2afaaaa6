/// Scales whose order is known: the words of inspections, of criteria and of plain questions.
public enum GradeScale {
  /// Grades of sections and plans, best first.
  public static let grades = ["outstanding", "good", "requires improvement", "inadequate"]
  /// Outcomes of criteria, best first.
  public static let outcomes = ["met", "partly-met", "not-met"]
  /// Answers, yes first.
  public static let answers = ["yes", "no"]

  /// The scale that holds all these words, in its order and as it spells them; nil where none does.
  public static func known(for words: [String]) -> [String]? {
    [grades, outcomes, answers, ["yes", "partly", "no"], ["1", "0"]].first { scale in
      let names = scale.map(folded)
      return words.allSatisfy { names.contains(folded($0)) }
    }
  }

  /// The word's place on a scale; nil where it is not on it. Case, hyphens and spaces around make no difference.
  public static func place(of word: String, on scale: [String]) -> Int? {
    let wanted = folded(word)
    return scale.firstIndex { folded($0) == wanted }
  }

  private static let short = ["o": "outstanding", "g": "good", "ri": "requires improvement", "i": "inadequate"]

  /// A word without what spelling may vary in.
  static func folded(_ word: String) -> String {
    let parts = word.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" || $0 == "\t" }
    let joined = parts.joined(separator: " ")
    return short[joined] ?? joined
  }
}
