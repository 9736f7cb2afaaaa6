/// The filled cells of a sheet, row by row.
struct SheetGrid {
  /// A filled cell.
  struct Cell {
    /// Its column, from 0.
    var column: Int
    /// Its text: days as ISO dates, numbers as the workbook stores them.
    var text: String
    /// What is wrong with it, where something is.
    var trait: Trait = .plain
  }

  /// What is to be known of a cell beside its text.
  enum Trait: UInt8 {
    /// Nothing.
    case plain
    /// The text is what a formula once gave.
    case calculated
    /// A formula whose result the workbook does not hold.
    case uncalculated
    /// An error such as #N/A.
    case error
  }

  /// A row with filled cells.
  struct Row {
    /// Its number, from 1.
    var number: Int
    /// Whether a filter or a person has hidden it.
    var isHidden: Bool
    /// Its filled cells, by column.
    var cells: [Cell]
  }

  /// Rows by number.
  var rows: [Row]

  /// The first rows as text, for the search for headings.
  func top(_ count: Int) -> [TableLine] {
    rows.prefix(count).map { row in
      var cells = [String](repeating: "", count: (row.cells.last?.column ?? -1) + 1)
      for cell in row.cells { cells[cell.column] = SheetGrid.trimmed(cell.text) }
      return TableLine(line: row.number, cells: cells)
    }
  }

  /// A cell's text without the white space around it.
  static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: Folding.trimmed($0), as: UTF8.self) }
  }
}
