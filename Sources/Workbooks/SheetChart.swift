/// A chart that a spreadsheet program draws from the cells of its sheet.
public struct SheetChart: Sendable {
  /// Kinds of charts.
  public enum Kind: Sendable {
    /// Bars from left to right.
    case bars
    /// Bars with parts one after the other.
    case stackedBars
    /// A line.
    case line
  }

  /// What it draws.
  public var kind: Kind
  /// Its title.
  public var title: String
  /// What its scale counts.
  public var unit: String
  /// The rows of its figures, from 0.
  public var rows: ClosedRange<Int>
  /// The column of the names.
  public var names: Int
  /// The columns of the figures; the cell above the first row names each.
  public var figures: [Int]
  /// The cell at its upper left corner.
  public var corner: (row: Int, column: Int)

  /// A chart.
  public init(
    kind: Kind, title: String, unit: String, rows: ClosedRange<Int>, names: Int, figures: [Int],
    corner: (row: Int, column: Int)
  ) {
    self.kind = kind
    self.title = title
    self.unit = unit
    self.rows = rows
    self.names = names
    self.figures = figures
    self.corner = corner
  }
}
