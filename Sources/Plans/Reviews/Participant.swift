import Regulations

/// Somebody whom a review names as invited, present or heard.
public struct Participant: Sendable {
  /// The words that name them: a name, a role, or both.
  public var place: TextPlace
  /// Whom they stand for; nil where their role is none that is known.
  public var service: Service?
  /// When they were invited.
  public var invitedOn: CalendarDate?
  /// Whether they were invited; nil where it is not said.
  public var isInvited: Bool?
  /// Whether they came; nil where it is not said.
  public var attended: Bool?
  /// Whether they sent a report or advice; nil where it is not said.
  public var sentAdvice: Bool?
  /// When their advice was asked for.
  public var adviceRequestedOn: CalendarDate?
  /// When their advice was received or written.
  public var adviceOn: CalendarDate?
  /// Whether a name stands there beside the role.
  public var isNamed = false

  /// Somebody at a place.
  public init(place: TextPlace, service: Service?) {
    self.place = place
    self.service = service
  }
}

/// Whom a person at a review stands for.
public enum Service: String, Sendable, CaseIterable {
  case parent, child
  /// The school, college or nursery.
  case setting
  /// The authority's officer for special educational needs.
  case authority
  case health, psychology
  case socialCare = "social-care"
  /// Specialist teachers and outreach.
  case specialist
  /// Careers, employment and transition.
  case adulthood
  /// Supporters, advocates, clerks.
  case support
}

/// Whose views a heading announces.
public enum Voice: String, Sendable, CaseIterable { case child, parent, professional }

/// What somebody contributed to a review.
public struct Contribution: Sendable {
  /// Whose it is.
  public var service: Service
  /// Its words, passage by passage.
  public var places: [TextPlace]
  /// The line that names whose it is, where one does.
  public var source: TextPlace?
  /// How views were gathered, where the file declares it.
  public var method: String?
  /// Id of its item.
  public var item: String = ""
}

/// An outcome of the plan with what a review says became of it.
public struct OutcomeProgress: Sendable {
  /// How far an outcome was reached.
  public enum Status: String, Sendable, CaseIterable { case achieved, partly, not }
  /// What is to become of an outcome.
  public enum Next: String, Sendable, CaseIterable { case keep, change, end }

  /// The outcome's words.
  public var outcome: TextPlace
  /// All that stands in its entry, the outcome first.
  public var whole: TextPlace
  /// What is said of its progress.
  public var progress: [TextPlace] = []
  /// How far it was reached, as stated.
  public var status: Status?
  /// What is to become of it, as stated.
  public var next: Next?
  /// Id of its item.
  public var item: String = ""

  /// Whether anything is written of its progress. A bare status is an entry too.
  public var hasEntry: Bool { !progress.isEmpty || status != nil }
}

/// What a table's column of a review holds.
enum ReviewColumn: String, Sendable, CaseIterable {
  case name, role, service, invited, attended, apologies
  case adviceRequested = "advice-requested"
  case adviceReceived = "advice-received"
  case outcome, progress, status, next
  case newOutcome = "new-outcome"
  case provision, delivered, effective, section, change, evidence, action, who, when, area, view
}

/// What a short answer in a form says.
enum Answer: String, Sendable, CaseIterable {
  case yes, no, apologies, report
  case handedRound = "handed-round"
  /// Asks for a change of the plan, or for none.
  case change
  case noChange = "no-change"
}
