/// Goes through the lines in order and gives each to its section.
struct SectionWalk {
  let reading: Reading
  let plans: [ColumnPlan]
  let found: SectionFinder.Found

  private(set) var placements: [Placement]
  /// By position of the code: how the section was found, by its strongest heading.
  private(set) var sections: [FoundSection?] = Array(repeating: nil, count: SectionCode.ofPlan.count)

  private var current: SectionSet = []
  /// The sections of the last heading, of which `current` may be a part.
  private var headed: SectionSet = []
  private var boundary: Boundary?
  private var area: Area?
  private var areaLevel = 0
  private var areaLine = -2
  /// The table whose row set the area; 0 for a heading in the text.
  private var areaTable = 0
  /// The area stands over sections (B, E and F repeated for each area), not under one.
  private var areaOutranks = false
  private var headingLine = -1
  private var seen: SectionSet = []
  private var headingLevel = 0
  private var plan: ColumnPlan?

  init(reading: Reading, plans: [ColumnPlan], found: SectionFinder.Found) {
    self.reading = reading
    self.plans = plans
    self.found = found
    placements = Array(repeating: Placement(), count: reading.lines.count)
  }

  /// Places every line.
  mutating func run() {
    let everHeaded = found.headings.reduce(into: SectionSet()) { $0.formUnion($1.codes) }
      .union(plans.filter(\.isLettered).reduce(into: []) { $0.formUnion($1.codes) })
    var heading = 0
    var nextPlan = 0
    for line in reading.lines.indices {
      let cell = reading.lines[line].cell
      if let active = plan, cell?.table != active.table { plan = nil }
      if let cell, nextPlan < plans.count, plans[nextPlan].table == cell.table, plans[nextPlan].row == cell.row {
        plan = plans[nextPlan]
        nextPlan += 1
        startColumns(everHeaded)
      }
      let candidate = heading < found.headings.count && found.headings[heading].line == line
      if candidate { heading += 1 }
      if candidate, isFormTitle(heading - 1) {
        placements[line].isRecognised = true
        boundary = .details
        current = []
        headed = []
        area = nil
      } else if candidate {
        start(found.headings[heading - 1])
      } else if let cell, let plan, plan.row <= cell.row {
        placeInColumns(line, cell, plan, everHeaded)
      } else if found.umbrellas.contains(line) {
        // The section before ends here, though none of those announced has begun.
        placements[line].isRecognised = true
        current = []
        headed = []
        area = nil
      } else if found.listed.contains(line) {
        placements[line].isRecognised = true
      } else {
        let coming = nextPlan < plans.count && plans[nextPlan].table == cell?.table ? plans[nextPlan] : nil
        if let coming, coming.isLettered, reading.lines[max(0, headingLine)].cell?.table != coming.table {
          placeAbove(line, coming)
        } else {
          placeFlowing(line)
          // A heading right above a section's heading belongs to what comes, not to the section before.
          if heading < found.headings.count, found.headings[heading].line == line + 1, cell == nil,
            reading.lines[line].kind == .heading || reading.lines[line].isBold, isHeadingLike(line)
          {
            placements[line].codes = []
            placements[line].isRecognised = true
          }
        }
      }
    }
  }

  // MARK: Headings

  /// "Who I am" over a name and a date of birth is the front form, where a later heading opens the same section.
  private func isFormTitle(_ heading: Int) -> Bool {
    let here = found.headings[heading]
    guard here.bodyStart == nil, seen.isEmpty || seen == here.codes, here.line + 1 < reading.lines.count,
      found.headings[(heading + 1)...].contains(where: { $0.codes == here.codes })
    else { return false }
    return reading.hits(of: here.line + 1).contains { hit in
      guard case .label(let label) = hit.meaning, hit.start == 0 else { return false }
      return label != .filler && label != .otherPerson
    }
  }

  private mutating func start(_ candidate: HeadingCandidate) {
    let info = reading.lines[candidate.line]
    if area != nil {
      if info.level > 0, areaLevel > 0 {
        areaOutranks = areaLevel < info.level
      } else if areaLine == candidate.line - 1 {
        areaOutranks = true
      }
      // Areas divide needs, outcomes and educational provision; elsewhere one from above says nothing.
      let isDivided = !candidate.codes.isDisjoint(with: [SectionSet(.B), SectionSet(.E), SectionSet(.F)])
      if (!areaOutranks && candidate.codes != headed) || (!isDivided && areaLine != candidate.line - 1) { area = nil }
    }
    headingLine = candidate.line
    current = candidate.codes
    headed = candidate.codes
    boundary = nil
    headingLevel = info.level
    seen.formUnion(current)
    placements[candidate.line] = Placement(
      codes: current, role: .heading, textStart: candidate.bodyStart, isRecognised: true)
    if let named = areaNamed(candidate.line) { note(named, candidate.line) }
    let end = candidate.bodyStart ?? info.range.upperBound
    let words = reading.string(trimmed(info.range.lowerBound..<end))
    record(
      current, heading: words, line: candidate.line, confidence: candidate.confidence,
      isMerged: candidate.codes.count > 1, shared: candidate.codes)
  }

  private mutating func record(
    _ codes: SectionSet, heading: String, line: Int, confidence: Double, isMerged: Bool, shared: SectionSet
  ) {
    for code in codes.codes {
      let new = FoundSection(
        heading: heading, line: line, confidence: isMerged ? confidence * 0.7 : confidence, isMerged: isMerged,
        shared: shared)
      if let old = sections[code.position] {
        // A heading of its own outweighs a shared one.
        if old.isMerged && !new.isMerged || (old.isMerged == new.isMerged && new.confidence > old.confidence + 0.1) {
          sections[code.position] = new
        }
      } else {
        sections[code.position] = new
      }
    }
  }

  // MARK: Tables

  private mutating func startColumns(_ everHeaded: SectionSet) {
    guard let plan, plan.isLettered else { return }
    let heads = plan.codes
    if areaTable > 0, areaTable != plan.table { area = nil }
    for column in plan.columns where !column.codes.isEmpty {
      seen.formUnion(column.codes)
      record(
        column.codes, heading: column.heading, line: column.line, confidence: 0.85,
        isMerged: column.codes.count > 1, shared: column.codes)
    }
    boundary = nil
    current = []
    headed = heads
  }

  private mutating func placeInColumns(_ line: Int, _ cell: CellPlace, _ plan: ColumnPlan, _ everHeaded: SectionSet) {
    var placement = Placement()
    placement.isRecognised = true
    if cell.row == plan.row {
      placement.role = .columnHeading
      if plan.isLettered {
        placements[line] = placement
        return
      }
    }
    // A row of one cell across the table is a heading between rows.
    if cell.cellsInRow == 1, cell.column <= plan.columns.first?.start ?? 0, cell.row != plan.row,
      plan.columns.count > 1
    {
      if let named = areaNamed(line) { note(named, line) }
      placement.codes = plan.isLettered ? SectionSet(plan.codes.first ?? .B) : current
      placement.area = area
      placements[line] = placement
      return
    }
    let column = plan.column(of: cell)
    // Under a section's letter the letter decides what the column holds.
    placement.columnRole = plan.isLettered && column?.codes.isEmpty == false ? nil : column?.role
    placement.columnHeading = column?.heading
    if column?.role == .area || (cell.index == 0 && isOnlyArea(line)), let named = areaNamed(line) {
      note(named, line)
    }
    placement.area = area
    placement.codes = codes(of: column, plan, everHeaded)
    if cell.row != plan.row, !plan.isLettered, placement.codes != current, !placement.codes.isEmpty {
      recordByColumn(placement.codes, column: column)
    }
    placements[line] = placement
  }

  private func codes(of column: ColumnPlan.Column?, _ plan: ColumnPlan, _ everHeaded: SectionSet) -> SectionSet {
    guard let column else { return plan.isLettered ? SectionSet(plan.codes.first ?? .B) : current }
    if plan.isLettered {
      if !column.codes.isEmpty { return column.codes }
      return letteredNeighbour(of: column, plan)
    }
    guard let wanted = sections(for: column) else { return current }
    if current.count > 1 {
      let part = wanted.intersection(current)
      return part.isEmpty ? current : part
    }
    // Inside one section the columns of others are its context, unless those sections stand nowhere else.
    if wanted.isSubset(of: current) { return current }
    if !everHeaded.isDisjoint(with: wanted) { return current }
    if current.isEmpty || current == SectionSet(.B) || current == SectionSet(.F) || current == SectionSet(.E) {
      return wanted
    }
    return current
  }

  /// The section that an unlettered column of a lettered table goes with.
  private func letteredNeighbour(of column: ColumnPlan.Column, _ plan: ColumnPlan) -> SectionSet {
    let provisions: [SectionCode] = [.F, .G, .H1, .H2]
    switch column.role {
    case .who, .frequency, .duration, .review, .provision:
      if let code = provisions.first(where: { plan.codes.has($0) }) { return SectionSet(code) }
    case .outcome, .steps, .measure, .when:
      if plan.codes.has(.E) { return SectionSet(.E) }
    default: break
    }
    let before = plan.columns.last { $0.start < column.start && !$0.codes.isEmpty }
    return before?.codes ?? SectionSet(plan.codes.first ?? .B)
  }

  /// The sections that a column without a letter holds by what it says.
  private func sections(for column: ColumnPlan.Column) -> SectionSet? {
    if !column.codes.isEmpty { return column.codes }
    switch column.role {
    case .need, .strength:
      if current.has(.C) { return SectionSet(.C) }
      return current.has(.D) ? SectionSet(.D) : SectionSet(.B)
    case .outcome, .steps, .measure, .when: return SectionSet(.E)
    case .provision, .who, .frequency, .duration, .review:
      if current.has(.G) { return SectionSet(.G) }
      if current.has(.H1) || current.has(.H2) { return current.intersection(.bothH) }
      return SectionSet(.F)
    default: return nil
    }
  }

  private mutating func recordByColumn(_ codes: SectionSet, column: ColumnPlan.Column?) {
    guard let column else { return }
    let isNamedInFull = !column.codes.isEmpty
    guard sections[codes.first?.position ?? 0] == nil || isNamedInFull else { return }
    record(
      codes, heading: column.heading, line: column.line, confidence: 0.5,
      isMerged: !isNamedInFull || !headed.isEmpty, shared: codes.union(headed))
  }

  /// Rows above the letters (the area's name, its strengths) belong with the first of the sections below.
  private mutating func placeAbove(_ line: Int, _ coming: ColumnPlan) {
    if areaTable > 0, areaTable != coming.table { area = nil }
    if let named = areaNamed(line), isHeadingLike(line) || isOnlyArea(line) { note(named, line) }
    placements[line].codes = SectionSet(coming.codes.first ?? .B)
    placements[line].area = area
  }

  private mutating func note(_ named: Area, _ line: Int) {
    area = named
    areaLevel = reading.lines[line].level
    areaLine = line
    areaTable = reading.lines[line].cell?.table ?? 0
    areaOutranks = false
  }

  // MARK: Flowing text

  private mutating func placeFlowing(_ line: Int) {
    let info = reading.lines[line]
    if let next = boundary(at: line) {
      boundary = next
      current = []
      headed = []
      area = nil
    } else if current != headed || headed.count > 1 {
      narrow(line)
    }
    if let named = areaNamed(line), isHeadingLike(line) {
      note(named, line)
    } else if info.level > 0, areaLevel > 0, info.level <= areaLevel {
      area = nil
    }
    placements[line].codes = current
    if let cell = info.cell, cell.cellsInRow > 1, cell.index == 0, isOnlyArea(line), let named = areaNamed(line) {
      note(named, line)
    }
    placements[line].area = area ?? leadingArea(line)
    placements[line].isRecognised = boundary != nil
  }

  /// Inside a heading over several sections, a heading that names one of them narrows what follows to it.
  private mutating func narrow(_ line: Int) {
    guard headed.count > 1, isHeadingLike(line), reading.wordCount(line) <= 8 else { return }
    for hit in reading.hits(of: line) where hit.start <= 1 {
      let wanted: SectionSet
      switch hit.meaning {
      case .title(let set): wanted = set
      case .part(.outcomes): wanted = SectionSet(.E)
      case .part(.provision): wanted = [SectionSet(.F), SectionSet(.G), .bothH]
      case .part(.needs), .part(.strengths): wanted = [SectionSet(.B), SectionSet(.C), SectionSet(.D)]
      default: continue
      }
      let part = wanted.intersection(headed)
      if !part.isEmpty, part != headed {
        current = part
        return
      }
    }
  }

  /// The text outside the sections that starts at a line.
  private func boundary(at line: Int) -> Boundary? {
    let info = reading.lines[line]
    guard seen.count >= 4 || current.isEmpty, reading.wordCount(line) <= 20 else { return nil }
    for hit in reading.hits(of: line) {
      guard case .boundary(let kind) = hit.meaning, hit.start <= 3 else { continue }
      switch kind {
      case .signOff:
        guard hit.start <= 1, !info.isListItem, reading.lastByte(line) != 0x2E else { continue }
        if !current.isEmpty, !seen.has(.I), !info.isSetAsHeading { continue }
        if current.has(.K), info.cell?.index ?? 0 > 0 { continue }
        return kind
      case .appendix:
        guard info.isSetAsHeading, !info.isListItem, info.cell == nil, hit.start == 0, seen.count >= 6,
          !continuesList(line)
        else { continue }
        return kind
      case .letterhead:
        guard info.isSetAsHeading, !info.isListItem, info.cell == nil, seen.count >= 6,
          current.has(.K) || boundary != nil, !continuesList(line)
        else { continue }
        return kind
      case .details, .review:
        guard info.isSetAsHeading, hit.start <= 2,
          info.level > 0 ? info.level <= max(1, headingLevel) : info.isSetAsHeading,
          current.isEmpty || headingLevel > 0 || current.has(.K) || current.has(.J)
        else { continue }
        if kind == .review, !current.isEmpty, info.level == 0 { continue }
        return kind
      case .contents, .legend:
        if current.isEmpty, hit.start <= 2 { return kind }
      }
    }
    return nil
  }

  /// Whether the next line begins as this one does: an entry of a list of appendices.
  private func continuesList(_ line: Int) -> Bool {
    for neighbour in [line - 1, line + 1] where reading.lines.indices.contains(neighbour) {
      let starts = reading.hits(of: neighbour).contains { hit in
        guard hit.start == 0, case .boundary(let kind) = hit.meaning else { return false }
        return kind == .appendix
      }
      if starts { return true }
    }
    return false
  }

  // MARK: Areas

  private func areaNamed(_ line: Int) -> Area? {
    var best: (length: Int, area: Area?) = (0, nil)
    for hit in reading.hits(of: line) {
      if case .area(let area) = hit.meaning, Int(hit.end - hit.start) > best.length {
        best = (Int(hit.end - hit.start), area)
      }
    }
    return best.area
  }

  private func isOnlyArea(_ line: Int) -> Bool {
    let count = reading.wordCount(line)
    guard count <= 10 else { return false }
    return reading.hits(of: line).contains { hit in
      guard case .area = hit.meaning else { return false }
      return Int(hit.end - hit.start) * 3 >= count && hit.start <= 2
    }
  }

  /// An area that a line starts with before a colon.
  private func leadingArea(_ line: Int) -> Area? {
    for hit in reading.hits(of: line) where hit.start == 0 {
      guard case .area(let area) = hit.meaning, Int(hit.end) < reading.wordCount(line) else { continue }
      let words = reading.words(of: line)
      let last = words[words.startIndex + Int(hit.end) - 1]
      let next = words[words.startIndex + Int(hit.end)]
      if reading.text[Int(last.end)..<Int(next.start)].contains(0x3A) { return area }
    }
    return nil
  }

  private func isHeadingLike(_ line: Int) -> Bool {
    SubheadingScorer(reading: reading).isSubheading(line)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, reading.text[end - 1] == 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
