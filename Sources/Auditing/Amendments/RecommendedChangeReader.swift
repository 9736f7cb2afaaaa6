import Plans

/// A recommendation taken apart: what it asks for, what it asks to be gone, and where.
struct AskedChange {
  /// Its words in the review.
  var text = ""
  /// The part of the review that they stand in.
  var part = SectionCode.recommendations
  /// The plan's sections that it names.
  var sections: [SectionCode] = []
  /// The items that it names, by number.
  var labels: [NamedItem] = []
  /// Tokens of what shall be in the plan, in the review's reading.
  var asked: [Int] = []
  /// Tokens of what shall be gone.
  var old: [Int] = []
  /// Tokens of a wording that is given word for word; empty where none is.
  var wording: [Int] = []
  /// Asks for something to be taken out and for nothing in its place.
  var isRemoval = false
  /// Speaks of taking something out, whatever comes in its place.
  var takesOut = false
  /// Asks for less of something.
  var isReduction = false
  /// Asks that something stays as it is.
  var isKeeping = false
  /// Words of what is asked for, of what shall be gone, and of all of it.
  var askedTerms = AmendmentTerms()
  var oldTerms = AmendmentTerms()
  var allTerms = AmendmentTerms()
  /// The doses that are asked for.
  var doses: [StatedDose] = []
  /// Other figures that are asked for: scores, ages, counts.
  var figures: [Double] = []

  /// An item as a recommendation names it: "outcome 2", "F3".
  struct NamedItem: Equatable {
    var section: SectionCode?
    var label: UnitLabel
  }
}

/// Takes recommendations apart.
///
/// It goes by grammar and layout: quoted wordings, "from ... to", "replace ... with", columns of current and proposed
/// wordings, verbs of taking out, and evidence that is set apart.
struct RecommendedChangeReader {
  let study: Study

  /// Where a change stands, the letters that it names, and its evidence where that is set apart.
  private struct Listed {
    var place: TextPlace
    var sections: [String]
    var evidence: TextPlace?
  }

  /// Every change that the review asks for, in its order; entries that ask for none are left out.
  func changes() -> [AskedChange] {
    let listed = (study.review?.changes ?? []).filter { !$0.isNone }.map {
      Listed(place: $0.place, sections: $0.sections, evidence: $0.evidence)
    }
    return (listed.isEmpty ? named() : listed).compactMap(read)
  }

  /// Lines that begin by naming a section of the plan, wherever they stand: the changes of a review that sets no part apart
  /// for them.
  private func named() -> [Listed] {
    SectionCode.ofReview.flatMap { code -> [Listed] in
      let reading = study.reading(code)
      return reading.body.passages.compactMap { passage in
        let tokens = reading.tokens(in: passage.range)
        guard let place = tokens.prefix(5).first(where: { reading.tokens[$0].word == "section" }),
          place + 1 < tokens.upperBound,
          let letters = reading.tokens[place + 1].word.text?.uppercased(), !Self.codes(letters).isEmpty
        else { return nil }
        return Listed(place: TextPlace(part: code, range: passage.range), sections: [letters])
      }
    }
  }

  private func read(_ change: Listed) -> AskedChange? {
    guard let part = change.place.part else { return nil }
    let reading = study.reading(part)
    let tokens = reading.tokens(in: change.place.range)
    guard !tokens.isEmpty else { return nil }
    var asked = AskedChange(text: OneLine.of(reading.body.words(at: change.place.range)))
    asked.part = part
    asked.sections = change.sections.flatMap(Self.codes)
    var columns = columns(of: tokens, reading)
    drop(change.evidence, from: &columns, whole: change.place, reading)
    dropSources(&columns, reading)
    split(columns, reading, into: &asked)
    nameItems(tokens, reading, &asked)
    if asked.sections.isEmpty { asked.sections = unique(asked.labels.compactMap(\.section)) }
    asked.askedTerms = AmendmentTerms(asked.asked, in: reading)
    asked.oldTerms = AmendmentTerms(asked.old, in: reading)
    asked.allTerms = AmendmentTerms(columns.asked + columns.old, in: reading)
    asked.doses = doses(asked.asked, reading) + asked.doses
    asked.figures = figures(asked, reading)
    return asked
  }

  private static func codes(_ letters: String) -> [SectionCode] {
    if letters == "H" { return [.H1, .H2] }
    return SectionCode(rawValue: letters).map { $0.isOfPlan ? [$0] : [] } ?? []
  }

  private func unique(_ codes: [SectionCode]) -> [SectionCode] {
    codes.enumerated().filter { !codes[..<$0.offset].contains($0.element) }.map(\.element)
  }

  // MARK: Columns and evidence

  private struct Split {
    var asked: [Int] = []
    var old: [Int] = []
  }

  private func columns(of tokens: Range<Int>, _ reading: Reading) -> Split {
    var split = Split()
    for index in tokens {
      guard let passage = reading.passage(of: index) else { continue }
      if passage.kind == .cellHeading { continue }
      switch passage.columnHeading.map(Self.column) ?? .asked {
      case .asked: split.asked.append(index)
      case .old: split.old.append(index)
      case .beside: continue
      }
    }
    return split
  }

  private enum Column { case asked, old, beside }

  private static func column(_ heading: String) -> Column {
    let words = heading.lowercased().utf8.split { !($0 >= 0x61 && $0 <= 0x7A) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    if words.contains(where: {
      ["proposed", "new", "recommended", "recommendation", "change", "changes", "amendment", "amended"].contains($0)
    }) {
      return .asked
    }
    if words.contains(where: { ["current", "existing", "present", "old", "now"].contains($0) }) { return .old }
    if words.contains(where: {
      [
        "reason", "reasons", "evidence", "why", "source", "section", "who", "agreed", "ref", "rationale", "raised",
        "decision",
      ].contains($0)
    }) {
      return .beside
    }
    return .asked
  }

  private func drop(_ evidence: TextPlace?, from split: inout Split, whole: TextPlace, _ reading: Reading) {
    guard let evidence, evidence.part == whole.part, evidence.range != whole.range else { return }
    let tokens = reading.tokens(in: evidence.range)
    split.asked.removeAll(where: tokens.contains)
    split.old.removeAll(where: tokens.contains)
  }

  private static let sources: WordSet = ["evidence", "reason", "reasons", "rationale", "source", "sources", "basis"]
  private static let papers: WordSet = [
    "report", "letter", "advice", "assessment", "review", "log", "record", "records", "january", "february", "march",
    "april",
    "june", "july", "august", "september", "october", "november", "december", "data", "observation",
  ]

  private static let asides: WordSet = ["where", "since", "who", "which"]

  /// What a recommendation rests on is not asked for: "Evidence: ...", "because ...", "(EP report, 3 March)".
  private func dropSources(_ split: inout Split, _ reading: Reading) {
    var kept: [Int] = []
    var isQuoted = false
    var skipsTo = -1
    for (place, index) in split.asked.enumerated() {
      let token = reading.tokens[index]
      if token.word == "\"" { isQuoted.toggle() }
      guard index >= skipsTo else { continue }
      if !isQuoted {
        let next = place + 1 < split.asked.count ? reading.tokens[split.asked[place + 1]].word : ""
        if Self.sources.contains(token.word), next == ":" || next == "-" { break }
        // ", where Maya moved in September" tells of the present and asks for nothing.
        let isAside = place > 0 && reading.tokens[split.asked[place - 1]].word == ","
        if token.word == "because" || isAside && Self.asides.contains(token.word) {
          skipsTo = reading.sentence(around: index).upperBound
          continue
        }
        if token.word == "(" {
          let close = (index + 1..<min(index + 25, reading.tokens.count)).first { reading.tokens[$0].word == ")" }
          if let close, (index..<close).contains(where: { Self.papers.contains(reading.tokens[$0].word) }) {
            skipsTo = close + 1
            continue
          }
        }
      }
      kept.append(index)
    }
    split.asked = kept
  }

  // MARK: What is asked and what shall go

  private func split(_ columns: Split, _ reading: Reading, into asked: inout AskedChange) {
    let tokens = columns.asked
    asked.old = columns.old
    let words = tokens.map { reading.tokens[$0].word }
    asked.takesOut = tokens.indices.contains { takesOut(words, $0) }
    asked.isReduction = words.contains { word in Self.lessening.contains { word == $0 } }
    asked.isKeeping =
      !asked.takesOut && words.contains { ["keep", "retain", "unchanged", "remain", "remains"].contains($0) }
    let quotes = quotedRuns(words)
    if quotes.isEmpty {
      splitByWords(tokens, words, reading, &asked)
    } else {
      splitByQuotes(tokens, words, quotes, &asked)
    }
    let replaces = words.contains {
      ["replace", "replaced", "put", "insert", "add", "added", "with", "new", "include"].contains($0)
    }
    asked.isRemoval = asked.takesOut && asked.wording.isEmpty && !replaces
  }

  private static let lessening: [Word] = [
    "reduce", "reduced", "reducing", "decrease", "fewer", "less", "lower", "taper", "stop",
  ]

  private func takesOut(_ words: [Word], _ place: Int) -> Bool {
    let next = place + 1 < words.count ? words[place + 1] : ""
    let before = place > 0 ? words[place - 1] : ""
    switch words[place] {
    case "remove", "removed", "removing", "delete", "deleted", "deleting", "omit", "discontinue", "cease", "ceased",
      "withdraw",
      "withdrawn", "replace", "replaced":
      return true
    case "take", "taken", "taking", "come", "comes", "leave":
      return next == "out" || (place + 3 < words.count && words[place + 1..<place + 4].contains("out"))
    case "end", "ended", "close": return next != "of" && before != "the" && before != "year"
    default: return false
    }
  }

  /// Positions of the words between pairs of quotation marks.
  private func quotedRuns(_ words: [Word]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var open: Int?
    for place in words.indices where words[place] == "\"" {
      if let start = open {
        if place > start + 1 { runs.append(start + 1..<place) }
        open = nil
      } else {
        open = place
      }
    }
    return runs
  }

  private func splitByQuotes(_ tokens: [Int], _ words: [Word], _ quotes: [Range<Int>], _ asked: inout AskedChange) {
    var last = 0
    for run in quotes {
      let lead = words[max(last, run.lowerBound - 9)..<run.lowerBound]
      let behind = words[min(run.upperBound + 1, words.count)..<min(run.upperBound + 5, words.count)]
      let sign = lead.last { Self.leadsToNew.contains($0) || Self.leadsToOld.contains($0) }
      let isOld =
        sign.map { Self.leadsToOld.contains($0) } ?? false
        || (sign == nil && behind.contains { ["to", "with", "becomes", "by"].contains($0) })
      if isOld { asked.old += run.map { tokens[$0] } } else { asked.wording += run.map { tokens[$0] } }
      last = run.upperBound + 1
    }
    asked.asked = asked.wording
    if asked.wording.isEmpty, !asked.takesOut {
      let quoted = Set(quotes.flatMap { $0 })
      asked.asked = tokens.indices.filter { !quoted.contains($0) }.map { tokens[$0] }
    }
  }

  private static let leadsToNew: WordSet = [
    "read", "reads", "with", "put", "add", "to", "say", "include", "insert", "new", "by", "becomes", "as", "state",
    "that", ":",
  ]
  private static let leadsToOld: WordSet = [
    "replace", "remove", "delete", "out", "from", "change", "instead", "where", "reword", "amend", "than", "words",
  ]

  /// "from X to Y", "replace X with Y", "Y instead of X".
  private func splitByWords(_ tokens: [Int], _ words: [Word], _ reading: Reading, _ asked: inout AskedChange) {
    var isOld = [Bool](repeating: false, count: tokens.count)
    func mark(_ range: Range<Int>) { for place in range.clamped(to: 0..<tokens.count) { isOld[place] = true } }
    for place in words.indices {
      let limit = min(words.count, place + 30)
      switch words[place] {
      case "from":
        if let to = (place + 1..<min(words.count, place + 14)).first(where: { words[$0] == "to" }),
          !words[place..<to].contains(where: { [".", ";"].contains($0) }), isAmount(words, place, to)
        {
          mark(place..<to)
          if let dose = ellipticDose(tokens, place + 1..<to, to + 1, reading) { asked.doses.append(dose) }
        }
      case "replace", "replacing":
        if let with = (place + 1..<limit).first(where: { ["with", "by"].contains(words[$0]) }) { mark(place..<with) }
      case "instead", "rather":
        let end = (place + 1..<limit).first { [".", ",", ";"].contains(words[$0]) } ?? limit
        if place + 1 < words.count, ["of", "than"].contains(words[place + 1]) { mark(place..<end) }
      default: continue
      }
    }
    asked.old += tokens.indices.filter { isOld[$0] }.map { tokens[$0] }
    asked.asked = tokens.indices.filter { !isOld[$0] }.map { tokens[$0] }
  }

  /// The dose that a bare figure stands for: "from four days a week to five", "from 20 minutes to 25".
  private func ellipticDose(
    _ tokens: [Int], _ old: Range<Int>, _ place: Int, _ reading: Reading
  ) -> StatedDose? {
    guard place < tokens.count, let first = old.first, let last = old.last else { return nil }
    let figure = reading.tokens[tokens[place]]
    guard figure.isNumber else { return nil }
    let next = place + 1 < tokens.count ? reading.tokens[tokens[place + 1]] : nil
    let hasUnit = next.map { $0.kind == .word && !["and", "as", "so"].contains($0.word) } ?? false
    guard !hasUnit else { return nil }
    let stated = StatedDoses(reading: reading, range: tokens[first]..<tokens[last] + 1).doses()
    guard let dose = stated.first,
      let was = (tokens[first]...tokens[last]).first(where: {
        reading.tokens[$0].isNumber && reading.tokens[$0].value > 0
      })
    else { return nil }
    return StatedDose(
      kind: dose.kind, value: dose.value * figure.value / reading.tokens[was].value,
      tokens: tokens[place]..<tokens[place] + 1)
  }

  /// "from once to twice a week" gives amounts; "from September to July" and "from school to home" do not.
  private func isAmount(_ words: [Word], _ from: Int, _ to: Int) -> Bool {
    let near = words[from..<min(words.count, to + 6)]
    return near.contains { word in
      TimeWords.minutes.contains(word) || TimeWords.hours.contains(word) || TimeWords.adverbs.contains(word)
        || ["week", "day", "term", "fortnight", "session", "sessions", "times", "once", "twice", "month"].contains(word)
    }
  }

  // MARK: Items named

  private func nameItems(_ tokens: Range<Int>, _ reading: Reading, _ asked: inout AskedChange) {
    for index in tokens {
      let word = reading.tokens[index].word
      if let section = Self.kinds(word) {
        var next = index + 1
        while next < tokens.upperBound, ["(", "number", "no", "."].contains(reading.tokens[next].word) { next += 1 }
        guard next < tokens.upperBound, let text = reading.tokens[next].word.text, text.utf8.count <= 2,
          reading.tokens[next].isNumber || (text.utf8.count == 1 && text != "a" && text != "i") || next > index + 1
        else { continue }
        let label = reading.tokens[next].isNumber ? UnitLabel(String(Int(reading.tokens[next].value))) : UnitLabel(text)
        if let label { asked.labels.append(.init(section: section[0], label: label)) }
      } else if let text = word.text, text.utf8.count <= 3, let letter = text.utf8.first, letter >= 0x61,
        letter <= 0x6B,
        text.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.utf8.count > 1, let label = UnitLabel(text)
      {
        guard let section = Self.codes(String(text.prefix(1)).uppercased()).first, section != .H1 else { continue }
        asked.labels.append(.init(section: section, label: label))
      }
    }
  }

  private static func kinds(_ word: Word) -> [SectionCode?]? {
    switch word {
    case "outcome", "outcomes": [.E]
    case "need": [.B]
    case "provision", "provisions": [.F]
    case "item", "point", "number": [nil]
    default: nil
    }
  }

  /// Numbers that are no dose, no day and no item's number.
  private func figures(_ asked: AskedChange, _ reading: Reading) -> [Double] {
    let named = asked.labels.map { Double($0.label.number) }
    return asked.asked.filter { index in
      let token = reading.tokens[index]
      guard token.isNumber, token.value < 1990, !asked.doses.contains(where: { $0.tokens.contains(index) }) else {
        return false
      }
      let before = index > 0 ? reading.tokens[index - 1].word : ""
      let next = index + 1 < reading.tokens.count ? reading.tokens[index + 1].word : ""
      if Self.papers.contains(next) || Self.papers.contains(before) || next == "may" { return false }
      return !named.contains(token.value)
    }.map { reading.tokens[$0].value }
  }

  private func doses(_ tokens: [Int], _ reading: Reading) -> [StatedDose] {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    let known = Set(tokens)
    return StatedDoses(reading: reading, range: first..<last + 1).doses().filter { dose in
      ![.occasion, .allTheTime].contains(dose.kind) && dose.tokens.allSatisfy(known.contains)
    }
  }
}

/// Words of a document on one line.
enum OneLine {
  static func of(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
