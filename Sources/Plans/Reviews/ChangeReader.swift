import Documents

/// Reads the changes to the plan that a review asks for, from a table, a list or sentences.
struct ChangeReader {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }

  /// Every change, in reading order.
  func changes() -> [RecommendedChange] {
    var found: [RecommendedChange] = []
    let lines = placed.lines(.recommendations)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let placement = placed.placements[line]
      if let mark = reading.lines[line].mark, mark.element == "recommendation" {
        if let change = declared(line, mark) { found.append(change) }
        index += 1
        continue
      }
      if placement.isColumnHeading {
        index += 1
        continue
      }
      if let cell = reading.lines[line].cell, cell.cellsInRow > 1 {
        var end = index
        while end < lines.count, let next = reading.lines[lines[end]].cell, next.table == cell.table,
          next.row == cell.row
        {
          end += 1
        }
        if let change = row(Array(lines[index..<end])) { found.append(change) }
        index = end
        continue
      }
      let last = found.last.flatMap { givesEvidence(line, 0..<reading.wordCount(line)) ? $0 : nil }
      if last != nil { found.removeLast() }
      found += told(line, after: last)
      index += 1
    }
    return found
  }

  private func declared(_ line: Int, _ mark: Mark) -> RecommendedChange? {
    guard let place = placed.place(line) else { return nil }
    let letters = (mark.attributes["section"] ?? "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let says = says(line, 0..<reading.wordCount(line))
    let isNone = mark.attributes["type"] == "maintain" || says.isNone
    var change = RecommendedChange(
      place: place, sections: letters.isEmpty ? self.letters(line, 0..<reading.wordCount(line)) : letters,
      isNone: isNone)
    if let evidence = mark.attributes["evidence"], !evidence.isEmpty { change.evidence = place }
    return change
  }

  // MARK: Rows

  private func row(_ row: [Int]) -> RecommendedChange? {
    guard let first = row.first, let last = row.last, let place = placed.place(from: first, to: last) else {
      return nil
    }
    let roles = Set(row.compactMap { placed.placements[$0].column })
    var sections: [String] = []
    var changeLines: [Int] = []
    var evidence: [Int] = []
    for line in row {
      switch placed.placements[line].column {
      case .section: sections += letters(line, 0..<reading.wordCount(line), isCell: true)
      case .progress where roles.contains(.change), .evidence:
        if reading.wordCount(line) > 0, !isBlank(line) { evidence.append(line) }
      case .change, .newOutcome, .action, .progress: changeLines.append(line)
      case nil:
        if roles.isEmpty, row.count >= 3, line == last, reading.lines[line].cell?.index ?? 0 >= 2 {
          if !isBlank(line) { evidence.append(line) }
        } else if line == first {
          sections += letters(line, 0..<reading.wordCount(line), isCell: roles.isEmpty)
        } else {
          changeLines.append(line)
        }
      default: continue
      }
    }
    guard !changeLines.isEmpty || !sections.isEmpty else { return nil }
    // A row of another field of the form (placement, transport) asks for no change by itself.
    if roles.isEmpty, sections.isEmpty, !changeLines.contains(where: { says($0, 0..<reading.wordCount($0)).isChange }) {
      return nil
    }
    let content = changeLines.filter { !isBlank($0) && !isNo($0) }
    guard !content.isEmpty else { return nil }
    for line in content { sections += letters(line, 0..<reading.wordCount(line)) }
    let isNone = content.allSatisfy { says($0, 0..<reading.wordCount($0)).isNone }
    var change = RecommendedChange(place: place, sections: unique(sections), isNone: isNone)
    if let first = evidence.first, let last = evidence.last { change.evidence = placed.place(from: first, to: last) }
    return change
  }

  private func isBlank(_ line: Int) -> Bool {
    ["-", "\u{2013}", "\u{2014}", ""].contains(reading.string(reading.lines[line].range))
  }

  /// A bare "No", "None" or "N/A" in a row of sections to be ticked.
  private func isNo(_ line: Int) -> Bool {
    let text = reading.string(reading.lines[line].range).lowercased()
    return ["no", "none", "n/a", "na", "\u{2610}", "\u{2610} no", "nil"].contains(text)
  }

  // MARK: Sentences

  private func told(_ line: Int, after earlier: RecommendedChange?) -> [RecommendedChange] {
    let info = reading.lines[line]
    if let heading = placed.placements[line].heading, isOfViews(heading, 0..<reading.wordCount(heading)) { return [] }
    guard reading.wordCount(line) > 1, !info.isSetAsHeading || info.isListItem || reading.wordCount(line) > 8 else {
      return []
    }
    let sentences = Sentences(reading: reading)
    let all = sentences.of(line, in: info.range)
    var found: [RecommendedChange] = []
    let base = info.words.lowerBound
    for (range, bytes) in all.flatMap({ clauses(line, $0, base) }) {
      guard let place = placed.place(line, bytes) else { continue }
      let letters = unique(opening(line, range) + letters(line, range))
      let says = says(line, range)
      if givesEvidence(line, range), var last = found.popLast() ?? earlier {
        last.evidence = last.evidence ?? place
        if last.place.part == place.part { last.place.range = last.place.range.lowerBound..<place.range.upperBound }
        found.append(last)
        continue
      }
      if says.isNone, letters.isEmpty || !says.isChange {
        found.append(RecommendedChange(place: place, sections: letters, isNone: true))
      } else if isOfViews(line, range) {
        continue
      } else if !letters.isEmpty {
        found.append(RecommendedChange(place: place, sections: letters, isNone: false))
      } else if says.isChange, isAsked(line, range), !speaksOfDecision(line, range) {
        found.append(RecommendedChange(place: place, sections: [], isNone: false))
      } else if var last = found.popLast() {
        // What follows a change on its line belongs to it.
        last.place.range = last.place.range.lowerBound..<place.range.upperBound
        found.append(last)
      }
    }
    return found
  }

  /// A sentence, parted at semicolons outside brackets where what follows names a section of its own.
  private func clauses(_ line: Int, _ sentence: Range<Int>, _ base: Int) -> [(words: Range<Int>, bytes: Range<Int>)] {
    let sentences = Sentences(reading: reading)
    let whole = sentences.bytes(sentence, line: line)
    var cuts: [Int] = []
    var depth = 0
    for index in whole {
      switch reading.text[index] {
      case 0x28: depth += 1
      case 0x29: depth = max(0, depth - 1)
      case 0x3B where depth == 0: cuts.append(index)
      default: continue
      }
    }
    var found: [(words: Range<Int>, bytes: Range<Int>)] = []
    var start = whole.lowerBound
    let words = reading.words(of: line)
    func add(_ end: Int) {
      let range = start..<end
      let inside = words.indices.filter {
        Int(words[$0].start) >= range.lowerBound && Int(words[$0].end) <= range.upperBound
      }
      guard let first = inside.first, let last = inside.last else { return }
      found.append(
        ((first - words.startIndex)..<(last + 1 - words.startIndex), Int(words[first].start)..<range.upperBound))
    }
    for cut in cuts {
      let rest = words.indices.filter { Int(words[$0].start) > cut && Int(words[$0].end) <= whole.upperBound }
      guard let first = rest.first, let last = rest.last else { continue }
      let range = (first - words.startIndex)..<(last + 1 - words.startIndex)
      guard !letters(line, range).isEmpty || !opening(line, range).isEmpty else { continue }
      add(cut)
      start = cut + 1
    }
    add(whole.upperBound)
    return found
  }

  /// "Evidence: the September log."
  private func givesEvidence(_ line: Int, _ range: Range<Int>) -> Bool {
    let words = reading.words(of: line)
    guard !range.isEmpty, range.upperBound <= words.count else { return false }
    let first = words[words.startIndex + range.lowerBound]
    let text = reading.string(Int(first.start)..<Int(first.end)).lowercased()
    return ["evidence", "reason", "reasons", "source", "because", "rationale", "why"].contains(text)
  }

  /// Who agreed with whom is no change of the plan.
  private func isOfViews(_ line: Int, _ range: Range<Int>) -> Bool {
    let words = reading.words(of: line)
    return range.contains { place in
      let word = words[words.startIndex + place]
      let text = reading.string(Int(word.start)..<Int(word.end)).lowercased()
      return text.hasPrefix("agree") || text.hasPrefix("disagree") || text.hasPrefix("dissent") || text == "differ"
    }
  }

  /// "E: first outcome out", "F4: briefing", "D and H1: nil": letters that open a change before a colon.
  private func opening(_ line: Int, _ range: Range<Int>) -> [String] {
    let words = reading.words(of: line)
    var found: [String] = []
    for place in range.prefix(6) {
      let word = words[words.startIndex + place]
      let text = reading.string(Int(word.start)..<Int(word.end))
      if let code = Self.code(text) {
        found.append(code)
      } else if !["and", "&", "or", "to"].contains(text.lowercased()) {
        return []
      }
      guard Int(word.end) < reading.text.count else { return [] }
      if reading.text[Int(word.end)] == 0x3A { return found }
    }
    return []
  }

  /// A list of changes, or a sentence that asks: what a list under "recommendations" names is asked for.
  private func isAsked(_ line: Int, _ range: Range<Int>) -> Bool {
    if reading.lines[line].isListItem { return true }
    let words = reading.words(of: line)
    let first = words[words.startIndex + range.lowerBound]
    let opens = reading.hits(of: line).contains { $0.meaning == .answer(.change) && Int($0.start) == range.lowerBound }
    if opens, first.shape.contains(.capital) { return true }
    return range.contains { place in
      let word = words[words.startIndex + place]
      let text = reading.string(Int(word.start)..<Int(word.end)).lowercased()
      return text.hasPrefix("recommend") || text.hasPrefix("propos") || text.hasPrefix("request") || text == "should"
        || text == "asked" || text == "asks" || text == "suggest" || text == "suggested"
    }
  }

  /// "The meeting recommends that the plan is amended" is the recommendation itself and no single change.
  private func speaksOfDecision(_ line: Int, _ range: Range<Int>) -> Bool {
    let hasDecision = reading.hits(of: line).contains {
      if case .decision = $0.meaning {
        Int($0.start) >= range.lowerBound && Int($0.end) <= range.upperBound
      } else {
        false
      }
    }
    return hasDecision && range.count <= 16
  }

  private func says(_ line: Int, _ range: Range<Int>) -> (isChange: Bool, isNone: Bool) {
    var isChange = false
    var none: Range<Int>?
    for hit in reading.hits(of: line) where hit.meaning == .answer(.noChange) {
      if Int(hit.start) >= range.lowerBound, Int(hit.end) <= range.upperBound { none = Int(hit.start)..<Int(hit.end) }
    }
    for hit in reading.hits(of: line) where hit.meaning == .answer(.change) {
      guard Int(hit.start) >= range.lowerBound, Int(hit.end) <= range.upperBound else { continue }
      if none.map({ !$0.overlaps(Int(hit.start)..<Int(hit.end)) }) ?? true { isChange = true }
    }
    return (isChange, none != nil)
  }

  // MARK: Sections

  /// A section's letter, alone or with the number of an outcome or a provision behind it.
  private static func code(_ text: String) -> String? {
    if codes.contains(text) { return text }
    guard let first = text.first, text.utf8.count <= 3, text.dropFirst().allSatisfy(\.isNumber) else { return nil }
    let letter = String(first)
    return codes.contains(letter) && letter != "A" && letter != "I" ? letter : nil
  }

  private static let codes: Set<String> = ["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K"]

  /// The letters behind "Section" or "Sections"; in a cell for them, letters that stand alone.
  private func letters(_ line: Int, _ range: Range<Int>, isCell: Bool = false) -> [String] {
    let words = reading.words(of: line)
    var found: [String] = []
    var isList = isCell && range.count <= 8
    for place in range {
      let word = words[words.startIndex + place]
      let text = reading.string(Int(word.start)..<Int(word.end))
      if ["section", "sections", "sec"].contains(text.lowercased()) {
        isList = true
      } else if isList, let code = Self.code(text) {
        found.append(code)
      } else if !["and", "&", "or", "to"].contains(text.lowercased()) {
        isList = isCell && found.isEmpty && range.count <= 8
      }
    }
    return unique(found)
  }

  private func unique(_ letters: [String]) -> [String] {
    var seen: Set<String> = []
    return letters.filter { seen.insert($0).inserted }
  }
}
