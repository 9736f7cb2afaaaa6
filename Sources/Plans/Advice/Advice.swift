import Regulations

/// A professional's advice as read from a document: whose it is, about whom, and its parts. Holds no judgement of it.
public struct Advice: Sendable {
  /// The child or young person.
  public var subject = Subject()
  /// The dates that it states: when it was written, and when its author last had contact with the child.
  public var dates = ReviewDates()
  /// Whose advice it is; nil where no profession is named on its first lines.
  public var service: Service?
  /// The words that name the author or the author's role.
  public var author: TextPlace?
  /// Whether a person's name stands there.
  public var isNamed = false
  /// Everything outside the parts.
  public var front = SectionBody()
  /// Its parts in order.
  public var parts: [PlanSection] = []
  /// How much of the text was placed.
  public var coverage = Coverage(placed: 0, unplaced: [])

  /// Empty advice.
  public init() {}
}
