/// Gathers blocks into the body, into cells and into what stands beside the body, and keeps count of what was gathered.
struct BlockAssembly {
  /// Tables in tables deeper than this are refused.
  static let deepestTable = 32

  /// What blocks are gathered into.
  private struct Container {
    var blocks: [Block] = []
    /// Where its words stand beside the body; nil for the body, cells and boxes.
    var aside: Aside.Place?
  }

  private(set) var asides: [Aside] = []
  private(set) var hasCutTable = false
  /// Whether tables are nested past the cap.
  private(set) var isTooDeep = false
  /// Page of what comes next; nil where the format knows none.
  var page: Int?

  private let part: String?
  private let limit: Int
  private var containers = [Container()]
  private var tables: [SpannedTable] = []
  private var seenAsides: Set<String> = []
  private var paragraphs = 0
  private var tableCount = 0
  private var count = 0

  init(part: String? = nil, limits: ReadingLimits) {
    self.part = part
    limit = limits.blocks
  }

  /// Whether more was gathered than the cap allows.
  var isOverLimit: Bool { count > limit }
  /// Whether the place is inside a cell.
  var isInCell: Bool { tables.last?.isInCell == true }
  /// Whether a table is open.
  var isInTable: Bool { !tables.isEmpty }

  // MARK: Paragraphs

  /// Adds a paragraph unless nothing of it is in force; words out of force become asides.
  ///
  /// - Returns: whether a block was added.
  @discardableResult
  mutating func add(
    _ kind: Block.Kind, _ words: FormattedWords, label: String? = nil, style: String? = nil, line: Int? = nil,
    trailing: [Block] = []
  ) -> Bool {
    paragraphs += 1
    let (text, runs, lost) = words.words()
    asides += lost
    if !text.isEmpty {
      append(
        Block(kind: kind, text: text, label: label, style: style, runs: runs, locator: locator(line: line)))
    }
    containers[containers.count - 1].blocks += trailing
    return !text.isEmpty
  }

  /// Adds a picture.
  mutating func addImage(line: Int? = nil) {
    append(Block(kind: .image, locator: locator(line: line)))
  }

  /// Adds blocks that were gathered for a box or, before its table was known, for the open cell.
  mutating func place(_ blocks: [Block]) {
    guard let table = tables.last, table.isInCell else {
      containers[containers.count - 1].blocks += blocks
      return
    }
    for var block in blocks {
      if block.locator.table == nil {
        block.locator.table = table.number
        block.locator.row = table.currentRow
        block.locator.column = table.currentColumn
      }
      containers[containers.count - 1].blocks.append(block)
    }
  }

  private mutating func append(_ block: Block) {
    count += 1
    containers[containers.count - 1].blocks.append(block)
  }

  private func locator(line: Int?) -> Locator {
    let table = tables.last
    return Locator(
      part: part, page: page, line: line, paragraph: paragraphs, table: table?.number,
      row: table?.isInRow == true ? table?.currentRow : nil,
      column: table?.isInCell == true ? table?.currentColumn : nil)
  }

  // MARK: Tables

  mutating func startTable() {
    guard tables.count < Self.deepestTable else {
      isTooDeep = true
      return
    }
    tableCount += 1
    tables.append(SpannedTable(number: tableCount))
  }

  mutating func startRow(isHeader: Bool = false) {
    guard !tables.isEmpty else { return }
    endRow()
    tables[tables.count - 1].startRow(isHeader: isHeader)
    // Rows without cells cost too.
    count += 1
  }

  /// Marks the open row as one that heads the table.
  mutating func markHeader() {
    if !tables.isEmpty { tables[tables.count - 1].markHeader() }
  }

  /// Begins a cell, and a row first where none is open.
  mutating func startCell(at column: Int? = nil, columnSpan: Int = 1, rowSpan: Int = 1) {
    guard !tables.isEmpty else { return }
    endCell()
    if tables.last?.isInRow == false { startRow() }
    tables[tables.count - 1].startCell(at: column, columnSpan: columnSpan, rowSpan: rowSpan)
    containers.append(Container())
    count += 1
  }

  mutating func endCell() {
    guard tables.last?.isInCell == true, containers.count > 1 else { return }
    let blocks = containers.removeLast().blocks
    tables[tables.count - 1].endCell(blocks)
  }

  /// Ends the open cell and repeats it to its right. Repeated cells without words are how spreadsheets fill a row up.
  mutating func endCell(repeated times: Int) {
    guard tables.last?.isInCell == true, containers.count > 1 else { return }
    let blocks = containers.removeLast().blocks
    tables[tables.count - 1].endCell(blocks)
    for _ in 1..<max(2, min(times, SpannedTable.mostColumns + 1)) where times > 1 {
      tables[tables.count - 1].startCell(at: nil, columnSpan: 1, rowSpan: 1)
      tables[tables.count - 1].endCell(blocks)
      count += 1
    }
  }

  /// Ends the open row and repeats it below where it has words; empty rows are given once.
  mutating func endRow(repeated times: Int) {
    endRow()
    guard times > 1, !tables.isEmpty, let row = tables[tables.count - 1].rows.last,
      row.cells.contains(where: { !$0.blocks.isEmpty })
    else { return }
    let (cost, isHuge) = times.multipliedReportingOverflow(by: row.cells.count + 1)
    count = isHuge ? Int.max / 2 : count + min(cost, Int.max / 4)
    guard !isOverLimit else { return }
    for _ in 1..<times { tables[tables.count - 1].append(row) }
  }

  /// Lets the cell above go on; what stands in the open cell is left out, as programs show nothing of it.
  mutating func endCellContinuingAbove(column: Int) {
    guard tables.last?.isInCell == true, containers.count > 1 else { return }
    let blocks = containers.removeLast().blocks
    tables[tables.count - 1].endContinuing(column: column, leaving: blocks)
  }

  mutating func endRow() {
    guard !tables.isEmpty else { return }
    endCell()
    tables[tables.count - 1].endRow()
  }

  mutating func endTable() {
    guard !tables.isEmpty else { return }
    endRow()
    let done = tables.removeLast()
    hasCutTable = hasCutTable || done.isCut
    guard let table = done.finished() else { return }
    containers[containers.count - 1].blocks.append(
      Block(kind: .table(table), locator: Locator(part: part, page: page, table: done.number)))
  }

  /// Lets the last cell of the open row go on to a column, with more blocks.
  mutating func extendLeft(to end: Int, with blocks: [Block]) {
    if !tables.isEmpty { tables[tables.count - 1].extendLast(to: end, with: blocks) }
  }

  /// Counts a cell whose table is built later.
  mutating func countCell() { count += 1 }

  /// Notes that cells past the last column allowed were left out.
  mutating func noteCut() { hasCutTable = true }

  /// Notes that tables are nested past the cap.
  mutating func refuseDepth() { isTooDeep = true }

  // MARK: Beside the body

  /// Begins to gather for an aside, or for a box whose blocks are placed later.
  mutating func startBeside(_ place: Aside.Place? = nil) { containers.append(Container(aside: place)) }

  /// Ends what `startBeside` began.
  ///
  /// - Returns: the blocks of a box; empty for an aside.
  mutating func endBeside() -> [Block] {
    guard containers.count > 1 else { return [] }
    let done = containers.removeLast()
    guard let place = done.aside else { return done.blocks }
    for text in Self.texts(of: done.blocks) where seenAsides.insert(place.rawValue + text).inserted {
      asides.append(Aside(place: place, text: text))
    }
    return []
  }

  /// Adds words beside the body, once where they recur.
  mutating func addAside(_ place: Aside.Place, _ text: String) {
    if !text.isEmpty, seenAsides.insert(place.rawValue + text).inserted {
      asides.append(Aside(place: place, text: text))
    }
  }

  private static func texts(of blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      guard case .table(let table) = block.kind else { return block.text.isEmpty ? [] : [block.text] }
      return table.rows.flatMap { $0.cells.flatMap { texts(of: $0.blocks) } }
    }
  }

  // MARK: End

  /// The blocks of the body once the file is at its end; whatever is still open is closed.
  mutating func finish() -> [Block] {
    while !tables.isEmpty { endTable() }
    while containers.count > 1 {
      let blocks = endBeside()
      containers[containers.count - 1].blocks += blocks
    }
    return containers.first?.blocks ?? []
  }
}
