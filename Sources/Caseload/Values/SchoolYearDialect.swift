import Regulations

/// National curriculum years as caseloads write them: "9", "Y9", "Year 9", "R", "N2", "9.0", "12+".
enum SchoolYearDialect {
  static let message =
    "This is no school year that is known, so it was left out; write the year as a number, 0 for Reception."

  /// Reads a cell that is trimmed and not empty; nil where it names no year, or several.
  static func read(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = cell.count
    // "12+" is how some systems write everything past Year 12; the figure is the least of it.
    if cell[end - 1] == UInt8(ascii: "+") { end -= 1 }
    if end > 2, cell[end - 1] == 0x30, cell[end - 2] == 0x2E { end -= 2 }
    guard end > 0 else { return nil }
    if end <= 2, let value = plain(cell, end) { return value }
    return SchoolYear.parse(String(decoding: cell[0..<end], as: UTF8.self))
  }

  private static func plain(_ cell: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
    var value = 0
    for index in 0..<end {
      guard (0x30...0x39).contains(cell[index]) else { return nil }
      value = value * 10 + Int(cell[index] - 0x30)
    }
    return value <= 21 ? value : nil
  }
}
