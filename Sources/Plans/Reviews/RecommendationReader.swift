import Documents

/// Reads what a review recommends and what the authority decided.
struct RecommendationReader {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }

  /// What the meeting recommends; changes that it asks for amend the plan where it says nothing else.
  func recommendation(_ changes: [RecommendedChange]) -> StatedDecision? {
    let lines = placed.lines(.recommendations)
    for line in lines {
      guard let mark = reading.lines[line].mark, mark.element == "recommendation", let place = placed.place(line) else {
        continue
      }
      return StatedDecision(kind: declared(mark.attributes["type"] ?? ""), place: place)
    }
    return stated(lines, ["recommend", "recommendation", "agreed", "plan", "outcome"])
      ?? stated(
        placed.lines(.actions) + placed.lines(.details), ["recommend", "recommends", "recommended", "recommendation"],
        strict: true)
      ?? followed(lines, changes)
  }

  /// Changes that are asked for amend the plan, whether or not the word stands there.
  private func followed(_ lines: [Int], _ changes: [RecommendedChange]) -> StatedDecision? {
    if let loose = loose(lines.filter { reading.wordCount($0) <= 40 }) { return loose }
    guard let change = changes.first(where: { !$0.isNone && !$0.sections.isEmpty })
    else { return nil }
    return StatedDecision(kind: .amend, place: change.place)
  }

  /// A sentence that says one of the three, the shortest ways first: "Amend.", "We agree to amend Noor's plan."
  private func loose(_ lines: [Int]) -> StatedDecision? {
    for limit in [6, 14, 40] {
      for line in lines where placed.placements[line].column == nil {
        let base = reading.lines[line].words.lowerBound
        if !TickBoxes(reading: reading).boxes(line).isEmpty { continue }
        for sentence in Sentences(reading: reading).of(line, in: reading.lines[line].range) {
          let range = (sentence.lowerBound - base)..<(sentence.upperBound - base)
          guard range.count <= limit, !offersAll(line, range), !isOfNotice(line, range), let kind = kind(line, range),
            let place = placed.place(line, Sentences(reading: reading).bytes(sentence, line: line))
          else { continue }
          return StatedDecision(kind: kind, place: place)
        }
      }
    }
    return nil
  }

  /// "Notice of proposed amendments", "the amended plan was sent": a paper and no decision.
  private func isOfNotice(_ line: Int, _ range: Range<Int>) -> Bool {
    let texts = texts(line, range)
    return texts.contains { ["notice", "proposed", "awaiting", "awaited", "pending", "section"].contains($0) }
  }

  private func texts(_ line: Int, _ range: Range<Int>) -> [String] {
    let words = reading.words(of: line)
    return range.map { place -> String in
      let word = words[words.startIndex + place]
      return reading.string(Int(word.start)..<Int(word.end)).lowercased()
    }
  }

  /// What the authority decided.
  func decision() -> StatedDecision? {
    let lines = placed.lines(.decision)
    for line in lines {
      guard let mark = reading.lines[line].mark, mark.element == "decision", let place = placed.place(line) else {
        continue
      }
      var decision = StatedDecision(kind: declared(mark.attributes["type"] ?? ""), place: place)
      decision.officer = mark.attributes["officer"]
      decision.reasons = [place]
      return decision
    }
    let subjects: Set<String> = ["decision", "decided", "decide", "plan", "council", "authority"]
    guard var decision = stated(lines, subjects) ?? loose(lines) else {
      return nil
    }
    decision.officer = officer(lines)
    decision.reasons = reasons(lines)
    if decision.reasons.isEmpty { decision.reasons = looseReasons(lines) }
    return decision
  }

  private func declared(_ text: String) -> ReviewDecision? {
    if let kind = ReviewDecision(rawValue: text) { return kind }
    let words = Reading(lines: [text], index: reading.index)
    guard !words.lines.isEmpty else { return nil }
    return PlacedReview(reading: words, codes: [], opening: .details).longest(0) {
      if case .decision(let kind) = $0 { kind } else { nil }
    }?.value
  }

  // MARK: Stated

  /// A ticked option, then a labelled answer, then a sentence that speaks of the plan.
  private func stated(_ lines: [Int], _ subjects: Set<String>, strict: Bool = false) -> StatedDecision? {
    let boxes = TickBoxes(reading: reading)
    var sawBox = false
    for line in lines where !strict {
      for box in boxes.boxes(line) {
        sawBox = sawBox || kind(line, box.words) != nil
        guard box.isTicked, let place = placed.place(line) else { continue }
        if let kind = kind(line, box.words) { return StatedDecision(kind: kind, place: place) }
      }
      if boxes.isTickAlone(line) || isYes(line), let label = placed.placements[line].rowLabel ?? besideTick(line),
        let kind = kind(label, 0..<reading.wordCount(label)),
        let place = placed.place(line)
      {
        return StatedDecision(kind: kind, place: place)
      }
    }
    if !sawBox, let labelled = labelled(lines, strict: strict) { return labelled }
    return sentence(lines, subjects, strict: strict)
  }

  private func isYes(_ line: Int) -> Bool {
    reading.wordCount(line) == 1 && reading.has(.answer(.yes), in: line)
  }

  /// "Amend | x" with the tick behind its option.
  private func besideTick(_ line: Int) -> Int? {
    guard let cell = reading.lines[line].cell, cell.index > 0, line > 0, reading.lines[line - 1].cell?.row == cell.row
    else { return nil }
    return line - 1
  }

  private func labelled(_ lines: [Int], strict: Bool) -> StatedDecision? {
    let words = HeadingWords(reading: reading)
    for line in lines {
      let count = reading.wordCount(line)
      var range: Range<Int>?
      if let label = words.label(line), isDecisionLabel(line, label) || isOutcomeLabel(line, label) {
        range = label.upperBound..<count
      } else if let label = placed.placements[line].rowLabel, isDecisionLabel(label, 0..<reading.wordCount(label)) {
        range = 0..<count
      } else if count <= 4, !strict, placed.placements[line].rowLabel == nil, reading.lines[line].cell == nil {
        range = 0..<count
      }
      guard let range, !range.isEmpty, let place = placed.place(line) else { continue }
      if offersAll(line, range) { continue }
      if let kind = kind(line, range) { return StatedDecision(kind: kind, place: place) }
      if range.count > 1 || placed.placements[line].code == .decision,
        range.lowerBound > 0 || placed.placements[line].rowLabel != nil, isDecisive(line, range),
        asksForDecision(line)
      {
        return StatedDecision(kind: nil, place: place)
      }
    }
    return nil
  }

  /// A label that asks for the decision itself, and not for a placement or a preference.
  private func asksForDecision(_ line: Int) -> Bool {
    let label = placed.placements[line].rowLabel ?? line
    let range = label == line ? HeadingWords(reading: reading).label(line) ?? 0..<0 : 0..<reading.wordCount(label)
    return texts(label, range).contains {
      $0.hasPrefix("decision") || $0.hasPrefix("decid") || $0.hasPrefix("recommendation") || $0 == "outcome"
    }
  }

  /// Something is decided, though none of the three; a blank "to be confirmed" is no decision.
  private func isDecisive(_ line: Int, _ range: Range<Int>) -> Bool {
    !reading.hits(of: line).contains { $0.meaning == .cue(.placeholder) || $0.meaning == .answer(.no) }
      && !reading.string(reading.lines[line].range).lowercased().contains("await")
      && !reading.string(reading.lines[line].range).lowercased().contains("pending")
      && placed.days(line).isEmpty
  }

  private func isDecisionLabel(_ line: Int, _ range: Range<Int>) -> Bool {
    let found = HeadingWords(reading: reading).best(line, in: range) { meaning -> Bool? in
      switch meaning {
      case .reviewPart(.decision), .reviewPart(.recommendations): true
      default: nil
      }
    }
    return found.map { $0.coverage >= 0.6 } ?? false
  }

  /// "Outcome of review: Amend" in the authority's own part.
  private func isOutcomeLabel(_ line: Int, _ label: Range<Int>) -> Bool {
    guard placed.placements[line].code == .decision, label.count <= 4 else { return false }
    let first = reading.words(of: line).first.map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
    return first == "outcome" || first == "result"
  }

  /// "Maintain / amend / cease" with nothing marked.
  private func offersAll(_ line: Int, _ range: Range<Int>) -> Bool {
    var kinds: Set<ReviewDecision> = []
    for hit in reading.hits(of: line) where Int(hit.start) >= range.lowerBound && Int(hit.end) <= range.upperBound {
      if case .decision(let kind) = hit.meaning { kinds.insert(kind) }
    }
    return kinds.isSuperset(of: [.maintain, .amend, .cease]) && range.count <= 12
  }

  private func sentence(_ lines: [Int], _ subjects: Set<String>, strict: Bool) -> StatedDecision? {
    for line in lines where !placed.placements[line].isColumnHeading && placed.placements[line].column == nil {
      let words = reading.words(of: line)
      let base = reading.lines[line].words.lowerBound
      for sentence in Sentences(reading: reading).of(line, in: reading.lines[line].range) {
        let range = (sentence.lowerBound - base)..<(sentence.upperBound - base)
        if offersAll(line, range) { continue }
        let texts = range.map { place -> String in
          let word = words[words.startIndex + place]
          return reading.string(Int(word.start)..<Int(word.end)).lowercased()
        }
        let speaks = texts.contains { text in
          subjects.contains { text == $0 || text.hasPrefix($0) && $0.utf8.count > 6 }
        }
        let isOfPlan = texts.contains {
          ["plan", "ehcp", "ehc", "amend", "amended", "maintain", "maintained"].contains($0)
        }
        guard speaks, isOfPlan || strict, let kind = kind(line, range),
          let place = placed.place(line, Sentences(reading: reading).bytes(sentence, line: line))
        else { continue }
        return StatedDecision(kind: kind, place: place)
      }
    }
    return nil
  }

  /// What some words come to. "Maintain with amendments" amends; "not to cease" is no ceasing.
  private func kind(_ line: Int, _ range: Range<Int>) -> ReviewDecision? {
    let words = reading.words(of: line)
    var found: [(kind: ReviewDecision, start: Int, end: Int)] = []
    for hit in reading.hits(of: line) {
      guard case .decision(let kind) = hit.meaning, Int(hit.start) >= range.lowerBound, Int(hit.end) <= range.upperBound
      else { continue }
      let new = (kind: kind, start: Int(hit.start), end: Int(hit.end))
      if let index = found.firstIndex(where: { $0.start < new.end && new.start < $0.end }) {
        if new.end - new.start > found[index].end - found[index].start { found[index] = new }
      } else {
        found.append(new)
      }
    }
    found = found.filter { hit in
      guard hit.start > range.lowerBound else { return true }
      let before = (max(range.lowerBound, hit.start - 2)..<hit.start).map { place -> String in
        let word = words[words.startIndex + place]
        return reading.string(Int(word.start)..<Int(word.end)).lowercased()
      }
      return !before.contains { ["not", "no", "than", "without", "never"].contains($0) } || hit.kind == .maintain
    }
    let kinds = Set(found.map(\.kind))
    if kinds.contains(.cease) { return .cease }
    if kinds.contains(.amend) { return .amend }
    if kinds.contains(.reassess) { return .reassess }
    return kinds.contains(.maintain) ? .maintain : nil
  }

  // MARK: Who and why

  private func officer(_ lines: [Int]) -> String? {
    for line in lines {
      let label = placed.placements[line].rowLabel ?? (HeadingWords(reading: reading).label(line) != nil ? line : nil)
      guard let label else { continue }
      let range = label == line ? HeadingWords(reading: reading).label(line) ?? 0..<0 : 0..<reading.wordCount(label)
      let text = reading.words(of: label).dropFirst(range.lowerBound).prefix(range.count)
        .map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
      guard
        text.contains(where: { ["officer", "name", "signed", "by", "manager", "coordinator", "maker"].contains($0) })
      else { continue }
      let start = label == line ? HeadingWords(reading: reading).valueStart(line) : reading.lines[line].range.lowerBound
      let value = reading.string(start..<reading.lines[line].range.upperBound)
      if !value.isEmpty, placed.days(line).isEmpty || value.utf8.count > 12 { return value }
    }
    return nil
  }

  private static let formalities: Set<String> = [
    "notice", "letter", "appeal", "leaflet", "sincerely", "faithfully", "signed", "told", "informed", "notified",
    "enclosed", "mediation", "tribunal", "dated", "sent", "received", "copy", "copies", "date",
  ]

  /// What the authority says beside what it decided and how it told people, is why.
  private func looseReasons(_ lines: [Int]) -> [TextPlace] {
    var found: [TextPlace] = []
    for line in lines where !placed.placements[line].isHeading && placed.placements[line].column == nil {
      let base = reading.lines[line].words.lowerBound
      for sentence in Sentences(reading: reading).of(line, in: reading.lines[line].range) {
        let range = (sentence.lowerBound - base)..<(sentence.upperBound - base)
        guard range.count >= 5, !texts(line, range).contains(where: Self.formalities.contains),
          kind(line, range) == nil,
          let place = placed.place(line, Sentences(reading: reading).bytes(sentence, line: line))
        else { continue }
        found.append(place)
      }
    }
    return found
  }

  private static let reasonWords: Set<String> = [
    "reason", "reasons", "because", "rationale", "since", "evidence", "due", "as", "based", "therefore", "shows",
  ]

  /// The words of the decision's part that give reasons: a labelled field, or sentences with a reason in them.
  private func reasons(_ lines: [Int]) -> [TextPlace] {
    var found: [TextPlace] = []
    let words = HeadingWords(reading: reading)
    for line in lines {
      let texts = reading.words(of: line).map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
      let label = placed.placements[line].rowLabel
      let labelTexts = label.map {
        reading.words(of: $0).map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
      }
      if labelTexts?.contains(where: { $0 == "reason" || $0 == "reasons" || $0 == "rationale" }) == true {
        if reading.wordCount(line) > 0, let place = placed.place(line) { found.append(place) }
      } else if let own = words.label(line),
        texts.prefix(own.count).contains(where: { $0.hasPrefix("reason") || $0 == "rationale" })
      {
        let start = words.valueStart(line)
        if start < reading.lines[line].range.upperBound,
          let place = placed.place(line, start..<reading.lines[line].range.upperBound)
        {
          found.append(place)
        }
      } else if texts.count > 8, texts.contains(where: Self.reasonWords.contains), let place = placed.place(line) {
        found.append(place)
      } else if let heading = placed.placements[line].heading, texts.count > 3,
        reading.string(reading.lines[heading].range).lowercased().contains("reason"), let place = placed.place(line)
      {
        found.append(place)
      }
    }
    return found
  }
}
