import Plans

/// The smallest stretch of a plan that is compared: an item, or the words of a line that belong to none.
struct PlanUnit {
  /// The section; nil for the front page.
  let section: SectionCode?
  /// The item, where it is one.
  let item: Item?
  /// UTF-8 offsets in the section's text.
  let range: Range<Int>
  /// Its tokens in the section's reading.
  let tokens: Range<Int>
  /// The words in order, by number; marks are left out.
  let words: [Int32]
  /// The same, sorted, each with what sharing it is worth.
  let weighted: [Weighted]
  /// Place among the section's items, from 1; 0 for what is no item.
  let place: Int

  /// A word with what sharing it is worth: those that carry meaning count three times as much as small ones.
  struct Weighted {
    var word: Int32
    var weight: Int32
  }

  init(section: SectionCode?, item: Item?, range: Range<Int>, place: Int, in reading: Reading) {
    self.section = section
    self.item = item
    self.range = range
    self.place = place
    tokens = reading.tokens(in: range)
    let spoken = reading.tokens[tokens].filter { $0.kind != .punctuation }
    words = spoken.map(\.wordNumber)
    weighted = spoken.map { Weighted(word: $0.wordNumber, weight: $0.term == .none ? 1 : 3) }
      .sorted { $0.word < $1.word }
  }

  /// How alike two units are, 0 to 1: twice the worth of the words that they share by the worth of all.
  func likeness(to other: PlanUnit) -> Double {
    var (left, right) = (0, 0)
    var shared: Int32 = 0
    while left < weighted.count, right < other.weighted.count {
      if weighted[left].word == other.weighted[right].word {
        shared += weighted[left].weight
        left += 1
        right += 1
      } else if weighted[left].word < other.weighted[right].word {
        left += 1
      } else {
        right += 1
      }
    }
    let all = weighted.reduce(0) { $0 + $1.weight } + other.weighted.reduce(0) { $0 + $1.weight }
    return all == 0 ? 0 : Double(2 * shared) / Double(all)
  }

  /// Whether two items carry the same number of their own.
  func hasLabel(of other: PlanUnit) -> Bool {
    guard let own = item?.label, let its = other.item?.label else { return false }
    return UnitLabel(own) == UnitLabel(its)
  }
}

/// A number that a plan gives an item, however it writes it: "F3", "Provision 3", "3." and "c" for the third.
struct UnitLabel: Equatable {
  /// The figure; the place in the alphabet for a letter.
  let number: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var figure: [UInt8] = []
    // The last figure is the item's own: "2.3" is the third of the second.
    for byte in bytes.reversed() {
      if byte >= 0x30, byte <= 0x39 {
        figure.insert(byte, at: 0)
      } else if !figure.isEmpty {
        break
      }
    }
    if !figure.isEmpty, figure.count <= 3 {
      number = figure.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return
    }
    let letters = bytes.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    guard letters.count == 1, let letter = letters.first else { return nil }
    number = Int(letter | 0x20) - 0x60
  }
}

/// Cuts a plan into its units.
struct PlanUnits {
  let study: Study

  /// The units of a section in reading order; none for one that shares its text with an earlier section.
  func units(of code: SectionCode) -> [PlanUnit] {
    let section = study.plan[code]
    if !section.present,
      section.mergedWith.contains(where: { $0 < code && study.plan[$0].body.text == section.body.text })
    {
      return []
    }
    let reading = study.reading(code)
    var places: [Item.Kind: Int] = [:]
    var units = section.items.filter { !$0.range.isEmpty }.map { item in
      places[item.kind, default: 0] += 1
      return PlanUnit(section: code, item: item, range: item.range, place: places[item.kind] ?? 0, in: reading)
    }
    units += loose(section.body, outside: section.items.map(\.range), section: code, reading)
    return units.filter { !$0.words.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The lines of the front page.
  func front() -> [PlanUnit] {
    loose(study.plan.front, outside: [], section: nil, study.front).filter { !$0.words.isEmpty }
  }

  /// Sentences that belong to no item, those of one line together.
  private func loose(_ body: SectionBody, outside items: [Range<Int>], section: SectionCode?, _ reading: Reading)
    -> [PlanUnit]
  {
    var units: [PlanUnit] = []
    for passage in body.passages where !passage.range.isEmpty {
      switch passage.kind {
      case .subheading, .cellHeading, .label: if section != nil { continue }
      default: break
      }
      var open: Range<Int>?
      for sentence in reading.sentences(in: reading.tokens(in: passage.range)) {
        let range = reading.offsets(of: sentence).clamped(to: passage.range)
        if items.contains(where: { $0.overlaps(range) }) {
          if let done = open { units.append(PlanUnit(section: section, item: nil, range: done, place: 0, in: reading)) }
          open = nil
        } else {
          open = (open?.lowerBound ?? range.lowerBound)..<range.upperBound
        }
      }
      if let done = open { units.append(PlanUnit(section: section, item: nil, range: done, place: 0, in: reading)) }
    }
    return units.filter { unit in
      let says = section == nil || unit.tokens.contains { reading.tokens[$0].term != .none }
      return says && !isPageNumber(unit, reading)
    }
  }

  /// A running header or footer: "Page 2 of 7".
  private func isPageNumber(_ unit: PlanUnit, _ reading: Reading) -> Bool {
    unit.tokens.contains { index in
      reading.tokens[index].word == "page" && index + 1 < unit.tokens.upperBound && reading.tokens[index + 1].isNumber
    }
  }
}
