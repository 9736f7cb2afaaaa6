import Regulations

/// The members of a row by their column. Switches, because key paths cost ten times as much in a table of a million cells.
extension CaseRow {
  /// Writes text into a column of text; other columns stay as they are.
  mutating func set(_ text: String, in column: CaseColumn) {
    switch column {
    case .caseId: caseId = text
    case .upn: upn = text
    case .nhsNumber: nhsNumber = text
    case .surname: surname = text
    case .forename: forename = text
    case .primaryNeed: primaryNeed = text
    case .settingName: settingName = text
    case .settingType: settingType = text
    case .urn: urn = text
    case .phase: phase = text
    case .team: team = text
    case .caseOfficer: caseOfficer = text
    case .status: status = text
    case .reviewType: reviewType = text
    case .decision: decision = text
    case .exception: exception = text
    default: break
    }
  }

  /// Writes a day into a column of days; other columns stay as they are.
  mutating func set(_ day: CalendarDate?, in column: CaseColumn) {
    switch column {
    case .dob: dob = day
    case .requestDate: requestDate = day
    case .requestDecisionDate: requestDecisionDate = day
    case .noPlanDecisionDate: noPlanDecisionDate = day
    case .draftIssued: draftIssued = day
    case .finalIssued: finalIssued = day
    case .amendedFinal: amendedFinal = day
    case .reviewDue: reviewDue = day
    case .invitationsSent: invitationsSent = day
    case .adviceRequested: adviceRequested = day
    case .adviceReceived: adviceReceived = day
    case .adviceCirculated: adviceCirculated = day
    case .reviewMeeting: reviewMeeting = day
    case .reportSent: reportSent = day
    case .decisionDate: decisionDate = day
    case .amendNotice: amendNotice = day
    case .draftAmended: draftAmended = day
    case .lastReview: lastReview = day
    case .phaseTransferDue: phaseTransferDue = day
    case .ceaseDate: ceaseDate = day
    default: break
    }
  }

  /// The text of a column of text; empty for other columns.
  public func text(in column: CaseColumn) -> String {
    switch column {
    case .caseId: caseId
    case .upn: upn
    case .nhsNumber: nhsNumber
    case .surname: surname
    case .forename: forename
    case .primaryNeed: primaryNeed
    case .settingName: settingName
    case .settingType: settingType
    case .urn: urn
    case .phase: phase
    case .team: team
    case .caseOfficer: caseOfficer
    case .status: status
    case .reviewType: reviewType
    case .decision: decision
    case .exception: exception
    default: ""
    }
  }

  /// The day of a column of days; nil for other columns and where there is none.
  public func day(in column: CaseColumn) -> CalendarDate? {
    switch column {
    case .dob: dob
    case .requestDate: requestDate
    case .requestDecisionDate: requestDecisionDate
    case .noPlanDecisionDate: noPlanDecisionDate
    case .draftIssued: draftIssued
    case .finalIssued: finalIssued
    case .amendedFinal: amendedFinal
    case .reviewDue: reviewDue
    case .invitationsSent: invitationsSent
    case .adviceRequested: adviceRequested
    case .adviceReceived: adviceReceived
    case .adviceCirculated: adviceCirculated
    case .reviewMeeting: reviewMeeting
    case .reportSent: reportSent
    case .decisionDate: decisionDate
    case .amendNotice: amendNotice
    case .draftAmended: draftAmended
    case .lastReview: lastReview
    case .phaseTransferDue: phaseTransferDue
    case .ceaseDate: ceaseDate
    default: nil
    }
  }
}
