/// The words by which rubric files name parts of a plan and kinds of items.
enum SectionWords {
  /// Sections as graded: H stands for H1 and H2 together.
  static let graded = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"]
  /// Sections as regulation 12(1) lists them.
  static let statutory = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]
  /// The parts of annual reviews and of advice.
  static let parts = [
    "details", "participation", "views", "author", "needs", "outcomes", "provision", "health", "social-care",
    "preparing-for-adulthood", "recommendations", "decision", "actions",
  ]
  /// Any of them.
  static let all = ["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K"] + parts
  /// The whole document.
  static let whole = "plan"
  /// Kinds of items that a criterion can judge one by one.
  static let items = [
    "view", "aspiration", "strength", "need", "outcome", "provision", "advice", "recommendation", "attendee", "other",
  ]
}

extension ProblemList {
  /// A list of section codes, H written for H1 and H2 where the statutory ones are wanted.
  mutating func sectionCodes(_ entry: Entry, of key: String, among known: [String]) -> [String]? {
    guard let words = placedWords(entry, of: key) else { return nil }
    var codes: [String] = []
    for word in words {
      guard let code = word.words else { continue }
      guard known.contains(code) else {
        add(word.place, "`\(code)` is no section; expected one of \(known.joined(separator: ", "))")
        return nil
      }
      codes.append(code)
    }
    return codes
  }

  /// A list of outcomes.
  mutating func outcomes(_ entry: Entry, of key: String) -> [Outcome]? {
    guard let words = placedWords(entry, of: key) else { return nil }
    var outcomes: [Outcome] = []
    for word in words {
      guard let outcome = outcome(word.words ?? "", at: word.place) else { return nil }
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// An outcome by its word.
  mutating func outcome(_ word: String, at place: SourcePlace) -> Outcome? {
    if let outcome = Outcome(rawValue: word) { return outcome }
    add(place, "`\(word)` is no outcome; \(NearestWord.hint(for: word, among: Outcome.allCases.map(\.rawValue)))")
    return nil
  }
}
