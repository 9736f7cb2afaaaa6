import Regulations

/// One child's rows put together: what is said of the child and the assessment once, and the reviews in order.
public struct CaseHistory: Sendable {
  /// The council's identifier of the case.
  public let caseId: String
  /// The rows in which a review has begun, earliest first.
  public let reviews: [CaseRow]
  /// What the rows say of child, assessment and plan; of each column the first row that states it.
  public let summary: CaseRow
  /// All rows in the order of the source.
  public let rows: [CaseRow]

  /// A child's history; nil where there are no rows.
  init?(rows: [CaseRow]) {
    guard let first = rows.first else { return nil }
    caseId = first.caseId
    self.rows = rows
    reviews = rows.filter(CaseHistory.isReview).sorted { left, right in
      let before = CaseHistory.day(of: left)
      let after = CaseHistory.day(of: right)
      return before == after ? left.line < right.line : before < after
    }
    summary = CaseHistory.summary(of: rows)
  }

  /// The children of a caseload in the order in which they first appear.
  public static func all(of rows: [CaseRow]) -> [CaseHistory] {
    var places: [String: Int] = [:]
    var grouped: [[CaseRow]] = []
    for row in rows {
      if let place = places[row.caseId] {
        grouped[place].append(row)
      } else {
        places[row.caseId] = grouped.count
        grouped.append([row])
      }
    }
    return grouped.compactMap { CaseHistory(rows: $0) }
  }

  /// Whether a review has begun in a row. A due date, or an amended plan by itself, makes none.
  static func isReview(_ row: CaseRow) -> Bool {
    let acts: [CalendarDate?] = [
      row.invitationsSent, row.adviceCirculated, row.reviewMeeting, row.reportSent, row.decisionDate, row.amendNotice,
      row.draftAmended,
    ]
    return acts.contains { $0 != nil } || !row.decision.isEmpty
  }

  /// The day by which reviews are put in order.
  private static func day(of row: CaseRow) -> Int {
    let days = [
      row.reviewMeeting, row.decisionDate, row.reportSent, row.adviceCirculated, row.invitationsSent, row.amendNotice,
      row.draftAmended, row.reviewDue,
    ]
    return days.lazy.compactMap { $0?.dayNumber }.first ?? Int.max
  }

  private static func summary(of rows: [CaseRow]) -> CaseRow {
    var summary = rows[0]
    for row in rows.dropFirst() {
      func take(_ column: WritableKeyPath<CaseRow, String>) {
        if summary[keyPath: column].isEmpty { summary[keyPath: column] = row[keyPath: column] }
      }
      func take<Value>(_ column: WritableKeyPath<CaseRow, Value?>) {
        if summary[keyPath: column] == nil { summary[keyPath: column] = row[keyPath: column] }
      }
      take(\.primaryNeed)
      take(\.settingName)
      take(\.settingType)
      take(\.phase)
      take(\.team)
      take(\.caseOfficer)
      take(\.status)
      take(\.dob)
      take(\.ncy)
      take(\.requestDate)
      take(\.requestDecisionDate)
      take(\.noPlanDecisionDate)
      take(\.draftIssued)
      take(\.finalIssued)
      take(\.phaseTransferDue)
      take(\.ceaseDate)
    }
    return summary
  }
}
