import Regulations

/// The dates that a review states; nil where it does not.
public struct ReviewDates: Sendable, Equatable {
  /// The meeting.
  public var meeting: CalendarDate?
  /// The last review before it.
  public var lastReview: CalendarDate?
  /// The plan under review, as last issued.
  public var planIssued: CalendarDate?
  /// Invitations sent; the latest, where people were invited on several days.
  public var invitationsSent: CalendarDate?
  /// Advice asked for; the latest, where it was asked for on several days.
  public var adviceRequested: CalendarDate?
  /// Advice sent round to everyone invited.
  public var adviceCirculated: CalendarDate?
  /// Report of the meeting sent to the authority.
  public var reportSent: CalendarDate?
  /// The authority's decision sent.
  public var decision: CalendarDate?
  /// Notice of the proposed amendments sent.
  public var amendmentNotice: CalendarDate?
  /// Final amended plan issued.
  public var finalPlan: CalendarDate?
  /// Next review.
  public var nextReview: CalendarDate?
  /// An advice document written.
  public var adviceWritten: CalendarDate?
  /// Last contact of an advice's author with the child.
  public var contact: CalendarDate?
  /// Where each was stated, by the name of the date.
  public var places: [ReviewDate: TextPlace] = [:]

  /// No dates.
  public init() {}

  /// A date by its name.
  public subscript(name: ReviewDate) -> CalendarDate? {
    get {
      switch name {
      case .meeting: meeting
      case .lastReview: lastReview
      case .planIssued: planIssued
      case .invitations: invitationsSent
      case .adviceRequested: adviceRequested
      case .adviceCirculated: adviceCirculated
      case .reportSent: reportSent
      case .decision: decision
      case .amendmentNotice: amendmentNotice
      case .finalPlan: finalPlan
      case .nextReview: nextReview
      case .adviceWritten: adviceWritten
      case .contact: contact
      case .birth, .other: nil
      }
    }
    set {
      switch name {
      case .meeting: meeting = newValue
      case .lastReview: lastReview = newValue
      case .planIssued: planIssued = newValue
      case .invitations: invitationsSent = newValue
      case .adviceRequested: adviceRequested = newValue
      case .adviceCirculated: adviceCirculated = newValue
      case .reportSent: reportSent = newValue
      case .decision: decision = newValue
      case .amendmentNotice: amendmentNotice = newValue
      case .finalPlan: finalPlan = newValue
      case .nextReview: nextReview = newValue
      case .adviceWritten: adviceWritten = newValue
      case .contact: contact = newValue
      case .birth, .other: break
      }
    }
  }
}

/// A date that a review or a piece of advice may state, by the words beside it.
public enum ReviewDate: String, Sendable, CaseIterable {
  case birth, meeting
  case lastReview = "last-review"
  case planIssued = "plan-issued"
  case invitations
  case adviceRequested = "advice-requested"
  case adviceCirculated = "advice-circulated"
  case reportSent = "report-sent"
  case decision
  case amendmentNotice = "amendment-notice"
  case finalPlan = "final-plan"
  case nextReview = "next-review"
  case adviceWritten = "advice-written"
  case contact
  /// A date of something else, which is never taken for one of the above.
  case other
}
