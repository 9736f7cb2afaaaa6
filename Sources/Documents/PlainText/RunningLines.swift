/// Takes the headers and footers that repeat on every page out of a text, so that they split no paragraph.
///
/// A line runs when it shows a page number, or when the same words stand at the edge of several pages. The edges are where
/// form feeds are, else where page numbers are.
struct RunningLines {
  /// The lines without running ones; a line with `isPageBreak` stands where a page ended.
  private(set) var body: [TextLine] = []
  /// The running lines, each wording once.
  private(set) var asides: [Aside] = []

  private var lines: [TextLine]
  private var runs: [Bool]

  static func separate(from lines: [TextLine]) -> RunningLines { RunningLines(lines) }

  private init(_ lines: [TextLine]) {
    self.lines = lines
    runs = Array(repeating: false, count: lines.count)
    let numbers = lines.map(PageNumber.init)
    let breaks = lines.indices.filter { lines[$0].isPageBreak }
    markNumbers(numbers, breaks: breaks)
    let numbered = lines.indices.filter { runs[$0] }
    let edges = breaks.isEmpty ? numbered : breaks
    markEdges(edges, hasFormFeeds: !breaks.isEmpty)
    countPages(breaks: breaks, numbered: numbered, numbers: numbers)
    gather(hasFormFeeds: !breaks.isEmpty)
  }

  // MARK: - Lines with page numbers

  private mutating func markNumbers(_ numbers: [PageNumber?], breaks: [Int]) {
    var byPattern: [[UInt8]: [Int]] = [:]
    for (index, number) in numbers.enumerated() {
      guard let number else { continue }
      if number.isAlone, number.isCertain {
        runs[index] = true
      } else {
        byPattern[number.pattern, default: []].append(index)
      }
    }
    for (_, indices) in byPattern {
      let found = indices.compactMap { index in numbers[index].map { (index, $0) } }
      guard let first = found.first else { continue }
      if first.1.isCertain {
        let rises = zip(found, found.dropFirst()).allSatisfy { $0.1.page < $1.1.page }
        if (found.count > 1 && rises) || (found.count == 1 && !first.1.isCount && standsAlone(first.0)) {
          for (index, _) in found { runs[index] = true }
        }
      } else {
        markBareFigures(found, breaks: breaks)
      }
    }
  }

  /// A bare figure is a page number only next to a form feed, or as one of three or more that count up far apart.
  private mutating func markBareFigures(_ found: [(Int, PageNumber)], breaks: [Int]) {
    if !breaks.isEmpty {
      for (index, _) in found where isNextToBreak(index) { runs[index] = true }
      return
    }
    let counts = zip(found, found.dropFirst()).allSatisfy { $1.1.page == $0.1.page + 1 && $1.0 - $0.0 >= 20 }
    guard found.count >= 3, counts else { return }
    for (index, _) in found { runs[index] = true }
  }

  /// A single "EHC plan - Page 1 of 1" is a footer only on a line of its own that is no sentence.
  private func standsAlone(_ index: Int) -> Bool {
    let before = index == 0 || lines[index - 1].isBlank
    let after = index + 1 >= lines.count || lines[index + 1].isBlank
    return before && after && lines[index].text.last != UInt8(ascii: ".") && lines[index].text.count <= 120
  }

  private func isNextToBreak(_ index: Int) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      while lines.indices.contains(place), lines[place].isBlank, !lines[place].isPageBreak { place += step }
      if place >= lines.count || (place >= 0 && lines[place].isPageBreak) { return true }
    }
    return false
  }

  // MARK: - Lines that repeat

  private mutating func markEdges(_ edges: [Int], hasFormFeeds: Bool) {
    var tops = edges.map { $0 + 1 }
    var bottoms = edges.map { $0 - 1 }
    if hasFormFeeds {
      tops.insert(0, at: 0)
      bottoms.append(lines.count - 1)
    }
    markRepeated(from: bottoms, step: -1)
    markRepeated(from: tops, step: 1)
  }

  /// Marks lines that stand next to an edge on at least half of the pages, and the next ones inward, up to three.
  private mutating func markRepeated(from starts: [Int], step: Int) {
    for _ in 0..<3 {
      var byText: [[UInt8]: [Int]] = [:]
      for start in starts {
        guard let index = firstOpenLine(from: start, step: step), lines[index].text.count <= 160 else { continue }
        byText[TextByte.lowercased(lines[index].text), default: []].append(index)
      }
      let needed = max(2, (starts.count + 1) / 2)
      let repeated = byText.values.filter { Set($0).count >= needed }
      if repeated.isEmpty { return }
      for indices in repeated {
        for index in indices where !isTitle(index, step: step) { runs[index] = true }
      }
    }
  }

  /// The first line of a document is its title even where the same words head every page.
  private func isTitle(_ index: Int, step: Int) -> Bool {
    step == 1 && lines[..<index].allSatisfy { $0.isBlank && !$0.isPageBreak }
  }

  private func firstOpenLine(from start: Int, step: Int) -> Int? {
    var index = start
    // What stands further from the edge is text; it also keeps a file of nothing but page numbers cheap.
    while lines.indices.contains(index), !lines[index].isPageBreak, abs(index - start) < 20 {
      if !lines[index].isBlank, !runs[index] { return index }
      index += step
    }
    return nil
  }

  // MARK: - Pages

  private mutating func countPages(breaks: [Int], numbered: [Int], numbers: [PageNumber?]) {
    if !breaks.isEmpty {
      var page = 1
      for index in lines.indices {
        lines[index].page = page
        if lines[index].isPageBreak { page += 1 }
      }
      return
    }
    let marks = numbered.compactMap { index in numbers[index].map { (index: index, page: $0.page) } }
    guard let first = marks.first else { return }
    let body = lines.indices.filter { !lines[$0].isBlank && !runs[$0] }
    // A number above all text heads its page; otherwise numbers stand at the foot.
    let headsPage = body.first.map { $0 > first.index } ?? true
    var page = first.page
    var next = 0
    for index in lines.indices {
      if next < marks.count, marks[next].index == index {
        page = marks[next].page
        lines[index].page = page
        if !headsPage { page += 1 }
        next += 1
      } else {
        lines[index].page = page
      }
    }
  }

  // MARK: - Gathering

  private mutating func gather(hasFormFeeds: Bool) {
    var seen: Set<String> = []
    var isAtBreak = false
    var isTop = true
    for index in lines.indices {
      if runs[index] {
        let aside = Aside(
          place: hasFormFeeds && isTop ? .header : .footer, text: TextByte.string(lines[index].text[...]))
        if seen.insert(aside.place.rawValue + aside.text).inserted { asides.append(aside) }
        isAtBreak = true
      } else if lines[index].isPageBreak {
        isAtBreak = true
        isTop = true
      } else if !lines[index].isBlank {
        if isAtBreak, !body.isEmpty {
          while body.last?.isBlank == true { body.removeLast() }
          var pageBreak = TextLine(number: lines[index].number, page: lines[index].page)
          pageBreak.isPageBreak = true
          body.append(pageBreak)
        }
        isAtBreak = false
        isTop = false
        body.append(lines[index])
      } else if !isAtBreak {
        body.append(lines[index])
      }
    }
  }
}
