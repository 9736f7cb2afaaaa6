/// A cell as spreadsheets name it: `D10`.
public struct CellAddress: Sendable, Hashable {
  /// The name in capitals.
  public let name: String
  /// The column, from 0.
  public let column: Int
  /// The row, from 1.
  public let row: Int

  /// A cell by its name; nil where the text is none.
  public init?(_ text: String) {
    let bytes = Array(text.uppercased().utf8)
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let figures = bytes.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(figures.count),
      figures.allSatisfy({ (0x30...0x39).contains($0) }), let row = Int(String(decoding: figures, as: UTF8.self)),
      (1...1_048_576).contains(row)
    else { return nil }
    name = String(decoding: bytes, as: UTF8.self)
    column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    self.row = row
  }
}
