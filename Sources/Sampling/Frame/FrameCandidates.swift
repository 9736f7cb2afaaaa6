import Caseload
import Regulations

/// Rows that may enter a frame, as the lines that they would have there.
struct FrameCandidates {
  /// The lines without their ends, one after another.
  private(set) var text: [UInt8] = []
  private var entries: [Entry] = []
  /// Months of earlier frames that know the case, for the few entries that have any.
  private var earlier: [Int: [AuditPeriod]] = [:]

  private struct Entry {
    var start: Int32
    var count: Int32
    /// Bytes of kind and case id with the commas behind them.
    var idCount: Int32
    var line: Int32
    var day: Int32
    var earliest: Int32
    var kind: CaseKind
    var themes: UInt64
  }

  /// Adds a row as a kind.
  mutating func add(
    _ row: CaseRow, _ kind: CaseKind, _ entry: EntryDate, stratum: String, themes: UInt64,
    earlier periods: [AuditPeriod]
  ) {
    let start = text.count
    text.append(contentsOf: kind.rawValue.utf8)
    text.append(CSVText.comma)
    CSVText.append(row.caseId.utf8, to: &text)
    text.append(CSVText.comma)
    let idCount = text.count - start
    CSVText.append(stratum.utf8, to: &text)
    if !periods.isEmpty { earlier[entries.count] = periods }
    entries.append(
      Entry(
        start: Int32(clamping: start), count: Int32(clamping: text.count - start), idCount: Int32(clamping: idCount),
        line: Int32(clamping: row.line), day: Int32(clamping: entry.day.dayNumber),
        earliest: Int32(clamping: entry.earliest.dayNumber), kind: kind, themes: themes))
  }

  func range(_ index: Int) -> Range<Int> {
    Int(entries[index].start)..<Int(entries[index].start) + Int(entries[index].count)
  }

  func day(_ index: Int) -> CalendarDate { CalendarDate(dayNumber: Int(entries[index].day)) }

  func themes(_ index: Int) -> UInt64 { entries[index].themes }

  /// The case ids of all candidates, as bytes.
  var caseIds: Set<[UInt8]> { Set(entries.indices.map { caseId($0) }) }

  /// One entry for each kind and case, in the order of the lines' bytes, and what gives way to them.
  func settle(_ period: AuditPeriod, _ knownEvents: [CaseKey: [CalendarDate]]) -> (
    lines: [Int], exclusions: [Exclusion]
  ) {
    var lines: [Int] = []
    var exclusions: [Exclusion] = []
    let order = ByteOrder.sort(entries.indices.map(range), of: text)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, isSameCase(order[start], order[end]) { end += 1 }
      settle(order[start..<end], period, knownEvents, &lines, &exclusions)
      start = end
    }
    return (lines, exclusions)
  }

  /// Entries of one kind and case: the first by day and line stands for the case.
  private func settle(
    _ group: ArraySlice<Int>, _ period: AuditPeriod, _ knownEvents: [CaseKey: [CalendarDate]], _ lines: inout [Int],
    _ exclusions: inout [Exclusion]
  ) {
    var first: Int?
    let isAlone = group.count == 1
    for index in isAlone ? Array(group) : group.sorted(by: standsBefore) {
      let entry = entries[index]
      if let periods = earlier[index], let known = entered(index, periods, before: period, knownEvents) {
        // A case of an earlier month that was in its frame is as it should be and needs no mention.
        if period.contains(day(index)) { exclusions.append(exclusion(index, .alreadyEntered(known))) }
      } else if let first {
        let isSameEvent = entries[first].day == entry.day && entries[first].earliest == entry.earliest
        // A plan is repeated on every line of its child, one for each review; a review is not.
        if isSameEvent, entry.kind != .annualReview { continue }
        exclusions.append(exclusion(index, isSameEvent ? .repeatedLine : .secondInPeriod))
      } else {
        first = index
      }
    }
    if let first { lines.append(first) }
  }

  /// The earlier month in whose frame the same event stood.
  private func entered(
    _ index: Int, _ periods: [AuditPeriod], before period: AuditPeriod, _ knownEvents: [CaseKey: [CalendarDate]]
  ) -> AuditPeriod? {
    let entry = entries[index]
    // A case has one first plan, whatever day is recorded for it later.
    if entry.kind == .newPlan { return periods.first }
    let earliest = AuditPeriod(containing: CalendarDate(dayNumber: Int(entry.earliest)))
    let own = day(index)
    let others = (knownEvents[CaseKey(entry.kind, bytes: caseId(index))] ?? []).filter { $0 != own }
    return periods.first { month in
      // One entry stood for all that happened to the case in its month.
      month.contains(own) || month >= earliest && month < period && !others.contains { month.contains($0) }
    }
  }

  private func standsBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (entries[left], entries[right])
    if one.day != other.day { return one.day < other.day }
    if one.line != other.line { return one.line < other.line }
    return left < right
  }

  private func isSameCase(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (entries[left], entries[right])
    guard one.idCount == other.idCount else { return false }
    return text[Int(one.start)..<Int(one.start + one.idCount)]
      .elementsEqual(text[Int(other.start)..<Int(other.start + other.idCount)])
  }

  private func caseId(_ index: Int) -> [UInt8] {
    let entry = entries[index]
    let start = Int(entry.start) + entry.kind.rawValue.utf8.count + 1
    let field = text[start..<Int(entry.start + entry.idCount) - 1]
    return field.first == CSVText.quote ? CSVText.fields(of: field)?.first ?? Array(field) : Array(field)
  }

  private func exclusion(_ index: Int, _ reason: Exclusion.Reason) -> Exclusion {
    let entry = entries[index]
    return Exclusion(
      kind: entry.kind, caseId: String(decoding: caseId(index), as: UTF8.self), line: Int(entry.line), reason: reason)
  }
}
