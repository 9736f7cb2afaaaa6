/// Finds out what parts the cells of a CSV file: a comma, a semicolon, a tab or a bar.
enum CsvDelimiter {
  /// The delimiter, and the offset of the first line of the table (behind a `sep=;` line, which Excel understands).
  static func sniff(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, start: Int) {
    if text.count > 5, text[0..<4].elementsEqual("sep=".utf8), candidates.contains(text[4]) {
      var start = 5
      while start < text.count, text[start] == 0x0D || text[start] == 0x0A { start += 1 }
      return (text[4], start)
    }
    let counts = countsByLine(text)
    var best = (delimiter: candidates[0], score: (0, 0))
    for (index, candidate) in candidates.enumerated() {
      // The middle line decides: a title line has no delimiters, and a comma in a note is not on most lines.
      let sorted = counts.map { $0[index] }.sorted()
      let score = (sorted.isEmpty ? 0 : sorted[sorted.count / 2], sorted.last ?? 0)
      if score > best.score { best = (candidate, score) }
    }
    return (best.delimiter, 0)
  }

  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// How often each candidate stands outside quotes on each of the first lines that are not empty.
  private static func countsByLine(_ text: UnsafeBufferPointer<UInt8>) -> [[Int]] {
    var lines: [[Int]] = []
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isEmpty = true
    for byte in text.prefix(65_536) {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x0A, !isQuoted {
        if !isEmpty { lines.append(counts) }
        if lines.count == 40 { break }
        counts = [Int](repeating: 0, count: candidates.count)
        isEmpty = true
      } else if byte > 0x20 || byte == 0x09 {
        isEmpty = false
        if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
    }
    if !isEmpty { lines.append(counts) }
    return lines
  }
}
