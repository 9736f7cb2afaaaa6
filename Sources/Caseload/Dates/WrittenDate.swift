import Regulations

/// Dates in words, and dates with something else in the cell.
enum WrittenDate {
  /// Reads a cell that is no plain date in figures.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, words: CaseWords) -> CellDate {
    guard cell.count <= 400 else { return .fault(.notADay) }
    let isDoubted = cell.contains(UInt8(ascii: "?"))
    if !isDoubted, let day = BritishDate.parse(cell) { return CellDate.checked(day, order: .plain) }
    let finds = BritishDate.findAll(in: cell)
    let rest = Folding.words(String(decoding: outside(finds.map(\.range), of: cell), as: UTF8.self))
    let isDenied = rest.contains { words.undone.contains($0) } || isDoubted
    switch finds.count {
    case 0: return .fault(isPartial(rest) ? .partial : .notADay)
    case 1: break
    default:
      // The same day twice ("Mon 7 Oct 2024 (07/10/2024)") is one day.
      guard Set(finds.map(\.date)).count == 1 else { return .fault(.several) }
    }
    if isDenied { return .fault(.undone) }
    // What is left beside the date may be another date that is not whole or not possible.
    if rest.contains(where: isFigures) { return .fault(.several) }
    guard case .day(let day, _) = CellDate.checked(finds[0].date, order: .plain) else { return .fault(.placeholder) }
    return .noted(day)
  }

  private static func outside(_ ranges: [Range<Int>], of cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    var position = 0
    for range in ranges {
      rest += cell[position..<range.lowerBound]
      rest.append(0x20)
      position = range.upperBound
    }
    return rest + cell[position...]
  }

  private static func isFigures(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
    return word.utf8.allSatisfy { (0x30...0x39).contains($0) } && word.utf8.count != 3
  }

  /// "Sept 2024", "Autumn 2024", "2024/25", "12/3", "7 October".
  private static func isPartial(_ words: [String]) -> Bool {
    let hasYear = words.contains { word in Int(word).map { (1950...2100).contains($0) } ?? false }
    let hasMonth = words.contains { word in months.contains { word.hasPrefix($0) && word.utf8.count <= 9 } }
    let isShort = words.count == 2 && words.allSatisfy { word in Int(word).map { (1...31).contains($0) } ?? false }
    return hasYear || hasMonth || isShort
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
