import Caseload
import Records

extension CaseloadFigure {
  /// What a month's reports say of the whole caseload: every time limit, and the headline of the review tracker.
  ///
  /// - Parameter tracker: the tracker on the day that the month takes as today.
  public static func all(of tracker: ReviewTracker, period: String) -> [CaseloadFigure] {
    var figures: [CaseloadFigure] = []
    func add(
      _ subject: Subject, _ name: String, _ title: String, basis: String = "", _ part: Int, of whole: Int
    ) {
      figures.append(
        CaseloadFigure(
          period: period, place: figures.count + 1, subject: subject, name: name, title: title, basis: basis,
          part: part, whole: whole, asOf: tracker.asOf.description))
    }
    let backlog = tracker.backlog
    add(.overdue, "", "Plans in force with an overdue review", backlog.overdue, of: backlog.plans)
    add(.unknown, "", "Plans in force whose review has no due day", backlog.unknown, of: backlog.plans)
    for ahead in tracker.ahead {
      add(.ahead, String(ahead.weeks), "Reviews due within \(ahead.weeks) weeks", ahead.withTransfer, of: ahead.count)
    }
    for transfer in tracker.transfers {
      add(.transfer, transfer.deadline.description, transfer.title, transfer.open, of: transfer.count)
    }
    for share in tracker.shares where share.decided > 0 {
      add(
        .timeLimit, share.rule.id, share.rule.title, basis: share.rule.basis.joined(separator: "; "), share.met,
        of: share.decided)
    }
    return figures
  }
}
