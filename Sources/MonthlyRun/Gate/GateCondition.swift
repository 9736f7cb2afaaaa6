import Sampling
import Yams

/// A condition that the six-weekly report says is kept or not.
public struct GateCondition: Sendable, Equatable {
  /// What is looked at.
  public enum Measure: String, Sendable, CaseIterable {
    /// Whether the share to be audited is reached.
    case audited
    /// The share of documents that are good or better in a part.
    case good
    /// The share of documents with no criterion of the law unmet.
    case legal
    /// The share of cases that kept a time limit.
    case timeLimit = "time-limit"
    /// The share of plans whose review is overdue.
    case overdueReviews = "overdue-reviews"
    /// Open actions whose day is past.
    case overdueActions = "overdue-actions"
  }

  /// Its name, as the report shows it.
  public let name: String
  /// What is looked at.
  public let measure: Measure
  /// The kind of documents, where the measure is of one.
  public let kind: CaseKind?
  /// The part of documents (`related`, `related:health`, `F`); the whole unless given.
  public let part: String
  /// The time limit's id.
  public let rule: String
  /// The least that keeps the condition.
  public let atLeast: Double?
  /// What the lower end of the interval has to reach.
  public let nearlyCertain: Double?
  /// The most that keeps the condition.
  public let atMost: Double?

  /// The conditions of a file.
  ///
  /// - Throws: `MonthlyRunError` where it can't be used.
  public static func read(_ text: String, file: String) throws(MonthlyRunError) -> [GateCondition] {
    let remedy = "Write `conditions:` as the shipped gates/six-weekly.yaml does."
    guard text.utf8.count <= 1 << 20, let listed = try? YAMLDecoder().decode(Listed.self, from: text) else {
      throw MonthlyRunError("\(file) can't be read as a list of conditions.", remedy)
    }
    var conditions: [GateCondition] = []
    for one in listed.conditions {
      guard let measure = Measure(rawValue: one.measure) else {
        throw MonthlyRunError(
          "\(file): \(one.measure) is no measure.",
          "Write one of \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      let kind = one.kind.flatMap { CaseKind(rawValue: $0) }
      if [.audited, .good, .legal].contains(measure), kind == nil {
        throw MonthlyRunError(
          "\(file): the condition \(one.name) names no kind of case.", "Add kind: new-plan or another.")
      }
      if measure != .audited, one.atLeast == nil, one.atMost == nil, one.nearlyCertain == nil {
        throw MonthlyRunError(
          "\(file): the condition \(one.name) has no limit.", "Add at-least, nearly-certain or at-most.")
      }
      conditions.append(
        GateCondition(
          name: one.name, measure: measure, kind: kind, part: one.part ?? "overall", rule: one.rule ?? "",
          atLeast: one.atLeast, nearlyCertain: one.nearlyCertain, atMost: one.atMost))
    }
    return conditions
  }

  private struct Listed: Decodable {
    struct Condition: Decodable {
      var name: String
      var measure: String
      var kind: String?
      var part: String?
      var rule: String?
      var atLeast: Double?
      var nearlyCertain: Double?
      var atMost: Double?

      enum CodingKeys: String, CodingKey {
        case name, measure, kind, part, rule
        case atLeast = "at-least"
        case nearlyCertain = "nearly-certain"
        case atMost = "at-most"
      }
    }
    var conditions: [Condition]
  }
}
