import Plans

/// The lines around an outcome that belong to it: its table row, the lines under it, the line that leads up to it.
struct OutcomeSurroundings {
  let study: Study
  let section: SectionCode
  private let reading: Reading
  private var passages: [Passage] { reading.body.passages }

  init(study: Study, section: SectionCode) {
    self.study = study
    self.section = section
    reading = study.reading(section)
  }

  /// Where a time may stand, nearest first.
  func timeRanges(of item: Item) -> [Range<Int>] {
    (row(of: item) + following(item) + leading(item) + columnHeadings(of: item)).map(tokens)
  }

  /// Where a criterion may stand ("How we will know:").
  func criterionRanges(of item: Item) -> [Range<Int>] {
    (row(of: item).filter { isAboutSuccess(passages[$0]) } + following(item).filter { isAboutSuccess(passages[$0]) })
      .map(tokens)
  }

  private func tokens(_ passage: Int) -> Range<Int> { reading.tokens(in: passages[passage].range) }

  private func row(of item: Item) -> [Int] {
    guard let row = item.row else { return [] }
    return passages.indices.filter {
      passages[$0].row == row && !covers(item, $0) && passages[$0].kind != .cellHeading && !isOutcome($0)
    }
  }

  private func covers(_ item: Item, _ passage: Int) -> Bool {
    item.passages.contains(passage) || passages[passage].range.overlaps(item.range)
  }

  /// Lines under an outcome up to the next item or heading that are no item themselves.
  private func following(_ item: Item) -> [Int] {
    guard item.row == nil else { return [] }
    var found: [Int] = []
    var index = item.passages.upperBound
    while index < passages.count, found.count < 4, passages[index].kind != .subheading, !isOutcome(index) {
      found.append(index)
      index += 1
    }
    return found
  }

  private func isOutcome(_ passage: Int) -> Bool {
    study.plan[section].items.contains { $0.kind == .outcome && $0.passages.contains(passage) }
  }

  /// The line that leads up to an outcome, or the heading above it.
  private func leading(_ item: Item) -> [Int] {
    var found: [Int] = []
    var index = item.passages.lowerBound - 1
    while index >= 0, index >= item.passages.lowerBound - 20 {
      let passage = passages[index]
      let text = reading.tokens[reading.tokens(in: passage.range)]
      if passage.kind == .subheading {
        found.append(index)
        break
      }
      // A line that ends in a colon governs the list below it.
      if text.last?.word == ":", !isOutcome(index) || passage.kind != .listItem { found.append(index) }
      index -= 1
    }
    return found
  }

  private func columnHeadings(of item: Item) -> [Int] {
    guard item.passages.lowerBound < passages.count, let heading = passages[item.passages.lowerBound].columnHeading
    else {
      return []
    }
    return passages.indices.filter {
      passages[$0].kind == .cellHeading && reading.body.words(at: passages[$0].range) == heading
    }
  }

  /// Whether a line says how success will be known, by its column or its own first words.
  private func isAboutSuccess(_ passage: Passage) -> Bool {
    let range = reading.tokens(in: passage.range)
    let opening = range.lowerBound..<min(range.upperBound, range.lowerBound + 8)
    if reading.has("success-labels", in: opening) { return true }
    guard let heading = passage.columnHeading else { return false }
    return passages.contains { other in
      other.kind == .cellHeading && reading.body.words(at: other.range) == heading
        && reading.has("success-labels", in: reading.tokens(in: other.range))
    }
  }
}
