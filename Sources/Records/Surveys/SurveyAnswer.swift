import GRDB

/// How many people gave one answer to one question of a survey; never who.
public struct SurveyAnswer: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "surveyAnswer"

  /// Name of the survey.
  public var survey: String
  /// The month or quarter it was asked in.
  public var period: String
  /// Who was asked (families, young people, schools).
  public var audience: String
  /// The question.
  public var question: String
  /// The answer.
  public var answer: String
  /// How many gave it.
  public var count: Int

  /// An answer with its count.
  public init(survey: String, period: String, audience: String, question: String, answer: String, count: Int) {
    self.survey = survey
    self.period = period
    self.audience = audience
    self.question = question
    self.answer = answer
    self.count = count
  }

  static func digest(_ answers: [SurveyAnswer]) -> String {
    let rows = answers.map { [$0.survey, $0.period, $0.audience, $0.question, $0.answer, String($0.count)] }
    return Digest.of(fields: rows.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
  }
}

extension RecordsStore {
  /// Keeps the answers of a survey for a period in place of earlier ones.
  public func keep(survey: String, period: String, answers: [SurveyAnswer], on day: String) throws {
    try write { database, log in
      try SurveyAnswer.filter(Column("survey") == survey && Column("period") == period).deleteAll(database)
      for answer in answers { try answer.insert(database) }
      try log.append(
        "survey read", subject: "\(survey)/\(period)", digest: SurveyAnswer.digest(answers), on: day)
    }
  }

  /// All answers, by survey, period, audience, question and answer.
  public func surveyAnswers() throws -> [SurveyAnswer] {
    try pool.read { database in
      try SurveyAnswer.order(
        Column("survey"), Column("period"), Column("audience"), Column("question"), Column("answer")
      ).fetchAll(database)
    }
  }

  static func surveys(_ database: Database) throws -> [(String, [SurveyAnswer])] {
    let all = try SurveyAnswer.fetchAll(database)
    return Dictionary(grouping: all) { "\($0.survey)/\($0.period)" }.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value)
    }
  }
}
