/// A line of a table, as text.
struct TableLine {
  /// Its line in the source, from 1.
  var line: Int
  /// Its cells, trimmed.
  var cells: [String]
}

/// Where a table's headings are, and what they mean.
struct FoundHeader {
  /// What the columns hold.
  var map: ColumnMap
  /// The last line that belongs to the headings.
  var lastLine: Int
}

/// Finds the line, or the two lines, that hold a table's headings.
struct HeaderFinder {
  private let reader: HeadingReader
  private let headerLine: Int?

  init(profile: ColumnProfile) {
    reader = HeadingReader(profile: profile)
    headerLine = profile.headerLine
  }

  /// The headings among the first lines of a table; nil where no line has an identifier and another column.
  func find(in lines: [TableLine]) -> FoundHeader? {
    var best: FoundHeader?
    for (index, line) in lines.enumerated() {
      if let headerLine, line.line != headerLine { continue }
      let single = ColumnMap(headings: line.cells, reader: reader)
      consider(single, lastLine: line.line, for: &best)
      guard index + 1 < lines.count, isHeadings(lines[index + 1].cells) else { continue }
      let below = lines[index + 1]
      let double = ColumnMap(headings: HeaderFinder.joined(line.cells, below.cells, reader: reader), reader: reader)
      let alone = ColumnMap(headings: below.cells, reader: reader)
      if double.known > max(single.known, alone.known) { consider(double, lastLine: below.line, for: &best) }
    }
    return best
  }

  private func consider(_ map: ColumnMap, lastLine: Int, for best: inout FoundHeader?) {
    guard map.canTellCasesApart, map.known >= 2, map.known > best?.map.known ?? 0 else { return }
    best = FoundHeader(map: map, lastLine: lastLine)
  }

  /// Whether a line can be the lower of two lines of headings: words, and no figures that are data.
  private func isHeadings(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let withFigures = filled.filter { cell in cell.utf8.contains { (0x30...0x39).contains($0) } }
    return filled.count >= 2 && withFigures.count * 4 < filled.count
  }

  /// Headings of two lines: a heading above that spans several columns belongs to all of them.
  private static func joined(_ upper: [String], _ lower: [String], reader: HeadingReader) -> [String] {
    var group = ""
    return (0..<max(upper.count, lower.count)).map { index in
      let above = index < upper.count ? upper[index] : ""
      let below = index < lower.count ? lower[index] : ""
      if !above.isEmpty { group = above }
      if below.isEmpty || below == above { return above }
      let both = group.isEmpty ? below : group + " " + below
      return reader.meaning(of: both) != nil || reader.meaning(of: below) == nil ? both : below
    }
  }
}
