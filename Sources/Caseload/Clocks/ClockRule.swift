import Regulations

/// A time limit as a rule file states it: from which date it runs, how it is counted, and which date ends it.
public struct ClockRule: Sendable {
  /// What the limit belongs to.
  public enum Subject: String, Sendable, CaseIterable {
    /// The needs assessment, once for each child.
    case assessment
    /// Each review.
    case review
    /// The plan in force on the day taken as today.
    case plan
  }

  /// How much weight the limit has.
  public enum Standing: String, Sendable, CaseIterable {
    /// A time limit of the law.
    case legal
    /// A time limit of guidance or of good practice; to miss it is no breach.
    case practice
  }

  /// One way in which the limit runs; where there are several the strictest holds.
  public struct Limb: Hashable, Sendable {
    /// Dates that it may start from, the best first. A start from any but the first is an assumption and is said to be.
    public var from: [ClockDate]
    /// How the days are counted.
    public var counting: Counting
    /// A recorded due date that stands in where no start is known.
    public var recordedDue: ClockDate?
  }

  /// When the limit applies. What is left out does not restrict it.
  public struct Condition: Hashable, Sendable {
    /// One of these decisions was made after the review.
    public var decisions: [String] = []
    /// At least one of these dates is known.
    public var has: [ClockDate] = []
    /// None of these dates is known.
    public var lacks: [ClockDate] = []
    /// The status holds none of these words.
    public var statusWithout: [String] = []
    /// The child is younger than this many years on the due day.
    public var ageUnder: Int?
  }

  /// A ground on which the law lets the limit give way. It is only ever plausible: a person confirms it.
  public struct Ground: Hashable, Sendable {
    /// Where the law states it.
    public var basis: String
    /// What it is.
    public var says: String
    /// Whether it is plausible where advice was requested around a long closure of the setting.
    public var isClosure: Bool
    /// Words by which a recorded exception is known to mean this ground.
    public var words: [String]
  }

  /// Something to be said beside the outcome.
  public enum Remark: Hashable, Sendable {
    /// On the last day itself.
    case onTheDay(says: String)
    /// Fewer working days than this between start and end of a minimum period.
    case fewerWorkingDays(Int, says: String)
    /// In time, but not as early as practice asks for.
    case notAsEarlyAs(TimeSpan, says: String)
    /// On another day than the date that it should come with.
    case apartFrom(ClockDate, says: String)
    /// Always, where the limit is met.
    case whenMet(says: String)
  }

  /// The criterion's id.
  public var id: String
  /// What must happen by when, in a few words.
  public var title: String
  /// What it belongs to.
  public var subject: Subject
  /// Law or practice.
  public var standing: Standing
  /// Where it is stated.
  public var basis: [String]
  /// How it runs.
  public var limbs: [Limb]
  /// Dates that end it, the best first.
  public var ends: [ClockDate]
  /// When it applies.
  public var condition: Condition
  /// Dates of later acts, which show that this one was done although its own date is missing.
  public var shownBy: [ClockDate]
  /// Whether the start is itself an act still to come, so that a limit without one has not begun.
  public var beginsLater: Bool
  /// Whether a limit that ran out without its act is for a person: the act may not be owed at all.
  public var isDoubtfulWhenUndone: Bool
  /// Grounds on which it may give way.
  public var grounds: [Ground]
  /// What else is to be said.
  public var remarks: [Remark]
  /// Line of the rule in its file.
  public var line: Int
}
