import Regulations

/// One row of a caseload, in the canonical columns of the command line contract. One child may stand on several rows, one
/// for each review. Text that a source leaves out is empty; a date that it leaves out is nil.
public struct CaseRow: Hashable, Sendable {
  /// The council's own identifier of the case; never empty in a caseload that was read.
  public var caseId: String
  /// Unique pupil number, 13 characters; empty where there is none.
  public var upn: String = ""
  /// NHS number, ten digits without spaces; empty where there is none.
  public var nhsNumber: String = ""
  /// Family name.
  public var surname: String = ""
  /// Given name.
  public var forename: String = ""
  /// Date of birth.
  public var dob: CalendarDate?
  /// National curriculum year (0 Reception, -1 and -2 nursery); nil where it is not stated.
  public var ncy: Int?
  /// Primary need, by its SEN2 code where it is known (`ASD`, `SEMH`), else as written.
  public var primaryNeed: String = ""
  /// Name of the school or other setting.
  public var settingName: String = ""
  /// Type of setting, as written.
  public var settingType: String = ""
  /// Unique reference number of the setting; empty where there is none.
  public var urn: String = ""
  /// Phase of education as the council records it; empty where it follows from the year.
  public var phase: String = ""
  /// Team of the council that holds the case.
  public var team: String = ""
  /// Officer who holds the case.
  public var caseOfficer: String = ""
  /// Whether the child is looked after by a council; nil where it is not recorded.
  public var cla: Bool?
  /// Day on which the request for an assessment was received.
  public var requestDate: CalendarDate?
  /// Day of the decision whether to assess.
  public var requestDecisionDate: CalendarDate?
  /// Day of the notice that no plan will be issued after an assessment.
  public var noPlanDecisionDate: CalendarDate?
  /// Day on which the first draft plan was sent.
  public var draftIssued: CalendarDate?
  /// Day on which the plan was first issued.
  public var finalIssued: CalendarDate?
  /// Day on which an amended plan was issued after the review of this row.
  public var amendedFinal: CalendarDate?
  /// Status of the case or of the plan, as written.
  public var status: String = ""
  /// Type of the review of this row, as written (annual, interim, early, phase transfer).
  public var reviewType: String = ""
  /// Day by which the review is due, as the council records it.
  public var reviewDue: CalendarDate?
  /// Day on which invitations to the review meeting were sent.
  public var invitationsSent: CalendarDate?
  /// Day on which advice was requested (for the assessment, or for the review of this row).
  public var adviceRequested: CalendarDate?
  /// Day on which the last advice was received.
  public var adviceReceived: CalendarDate?
  /// Day on which advice was circulated before the review meeting.
  public var adviceCirculated: CalendarDate?
  /// Day of the review meeting.
  public var reviewMeeting: CalendarDate?
  /// Day on which the report of the meeting was sent to everyone invited.
  public var reportSent: CalendarDate?
  /// Decision after the review: `maintain`, `amend`, `cease`, or as written; empty where undecided.
  public var decision: String = ""
  /// Day on which the parent was notified of the decision.
  public var decisionDate: CalendarDate?
  /// Day of the notice of proposed amendments.
  public var amendNotice: CalendarDate?
  /// Day on which the draft amended plan was sent.
  public var draftAmended: CalendarDate?
  /// Day on which the last review was completed.
  public var lastReview: CalendarDate?
  /// Day by which the plan must name the next setting, as the council records it; nil where there is no transfer.
  public var phaseTransferDue: CalendarDate?
  /// Exception to a time limit that the council relies on, as written.
  public var exception: String = ""
  /// Day on which the plan ceased.
  public var ceaseDate: CalendarDate?
  /// Line of the source (1 is the first line of the file or sheet), so that a problem can be found again.
  public var line: Int

  /// A row with a case id and nothing else.
  public init(caseId: String, line: Int) {
    self.caseId = caseId
    self.line = line
  }
}
