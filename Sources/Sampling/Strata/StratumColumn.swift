import Caseload
import Regulations

/// What strata are made by: a column of the caseload, or something that follows from several.
public enum StratumColumn: String, CaseIterable, Sendable {
  /// Early years, primary, secondary or post-16.
  case phase
  /// Primary need.
  case need
  /// Type of setting.
  case settingType = "setting-type"
  /// Name of the setting.
  case settingName = "setting-name"
  /// Unique reference number of the setting.
  case urn
  /// Team of the council.
  case team
  /// Officer who holds the case.
  case caseOfficer = "case-officer"
  /// Whether a change of phase is due.
  case changeOfPhase = "change-of-phase"
  /// Whether the child is in year 9 or above.
  case year9AndAbove = "year-9-and-above"
  /// Whether the child is looked after by a council.
  case lookedAfter = "looked-after"
  /// National curriculum year.
  case ncYear = "nc-year"
  /// Status as written.
  case status
  /// Type of the review as written.
  case reviewType = "review-type"
  /// Decision after the review as written.
  case decision
  /// Exception relied on as written.
  case exception

  /// What stands in place of a value that the caseload leaves out.
  public static let unrecorded = "not recorded"

  /// Names by which the caseload calls what has another name here, folded.
  private static let synonyms: [String: StratumColumn] = [
    "primaryneed": .need, "ncy": .ncYear, "cla": .lookedAfter, "phasetransferdue": .changeOfPhase,
    "setting": .settingName, "officer": .caseOfficer, "year9": .year9AndAbove, "phasetransfer": .changeOfPhase,
  ]
  /// Columns that would put a child's identity into the frame.
  private static let personal: Set<String> = ["surname", "forename", "dob", "upn", "nhsnumber", "caseid", "name"]

  /// Columns from a list such as `phase,need`, in that order.
  ///
  /// - Throws: `SamplingError` where a name is unknown, stands twice or would tell who a child is.
  public static func list(_ text: String) throws(SamplingError) -> [StratumColumn] {
    var columns: [StratumColumn] = []
    for name in text.split(separator: ",") {
      let folded = folded(name)
      guard !personal.contains(folded) else {
        throw SamplingError(
          "Strata cannot be made by '\(name)', which tells who a child is.", "Choose a column that many cases share.")
      }
      // The kind always divides the frame, so naming it asks for nothing more.
      if folded == "kind" { continue }
      guard let column = synonyms[folded] ?? allCases.first(where: { StratumColumn.folded($0.rawValue) == folded })
      else {
        throw SamplingError(
          "Strata cannot be made by '\(name)'.",
          "Choose from \(allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      guard !columns.contains(column) else {
        throw SamplingError("The strata name '\(name)' twice.", "Name it once.")
      }
      columns.append(column)
    }
    return columns
  }

  private static func folded(_ name: some StringProtocol) -> String {
    String(name.lowercased().unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "_" })
  }

  /// The value of a row on a day, in words.
  func value(of row: CaseRow, on day: CalendarDate) -> String {
    switch self {
    case .phase: PhaseOfCase.phase(of: row, on: day)?.rawValue ?? Self.unrecorded
    case .need: Self.text(row.primaryNeed)
    case .settingType: Self.text(row.settingType)
    case .settingName: Self.text(row.settingName)
    case .urn: Self.text(row.urn)
    case .team: Self.text(row.team)
    case .caseOfficer: Self.text(row.caseOfficer)
    case .changeOfPhase: Self.isChangeOfPhase(row) ? "change of phase" : "no change of phase"
    case .year9AndAbove:
      PhaseOfCase.ncYear(of: row, on: day).map { $0 >= 9 ? "year 9 and above" : "below year 9" } ?? Self.unrecorded
    case .lookedAfter: row.cla.map { $0 ? "looked after" : "not looked after" } ?? Self.unrecorded
    case .ncYear: PhaseOfCase.ncYear(of: row, on: day).map { SchoolYear.name(ofNCYear: $0) } ?? Self.unrecorded
    case .status: Self.text(row.status)
    case .reviewType: Self.text(row.reviewType)
    case .decision: Self.text(row.decision)
    case .exception: Self.text(row.exception)
    }
  }

  /// Whether a change of phase is due, by its date or the type of the review.
  static func isChangeOfPhase(_ row: CaseRow) -> Bool {
    row.phaseTransferDue != nil || row.reviewType.lowercased().contains("transfer")
  }

  private static func text(_ value: String) -> String { value.isEmpty ? unrecorded : value }
}
