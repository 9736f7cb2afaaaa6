import Documents
import Regulations

/// The columns of a review's table from its header row on.
struct ReviewColumns: Sendable {
  struct Column: Sendable {
    var start: Int
    var span: Int
    var heading: String
    var role: ReviewColumn?
    var line: Int
  }

  var table: Int
  var columns: [Column]

  /// The column that a cell stands under.
  func column(of cell: CellPlace) -> Column? {
    columns.first { $0.start == cell.column }
      ?? columns.first { cell.column >= $0.start && cell.column < $0.start + $0.span }
  }

  var roles: Set<ReviewColumn> { Set(columns.compactMap(\.role)) }

  /// The part that a table of such columns belongs to; nil where they do not tell.
  func part(inside current: SectionCode?) -> SectionCode? {
    let roles = roles
    let isInvitation = !roles.isDisjoint(with: [.invited, .attended, .apologies, .adviceReceived, .adviceRequested])
    if roles.contains(.outcome), !roles.isDisjoint(with: [.progress, .status, .next, .newOutcome, .evidence]) {
      return .outcomes
    }
    if isInvitation, roles == [.name, .attended] { return .participation }
    if isInvitation, !roles.isDisjoint(with: [.name, .role, .service, .who]) { return .participation }
    if roles.contains(.provision), !roles.isDisjoint(with: [.delivered, .effective, .progress]) {
      return current == .health || current == .socialCare ? current : .provision
    }
    if roles.contains(.section), !roles.isDisjoint(with: [.change, .evidence]) { return .recommendations }
    if roles.contains(.area), !roles.isDisjoint(with: [.action, .progress, .view, .who]) {
      return current == .outcomes || current == .recommendations ? current : .adulthood
    }
    if roles.contains(.action), !roles.isDisjoint(with: [.who, .when, .name]) {
      return current == .adulthood || current == .health || current == .socialCare ? current : .actions
    }
    if roles.contains(.change), roles.contains(.evidence) { return .recommendations }
    return nil
  }
}

/// Reads the row that heads a table's columns.
struct ReviewColumnFinder {
  let reading: Reading

  /// The columns, where the lines of a row head some: at least two are known, and none is as long as content.
  func columns(of lines: Range<Int>) -> ReviewColumns? {
    guard let first = reading.lines[lines.lowerBound].cell, first.cellsInRow > 1 else { return nil }
    var columns: [ReviewColumns.Column] = []
    var known = 0
    for line in lines {
      guard let cell = reading.lines[line].cell, reading.lines[line].range.count <= 90, !hasDay(line),
        !TickBoxes(reading: reading).hasBox(line), !isLabelled(line)
      else { return nil }
      guard cell.isFirst else { continue }
      let role = role(line)
      if role != nil { known += 1 }
      columns.append(
        ReviewColumns.Column(
          start: cell.column, span: cell.span, heading: reading.string(reading.lines[line].range), role: role,
          line: line))
    }
    known += settleOutcomeColumns(&columns)
    // "Invited | Came?": the column of those invited holds their names.
    let taken = Set(columns.compactMap(\.role))
    if let first = columns.first?.role, first == .invited || first == .attended,
      taken.isDisjoint(with: [.name, .role, .service, .who, .provision, .outcome]), columns.count <= 3
    {
      columns[0].role = .name
    }
    let isSet = lines.allSatisfy { reading.lines[$0].isSetAsHeading }
    let isMarked = first.isMarkedHeader || isSet
    let roles = Set(columns.compactMap(\.role))
    guard known >= 2, roles.count >= 2, known * (isMarked ? 2 : 3) >= columns.count * (isMarked ? 1 : 2),
      isMarked || first.row <= 2
    else { return nil }
    return ReviewColumns(table: first.table, columns: columns)
  }

  /// Beside a column of outcomes that is known for one, what stands first says how it went, and what stands last what
  /// comes of it, whatever a form calls them. Returns how many columns that told.
  private func settleOutcomeColumns(_ columns: inout [ReviewColumns.Column]) -> Int {
    guard let outcome = columns.firstIndex(where: { $0.role == .outcome }),
      columns.contains(where: { [.progress, .status, .next].contains($0.role) })
    else { return 0 }
    var told = 0
    let roles = Set(columns.compactMap(\.role))
    if roles.isDisjoint(with: [.progress, .evidence]), let first = columns.indices.first(where: { $0 > outcome }),
      columns[first].role == nil, reading.wordCount(columns[first].line) > 0
    {
      columns[first].role = .progress
      told += 1
    }
    if !roles.contains(.next), let last = columns.indices.last, last > outcome + 1, columns[last].role == nil,
      reading.wordCount(columns[last].line) > 0
    {
      columns[last].role = .next
      told += 1
    }
    return told
  }

  /// "Status: partly" answers what it asks, and heads no column.
  private func isLabelled(_ line: Int) -> Bool {
    HeadingWords(reading: reading).label(line).map { $0.count < reading.wordCount(line) } ?? false
  }

  private func hasDay(_ line: Int) -> Bool {
    guard reading.words(of: line).contains(where: { $0.shape.contains(.hasDigit) }) else { return false }
    return !BritishDate.findAll(in: Array(reading.text[reading.lines[line].range])).isEmpty
  }

  /// What a column holds: the longest phrase that makes up most of its heading.
  private func role(_ line: Int) -> ReviewColumn? {
    let count = reading.wordCount(line)
    guard count > 0, count <= 14 else { return nil }
    if let offered = offered(line) { return offered }
    let words = HeadingWords(reading: reading)
    guard
      let found = words.best(
        line, in: 0..<count,
        {
          if case .reviewColumn(let role) = $0 { role } else { nil }
        })
    else { return nil }
    return found.coverage >= 0.5 ? found.value : nil
  }

  /// "Met / part / not" and "Keep, change or end?": a heading that offers several answers is the column of them.
  private func offered(_ line: Int) -> ReviewColumn? {
    var statuses: Set<String> = []
    var steps: Set<String> = []
    for hit in reading.hits(of: line) {
      switch hit.meaning {
      case .progress(let status): statuses.insert(status.rawValue)
      case .next(let next): steps.insert(next.rawValue)
      default: continue
      }
    }
    let count = reading.wordCount(line)
    if steps.count >= 2, count <= 8 { return .next }
    return statuses.count >= 2 && count <= 10 ? .status : nil
  }
}
