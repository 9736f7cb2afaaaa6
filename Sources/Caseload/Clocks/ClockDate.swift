import Regulations

/// A date that a clock may start from or end with, by the name that rule files use: a column of the caseload, or a date
/// that follows from several.
public enum ClockDate: String, Hashable, Sendable, CaseIterable {
  case requestDate, requestDecisionDate, noPlanDecisionDate, draftIssued, finalIssued, amendedFinal, reviewDue
  case invitationsSent, adviceRequested, adviceReceived, adviceCirculated, reviewMeeting, reportSent, decisionDate
  case amendNotice, draftAmended, lastReview, phaseTransferDue, ceaseDate
  /// The day on which the plan was last reviewed before this review, or first made where it never was.
  case reviewedOrMade
  /// The day by which the plan must name the setting of the next phase.
  case transferDeadline
  /// The day of the plan that was made for the transfer.
  case planForTransfer
  /// The day on which the final plan went to everyone who must have it; no caseload holds it.
  case sentToAll

  /// The date as a row has it; nil where it is missing, and for dates that do not stand in a row.
  func value(in row: CaseRow) -> CalendarDate? {
    switch self {
    case .requestDate: row.requestDate
    case .requestDecisionDate: row.requestDecisionDate
    case .noPlanDecisionDate: row.noPlanDecisionDate
    case .draftIssued: row.draftIssued
    case .finalIssued: row.finalIssued
    case .amendedFinal: row.amendedFinal
    case .reviewDue: row.reviewDue
    case .invitationsSent: row.invitationsSent
    case .adviceRequested: row.adviceRequested
    case .adviceReceived: row.adviceReceived
    case .adviceCirculated: row.adviceCirculated
    case .reviewMeeting: row.reviewMeeting
    case .reportSent: row.reportSent
    case .decisionDate: row.decisionDate
    case .amendNotice: row.amendNotice
    case .draftAmended: row.draftAmended
    case .lastReview: row.lastReview
    case .phaseTransferDue: row.phaseTransferDue
    case .ceaseDate: row.ceaseDate
    case .reviewedOrMade, .transferDeadline, .planForTransfer, .sentToAll: nil
    }
  }

  /// The date in words a case officer uses: "the review meeting".
  public var words: String {
    switch self {
    case .requestDate: "the request"
    case .requestDecisionDate: "the decision whether to assess"
    case .noPlanDecisionDate: "the notice that no plan will be issued"
    case .draftIssued: "the draft plan"
    case .finalIssued: "the final plan"
    case .amendedFinal: "the amended final plan"
    case .reviewDue: "the recorded due date of the review"
    case .invitationsSent: "the invitations"
    case .adviceRequested: "the request for advice"
    case .adviceReceived: "the advice"
    case .adviceCirculated: "the circulation of advice"
    case .reviewMeeting: "the review meeting"
    case .reportSent: "the report of the meeting"
    case .decisionDate: "the decision after the review"
    case .amendNotice: "the notice of amendments"
    case .draftAmended: "the draft amended plan"
    case .lastReview: "the last review"
    case .phaseTransferDue: "the recorded transfer deadline"
    case .ceaseDate: "the end of the plan"
    case .reviewedOrMade: "the last review or the first plan"
    case .transferDeadline: "the transfer deadline"
    case .planForTransfer: "the plan for the transfer"
    case .sentToAll: "the sending of the final plan to all who must have it"
    }
  }
}
