/// A table's header, to find columns by name whatever their case.
struct TableHeader {
  private let names: [String]

  init(_ cells: [String]) { names = cells.map(TableHeader.folded) }

  func place(of name: String) -> Int? { names.firstIndex(of: name) }

  static func folded(_ cell: String) -> String {
    String(cell.split { $0 == " " || $0 == "\t" }.joined(separator: " ")).lowercased()
  }

  /// The cell of a row without spaces around; empty where the row is too short.
  static func cell(_ row: [String], _ place: Int?) -> String {
    guard let place, place < row.count else { return "" }
    return row[place].split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}
