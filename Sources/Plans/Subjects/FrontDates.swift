import Regulations

/// Tells the dates on a plan's first pages and sign-off apart by the words beside them.
struct FrontDates {
  let reading: Reading
  let lines: [Int]

  /// Fills in what is not known yet.
  func fill(_ facts: inout FrontFacts.Facts) {
    for (position, line) in lines.enumerated() {
      let info = reading.lines[line]
      guard reading.words(of: line).contains(where: { $0.shape.contains(.hasDigit) }) else { continue }
      let finds = BritishDate.findAll(in: Array(reading.text[info.range]))
      var from = info.range.lowerBound
      for find in finds {
        let start = info.range.lowerBound + find.range.lowerBound
        let kind = kind(line, from..<start) ?? kindElsewhere(line, position, isFirst: from == info.range.lowerBound)
        from = info.range.lowerBound + find.range.upperBound
        if let kind = kind ?? self.kind(line, from..<info.range.upperBound) { set(kind, find.date, &facts) }
      }
    }
  }

  private func set(_ kind: StatedDate, _ date: CalendarDate, _ facts: inout FrontFacts.Facts) {
    switch kind {
    case .birth: break  // Whose birth it is, the form's labels tell.
    case .requested:
      if facts.dates.requested == nil { facts.dates.requested = date }
    case .draft, .amendedDraft:
      if facts.dates.draftIssued == nil { facts.dates.draftIssued = date }
    case .amended:
      // Of several amendments the latest is the one in force.
      facts.dates.amended = max(facts.dates.amended ?? date, date)
    case .firstIssued:
      if facts.dates.firstIssued == nil { facts.dates.firstIssued = date }
    case .issued:
      if facts.dates.issued == nil { facts.dates.issued = date }
    case .nextReview:
      if facts.dates.nextReview == nil { facts.dates.nextReview = date }
    case .lastReview:
      if facts.dates.lastReview == nil { facts.dates.lastReview = date }
    case .other: break
    }
  }

  /// What the words in a stretch of a line say of a date; the order of the cases of `StatedDate` decides between them.
  private func kind(_ line: Int, _ range: Range<Int>) -> StatedDate? {
    let words = reading.words(of: line)
    var best: (rank: Int, kind: StatedDate)?
    for hit in reading.hits(of: line) {
      guard case .date(let kind) = hit.meaning else { continue }
      let start = words[words.startIndex + Int(hit.start)]
      let end = words[words.startIndex + Int(hit.end) - 1]
      guard Int(start.start) >= range.lowerBound, Int(end.end) <= range.upperBound else { continue }
      if isInsideLonger(hit, line) { continue }
      let rank = Self.rank(kind, words: Int(hit.end - hit.start))
      if rank < best?.rank ?? Int.max { best = (rank, kind) }
    }
    return best?.kind
  }

  /// Whether a phrase stands inside a longer one: "reviewed on" in "reviewed on or before".
  private func isInsideLonger(_ hit: WordIndex.Hit, _ line: Int) -> Bool {
    reading.hits(of: line).contains { other in
      guard case .date = other.meaning else { return false }
      return other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start
    }
  }

  /// Which wording outweighs which: a narrower matter comes before a wider one.
  private static func rank(_ kind: StatedDate, words: Int) -> Int {
    switch kind {
    case .birth: 0
    case .amendedDraft: 1
    case .lastReview: 2
    case .nextReview: words > 1 ? 3 : 8
    case .requested: 4
    case .firstIssued: 5
    case .amended: 6
    case .draft: 7
    case .issued: words > 1 ? 9 : 10
    case .other: 11
    }
  }

  /// The same from the words around a date that stands alone: the cell beside it, the heading of its column, the line
  /// before.
  private func kindElsewhere(_ line: Int, _ position: Int, isFirst: Bool) -> StatedDate? {
    guard isFirst else { return nil }
    guard let cell = reading.lines[line].cell else {
      guard position > 0 else { return nil }
      let before = lines[position - 1]
      guard reading.wordCount(before) <= 10, reading.lines[before].cell == nil else { return nil }
      return hasDate(before) ? nil : kind(before, reading.lines[before].range)
    }
    var before = line - 1
    while before >= 0, let other = reading.lines[before].cell, other.table == cell.table, other.row == cell.row {
      if other.index < cell.index {
        if other.index == cell.index - 1, !hasDate(before), let kind = kind(before, reading.lines[before].range) {
          return kind
        }
      } else if let kind = kind(before, reading.lines[before].range) {
        return kind
      }
      before -= 1
    }
    while before >= 0, let other = reading.lines[before].cell, other.table == cell.table {
      if other.column == cell.column, !hasDate(before) { return kind(before, reading.lines[before].range) }
      before -= 1
    }
    return nil
  }

  private func hasDate(_ line: Int) -> Bool {
    guard reading.words(of: line).contains(where: { $0.shape.contains(.hasDigit) }) else { return false }
    return !BritishDate.findAll(in: Array(reading.text[reading.lines[line].range])).isEmpty
  }
}
