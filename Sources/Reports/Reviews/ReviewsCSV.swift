import Caseload
import Regulations

/// The annual review tracker as comma-separated rows, one a case.
public enum ReviewsCSV {
  /// The rows, those with a plan in force first, in the order in which to take them.
  public static func bytes(of tracker: ReviewTracker) -> [UInt8] {
    var rows = CSVRows(header: [
      "caseId", "team", "caseOfficer", "settingName", "ncy", "planInForce", "step", "nextDuty", "nextDue", "reviewDue",
      "overdue", "daysOver", "monthsOver", "transfer", "transferDeadline", "transferOpen", "reviews", "yearDuties",
    ])
    for one in tracker.cases + tracker.others {
      let summary = one.timeliness.history.summary
      rows.add([
        one.caseId, summary.team, summary.caseOfficer, summary.settingName, one.year.map(String.init) ?? "",
        one.hasPlan ? "true" : "false", one.step, one.nextDuty, one.nextDue.iso, one.reviewDue.iso,
        one.isOverdue ? "true" : "false", String(one.daysOver), String(one.monthsOver), one.transfer?.title ?? "",
        one.transfer.map(\.deadline).iso, one.isTransferOpen ? "true" : "false",
        String(one.timeliness.history.reviews.count), one.yearDuties.map(\.says).joined(separator: " "),
      ])
    }
    return rows.bytes
  }
}
