/// An identifier as spreadsheets leave it: `123456.0`, `="00123"`, `'00123`, `1.23E+05`.
struct Identifier {
  /// The identifier without what the spreadsheet added.
  var text: String
  /// Whether figures were lost: the spreadsheet rounded it before it was saved.
  var isRounded: Bool

  static let roundedMessage =
    "The spreadsheet has rounded this identifier and its last figures are lost; format the column as text and export it again."

  /// Reads a cell that is trimmed and not empty.
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> Identifier {
    var start = 0
    var end = cell.count
    if cell[0] == 0x27, end > 1 { start = 1 }
    if end >= 3, cell[0] == 0x3D, cell[1] == 0x22, cell[end - 1] == 0x22 { (start, end) = (2, end - 1) }
    var digits = start
    while digits < end, (0x30...0x39).contains(cell[digits]) { digits += 1 }
    if digits == end || digits == start { return plain(cell, start, end, isRounded: false) }
    if cell[digits] == 0x2E {
      var zeros = digits + 1
      while zeros < end, cell[zeros] == 0x30 { zeros += 1 }
      if zeros == end, zeros > digits + 1 { return plain(cell, start, digits, isRounded: false) }
    }
    return plain(cell, start, end, isRounded: isExponent(cell, from: digits, to: end))
  }

  private static func plain(_ cell: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, isRounded: Bool) -> Identifier
  {
    Identifier(text: String(decoding: cell[start..<end], as: UTF8.self), isRounded: isRounded)
  }

  /// `.23E+05` behind the first figures. Letters without a sign, as in `12E5`, may well be the council's own scheme.
  private static func isExponent(_ cell: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    var hasPoint = false
    if cell[index] == 0x2E {
      hasPoint = true
      index += 1
    }
    while index < end, (0x30...0x39).contains(cell[index]) { index += 1 }
    guard index < end, cell[index] | 0x20 == 0x65 else { return false }
    index += 1
    let hasSign = index < end && (cell[index] == 0x2B || cell[index] == 0x2D)
    if hasSign { index += 1 }
    let first = index
    while index < end, (0x30...0x39).contains(cell[index]) { index += 1 }
    return index == end && index > first && (hasSign || hasPoint)
  }
}
