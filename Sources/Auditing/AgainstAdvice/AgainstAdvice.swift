import Documents
import Plans
import Regulations

/// What comparing a plan with the professionals' advice supplied with it comes to. It quotes both; whether a departure from
/// the advice was right is for a person to judge.
public struct AgainstAdvice: Sendable {
  /// A report that was supplied.
  public struct Report: Sendable {
    /// Its path or name as the caller gave it.
    public var source: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// The words that name its author or the author's role; nil where it names none.
    public var author: String?
    /// The day on which it says that it was written.
    public var date: CalendarDate?
    /// Whether the plan lists it among its advice.
    public var isListed: Bool
  }

  /// Words of a report.
  public struct Quote: Sendable, Equatable {
    /// The report's path or name.
    public var source: String
    /// The words, verbatim.
    public var words: String
    /// Where they stand in the report's file.
    public var locator: Locator
  }

  /// A need that a report describes.
  public struct Need: Sendable {
    /// What became of it.
    public enum Fate: String, Sendable, CaseIterable { case carried, missing, unclear }
    /// The report's words.
    public var advice: Quote
    /// What became of it.
    public var fate: Fate
    /// The plan's nearest words; nil where nothing is near.
    public var plan: Evidence?
  }

  /// A provision that a report recommends.
  public struct Provision: Sendable {
    /// What became of it: there as recommended, there with less, not there, or for a person to tell.
    public enum Fate: String, Sendable, CaseIterable { case kept, weakened, dropped, unclear }
    /// The report's words.
    public var advice: Quote
    /// The plan's words that took them up; nil where none did.
    public var plan: Evidence?
    /// The plan's item.
    public var item: String?
    /// What became of it.
    public var fate: Fate
    /// What the plan says less, one sentence each.
    public var reasons: [String]
    /// What the report itself leaves out: `how often`, `how long`, `who`.
    public var vagueAdvice: [String]
  }

  /// Why a provision of the plan is vague: the question whether the advice was vague or the plan watered it down.
  public struct Origin: Sendable {
    /// The answer.
    public enum Answer: String, Sendable, CaseIterable {
      /// The advice says more than the plan.
      case wateredDown = "watered-down"
      /// The advice is no more specific.
      case vagueAdvice = "vague-advice"
      /// No supplied advice recommends it.
      case notFound = "not-found"
    }
    /// The plan's words.
    public var plan: Evidence
    /// The plan's item.
    public var item: String
    /// What it does not say: `how often`, `how long`, `who`.
    public var missing: [String]
    /// The answer.
    public var answer: Answer
    /// The report's words; nil where no report recommends it.
    public var advice: Quote?
  }

  /// The reports, in the order given.
  public var reports: [Report] = []
  /// Every need that a report describes, in the reports' order.
  public var needs: [Need] = []
  /// Every provision that a report recommends, in the reports' order.
  public var provisions: [Provision] = []
  /// Every provision of the plan that leaves out how often, how long or who, in the plan's order.
  public var origins: [Origin] = []
  /// Advice that the plan lists and that was not supplied.
  public var notSupplied: [Evidence] = []

  /// Nothing compared yet.
  public init() {}
}
