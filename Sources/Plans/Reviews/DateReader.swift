import Documents
import Regulations

/// Tells the dates of a review or of advice apart by the words beside them: those before a date in its line or
/// sentence, the cell that labels it, its column, or the heading above it.
struct DateReader {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }

  /// Reads declared fields first, then labelled dates, then dates in sentences.
  func read(_ document: Document) -> ReviewDates {
    var dates = ReviewDates()
    readFields(document.fields, &dates)
    // A day that its label settles is no other sentence's.
    var settled: Set<Int> = []
    for manner in Manner.allCases {
      for line in reading.lines.indices { read(line, manner, &dates, &settled) }
    }
    LooseDates(placed: placed).readTitle(&dates)
    readIntervals(&dates)
    LooseDates(placed: placed).read(&dates)
    return dates
  }

  /// How a day is told: by a label, by a sentence, and by either in words that no list has.
  private enum Manner: CaseIterable { case labelled, told, looselyLabelled, looselyTold }

  /// The day of birth among the first lines, where no field holds it.
  func birth() -> CalendarDate? {
    for line in reading.lines.indices.prefix(15) {
      var from = reading.lines[line].range.lowerBound
      for find in placed.days(line) {
        let start = reading.lines[line].range.lowerBound + find.range.lowerBound
        let end = reading.lines[line].range.lowerBound + find.range.upperBound
        defer { from = end }
        if labelled(line, from..<start) == .birth || told(line, from..<start, after: end) == .birth {
          return find.date
        }
      }
    }
    return nil
  }

  private func readFields(_ fields: [Field], _ dates: inout ReviewDates) {
    let names: [String: ReviewDate] = [
      "planIssued": .planIssued, "lastReview": .lastReview, "invitationsSent": .invitations,
      "adviceCirculated": .adviceCirculated, "meeting": .meeting, "reportSent": .reportSent,
      "amendmentNotice": .amendmentNotice, "finalAmendedPlan": .finalPlan, "nextReview": .nextReview,
    ]
    for field in fields {
      if let name = names[field.name], let day = BritishDate.parse(field.value) { dates[name] = day }
    }
    for line in reading.lines where line.mark?.element == "decision" {
      if let day = line.mark?.attributes["date"].flatMap({ BritishDate.parse($0) }) { dates.decision = day }
    }
  }

  private func read(_ line: Int, _ manner: Manner, _ dates: inout ReviewDates, _ settled: inout Set<Int>) {
    let placement = placed.placements[line]
    // The columns of invitations are read person by person.
    if placement.column != nil, placement.code == .participation { return }
    let info = reading.lines[line]
    var from = info.range.lowerBound
    for find in placed.days(line) {
      let start = info.range.lowerBound + find.range.lowerBound
      let end = info.range.lowerBound + find.range.upperBound
      defer { from = end }
      if settled.contains(start) { continue }
      let kind: ReviewDate?
      switch manner {
      case .labelled: kind = labelled(line, from..<start)
      case .told: kind = told(line, from..<start, after: end)
      case .looselyLabelled: kind = looselyLabelled(line, from..<start)
      case .looselyTold: kind = looselyTold(line, from..<start)
      }
      guard let kind else { continue }
      settled.insert(start)
      set(kind, find.date, line, (info.range.lowerBound + find.range.lowerBound)..<end, &dates)
    }
  }

  private func set(
    _ kind: ReviewDate, _ date: CalendarDate, _ line: Int, _ range: Range<Int>, _ dates: inout ReviewDates
  ) {
    guard kind != .birth, kind != .other else { return }
    if dates[kind] == nil {
      dates[kind] = date
      if let place = placed.place(line) { dates.places[kind] = place }
    }
  }

  // MARK: Labels

  /// What a label says of a date: the words before a colon, the cell beside it, or its column.
  private func labelled(_ line: Int, _ before: Range<Int>) -> ReviewDate? {
    let words = reading.words(of: line)
    let start = words.firstIndex { Int($0.start) >= before.lowerBound } ?? words.endIndex
    let end = words.firstIndex { Int($0.start) >= before.upperBound } ?? words.endIndex
    if start == end, let kind = behind(line, before.upperBound) { return kind }
    let placement = placed.placements[line]
    let inner = (start - words.startIndex)..<(max(start, end) - words.startIndex)
    let gap = reading.text[before]
    if let kind = lastLabel(line, before, placement.code) { return kind }
    if inner.count <= 9, !inner.isEmpty,
      gap.contains(0x3A) || gap.contains(0x2D) || inner.count <= 6 && isFieldLine(line)
    {
      if let kind = kind(line, inner, isWeak: true, placement.code) { return kind }
    }
    guard inner.count <= 3 else { return nil }
    if let label = placement.rowLabel,
      let kind = kind(label, 0..<reading.wordCount(label), isWeak: true, placement.code)
    {
      return kind
    }
    if placement.column == .when || placement.columnHeading != nil { return columnKind(line) }
    // A label that has the line above to itself.
    if reading.lines[line].cell == nil, inner.isEmpty, line > 0, reading.lines[line - 1].cell == nil, words.count <= 6,
      reading.wordCount(line - 1) <= 8
    {
      return kind(line - 1, 0..<reading.wordCount(line - 1), isWeak: true, placement.code)
    }
    return nil
  }

  /// "Whose review: Erin Gatenby   Birthday: 30.11.2017": of several labels on a line the last speaks of the date.
  private func lastLabel(_ line: Int, _ before: Range<Int>, _ code: SectionCode?) -> ReviewDate? {
    let colons = before.filter { reading.text[$0] == 0x3A }
    guard colons.count > 1 else { return nil }
    let words = reading.words(of: line)
    let label = words.indices.filter {
      Int(words[$0].start) > colons[colons.count - 2] && Int(words[$0].start) < colons[colons.count - 1]
    }
    for count in 1...4 where count <= label.count {
      let start = label[label.count - count] - words.startIndex
      if let kind = kind(line, start..<(start + count), isWeak: true, code) { return kind }
    }
    return nil
  }

  /// "18 September 2026: report sent to everyone": in a list of days the words follow the day.
  private func behind(_ line: Int, _ day: Int) -> ReviewDate? {
    let info = reading.lines[line]
    guard day - info.range.lowerBound <= 2, let find = placed.days(line).first else { return nil }
    let end = info.range.lowerBound + find.range.upperBound
    guard end < info.range.upperBound, reading.text[end] == 0x3A || reading.text[end] == 0x2D else { return nil }
    let words = reading.words(of: line)
    let next = words.firstIndex { Int($0.start) >= end } ?? words.endIndex
    let code = placed.placements[line].code
    return kind(line, (next - words.startIndex)..<words.count, isWeak: true, code)
  }

  /// A short line that holds little beside its date.
  private func isFieldLine(_ line: Int) -> Bool { reading.wordCount(line) <= 12 && reading.lastByte(line) != 0x2E }

  private func columnKind(_ line: Int) -> ReviewDate? {
    guard let cell = reading.lines[line].cell else { return nil }
    var other = line - 1
    while other >= 0, let above = reading.lines[other].cell, above.table == cell.table {
      if above.column == cell.column, placed.placements[other].isColumnHeading {
        return kind(other, 0..<reading.wordCount(other), isWeak: true, placed.placements[line].code)
      }
      other -= 1
    }
    return nil
  }

  /// What some words of a line say of a date. Words too common to tell in a sentence count in a label.
  private func kind(_ line: Int, _ range: Range<Int>, isWeak: Bool, _ code: SectionCode?) -> ReviewDate? {
    var best: (length: Int, start: Int, kind: ReviewDate)?
    for hit in reading.hits(of: line) {
      guard case .reviewDate(let kind) = hit.meaning, Int(hit.start) >= range.lowerBound,
        Int(hit.end) <= range.upperBound
      else { continue }
      let length = Int(hit.end - hit.start)
      if !isWeak, length < 2 || kind == .adviceWritten { continue }
      if length > best?.length ?? 0 || (length == best?.length && !isWeak && Int(hit.start) > best?.start ?? 0) {
        best = (length, Int(hit.start), kind)
      }
    }
    guard var best else { return nil }
    if best.kind == .adviceCirculated, speaksOfOneReport(line, range) { best.kind = .reportSent }
    if code == .decision, best.kind == .planIssued {
      let all = reading.words(of: line)
      let texts = range.map { place -> String in
        let word = all[all.startIndex + place]
        return reading.string(Int(word.start)..<Int(word.end)).lowercased()
      }
      return texts.contains("final") || texts.contains("amended") ? .finalPlan : nil
    }
    if code == .decision {
      // In the authority's own box a bare date, or the day something was sent, is the decision's.
      if best.kind == .adviceWritten || best.kind == .reportSent || best.kind == .other { return .decision }
    } else if best.kind == .adviceWritten, code != .author {
      return nil
    }
    return best.kind
  }

  /// "Report sent out on": one report is the meeting's, several are the advice.
  private func speaksOfOneReport(_ line: Int, _ range: Range<Int>) -> Bool {
    let words = reading.words(of: line)
    let texts = range.map { place -> String in
      let word = words[words.startIndex + place]
      return reading.string(Int(word.start)..<Int(word.end)).lowercased()
    }
    return texts.contains { ["report", "minutes", "record", "form", "notes"].contains($0) }
      && !texts.contains { ["advice", "papers", "reports", "documents", "information"].contains($0) }
  }

  /// What a sentence says of a date in it: the phrase nearest before it, else one soon behind it.
  private func told(_ line: Int, _ before: Range<Int>, after end: Int) -> ReviewDate? {
    let words = reading.words(of: line)
    let code = placed.placements[line].code
    let sentence = Sentences(reading: reading).of(line, in: reading.lines[line].range)
      .map { ($0.lowerBound - words.startIndex)..<($0.upperBound - words.startIndex) }
      .last { Int(words[words.startIndex + $0.lowerBound].start) <= before.upperBound }
    let start = words.firstIndex { Int($0.start) >= before.lowerBound } ?? words.endIndex
    let stop = words.firstIndex { Int($0.start) >= before.upperBound } ?? words.endIndex
    let low = max(start - words.startIndex, sentence?.lowerBound ?? 0)
    let high = max(low, stop - words.startIndex)
    if let kind = kind(line, low..<high, isWeak: false, code) { return kind }
    let next = words.firstIndex { Int($0.start) >= end } ?? words.endIndex
    let stopOfSentence = min(words.count, sentence?.upperBound ?? words.count)
    let first = next - words.startIndex
    guard first < stopOfSentence else { return nil }
    let rest = first..<min(stopOfSentence, first + 8)
    guard !rest.isEmpty else { return nil }
    return kind(line, rest, isWeak: false, nil)
  }

  // MARK: Words of no list

  private func texts(_ line: Int, _ range: Range<Int>) -> [String] {
    reading.words(of: line).filter { Int($0.start) >= range.lowerBound && Int($0.end) <= range.upperBound }
      .map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
  }

  private func looselyLabelled(_ line: Int, _ before: Range<Int>) -> ReviewDate? {
    let placement = placed.placements[line]
    let isDecision = placement.code == .decision
    let own = texts(line, before)
    if (1...12).contains(own.count), isFieldLine(line) || reading.text[before].contains(0x3A) {
      if let kind = DateWords(texts: own, isDecision: isDecision).kind(isLabel: true) { return kind }
    }
    guard own.count <= 3 else { return nil }
    if let label = placement.rowLabel {
      return DateWords(texts: texts(label, reading.lines[label].range), isDecision: isDecision).kind(isLabel: true)
    }
    guard reading.lines[line].cell == nil, own.isEmpty, line > 0, reading.lines[line - 1].cell == nil,
      reading.wordCount(line) <= 6,
      reading.wordCount(line - 1) <= 8
    else { return nil }
    return DateWords(texts: texts(line - 1, reading.lines[line - 1].range), isDecision: isDecision)
      .kind(isLabel: true)
  }

  private func looselyTold(_ line: Int, _ before: Range<Int>) -> ReviewDate? {
    let code = placed.placements[line].code
    guard code == .decision || code == .details || code == .participation || code == .actions || code == nil else {
      return nil
    }
    let sentences = Sentences(reading: reading)
    let start =
      sentences.of(line, in: reading.lines[line].range).map { sentences.bytes($0, line: line).lowerBound }
      .last { $0 <= before.upperBound } ?? before.lowerBound
    let own = texts(line, max(start, before.lowerBound)..<max(start, before.upperBound))
    // A day that is a sentence of its own in the authority's part is the day of its decision.
    if own.isEmpty { return code == .decision && reading.wordCount(line) > 3 ? .decision : nil }
    return DateWords(texts: own, isDecision: code == .decision).kind(isLabel: false)
  }

  // MARK: Intervals and days of people

  /// "Papers were handed round at the meeting", "invitations went out three weeks before the meeting".
  private func readIntervals(_ dates: inout ReviewDates) {
    guard let meeting = dates.meeting else { return }
    for line in reading.lines.indices {
      guard dates.adviceCirculated == nil else { break }
      guard reading.has(.answer(.handedRound), in: line),
        reading.hits(of: line).contains(where: {
          if case .reviewColumn(.adviceReceived) = $0.meaning { return true }
          if case .reviewDate(.adviceCirculated) = $0.meaning { return true }
          return isPaper(line)
        })
      else { continue }
      dates.adviceCirculated = meeting
      dates.places[.adviceCirculated] = placed.place(line)
    }
    for line in reading.lines.indices { readInterval(line, meeting, &dates) }
  }

  private func isPaper(_ line: Int) -> Bool {
    let text = reading.string(reading.lines[line].range).lowercased()
    return ["paper", "report", "advice", "copies", "document"].contains { text.contains($0) }
  }

  private static let numbers: [String: Int] = [
    "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fourteen": 14,
  ]

  private func readInterval(_ line: Int, _ meeting: CalendarDate, _ dates: inout ReviewDates) {
    let words = reading.words(of: line)
    let texts = words.map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
    for (place, text) in texts.enumerated() where place > 0 && place + 1 < texts.count {
      let days = text.hasPrefix("week") ? 7 : text.hasPrefix("day") ? 1 : 0
      guard days > 0, let count = Int(texts[place - 1]) ?? Self.numbers[texts[place - 1]] else { continue }
      let isBefore = texts[place + 1] == "before" || texts[(place + 1)...].prefix(4).contains("ahead")
      let isAfter = texts[place + 1] == "after"
      guard isBefore || isAfter,
        texts[(place + 1)...].prefix(6).contains(where: { $0 == "meeting" || $0 == "review" })
      else { continue }
      guard let kind = kind(line, 0..<place, isWeak: false, nil), dates[kind] == nil else { continue }
      let day = meeting.adding(days: (isBefore ? -1 : 1) * count * days)
      dates[kind] = day
      dates.places[kind] = placed.place(line)
    }
  }
}
