/// The words in which two stretches of text differ.
struct WordDifference {
  /// Tokens of the old text that the new one does not have, in order.
  private(set) var removed: [Int] = []
  /// Tokens of the new text that the old one does not have, in order.
  private(set) var added: [Int] = []
  /// How many words both have in the same order.
  private(set) var kept = 0

  /// More words than these on each side are told apart without regard to their order, so that no text is too long.
  private static let longest = 1500

  init(_ left: Reading, _ before: Range<Int>, _ right: Reading, _ after: Range<Int>) {
    let old = before.filter { left.tokens[$0].kind != .punctuation }
    let new = after.filter { right.tokens[$0].kind != .punctuation }
    func same(_ from: Int, _ to: Int) -> Bool {
      let (one, other) = (left.tokens[old[from]], right.tokens[new[to]])
      return one.wordNumber == other.wordNumber || (one.isNumber && one.value == other.value)
    }
    var start = 0
    while start < old.count, start < new.count, same(start, start) { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, same(oldEnd - 1, newEnd - 1) {
      oldEnd -= 1
      newEnd -= 1
    }
    kept = start + old.count - oldEnd
    guard oldEnd - start <= Self.longest, newEnd - start <= Self.longest else {
      let known = Set((start..<oldEnd).map { left.tokens[old[$0]].wordNumber })
      let stated = Set((start..<newEnd).map { right.tokens[new[$0]].wordNumber })
      removed = (start..<oldEnd).map { old[$0] }.filter { !stated.contains(left.tokens[$0].wordNumber) }
      added = (start..<newEnd).map { new[$0] }.filter { !known.contains(right.tokens[$0].wordNumber) }
      return
    }
    walk(start..<oldEnd, start..<newEnd, old, new, same)
  }

  /// Longest common subsequence of the middle, by the usual table.
  private mutating func walk(
    _ from: Range<Int>, _ to: Range<Int>, _ old: [Int], _ new: [Int], _ same: (Int, Int) -> Bool
  ) {
    let width = to.count + 1
    var table = [Int32](repeating: 0, count: (from.count + 1) * width)
    for row in stride(from: from.count - 1, through: 0, by: -1) {
      for column in stride(from: to.count - 1, through: 0, by: -1) {
        let place = row * width + column
        table[place] =
          same(from.lowerBound + row, to.lowerBound + column)
          ? table[place + width + 1] + 1 : max(table[place + width], table[place + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < from.count || column < to.count {
      if row < from.count, column < to.count, same(from.lowerBound + row, to.lowerBound + column) {
        kept += 1
        row += 1
        column += 1
      } else if column == to.count
        || (row < from.count && table[(row + 1) * width + column] >= table[row * width + column + 1])
      {
        removed.append(old[from.lowerBound + row])
        row += 1
      } else {
        added.append(new[to.lowerBound + column])
        column += 1
      }
    }
  }
}
