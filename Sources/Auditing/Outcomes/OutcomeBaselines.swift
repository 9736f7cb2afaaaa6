import Plans
import Rubrics

/// Where the child stands now on what an outcome asks for: said with the outcome, or with the need that it serves.
struct OutcomeBaselines {
  let study: Study
  let section: SectionCode
  private var reading: Reading { study.reading(section) }

  init(study: Study, section: SectionCode) {
    self.study = study
    self.section = section
  }

  /// Words with the outcome itself that say where the child stands now.
  func stated(with item: Item) -> Range<Int>? {
    let tokens = reading.tokens(in: item.range)
    if let hit = reading.hits("baselines", in: tokens).first { return hit.tokens }
    if let range = fromTo(tokens) { return range }
    for passage in neighbours(of: item) {
      let range = reading.tokens(in: passage.range)
      if let heading = passage.columnHeading, isBaseline(heading) { return range }
      if let hit = reading.hits("baselines", in: range.prefix(6)).first { return hit.tokens }
    }
    return nil
  }

  /// "from 78 to 85", "from two minutes to ten".
  private func fromTo(_ tokens: Range<Int>) -> Range<Int>? {
    for index in tokens where reading.tokens[index].word == "from" {
      let near = index + 1..<min(tokens.upperBound, index + 4)
      guard near.contains(where: { reading.tokens[$0].isNumber }) else { continue }
      let rest = near.upperBound..<min(tokens.upperBound, index + 10)
      if near.contains(where: { reading.tokens[$0].word == "to" })
        || rest.contains(where: { reading.tokens[$0].word == "to" })
      {
        return index..<near.upperBound
      }
    }
    return nil
  }

  /// The other cells of its row, or the lines under it up to the next outcome.
  private func neighbours(of item: Item) -> [Passage] {
    let body = reading.body
    if let row = item.row { return body.passages.filter { $0.row == row && !$0.range.overlaps(item.range) } }
    let others = study.plan[section].items.map(\.passages)
    var found: [Passage] = []
    for index in item.passages.upperBound..<min(body.passages.count, item.passages.upperBound + 3) {
      if others.contains(where: { $0.contains(index) }) { break }
      found.append(body.passages[index])
    }
    return found
  }

  private func isBaseline(_ heading: String) -> Bool {
    reading.body.passages.contains { passage in
      passage.kind == .cellHeading && reading.body.words(at: passage.range) == heading
        && reading.has("baselines", in: reading.tokens(in: passage.range))
    }
  }

  /// The needs of B, C and D that an outcome serves.
  func needs(of item: Item) -> [OutcomeNeeds.Need] { study.shared(OutcomeNeeds.init).needs(of: item, in: section) }

  /// Whether a need says how much: a figure that is no year, or a level.
  func saysHowMuch(_ need: Item, in section: SectionCode) -> Bool {
    let reading = study.reading(section)
    let tokens = reading.tokens(in: need.range)
    if reading.has("levels", in: tokens) { return true }
    return tokens.contains { index in
      let token = reading.tokens[index]
      let isYear = token.word.utf8.count == 4 && token.value >= 1900 && token.value < 2100
      let isLabel = index == tokens.lowerBound || (index > tokens.lowerBound && index <= tokens.lowerBound + 1)
      return token.isNumber && !isYear && !isLabel && token.word != "one"
    }
  }
}
