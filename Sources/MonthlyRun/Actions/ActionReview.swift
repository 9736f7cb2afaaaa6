import Records
import Regulations

/// The actions that a month's report tells of: those raised by the month, and what became of those before.
public struct ActionReview: Sendable {
  /// Raised by the month's findings, oldest first.
  public let raised: [AuditAction]
  /// The month before that has actions; nil where none has.
  public let earlierPeriod: String?
  /// Its actions with what became of them, oldest first.
  public let earlier: [AuditAction]
  /// Actions of still earlier months that are not settled, oldest first.
  public let lingering: [AuditAction]
  /// The day that is taken as today.
  public let day: CalendarDate

  /// Reads the actions of a month.
  public init(_ store: RecordsStore, period: String, on day: CalendarDate) throws {
    let all = try store.actions()
    self.day = day
    raised = all.filter { $0.period == period }
    let before = all.filter { $0.period < period }
    let last = before.map(\.period).max()
    earlierPeriod = last
    earlier = before.filter { $0.period == last }
    lingering = before.filter { $0.period != last && !$0.isSettled }
  }

  /// Whether an action is not done and its day has passed.
  public func isOverdue(_ action: AuditAction) -> Bool { Self.isOverdue(action, on: day) }

  /// Whether an action is not done and its day has passed.
  public static func isOverdue(_ action: AuditAction, on day: CalendarDate) -> Bool {
    (action.state == .open || action.state == .notMended) && action.due < day.description
  }

  /// How many actions there are in each state, in the order of the states; noughts are left out.
  public static func counts(of actions: [AuditAction]) -> [(state: AuditAction.State, count: Int)] {
    AuditAction.State.allCases.map { state in (state, actions.count { $0.state == state }) }.filter { $0.1 > 0 }
  }
}

extension AuditAction.State {
  /// What became of an action, for a person.
  public var words: String {
    switch self {
    case .open: "open"
    case .done: "done, not yet seen in a new version"
    case .mended: "mended"
    case .notMended: "not mended in the next version"
    case .dropped: "dropped"
    }
  }
}
