import Documents

/// The columns of a table from one header row to the next.
struct ColumnPlan: Sendable {
  struct Column: Sendable {
    var start: Int
    var span: Int
    /// The heading as written.
    var heading: String
    var role: ColumnRole?
    /// The sections that the heading names by letter or by full title.
    var codes: SectionSet
    var line: Int
  }

  var table: Int
  var row: Int
  var columns: [Column]
  /// At least two columns are headed by a section's letter.
  var isLettered: Bool

  /// The column that a cell stands under.
  func column(of cell: CellPlace) -> Column? {
    columns.first { $0.start == cell.column }
      ?? columns.first { cell.column >= $0.start && cell.column < $0.start + $0.span }
  }

  /// All sections named by the columns.
  var codes: SectionSet { columns.reduce(into: []) { $0.formUnion($1.codes) } }
}

/// Finds the rows that head a table's columns.
struct ColumnFinder {
  let reading: Reading

  /// The header rows of all tables, in reading order.
  func plans() -> [ColumnPlan] {
    var found: [ColumnPlan] = []
    var line = 0
    let lines = reading.lines
    while line < lines.count {
      guard let cell = lines[line].cell else {
        line += 1
        continue
      }
      var end = line
      while end < lines.count, let next = lines[end].cell, next.table == cell.table, next.row == cell.row { end += 1 }
      if cell.cellsInRow > 1, let plan = plan(of: line..<end, cell: cell, earlier: found) { found.append(plan) }
      line = end
    }
    return found
  }

  private func plan(of lines: Range<Int>, cell: CellPlace, earlier: [ColumnPlan]) -> ColumnPlan? {
    var columns: [ColumnPlan.Column] = []
    var lettered: SectionSet = []
    var letteredColumns = 0
    var roles: Set<ColumnRole> = []
    var recognised = 0
    var longest = 0
    for line in lines {
      guard let place = reading.lines[line].cell else { continue }
      longest = max(longest, reading.lines[line].range.count)
      guard place.isFirst else { continue }
      let codes = letters(line)
      if !codes.isEmpty {
        letteredColumns += 1
        lettered.formUnion(codes)
      }
      let role = role(line)
      if let role {
        roles.insert(role)
        recognised += 1
      } else if !codes.isEmpty {
        recognised += 1
      }
      columns.append(
        ColumnPlan.Column(
          start: place.column, span: place.span, heading: reading.string(reading.lines[line].range), role: role,
          codes: codes.isEmpty ? title(line) : codes, line: line))
    }
    guard columns.count > 1 else { return nil }
    if letteredColumns > 1, lettered.count > 1, longest <= 260 {
      return ColumnPlan(table: cell.table, row: cell.row, columns: columns, isLettered: true)
    }
    let sameTable = earlier.last.map { $0.table == cell.table } ?? false
    let isRepeat = sameTable && earlier.last?.columns.first?.heading == columns.first?.heading
    let isSet = lines.allSatisfy { reading.lines[$0].isSetAsHeading }
    guard longest <= 90, roles.count > 1, recognised * 2 >= columns.count,
      !sameTable || isRepeat || isSet, cell.isMarkedHeader || isSet || cell.row <= 3
    else { return nil }
    return ColumnPlan(table: cell.table, row: cell.row, columns: columns, isLettered: false)
  }

  /// The sections that a cell is headed by with their letter.
  private func letters(_ line: Int) -> SectionSet {
    guard let letters = SectionLetters(reading, line: line) else { return [] }
    let isAlone = letters.end >= reading.wordCount(line)
    guard isAlone || letters.hasSectionWord || letters.isSeparated || reading.lines[line].isSetAsHeading else {
      return []
    }
    // "A" and "I" begin sentences; a cell that only starts so is no heading.
    if !letters.hasSectionWord, !isAlone, !letters.isSeparated, letters.codes.has(.A) || letters.codes.has(.I) {
      return []
    }
    return letters.codes
  }

  /// The section that a cell's heading names in full, without a letter.
  private func title(_ line: Int) -> SectionSet {
    let count = reading.wordCount(line)
    var best: (length: Int, codes: SectionSet) = (0, [])
    for hit in reading.hits(of: line) {
      guard case .title(let set) = hit.meaning, hit.start <= 2 else { continue }
      let length = Int(hit.end - hit.start)
      if length >= 2, length * 2 >= count, length > best.length { best = (length, set) }
    }
    return best.codes
  }

  /// What a column holds, by its heading: the longest phrase that makes up most of it.
  func role(_ line: Int) -> ColumnRole? {
    let count = reading.wordCount(line)
    guard count <= 12, reading.lastByte(line) != 0x2E || count <= 2 else { return nil }
    var best: (length: Int, start: Int, role: ColumnRole?) = (0, 0, nil)
    for hit in reading.hits(of: line) {
      guard case .column(let role) = hit.meaning else { continue }
      let length = Int(hit.end - hit.start)
      guard length * 2 >= count || (hit.start == 0 && count <= 6) else { continue }
      if length > best.length { best = (length, Int(hit.start), role) }
    }
    return best.role
  }
}
