import Records

/// One question of a survey over time: what the reports print beside their own figures.
public struct SurveyTrend: Sendable {
  /// The answers of one period.
  public struct Period: Sendable {
    /// The month or quarter.
    public let period: String
    /// Answers with their counts, in the order of the trend's answers.
    public let counts: [Int]
    /// All answers together.
    public var total: Int { counts.reduce(0, +) }
  }

  /// Name of the survey.
  public let survey: String
  /// Who was asked.
  public let audience: String
  /// The question.
  public let question: String
  /// Every answer that was ever given, by its words.
  public let answers: [String]
  /// The periods, oldest first.
  public let periods: [Period]

  /// The questions of all surveys, by survey, audience and question.
  ///
  /// - Parameter last: the last period that is told of, such as `2026-10`: later ones are left out. A quarter is told of from
  ///   its last month on.
  public static func all(_ answers: [SurveyAnswer], upTo last: String? = nil) -> [SurveyTrend] {
    let told = answers.filter { one in last.map { monthly(one.period) <= monthly($0) } ?? true }
    let groups = Dictionary(grouping: told) { [$0.survey, $0.audience, $0.question] }
    return groups.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let rows = groups[key] ?? []
      let words = Set(rows.map(\.answer)).sorted()
      let periods = Set(rows.map(\.period)).sorted { (monthly($0), $0) < (monthly($1), $1) }.map { period in
        Period(
          period: period,
          counts: words.map { word in
            rows.filter { $0.period == period && $0.answer == word }.reduce(0) { $0 + $1.count }
          })
      }
      return SurveyTrend(survey: key[0], audience: key[1], question: key[2], answers: words, periods: periods)
    }
  }

  /// A quarter as its last month, so that months and quarters stand in order.
  private static func monthly(_ period: String) -> String {
    guard let quarter = ["Q1": "03", "Q2": "06", "Q3": "09", "Q4": "12"][String(period.suffix(2))] else {
      return period
    }
    return period.prefix(5) + quarter
  }
}
