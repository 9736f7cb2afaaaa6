import Records

/// What the records hold, month by month.
public struct RecordsSummary {
  /// A month with what came in for it.
  public struct Month {
    /// The month itself.
    public let record: MonthRecord
    /// The cases of its frame.
    public let entries: [CaseEntry]
    /// The machine's judgements.
    public let results: [KeptResult]
    /// People's judgements.
    public let confirmations: [Confirmation]

    /// Cases drawn.
    public var drawn: Int { entries.count { $0.drawOrder != nil } }
    /// Drawn cases that a named person has confirmed: what counts as audited.
    public var audited: Int { Set(confirmations.map { $0.kind + ":" + $0.caseId }).count }
  }

  /// The months, oldest first.
  public let months: [Month]
  /// What somebody has to do.
  public let actions: [AuditAction]
  /// The head of the chain.
  public let head: String

  /// Reads the records.
  public init(_ store: RecordsStore) throws {
    months = try store.months().map {
      Month(
        record: $0, entries: try store.entries(of: $0.period), results: try store.results(of: $0.period),
        confirmations: try store.confirmations(of: $0.period))
    }
    actions = try store.actions()
    head = try store.head()
  }
}
