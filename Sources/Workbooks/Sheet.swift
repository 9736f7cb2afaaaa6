/// A sheet: rows of cells, the widths of its columns, and what spreadsheet programs do with it.
public struct Sheet: Sendable {
  /// A column of drop-down lists, or of one.
  public struct Choice: Sendable {
    /// The rows, from 0.
    public var rows: ClosedRange<Int>
    /// The column, from 0.
    public var column: Int
    /// What may be chosen; together no more than 255 characters.
    public var options: [String]
    /// What is said to who writes anything else.
    public var complaint: String

    /// A drop-down list in the cells of a column.
    public init(rows: ClosedRange<Int>, column: Int, options: [String], complaint: String) {
      self.rows = rows
      self.column = column
      self.options = options
      self.complaint = complaint
    }
  }

  /// Its name, at most 31 characters, without `[ ] : * ? / \`.
  public var name: String
  /// Widths of the columns from the left, in characters.
  public var widths: [Double]
  /// The rows from the top.
  public var rows: [[Cell]] = []
  /// The row of headings, from 0; filters begin there and it is repeated on every printed page.
  public var headingRow: Int?
  /// Whether the headings carry filters.
  public var hasFilters = false
  /// How many columns at the left stay in sight.
  public var frozenColumns = 0
  /// Drop-down lists.
  public var choices: [Choice] = []
  /// Charts over the cells.
  public var charts: [SheetChart] = []
  /// Whether it is printed across.
  public var isLandscape = false
  /// Whether only input cells can be changed. It guards against slips and not against intent: there is no password.
  public var isLocked = false

  /// An empty sheet.
  public init(name: String, widths: [Double] = []) {
    self.name = name
    self.widths = widths
  }

  /// A table: headings that stay in sight, with filters, and rows.
  public static func table(name: String, columns: [(heading: String, width: Double)], rows: [[Cell]]) -> Sheet {
    var sheet = Sheet(name: name, widths: columns.map(\.width))
    sheet.rows = [columns.map { Cell.heading($0.heading) }] + rows
    sheet.headingRow = 0
    sheet.hasFilters = true
    sheet.isLandscape = columns.reduce(0) { $0 + $1.width } > 95
    return sheet
  }
}
