import Regulations

/// The time limits that cases are read against, and all that goes with them: steps of a review, transfers, closures,
/// holidays and the assumptions of a catch-up plan. Every value comes from the files of a folder.
public struct ClockBook: Sendable {
  /// A step of a review, in the order in which they are taken.
  public struct Step: Sendable {
    /// What is to be done: "Send the report of the meeting".
    public var duty: String
    /// A few words for tables: "report".
    public var name: String
    /// Dates that show that it is done.
    public var done: [ClockDate]
    /// The id of the rule that says by when; empty where none does.
    public var rule: String
    /// Decisions after which it is taken; empty: after every one.
    public var decisions: [String]
    /// For a step whose time limit starts with a later act: weeks before the end of the review's period by which it has to
    /// be taken, so that the rest can be in time.
    public var weeksBeforeEnd: Int?
    /// Whether the review is complete once it is taken, even where plan work remains.
    public var completesReview: Bool
  }

  /// A duty of a review from a year group on, which has no day of its own.
  public struct YearDuty: Sendable {
    /// What is to be done.
    public var says: String
    /// Where it is stated.
    public var basis: String
    /// The national curriculum year from which it holds.
    public var fromYear: Int
  }

  /// What the catch-up plan assumes.
  public struct CatchUp: Sendable {
    /// The weeks over which the present rate is taken.
    public var rateWeeks = 0
    /// How many weeks ahead the plan looks at most.
    public var horizonWeeks = 0
    /// How many weeks before its due day a review may be completed.
    public var weeksAhead = 0
    /// Weeks from now by which the rate is asked that clears the backlog.
    public var clearWithin: [Int] = []
  }

  /// The rules in the order of the files.
  public var rules: [ClockRule] = []
  /// Steps of a review.
  public var steps: [Step] = []
  /// Duties from a year group on.
  public var yearDuties: [YearDuty] = []
  /// Moves between phases.
  public var transfers: [PhaseTransfer] = []
  /// Words by which a review held for a transfer is known.
  public var transferReviewWords: [String] = []
  /// The id of the rule that says when a review has to be complete.
  public var reviewRule = ""
  /// The id of the rule of transfers.
  public var transferRule = ""
  /// Months overdue at which the classes of the backlog end.
  public var backlogMonths: [Int] = []
  /// Weeks ahead for which reviews that fall due are counted.
  public var aheadWeeks: [Int] = []
  /// Assumptions of the catch-up plan.
  public var catchUp = CatchUp()
  /// Words of decisions.
  public var decisions = DecisionWordings()
  /// Closures and holidays.
  public var calendar = SettingCalendar()

  /// A book without rules.
  public init() {}

  /// The rule of an id.
  public func rule(_ id: String) -> ClockRule? { rules.first { $0.id == id } }
}

/// Why a folder of clocks could not be used.
public struct ClockProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public var file: String
  /// The line, from 1; 0 where the whole file is meant.
  public var line: Int
  /// What is wrong, and what to do about it.
  public var message: String

  /// File, line and sentence.
  public var description: String { line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)" }
}
