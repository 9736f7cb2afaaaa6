import Records
import Sampling

/// What the records hold of a month, ready to be looked up by case.
public struct MonthLedger: Sendable {
  /// The month itself.
  public let month: MonthRecord
  /// The cases of its frame.
  public let entries: [CaseEntry]
  /// The machine's judgements by kind and case.
  public let results: [KeptResult]
  /// The last link of the chain of events.
  public let head: String

  private let byCase: [String: KeptResult]
  private let confirmed: [String: Confirmation]

  /// What a moderator decided counts in place of the others; the first marking in place of the second.
  private static let rounds: [Confirmation.Round] = [.moderation, .first, .second]

  /// Of the judgements of people on one document the one that counts; nil where there is none.
  static func counting(_ all: [Confirmation]) -> Confirmation? {
    rounds.lazy.compactMap { round in all.first { $0.round == round } }.first
  }

  /// Reads a month; nil where the records do not know it.
  ///
  /// - Parameter withWords: whether the whole results with their quotes are read.
  public init?(_ store: RecordsStore, period: String, withWords: Bool = true) throws {
    guard let month = try store.month(period) else { return nil }
    self.month = month
    entries = try store.entries(of: period)
    results = try store.results(of: period, withWords: withWords)
    head = try store.head()
    byCase = Dictionary(results.map { ($0.record.kind + ":" + $0.record.caseId, $0) }) { first, _ in first }
    confirmed = Dictionary(grouping: try store.confirmations(of: period)) { $0.kind + ":" + $0.caseId }
      .compactMapValues(Self.counting)
  }

  /// The months before one, oldest first, without quotes.
  public static func earlier(than period: String, in store: RecordsStore, most: Int = 23) throws -> [MonthLedger] {
    try store.months().map(\.period).filter { $0 < period }.sorted().suffix(most).compactMap {
      try MonthLedger(store, period: $0, withWords: false)
    }
  }

  /// The kinds of its cases, in order of name.
  public var kinds: [CaseKind] {
    CaseKind.allCases.filter { kind in entries.contains { $0.kind == kind.rawValue } }.sorted()
  }

  /// The drawn cases in drawing order.
  public var drawn: [CaseEntry] {
    entries.filter { $0.drawOrder != nil }.sorted { ($0.drawOrder ?? 0) < ($1.drawOrder ?? 0) }
  }

  /// The machine's judgement of a case; nil where no document came.
  public func result(of entry: CaseEntry) -> KeptResult? { byCase[entry.kind + ":" + entry.caseId] }

  /// The judgement of a person that counts; nil where nobody has confirmed the case.
  public func confirmation(of entry: CaseEntry) -> Confirmation? { confirmed[entry.kind + ":" + entry.caseId] }

  /// Drawn cases without a judgement of the machine: their document is missing or could not be read.
  public var missing: [CaseEntry] { drawn.filter { result(of: $0) == nil } }
}
