import Plans
import Regulations

/// A piece of advice in the list at a plan's end.
struct AdvicePiece: Sendable {
  /// The item that it is; nil for a row that the layout made no item of.
  var item: String?
  /// UTF-8 offsets of its words.
  var range: Range<Int>
  /// Names its author or the author's role.
  var hasSource: Bool
  /// The latest day that it states.
  var date: CalendarDate?
  /// Whose advice it is (`parent`, `education`, `health`, `psychology`, `social-care`, `adulthood`).
  var families: Set<String>
}

/// The list of advice and information.
struct AdviceList: Sendable {
  /// In the plan's order.
  let pieces: [AdvicePiece]

  init(study: Study) {
    let reading = study.reading(.K)
    let days = study.statedDays(reading)
    let names = PersonNames(reading: reading)
    let body = study.plan[.K].body
    var pieces: [(piece: AdvicePiece, isEntry: Bool)] = []
    for item in study.plan[.K].items where item.kind == .advice {
      let range = Self.range(of: item, in: study.plan[.K])
      let tokens = reading.tokens(in: range)
      guard !tokens.isEmpty else { continue }
      let isEntry = Self.isEntry(item, body)
      let families = Self.families(in: tokens, reading)
      let day = days.days(in: range).map(\.date).max()
      let hasSource =
        names.first(in: tokens) != nil || reading.has("roles", in: tokens)
        || reading.hits("advice-sources", in: tokens).contains { reading.entry(of: $0).attributes["role"] != nil }
      if reading.has("advice-absent", in: tokens), day == nil { continue }
      guard
        isEntry || Self.saysPiece(tokens, reading, hasSource: hasSource || day != nil)
          || (tokens.count <= 12 && !families.isEmpty && reading.has("advice-documents", in: tokens)
            && !reading.has("finite-verbs", in: tokens))
      else { continue }
      guard hasSource || day != nil || !families.isEmpty || reading.has("advice-documents", in: tokens) else {
        continue
      }
      pieces.append(
        (
          AdvicePiece(item: item.id, range: range, hasSource: hasSource, date: day, families: families), isEntry
        ))
    }
    // Beside rows and bullets, running text only introduces or follows the list.
    let hasEntries = pieces.count(where: \.isEntry) >= 2
    let listed = pieces.filter { $0.isEntry || !hasEntries }.map(\.piece)
    let lone = Self.loneRoles(in: body, reading, listed: listed)
    self.pieces = (listed + lone).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// An item that is alone in its row is as wide as the row: author and date stand in cells of their own.
  private static func range(of item: Item, in section: PlanSection) -> Range<Int> {
    guard let row = item.row, section.items.count(where: { $0.row == row }) == 1 else { return item.range }
    let cells = section.body.passages.filter { $0.row == row && $0.kind == .cell }.map(\.range)
    let start = cells.map(\.lowerBound).min() ?? item.range.lowerBound
    let end = cells.map(\.upperBound).max() ?? item.range.upperBound
    return min(start, item.range.lowerBound)..<max(end, item.range.upperBound)
  }

  /// Rows that hold nothing but a role behind their first column: advice without an author's name and a date. A role in
  /// the first column only labels a row that nobody has filled in.
  private static func loneRoles(in body: SectionBody, _ reading: Reading, listed: [AdvicePiece]) -> [AdvicePiece] {
    body.passages.compactMap { passage in
      guard passage.kind == .cell, let row = passage.row, (passage.locator.column ?? 1) > 1,
        body.passages.count(where: { $0.row == row && $0.kind == .cell && !$0.range.isEmpty }) == 1,
        !listed.contains(where: { $0.range.overlaps(passage.range) })
      else { return nil }
      let tokens = reading.tokens(in: passage.range)
      let hasRole = reading.hits("advice-sources", in: tokens).contains {
        reading.entry(of: $0).attributes["role"] != nil
      }
      guard hasRole else { return nil }
      return AdvicePiece(
        item: nil, range: passage.range, hasSource: true, date: nil, families: families(in: tokens, reading))
    }
  }

  /// Stands as an entry of a list: a row, a bullet, a numbered paragraph or a declared piece.
  private static func isEntry(_ item: Item, _ body: SectionBody) -> Bool {
    if item.row != nil || item.label != nil { return true }
    guard body.passages.indices.contains(item.passages.lowerBound) else { return false }
    let passage = body.passages[item.passages.lowerBound]
    return passage.kind == .listItem || passage.kind == .cell || passage.mark?.element == "advice"
  }

  /// A line of running text is a piece where it names its source and does not speak of the list as a whole.
  private static func saysPiece(_ tokens: Range<Int>, _ reading: Reading, hasSource: Bool) -> Bool {
    hasSource && !reading.has("list-remarks", in: tokens)
  }

  /// Whose advice it is. A word that many kinds of advice share ("school report") decides only where nothing else does.
  private static func families(in tokens: Range<Int>, _ reading: Reading) -> Set<String> {
    var strong: Set<String> = []
    var weak: Set<String> = []
    for hit in GuardedPhrases(reading: reading).all("advice-sources", in: tokens) {
      let attributes = reading.entry(of: hit).attributes
      let families = attributes["family"] ?? []
      if attributes["weak"] != nil { weak.formUnion(families) } else { strong.formUnion(families) }
    }
    return strong.isEmpty || strong == ["adulthood"] ? strong.union(weak) : strong
  }
}
