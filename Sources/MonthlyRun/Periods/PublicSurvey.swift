import Records
import Statistics

/// One question of a survey with its answers, small counts withheld.
public struct PublicSurvey: Sendable {
  /// Name of the survey.
  public let survey: String
  /// When it was asked.
  public let period: String
  /// Who was asked.
  public let audience: String
  /// The question.
  public let question: String
  /// The answers, and how many gave each.
  public let answers: [(answer: String, count: PublishedCount)]

  /// The most answers of a question that was asked with a choice; where there are more, people wrote their own words, which
  /// are not published.
  private static let mostAnswers = 8

  static func all(_ answers: [SurveyAnswer]) throws -> [PublicSurvey] {
    var surveys: [PublicSurvey] = []
    var groups: [[String]: [SurveyAnswer]] = [:]
    for answer in answers {
      groups[[answer.survey, answer.period, answer.audience, answer.question], default: []].append(answer)
    }
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let own = (groups[key] ?? []).sorted { $0.answer < $1.answer }
      guard own.count > 1, own.count <= mostAnswers else { continue }
      let table = try SuppressedTable([own.map(\.count)])
      surveys.append(
        PublicSurvey(
          survey: key[0], period: key[1], audience: key[2], question: key[3],
          answers: zip(own, table.cells[0]).map { ($0.answer, $1) }))
    }
    return surveys
  }
}
