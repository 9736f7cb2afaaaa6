import Regulations

/// Writes comma-separated rows: UTF-8, LF, quotes only where they are needed.
struct CSVRows {
  private(set) var bytes: [UInt8] = []

  /// Begins with a row of headings.
  init(header: [String]) { add(header) }

  /// One row of fields.
  mutating func add(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes.append(0x0A)
  }

  private mutating func append(_ field: String) {
    let special: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D]
    guard field.utf8.contains(where: special.contains) else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension CalendarDate? {
  /// ISO 8601, or nothing.
  var iso: String { self?.description ?? "" }
}
