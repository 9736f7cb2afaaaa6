import GRDB

/// The digests of what the tables hold now, to be compared with what the chain says was written.
enum RowDigests {
  /// Events that stand for a row, by their names in the chain.
  enum Kind: String {
    case monthFrozen = "month frozen"
    case monthDrawn = "month drawn"
    case caseUnavailable = "case unavailable"
    case monthClosed = "month closed"
    case resultKept = "result kept"
    case confirmed
    case actionSet = "action set"
    case surveyRead = "survey read"
    case quoteReleased = "quote released"
    case quoteWithdrawn = "quote withdrawn"
    case documentPlaced = "document placed"
    case caseloadCounted = "caseload counted"

    /// What its rows are called to a person.
    var table: String {
      switch self {
      case .monthFrozen, .monthDrawn, .caseUnavailable, .monthClosed: "month"
      case .resultKept: "result of the document"
      case .confirmed: "confirmation"
      case .actionSet: "action"
      case .surveyRead: "survey"
      case .quoteReleased, .quoteWithdrawn: "released quote"
      case .documentPlaced: "placing of the document"
      case .caseloadCounted: "count of the caseload in"
      }
    }
  }

  /// A row that events stand for.
  struct Subject: Hashable, Comparable {
    var kind: String
    var subject: String

    static func < (left: Subject, right: Subject) -> Bool {
      (left.kind, left.subject) < (right.kind, right.subject)
    }
  }

  /// What does not agree with the latest event of each row.
  static func problems(_ database: Database, latest: [Subject: String]) throws -> [String] {
    let current = try digests(database)
    var problems: [String] = []
    for subject in Set(latest.keys).union(current.keys).sorted() {
      let place = "The \(subject.kind) \(subject.subject)"
      switch (latest[subject], current[subject]) {
      case (nil, .some): problems.append("\(place) was put in by hand: no event says so.")
      // Quotes are withdrawn, and deleted when their time is over.
      case (.some, nil) where subject.kind == Kind.quoteReleased.table: break
      case (.some, nil): problems.append("\(place) was deleted by hand: an event says that it was written.")
      case (let written, let found) where written != found:
        problems.append("\(place) was changed by hand: it is not what was written.")
      default: break
      }
    }
    let broken = try ResultRecord.filter(Column("json") != nil).fetchCursor(database)
    while let record = try broken.next() {
      guard let json = record.json, Digest.of(json) != record.jsonSha256 else { continue }
      problems.append("The result of the document \(record.document) was changed by hand: its words differ.")
    }
    return problems
  }

  private static func digests(_ database: Database) throws -> [Subject: String] {
    var digests: [Subject: String] = [:]
    for month in try MonthRecord.fetchAll(database) {
      digests[Subject(kind: Kind.monthDrawn.table, subject: month.period)] = month.digest(
        entries: try RecordsStore.entries(database, of: month.period))
    }
    for record in try ResultRecord.fetchAll(database) {
      digests[Subject(kind: Kind.resultKept.table, subject: record.document)] =
        try RecordsStore.whole(record, database).digest
    }
    for confirmation in try RecordsStore.confirmations(database) {
      digests[Subject(kind: Kind.confirmed.table, subject: confirmation.subject)] = confirmation.digest
    }
    for action in try AuditAction.fetchAll(database) {
      digests[Subject(kind: Kind.actionSet.table, subject: action.subject)] = action.digest
    }
    for (subject, answers) in try RecordsStore.surveys(database) {
      digests[Subject(kind: Kind.surveyRead.table, subject: subject)] = SurveyAnswer.digest(answers)
    }
    for quote in try ReleasedQuote.fetchAll(database) {
      digests[Subject(kind: Kind.quoteReleased.table, subject: quote.subject)] = quote.digest
    }
    for placing in try Placing.fetchAll(database) {
      digests[Subject(kind: Kind.documentPlaced.table, subject: placing.document)] = placing.digest
    }
    for (period, figures) in Dictionary(grouping: try CaseloadFigure.fetchAll(database), by: \.period) {
      digests[Subject(kind: Kind.caseloadCounted.table, subject: period)] = CaseloadFigure.digest(figures)
    }
    return digests
  }
}
