/// A column of the canonical caseload, by the name that the command line contract gives it, in the contract's order.
public enum CaseColumn: String, CaseIterable, Sendable, Hashable {
  case caseId, upn, nhsNumber, surname, forename, dob, ncy, primaryNeed, settingName, settingType, urn, phase, team
  case caseOfficer, cla, requestDate, requestDecisionDate, noPlanDecisionDate, draftIssued, finalIssued, amendedFinal
  case status, reviewType, reviewDue, invitationsSent, adviceRequested, adviceReceived, adviceCirculated, reviewMeeting
  case reportSent, decision, decisionDate, amendNotice, draftAmended, lastReview, phaseTransferDue, exception, ceaseDate

  /// What the cells of a column hold.
  public enum Content: Sendable {
    /// Text, as written.
    case text
    /// The council's own identifier of a case.
    case identifier
    /// A unique pupil number.
    case upn
    /// An NHS number.
    case nhsNumber
    /// The unique reference number of a setting.
    case urn
    /// A day.
    case date
    /// A national curriculum year.
    case year
    /// Yes or no.
    case yesOrNo
    /// A type of need.
    case need
    /// The decision after a review.
    case decision
  }

  /// What the cells of the column hold.
  public var content: Content {
    switch self {
    case .caseId: .identifier
    case .upn: .upn
    case .nhsNumber: .nhsNumber
    case .urn: .urn
    case .ncy: .year
    case .cla: .yesOrNo
    case .primaryNeed: .need
    case .decision: .decision
    case .dob, .requestDate, .requestDecisionDate, .noPlanDecisionDate, .draftIssued, .finalIssued, .amendedFinal,
      .reviewDue, .invitationsSent, .adviceRequested, .adviceReceived, .adviceCirculated, .reviewMeeting, .reportSent,
      .decisionDate, .amendNotice, .draftAmended, .lastReview, .phaseTransferDue, .ceaseDate:
      .date
    case .surname, .forename, .settingName, .settingType, .phase, .team, .caseOfficer, .status, .reviewType, .exception:
      .text
    }
  }
}
