import GRDB

/// A figure of the whole caseload on the day of a month's run: a time limit and how many kept it, reviews overdue, phase
/// transfers still open. Figures only; no case is named.
public struct CaseloadFigure: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "caseloadFigure"

  /// What a figure is about.
  public enum Subject: String, Codable, Sendable, CaseIterable {
    /// A time limit: how many kept it, of how many that are decided.
    case timeLimit
    /// Plans in force whose review is overdue.
    case overdue
    /// Plans in force whose review's due day cannot be reckoned.
    case unknown
    /// Reviews that fall due within some weeks; of them those with an open transfer.
    case ahead
    /// Children who change phase; of them those whose plan is still to be made.
    case transfer
  }

  /// The month.
  public var period: String
  /// Its place among the month's figures.
  public var place: Int
  /// What it is about.
  public var subject: Subject
  /// Id of the time limit, weeks ahead, or the deadline; may be empty.
  public var name: String
  /// What it counts, for a reader.
  public var title: String
  /// The law or guidance behind it; may be empty.
  public var basis: String
  /// How many.
  public var part: Int
  /// Of how many.
  public var whole: Int
  /// The day taken as today, ISO 8601.
  public var asOf: String

  /// A figure.
  public init(
    period: String, place: Int, subject: Subject, name: String, title: String, basis: String = "", part: Int,
    whole: Int, asOf: String
  ) {
    self.period = period
    self.place = place
    self.subject = subject
    self.name = name
    self.title = title
    self.basis = basis
    self.part = part
    self.whole = whole
    self.asOf = asOf
  }

  static func digest(_ figures: [CaseloadFigure]) -> String {
    Digest.of(
      fields: figures.sorted { $0.place < $1.place }.flatMap {
        [
          $0.period, String($0.place), $0.subject.rawValue, $0.name, $0.title, $0.basis, String($0.part),
          String($0.whole), $0.asOf,
        ]
      })
  }
}

extension RecordsStore {
  /// Keeps the caseload's figures of a month in place of earlier ones; nothing changes where they are the same or the month
  /// is closed.
  public func keep(_ figures: [CaseloadFigure], of period: String, on day: String) throws {
    try write { database, log in
      guard let month = try MonthRecord.fetchOne(database, key: period), month.state != .closed,
        try Self.caseloadFigures(database, of: period) != figures
      else { return }
      try CaseloadFigure.filter(Column("period") == period).deleteAll(database)
      for figure in figures { try figure.insert(database) }
      try log.append("caseload counted", subject: period, digest: CaseloadFigure.digest(figures), on: day)
    }
  }

  /// The caseload's figures of a month in their order; none where it was run without them.
  public func caseloadFigures(of period: String) throws -> [CaseloadFigure] {
    try pool.read { try Self.caseloadFigures($0, of: period) }
  }

  private static func caseloadFigures(_ database: Database, of period: String) throws -> [CaseloadFigure] {
    try CaseloadFigure.filter(Column("period") == period).order(Column("place")).fetchAll(database)
  }
}
