/// Cases that were drawn, in drawing order.
public struct AuditSet: Sendable {
  /// The cases, smallest ticket first.
  public let cases: [DrawnCase]

  /// A case that was drawn.
  public struct DrawnCase: Sendable {
    /// Its kind.
    public let kind: CaseKind
    /// The council's identifier.
    public let caseId: String
    /// The name of its stratum, or of its theme.
    public let stratum: String
    /// Its ticket.
    public let ticket: Ticket
    /// Its place in the drawing, from 1.
    public let order: Int
    /// Cases drawn from its stratum.
    public let drawn: Int
    /// Cases of its stratum that could have been drawn.
    public let covered: Int

    /// The id that was ticketed, `kind:caseId`.
    public var ticketedId: String { "\(kind.rawValue):\(caseId)" }

    /// The chance that it had, as a decimal number of twelve places at most.
    public var inclusionProbability: String { AuditSet.decimal(drawn, of: covered) }

    /// How many cases of its stratum it stands for.
    public var weight: Double { Double(covered) / Double(drawn) }
  }

  /// Ticketed ids in drawing order.
  public var selected: [String] { cases.map(\.ticketedId) }

  /// SHA-256 of the file.
  public var sha256: String { FileDigest.sha256(csv) }

  /// The file: `kind,caseId,stratum,ticket,order,inclusionProbability` in drawing order.
  public var csv: [UInt8] {
    var bytes = Array("kind,caseId,stratum,ticket,order,inclusionProbability\n".utf8)
    bytes.reserveCapacity(cases.count * 150 + bytes.count)
    for drawn in cases {
      bytes.append(contentsOf: drawn.kind.rawValue.utf8)
      bytes.append(CSVText.comma)
      CSVText.append(drawn.caseId.utf8, to: &bytes)
      bytes.append(CSVText.comma)
      CSVText.append(drawn.stratum.utf8, to: &bytes)
      bytes.append(contentsOf: ",0.".utf8)
      bytes.append(contentsOf: drawn.ticket.digits)
      bytes.append(CSVText.comma)
      bytes.append(contentsOf: String(drawn.order).utf8)
      bytes.append(CSVText.comma)
      bytes.append(contentsOf: drawn.inclusionProbability.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// A share of two whole numbers, the first not above the second, rounded half up to twelve places.
  static func decimal(_ part: Int, of whole: Int) -> String {
    guard part < whole else { return "1" }
    let places = 1_000_000_000_000
    let (quotient, remainder) = whole.dividingFullWidth(part.multipliedFullWidth(by: places))
    let rounded = quotient + (remainder >= whole - remainder ? 1 : 0)
    guard rounded < places else { return "1" }
    let digits = String(rounded)
    var text = Array(("0." + String(repeating: "0", count: 12 - digits.utf8.count) + digits).utf8)
    while text.last == UInt8(ascii: "0") { text.removeLast() }
    if text.last == UInt8(ascii: ".") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
