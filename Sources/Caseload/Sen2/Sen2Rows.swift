import Regulations

/// Turns the people of a SEN2 return into rows of a caseload: one row for each request, so that two chains stay apart.
struct Sen2Rows {
  private(set) var rows: [CaseRow] = []
  private(set) var problems: [CaseloadProblem] = []
  private var people = 0

  /// Adds a person.
  mutating func add(_ person: Sen2Record, census: Sen2Census) {
    people += 1
    var start = CaseRow(caseId: "", line: person.line)
    start.upn = person.code(.upn)
    start.surname = person[.surname]
    start.forename = person[.forename]
    start.dob = person.day(.personbirthdate)
    start.ncy = census.day.flatMap { day in start.dob.map { SchoolYear.ncYear(bornOn: $0, on: day) } }
    // A return holds no other lasting identifier.
    start.caseId = start.upn.isEmpty ? person[.uniquelearnernumber] : start.upn
    if start.caseId.isEmpty {
      start.caseId = "person-\(people)"
      problems.append(
        CaseloadProblem(line: person.line, column: "person", message: Sen2Words.noNumber, weight: .query))
    }
    nameUnreadDays(of: person)
    let requests = person.all(.requests)
    if requests.isEmpty {
      problems.append(
        CaseloadProblem(line: person.line, column: "person", message: Sen2Words.noRequest, weight: .error))
    }
    for request in requests { rows.append(row(of: request, from: start)) }
  }

  private func row(of request: Sen2Record, from start: CaseRow) -> CaseRow {
    var row = start
    row.line = request.line
    row.requestDate = request.day(.receiveddate)
    row.requestDecisionDate = request.day(.requestoutcomedate)
    row.status = Sen2Rows.status(afterRequest: request.code(.requestoutcome))
    let assessment = request.all(.assessment).last
    if let assessment { readAssessment(assessment, into: &row) }
    if let active = request.all(.activeplans).last { readActive(active, into: &row) }
    if let plan = assessment?.all(.namedplan).last {
      row.finalIssued = plan.day(.startdate)
      row.ceaseDate = plan.day(.ceasedate)
      if row.ceaseDate != nil {
        row.status = "ceased"
      } else if row.status != "transferred in" {
        row.status = "final"
      }
      if let place = plan.all(.plandetail).first(where: { $0[.placementrank] != "2" }) { readPlace(place, into: &row) }
    }
    return row
  }

  private func readAssessment(_ assessment: Sen2Record, into row: inout CaseRow) {
    if assessment.code(.assessmentoutcome) == "N" {
      row.noPlanDecisionDate = assessment.day(.assessmentoutcomedate)
      row.status = "no plan"
    } else if assessment.code(.assessmentoutcome) == "W" {
      row.status = "withdrawn"
    }
    if assessment.flag(.week20) == true { row.exception = "permitted exception to 20 weeks" }
  }

  private func readActive(_ active: Sen2Record, into row: inout CaseRow) {
    if !active[.transferla].isEmpty { row.status = "transferred in" }
    row.reviewMeeting = active.day(.reviewmeeting)
    row.decisionDate = active.day(.lastreview)
    row.lastReview = row.decisionDate
    row.decision = Sen2Rows.decisions[active.code(.reviewoutcome)] ?? ""
    if row.reviewMeeting != nil || row.decisionDate != nil { row.reviewType = "annual" }
    row.draftAmended = active.day(.reviewdraft)
    row.phaseTransferDue = active.day(.phasetransferduedate)
    row.amendedFinal = active.day(.phasetransferfinaldate)
    let needs = active.all(.senneed)
    row.primaryNeed = (needs.first { $0[.sentyperank] == "1" } ?? needs.first)?.code(.sentype) ?? ""
    let places = active.all(.placementdetail)
    let open = places.first { $0[.leavingdate].isEmpty && $0[.placementrank] != "2" }
    if let place = open ?? places.last { readPlace(place, into: &row) }
  }

  private func readPlace(_ place: Sen2Record, into row: inout CaseRow) {
    row.urn = place[.urn]
    row.settingType = place.code(.sensetting)
    row.settingName = place[.sensettingother]
  }

  private static let decisions = ["A": "amend", "C": "cease", "M": "maintain"]

  private static func status(afterRequest outcome: String) -> String {
    switch outcome {
    case "A": "request open"
    case "N": "not assessed"
    case "W": "withdrawn"
    default: "assessment"
    }
  }

  private mutating func nameUnreadDays(of record: Sen2Record) {
    for (field, text) in record.values where Sen2Rows.days.contains(field) && !text.isEmpty {
      if record.day(field) == nil {
        problems.append(CaseloadProblem(line: record.line, column: field.rawValue, message: DateFault.notADay.message))
      }
    }
    for child in record.children { nameUnreadDays(of: child) }
  }

  private static let days: Set<Sen2Field> = [
    .personbirthdate, .receiveddate, .requestoutcomedate, .assessmentoutcomedate, .startdate, .ceasedate, .entrydate,
    .leavingdate, .reviewmeeting, .reviewdraft, .phasetransferduedate, .phasetransferfinaldate, .lastreview,
  ]
}

/// What is said about a return.
enum Sen2Words {
  static let noNumber =
    "The person has neither a UPN nor a ULN, so the case id is the place in this file and does not last; match by name and "
    + "date of birth."
  static let noRequest = "The person has no request, so there is no row for them; check the return."
  static let unknownElement = "This element is not known and was left aside; nothing else depends on it."
  static let orphan = "The row belongs to no row of the file above it, so it was left out; export the set again."
  static let notReturn = CaseloadError(
    problem: "This XML is no SEN2 return.", remedy: "Name a SEN2 return, or save the caseload as CSV or XLSX.")
}
