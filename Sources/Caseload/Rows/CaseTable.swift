import Regulations

/// Turns the cells of a table into rows of a caseload, one cell at a time.
struct CaseTable {
  /// Most columns that are looked at; a caseload has a few dozen.
  static let mostColumns = 1024

  private let map: ColumnMap
  private let words: CaseWords
  private let serials: SerialDays
  private let identity: CaseColumn?
  private let sheet: String?
  private let foldedHeadings: [String]
  private var orders: [DateOrder]
  private var rows: [CaseRow] = []
  private var problems: [CaseloadProblem] = []
  private var row = CaseRow(caseId: "", line: 0)
  private var firstProblemOfRow = 0
  private var isTotals = false
  private var isHeader = false
  private var hasText = false

  init(header: FoundHeader, profile: ColumnProfile, serials: SerialDays, sheet: String?) {
    map = header.map
    words = profile.words
    self.serials = serials
    self.sheet = sheet
    identity = header.map.identity
    foldedHeadings = header.map.headings.map { Folding.fold($0) }
    orders = header.map.columns.map { _ in DateOrder() }
    if identity != .caseId, let identity {
      problems.append(
        CaseloadProblem(
          line: 0, column: "", message: CaseTable.borrowedIdentity(identity), weight: .query))
    }
    for index in map.ambiguous {
      problems.append(
        CaseloadProblem(line: header.lastLine, column: map.headings[index], message: CaseTable.ambiguousHeading))
    }
    for index in map.doubled {
      problems.append(
        CaseloadProblem(line: header.lastLine, column: map.headings[index], message: CaseTable.doubled, weight: .query))
    }
  }

  /// Starts a row.
  mutating func beginRow(line: Int) {
    row = CaseRow(caseId: "", line: line)
    firstProblemOfRow = problems.count
    isTotals = false
    isHeader = false
    hasText = false
  }

  /// Takes a cell of the row.
  mutating func take(_ raw: UnsafeBufferPointer<UInt8>, at index: Int) {
    let cell = Folding.trimmed(raw)
    guard !cell.isEmpty, index < map.columns.count, let column = map.columns[index] else { return }
    if !hasText {
      hasText = true
      lookAtFirst(cell, at: index)
    }
    switch column.content {
    case .date: takeDate(cell, at: index, column)
    case .text: row.set(String(decoding: cell, as: UTF8.self), in: column)
    case .identifier, .urn: takeIdentifier(cell, at: index, column)
    case .upn:
      row.upn = PupilNumber.tidy(cell)
      if !PupilNumber.isRight(row.upn), !isNothing(cell) { query(index, PupilNumber.message) }
      if isNothing(cell) { row.upn = "" }
    case .nhsNumber:
      row.nhsNumber = isNothing(cell) ? "" : HealthNumber.tidy(cell)
      if !row.nhsNumber.isEmpty, !HealthNumber.isRight(row.nhsNumber) { query(index, HealthNumber.message) }
    case .year: takeYear(cell, at: index)
    case .yesOrNo: takeYesOrNo(cell, at: index)
    case .need: takeNeed(cell, at: index)
    case .decision: takeDecision(cell, at: index)
    }
  }

  /// Notes that a row has fewer or more cells than the header.
  mutating func note(cells: Int, hasExtraText: Bool) {
    if hasExtraText {
      problems.append(CaseloadProblem(line: row.line, column: "", message: CaseTable.tooManyCells))
    } else if cells < map.columns.count {
      problems.append(CaseloadProblem(line: row.line, column: "", message: CaseTable.tooFewCells, weight: .query))
    }
  }

  /// Notes a quotation mark that is never closed.
  mutating func noteStrayQuote(line: Int) {
    problems.append(CaseloadProblem(line: line, column: "", message: CaseTable.strayQuote, weight: .query))
  }

  /// Notes something that is to be checked, outside the reading of a row.
  mutating func noteQuery(line: Int, column: Int?, _ message: String) {
    problems.append(
      CaseloadProblem(line: line, column: column.map { map.headings[$0] } ?? "", message: message, weight: .query))
  }

  /// Names a cell of the row that could not be read.
  mutating func lose(_ index: Int, _ message: String) {
    problems.append(CaseloadProblem(line: row.line, column: map.headings[index], message: message))
  }

  /// Ends the row and keeps it where it is one.
  mutating func endRow() {
    if row.caseId.isEmpty, let identity, identity != .caseId { row.caseId = row.text(in: identity) }
    guard !row.caseId.isEmpty, !isTotals, !isHeader else { return leaveOut() }
    rows.append(row)
  }

  /// What was read.
  consuming func caseload() -> Caseload {
    for (index, order) in orders.enumerated() where order.isMonthFirst {
      guard let column = map.columns[index] else { continue }
      for rowIndex in order.eitherWay where rowIndex < rows.count {
        rows[rowIndex].set(nil as CalendarDate?, in: column)
        problems.append(
          CaseloadProblem(line: rows[rowIndex].line, column: map.headings[index], message: DateFault.swappable.message))
      }
    }
    if let sheet {
      for index in problems.indices {
        let column = problems[index].column
        problems[index].column = column.isEmpty ? sheet : sheet + ": " + column
      }
    }
    let sorted = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return Caseload(rows: rows, problems: sorted.map(\.element), columns: map.understood)
  }

  private mutating func leaveOut() {
    problems.removeSubrange(firstProblemOfRow...)
    if isHeader { return }
    // Rows without a single known cell are remarks under the table.
    if !hasText { return }
    problems.append(
      CaseloadProblem(
        line: row.line, column: "", message: isTotals ? CaseTable.totalsRow : CaseTable.noIdentity,
        weight: isTotals ? .query : .unread))
  }

  private mutating func lookAtFirst(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard let first = cell.first, (first | 0x20) >= 0x61 else { return }
    var folded = Folding.fold(cell)
    if words.totals.contains(folded) { isTotals = true }
    while let last = folded.utf8.last, (0x30...0x39).contains(last) { folded.removeLast() }
    if words.totals.contains(folded) { isTotals = true }
    if folded == foldedHeadings[index] { isHeader = true }
  }

  private mutating func takeDate(_ cell: UnsafeBufferPointer<UInt8>, at index: Int, _ column: CaseColumn) {
    switch CellDate.read(cell, serials: serials, words: words) {
    case .day(let day, let order):
      row.set(day, in: column)
      if order != .plain { orders[index].saw(order, row: rows.count) }
    case .noted(let day):
      row.set(day, in: column)
      query(index, CaseTable.notedDate)
    case .fault(let fault):
      if isNothing(cell) { return }
      if fault == .monthFirst { orders[index].sawMonthFirst() }
      lose(index, fault.message)
    }
  }

  private mutating func takeIdentifier(_ cell: UnsafeBufferPointer<UInt8>, at index: Int, _ column: CaseColumn) {
    let identifier = Identifier.read(cell)
    if column == .urn, isNothing(cell) { return }
    row.set(identifier.text, in: column)
    if identifier.isRounded { lose(index, Identifier.roundedMessage) }
  }

  private mutating func takeYear(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) {
    if let year = SchoolYearDialect.read(cell) {
      row.ncy = year
    } else if !isNothing(cell) {
      lose(index, SchoolYearDialect.message)
    }
  }

  private mutating func takeYesOrNo(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) {
    let folded = Folding.fold(cell)
    if words.yes.contains(folded) {
      row.cla = true
    } else if words.no.contains(folded) {
      row.cla = false
    } else if !isNothing(cell) {
      lose(index, CaseTable.neitherYesNorNo)
    }
  }

  private mutating func takeNeed(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) {
    if let code = NeedDialect.code(cell, words: words) {
      row.primaryNeed = code
    } else if !isNothing(cell) {
      row.primaryNeed = String(decoding: cell, as: UTF8.self)
      query(index, NeedDialect.message)
    }
  }

  private mutating func takeDecision(_ cell: UnsafeBufferPointer<UInt8>, at index: Int) {
    if let decision = words.decisions[Folding.fold(cell)] {
      row.decision = decision
    } else if !isNothing(cell) {
      row.decision = String(decoding: cell, as: UTF8.self)
      query(index, CaseTable.unknownDecision)
    }
  }

  /// Whether the words of a cell stand for an empty one.
  private func isNothing(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let folded = Folding.fold(cell)
    return folded.isEmpty && cell.count <= 3 || words.nothing.contains(folded)
  }

  private mutating func query(_ index: Int, _ message: String) {
    problems.append(CaseloadProblem(line: row.line, column: map.headings[index], message: message, weight: .query))
  }
}
