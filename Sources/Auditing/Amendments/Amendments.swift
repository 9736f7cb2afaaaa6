import Plans
import Regulations

/// What comparing a plan before a review, the review and the plan after it comes to.
///
/// It says what was found and quotes both wordings; whether a change was right is for a person to judge.
public struct Amendments: Sendable {
  /// How far a recommendation is carried out.
  public enum CarriedOut: String, Sendable, CaseIterable { case yes, partly, no }

  /// A recommendation of the review with what became of it.
  public struct Recommendation: Sendable {
    /// Its words in the review.
    public var text: String
    /// The section of the plan that it concerns; nil where neither its words nor the plans tell.
    public var section: SectionCode?
    /// How far the new plan carries it out.
    public var carriedOut: CarriedOut
    /// The old plan's words that it concerns; nil where there are none.
    public var before: String?
    /// The new plan's words that it concerns; nil where there are none.
    public var after: String?
    /// Why, in a sentence.
    public var reason: String
  }

  /// A change between the two plans.
  public struct Change: Sendable {
    /// The section that it stands in.
    public var section: SectionCode
    /// The old plan's words; nil for an addition.
    public var before: String?
    /// The new plan's words; nil for a removal.
    public var after: String?
    /// What is to be looked at, in a sentence.
    public var reason: String
  }

  /// Words of the new plan that the review or the passing of time has overtaken.
  public struct StaleText: Sendable {
    /// The section that they stand in; nil for the front page.
    public var section: SectionCode?
    /// The words.
    public var quote: String
    /// Why they are out of date, in a sentence.
    public var reason: String
  }

  /// The child's name as the new plan states it.
  public var child: String?
  /// Day of the old plan, of the review meeting and of the new plan, where stated.
  public var days: (before: CalendarDate?, review: CalendarDate?, after: CalendarDate?)
  /// Every recommendation, in the review's order.
  public var recommendations: [Recommendation] = []
  /// Changes that nobody recommended, in the plan's order.
  public var unexplained: [Change] = []
  /// Provision that the new plan makes weaker: less often, shorter, for more children, by nobody named, or with a looser
  /// duty.
  public var weakened: [Change] = []
  /// What is out of date in the new plan.
  public var stale: [StaleText] = []
  /// Where the golden thread from needs through outcomes to provision was cut by the change.
  public var brokenThread: [StaleText] = []
  /// What makes the comparison doubtful, one plain sentence each.
  public var problems: [String] = []
}
