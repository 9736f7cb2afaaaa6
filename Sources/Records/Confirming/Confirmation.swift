import GRDB

/// A named person's judgement of a drawn case: what makes it audited.
public struct Confirmation: Sendable, Equatable {
  /// Which marking it is.
  public enum Round: String, Codable, Sendable, CaseIterable {
    /// The officer's own.
    case first
    /// Another officer's, without sight of the first.
    case second
    /// What both agreed on, or what a moderator decided; it counts in place of the others.
    case moderation
  }

  /// A part of the judgement beside the machine's.
  public struct Part: Sendable, Equatable {
    /// The section, or the criterion's id.
    public var name: String
    /// The machine's grade or outcome.
    public var machine: String
    /// The person's.
    public var person: String
    /// Why they differ; empty where they do not.
    public var reason: String

    /// A part.
    public init(name: String, machine: String, person: String, reason: String = "") {
      self.name = name
      self.machine = machine
      self.person = person
      self.reason = reason
    }
  }

  /// The month.
  public var period: String
  /// Kind of the case.
  public var kind: String
  /// The case.
  public var caseId: String
  /// SHA-256 of the document judged.
  public var document: String
  /// Name of the person.
  public var by: String
  /// The day, ISO 8601.
  public var on: String
  /// Which marking it is.
  public var round: Round
  /// The person's overall grade.
  public var overall: String
  /// Why the overall grade differs from the machine's; empty where it does not.
  public var reason: String
  /// Grades by section.
  public var grades: [Part]
  /// Outcomes of the criteria that the person looked at.
  public var outcomes: [Part]

  /// A judgement.
  public init(
    period: String, kind: String, caseId: String, document: String, by: String, on: String, round: Round = .first,
    overall: String, reason: String = "", grades: [Part] = [], outcomes: [Part] = []
  ) {
    self.period = period
    self.kind = kind
    self.caseId = caseId
    self.document = document
    self.by = by
    self.on = on
    self.round = round
    self.overall = overall
    self.reason = reason
    self.grades = grades.sorted { $0.name < $1.name }
    self.outcomes = outcomes.sorted { $0.name < $1.name }
  }

  /// What the chain calls it.
  var subject: String { [period, kind, caseId, by, round.rawValue].joined(separator: "/") }

  var digest: String {
    func fields(_ parts: [Part]) -> [String] { parts.flatMap { [$0.name, $0.machine, $0.person, $0.reason] } }
    return Digest.of(
      fields: [period, kind, caseId, document, by, on, round.rawValue, overall, reason] + fields(grades)
        + ["outcomes"] + fields(outcomes))
  }
}
