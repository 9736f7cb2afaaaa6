/// Counts how many of a document's words were placed.
struct CoverageCount {
  let reading: Reading
  let placements: [Placement]

  private static let longestExcerpt = 200
  /// A line of the first pages longer than this is no form label, and no title.
  private static let longestFrontLine = 30

  /// The share of words in sections or recognised front matter, and the rest.
  func count() -> Coverage {
    let firstSection = placements.firstIndex { !$0.codes.isEmpty } ?? 0
    var words = 0
    var placed = 0
    var unplaced: [String] = []
    for line in reading.lines.indices {
      let count = reading.wordCount(line)
      guard count > 0 else { continue }
      words += count
      let placement = placements[line]
      let isFront =
        line < firstSection
        && (count <= Self.longestFrontLine || reading.has(.guidance, in: line) || reading.has(.planTitle, in: line))
      if !placement.codes.isEmpty || placement.isRecognised || isFront {
        placed += count
      } else {
        unplaced.append(excerpt(line))
      }
    }
    return Coverage(placed: words == 0 ? 0 : Double(placed) / Double(words), unplaced: unplaced)
  }

  private func excerpt(_ line: Int) -> String {
    let text = reading.string(reading.lines[line].range)
    return text.utf8.count <= Self.longestExcerpt ? text : String(text.prefix(Self.longestExcerpt))
  }
}
