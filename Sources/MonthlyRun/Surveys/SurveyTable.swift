import Records

/// Reads answers to a survey from the rows of a table: one row an answer, counted or not, or one row a person with a
/// column for each question, as survey programs export them.
public struct SurveyTable: Sendable {
  /// What the table does not say itself.
  public struct Frame: Sendable {
    /// Name of the survey.
    public var survey: String
    /// The month or quarter; empty where a column says it.
    public var period: String
    /// Who was asked; empty where a column says it.
    public var audience: String
    /// Columns that hold answers, where there is a row a person; empty where there is a row an answer.
    public var questions: [String]

    /// What the table does not say itself.
    public init(survey: String, period: String = "", audience: String = "", questions: [String] = []) {
      self.survey = survey
      self.period = period
      self.audience = audience
      self.questions = questions
    }
  }

  /// Free text is no answer that can be counted, and may name people.
  private static let longestAnswer = 60
  private static let mostAnswers = 20

  /// The answers with their counts, by period, audience, question and answer.
  public let answers: [SurveyAnswer]
  /// Rows without an answer.
  public let emptyRows: Int

  /// Counts the answers of a table.
  ///
  /// - Parameter rows: the header first.
  /// - Throws: `MonthlyRunError` where a column is missing, a count is none, or what should be an answer is free text.
  public init(_ rows: [[String]], frame: Frame) throws {
    guard let header = rows.first?.map({ $0.lowercased().filter { $0 != " " } }) else {
      throw MonthlyRunError("The file of answers is empty.", "Name a CSV file with a row of headings.")
    }
    func column(_ name: String) -> Int? { header.firstIndex(of: name.lowercased().filter { $0 != " " }) }
    var counts: [[String]: Int] = [:]
    var empty = 0
    let questions = try frame.questions.map { name in
      guard let place = column(name) else {
        throw MonthlyRunError("The file has no column \(name).", "Name the columns of questions as the file has them.")
      }
      return (name: name, place: place)
    }
    for (number, row) in rows.enumerated().dropFirst() {
      func cell(_ place: Int?) -> String { place.flatMap { $0 < row.count ? Self.trimmed(row[$0]) : nil } ?? "" }
      let period = frame.period.isEmpty ? cell(column("period")) : frame.period
      let audience = frame.audience.isEmpty ? cell(column("audience")) : frame.audience
      guard Self.isPeriod(period), !audience.isEmpty else {
        throw MonthlyRunError(
          "Row \(number + 1) has no period such as 2026-10 or 2026-Q4, or says not who was asked.",
          "Give columns period and audience, or --period and --audience.")
      }
      var count = 1
      if let place = column("count"), questions.isEmpty {
        guard let stated = Int(cell(place)), (0...1_000_000).contains(stated) else {
          throw MonthlyRunError("Row \(number + 1) has no whole number as its count.", "Correct the column count.")
        }
        count = stated
      }
      var said = questions.map { (question: $0.name, answer: cell($0.place)) }
      if questions.isEmpty {
        guard let question = column("question"), let answer = column("answer") else {
          throw MonthlyRunError(
            "The file has no columns question and answer.",
            "Name the columns that are questions with --question, where each person has a row.")
        }
        said = [(cell(question), cell(answer))]
      }
      said = said.filter { !$0.answer.isEmpty && !$0.question.isEmpty }
      if said.isEmpty { empty += 1 }
      for one in said { counts[[period, audience, one.question, one.answer], default: 0] += count }
    }
    try Self.refuseFreeText(Array(counts.keys))
    emptyRows = empty
    answers = counts.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      SurveyAnswer(
        survey: frame.survey, period: key[0], audience: key[1], question: key[2], answer: key[3],
        count: counts[key] ?? 0)
    }
  }

  /// Keeps the answers, period by period, in place of earlier ones of the same survey.
  public func keep(in store: RecordsStore, survey: String, on day: String) throws {
    for period in Set(answers.map(\.period)).sorted() {
      try store.keep(survey: survey, period: period, answers: answers.filter { $0.period == period }, on: day)
    }
  }

  private static func refuseFreeText(_ keys: [[String]]) throws {
    var byQuestion: [String: Set<String>] = [:]
    for key in keys { byQuestion[key[2], default: []].insert(key[3]) }
    for question in byQuestion.keys.sorted() {
      let answers = byQuestion[question] ?? []
      guard answers.count > mostAnswers || answers.contains(where: { $0.utf8.count > longestAnswer }) else { continue }
      throw MonthlyRunError(
        "The answers to one question (\(question.prefix(40))) are free text or too many to count.",
        "Leave that column out: free text may name people and is not kept.")
    }
  }

  /// `2026-10` or `2026-Q4`.
  private static func isPeriod(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, Int(parts[0]) != nil, parts[1].utf8.count == 2 else {
      return false
    }
    if parts[1].hasPrefix("Q") { return ["Q1", "Q2", "Q3", "Q4"].contains(parts[1]) }
    return Int(parts[1]).map { (1...12).contains($0) } ?? false
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let first = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let last = bytes.lastIndex { $0 > 0x20 } ?? first - 1
    return first <= last ? String(decoding: bytes[first...last], as: UTF8.self) : ""
  }
}
