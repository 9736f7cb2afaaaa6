import Caseload
import Regulations

/// The day by which a row of the caseload belongs to a month, for one kind of case.
struct EntryDate {
  /// The day that places it.
  let day: CalendarDate
  /// The earliest day on which the same event could have brought the case into a frame.
  let earliest: CalendarDate
  /// Why it stays out although its day is in the month.
  var obstacle: Exclusion.Reason?

  /// Working days are not meant: regulation 20(10) gives four weeks from the meeting.
  static let daysToDecide = 28

  /// What a row says about a kind.
  enum Answer {
    /// It has a day.
    case dated(EntryDate)
    /// Something happened, but nothing says when.
    case undated(Exclusion.Reason)
    /// Nothing of this kind.
    case none
  }

  /// Reads a row for a kind whose cases are events. The stock of existing plans has no day and is not asked here.
  static func of(_ kind: CaseKind, in row: CaseRow) -> Answer {
    switch kind {
    case .newPlan: newPlan(row)
    case .annualReview: review(row)
    case .amendedPlan: amendedPlan(row)
    case .existingPlan: .none
    }
  }

  private static func newPlan(_ row: CaseRow) -> Answer {
    guard let day = row.finalIssued else { return .none }
    var entry = EntryDate(day: day, earliest: day)
    // Another council wrote that plan; this one's quality is not seen in it.
    if row.status.lowercased().contains("transferred in") { entry.obstacle = .transferredIn }
    return .dated(entry)
  }

  private static func amendedPlan(_ row: CaseRow) -> Answer {
    guard let day = row.amendedFinal else { return .none }
    return .dated(EntryDate(day: day, earliest: min(row.amendNotice ?? day, day)))
  }

  private static func review(_ row: CaseRow) -> Answer {
    if let day = row.decisionDate {
      return .dated(EntryDate(day: day, earliest: min(row.reviewMeeting ?? day, day)))
    }
    guard let meeting = row.reviewMeeting else { return row.decision.isEmpty ? .none : .undated(.decisionWithoutDate) }
    // Without a date of decision the review is taken as undecided, so that a late one is never missed.
    let overdue = meeting.adding(days: daysToDecide + 1)
    var entry = EntryDate(day: overdue, earliest: meeting)
    if let ceased = row.ceaseDate, ceased < overdue { entry.obstacle = .ceasedBeforeOverdue }
    return .dated(entry)
  }
}
