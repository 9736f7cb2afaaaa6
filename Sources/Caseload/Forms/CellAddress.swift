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
    guard !text.contains("$"), let place = CellPlace(text), place.row > 0 else { return nil }
    name = text.uppercased()
    column = place.column
    row = place.row
  }
}
