/// The closed list of a month's cases from which a draw is made: text in canonical bytes, so that everybody's copy has the
/// same SHA-256. UTF-8, line feeds, header `kind,caseId,stratum`, lines sorted by bytes, one for each kind and case.
public struct Frame: Sendable {
  /// The canonical bytes.
  public let bytes: [UInt8]
  /// SHA-256 of the bytes.
  public let sha256: String
  /// Its strata with their sizes, in the order of the bytes of kind and name.
  public let strata: [Stratum]
  /// Ticketed ids, `kind:caseId`, one after another.
  let ids: [UInt8]
  let rows: [Row]

  /// A line of the frame.
  struct Row {
    var kind: CaseKind
    var stratum: Int32
    /// Where the ticketed id stands in `ids`.
    var start: Int32
    var count: Int32
  }

  /// More bytes than any country's cases make; offsets fit into 32 bits below it.
  static let mostBytes = 1 << 30
  static let header = Array("kind,caseId,stratum".utf8)

  init(bytes: [UInt8], strata: [Stratum], ids: [UInt8], rows: [Row]) {
    self.bytes = bytes
    self.strata = strata
    self.ids = ids
    self.rows = rows
    sha256 = FileDigest.sha256(bytes)
  }

  /// Cases in the frame.
  public var count: Int { rows.count }

  /// The id of a line that is ticketed, `kind:caseId`.
  public func ticketedId(at index: Int) -> String { String(decoding: ids[range(at: index)], as: UTF8.self) }

  /// The kind of a line.
  public func kind(at index: Int) -> CaseKind { rows[index].kind }

  /// The case id of a line.
  public func caseId(at index: Int) -> String { String(decoding: caseIdBytes(at: index), as: UTF8.self) }

  /// The name of a line's stratum.
  public func stratum(at index: Int) -> String { strata[Int(rows[index].stratum)].name }

  /// Cases of a kind.
  public func count(of kind: CaseKind) -> Int { strata.reduce(0) { $0 + ($1.kind == kind ? $1.size : 0) } }

  func range(at index: Int) -> Range<Int> {
    Int(rows[index].start)..<Int(rows[index].start + rows[index].count)
  }

  func caseIdBytes(at index: Int) -> ArraySlice<UInt8> {
    ids[range(at: index)].dropFirst(rows[index].kind.rawValue.utf8.count + 1)
  }

  /// The line of a ticketed id; nil where the frame has none.
  func index(ofTicketedId id: [UInt8]) -> Int? { indices(ofTicketedIds: [id]).first?.value }

  /// The lines of some ticketed ids; an id that the frame does not hold is left out.
  func indices(ofTicketedIds wanted: some Sequence<[UInt8]>) -> [[UInt8]: Int] {
    let wanted = Set(wanted)
    guard !wanted.isEmpty else { return [:] }
    var found: [[UInt8]: Int] = [:]
    for index in rows.indices {
      let id = Array(ids[range(at: index)])
      if wanted.contains(id) { found[id] = index }
    }
    return found
  }
}
