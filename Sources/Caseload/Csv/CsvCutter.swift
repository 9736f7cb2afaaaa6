/// Cuts CSV text into records of cells, without copying a cell unless quotes inside it must go.
///
/// Rules: RFC 4180, read leniently. A quotation mark that is not closed within the longest cell that a spreadsheet can hold
/// is an ordinary character, so that one stray mark cannot swallow the rest of a file.
struct CsvCutter {
  /// A cell: bytes of the text, or of `unquoted` where quotes inside were doubled.
  private struct Cell {
    var start: Int
    var end: Int
    var isUnquoted = false
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var position: Int
  private var cells: [Cell] = []
  private var unquoted: [UInt8] = []
  private var nextLine = 1

  /// Line on which the present record starts, from 1.
  private(set) var line = 1
  /// Line of the first quotation mark that is never closed; 0 where all are.
  private(set) var strayQuoteLine = 0

  /// Excel's longest cell, 32,767 characters of at most three bytes.
  private static let longestCell = 98_304

  init(_ text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int = 0) {
    self.text = text
    self.delimiter = delimiter
    position = start
    nextLine += text[0..<start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// How many cells the present record has.
  var count: Int { cells.count }

  /// Goes to the next record; false at the end of the text.
  mutating func next() -> Bool {
    guard position < text.count else { return false }
    cells.removeAll(keepingCapacity: true)
    unquoted.removeAll(keepingCapacity: true)
    line = nextLine
    while true {
      if position < text.count, text[position] == 0x22, cutQuoted() {
        // The cell is cut; what parts it from the next is looked at below.
      } else {
        let start = position
        while position < text.count, text[position] != delimiter, text[position] != 0x0A, text[position] != 0x0D {
          position += 1
        }
        cells.append(Cell(start: start, end: position))
      }
      guard position < text.count else { return true }
      if text[position] == delimiter {
        position += 1
        continue
      }
      if text[position] == 0x0D { position += 1 }
      if position < text.count, text[position] == 0x0A { position += 1 }
      nextLine += 1
      return true
    }
  }

  /// Calls with the bytes of a cell of the present record; not at all where the record has no such cell.
  func withCell(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard index < cells.count else { return }
    let cell = cells[index]
    if cell.isUnquoted {
      unquoted.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[cell.start..<cell.end])) }
    } else {
      body(UnsafeBufferPointer(rebasing: text[cell.start..<cell.end]))
    }
  }

  /// Whether every cell of the present record is blank.
  var isBlank: Bool {
    for cell in cells {
      if cell.isUnquoted, cell.end > cell.start { return false }
      for index in cell.start..<cell.end where text[index] > 0x20 { return false }
    }
    return true
  }

  /// Cuts the quoted cell at the position; false, and nothing moved, where its quotation mark is never closed.
  private mutating func cutQuoted() -> Bool {
    var end = position + 1
    var lines = 0
    var isDoubled = false
    let limit = min(text.count, position + CsvCutter.longestCell)
    while true {
      while end < limit, text[end] != 0x22 {
        if text[end] == 0x0A { lines += 1 }
        end += 1
      }
      guard end < limit else {
        if strayQuoteLine == 0 { strayQuoteLine = nextLine }
        return false
      }
      guard end + 1 < text.count, text[end + 1] == 0x22 else { break }
      isDoubled = true
      end += 2
    }
    var after = end + 1
    while after < text.count, text[after] != delimiter, text[after] != 0x0A, text[after] != 0x0D { after += 1 }
    let isPlain = !isDoubled && after == end + 1
    if isPlain {
      cells.append(Cell(start: position + 1, end: end))
    } else {
      cells.append(copy(from: position + 1, closing: end, to: after))
    }
    nextLine += lines
    position = after
    return true
  }

  private mutating func copy(from start: Int, closing: Int, to end: Int) -> Cell {
    let first = unquoted.count
    var index = start
    while index < end {
      if index == closing {
        index += 1
        continue
      }
      unquoted.append(text[index])
      index += text[index] == 0x22 && index < closing ? 2 : 1
    }
    return Cell(start: first, end: unquoted.count, isUnquoted: true)
  }
}
