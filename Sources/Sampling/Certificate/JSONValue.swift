/// A JSON text as a tree. Members keep their order and numbers their digits, so that what is written is the same bytes on
/// every machine, and what was read can be written again.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  /// A number by its digits.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  struct Member: Equatable, Sendable {
    let name: String
    let value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  static func number(_ value: Int) -> JSONValue { .number(String(value)) }
  static func string(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
  static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

  /// The text, indented by two spaces, with a line feed at its end. Objects of plain values inside arrays take one line.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0, onOneLine: false)
    bytes.append(0x0A)
    return bytes
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func append(to bytes: inout [UInt8], depth: Int, onOneLine: Bool) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .number(let digits): bytes += Array(digits.utf8)
    case .string(let text): JSONValue.append(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(CSVText.comma) }
        JSONValue.breakLine(&bytes, depth + 1)
        item.append(to: &bytes, depth: depth + 1, onOneLine: true)
      }
      if !items.isEmpty { JSONValue.breakLine(&bytes, depth) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      let isShort = onOneLine && members.allSatisfy(\.value.isPlain)
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(CSVText.comma) }
        if !isShort { JSONValue.breakLine(&bytes, depth + 1) } else if index > 0 { bytes.append(0x20) }
        JSONValue.append(member.name, to: &bytes)
        bytes += [UInt8(ascii: ":"), 0x20]
        member.value.append(to: &bytes, depth: depth + 1, onOneLine: false)
      }
      if !isShort, !members.isEmpty { JSONValue.breakLine(&bytes, depth) }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func breakLine(_ bytes: inout [UInt8], _ depth: Int) {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes += [0x20, 0x20] }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case ..<0x20, 0x7F:
        bytes += Array("\\u00".utf8)
        bytes += [digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
