import Containers

/// Reads the cells of one sheet. Only filled cells take memory, so a cell at the far corner costs no more than any other.
final class SheetReader: XMLEventReceiver {
  /// Most filled cells that are kept: far more than the widest caseload of the largest council.
  private static let mostCells = 40_000_000
  /// Most merged ranges and most rows of one that are followed.
  private static let mostMerges = 100_000
  private static let longestMerge = 1_000

  private let styles: CellStyles
  private let strings: [String]
  private let serials: SerialDays

  private(set) var isTooLarge = false
  private var rows: [SheetGrid.Row] = []
  private var row = SheetGrid.Row(number: 0, isHidden: false, cells: [])
  private var merges: [(from: CellPlace, to: CellPlace)] = []
  private var cells = 0

  private var column = -1
  private var kind = ""
  private var style = 0
  private var value: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var isText = false
  private var isPronunciation = false

  init(styles: CellStyles, strings: [String], serials: SerialDays) {
    self.styles = styles
    self.strings = strings
    self.serials = serials
  }

  var hasSeenEnough: Bool { isTooLarge }

  func needsAttributes(of name: String) -> Bool { name == "c" || name == "row" || name == "mergeCell" }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    switch name {
    case "c": beginCell(attributes)
    case "v": (isText, hasValue) = (true, true)
    case "t": (isText, hasValue) = (!isPronunciation, true)
    case "f": hasFormula = true
    case "rPh": isPronunciation = true
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? row.number + 1
      row = SheetGrid.Row(
        number: (1...1_048_576).contains(number) ? number : row.number + 1,
        isHidden: ["1", "true"].contains(attributes["hidden"] ?? ""), cells: [])
      column = -1
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":")
      guard ends.count == 2, let from = CellPlace(ends[0]), let to = CellPlace(ends[1]), to.row > from.row,
        merges.count < SheetReader.mostMerges
      else { return }
      merges.append((from, to))
    default: break
    }
  }

  func endElement(_ name: String) {
    switch name {
    case "v", "t": isText = false
    case "rPh": isPronunciation = false
    case "c": endCell()
    case "row": if !row.cells.isEmpty { rows.append(row) }
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, value.count < 1 << 20 { value.append(contentsOf: bytes) }
  }

  /// The rows in order, with merged cells filled downwards: one child over several reviews is often written once.
  func finish() -> SheetGrid {
    var rows = rows
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }
    if !isSorted { rows.sort { $0.number < $1.number } }
    for merge in merges { SheetReader.fill(merge.from, merge.to, in: &rows) }
    return SheetGrid(rows: rows)
  }

  private func beginCell(_ attributes: XMLAttributes) {
    column = attributes["r"].flatMap { CellPlace($0)?.column } ?? column + 1
    kind = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    value.removeAll(keepingCapacity: true)
    hasValue = false
    hasFormula = false
  }

  private func endCell() {
    guard hasValue || hasFormula, column < CaseTable.mostColumns else { return }
    var cell = SheetGrid.Cell(column: column, text: "", trait: hasFormula ? .calculated : .plain)
    switch kind {
    case "s":
      guard let index = Int(String(decoding: value, as: UTF8.self)), strings.indices.contains(index) else { return }
      cell.text = strings[index]
    case "b": cell.text = value.first == 0x31 ? "true" : "false"
    case "e": cell.trait = .error
    case "n": cell.text = number()
    default: cell.text = String(decoding: value, as: UTF8.self)
    }
    if value.isEmpty, cell.trait != .error {
      guard hasFormula, !hasValue else { return }
      cell.trait = .uncalculated
    }
    cells += 1
    isTooLarge = cells > SheetReader.mostCells
    if let last = row.cells.last, last.column >= column {
      guard let place = row.cells.firstIndex(where: { $0.column >= column }), row.cells[place].column > column else {
        return
      }
      row.cells.insert(cell, at: place)
    } else {
      row.cells.append(cell)
    }
  }

  /// A number as text: a day by the cell's style, an identifier without exponent.
  private func number() -> String {
    let text = String(decoding: value, as: UTF8.self)
    if styles.showsDay(style), let serial = Double(text), serial.magnitude < 1e6,
      let day = serials.day(Int(serial.rounded(.down)))
    {
      return day.description
    }
    let isPlain = value.allSatisfy { (0x30...0x39).contains($0) }
    guard !isPlain, let number = Double(text), number.magnitude < 1e15, number == number.rounded() else { return text }
    return String(Int(number))
  }

  private static func fill(_ from: CellPlace, _ to: CellPlace, in rows: inout [SheetGrid.Row]) {
    guard var index = rows.firstIndex(atOrAfter: from.row), rows[index].number == from.row,
      let cell = rows[index].cells.first(where: { $0.column == from.column })
    else { return }
    index += 1
    let last = min(to.row, from.row + longestMerge)
    while index < rows.count, rows[index].number <= last {
      let place = rows[index].cells.firstIndex { $0.column >= from.column } ?? rows[index].cells.count
      if place == rows[index].cells.count || rows[index].cells[place].column > from.column {
        rows[index].cells.insert(cell, at: place)
      }
      index += 1
    }
  }
}

extension [SheetGrid.Row] {
  /// The place of the first row that is not before a number, in sorted rows.
  fileprivate func firstIndex(atOrAfter number: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < count ? low : nil
  }
}
