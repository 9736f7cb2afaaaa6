/// Takes the headers and footers that run over all pages out of them, so that they split no paragraph.
struct PdfFurniture {
  private(set) var asides: [Aside] = []

  /// How many rows from an edge may run.
  private static let deepest = 5
  /// The share of a page's height, at its top and at its foot, in which they stand.
  private static let zone = 0.16

  private struct Row {
    var words: Set<Int>
    var box: PdfBox
    var text: [UInt8]
    /// Its text without white space and with # for figures, which is the same on every page.
    var pattern: [UInt8]
  }

  /// Removes running rows from the pages.
  init(_ pages: inout [PdfPage]) {
    var seen: Set<String> = []
    for isTop in [true, false] {
      let rows = pages.map { Self.rows(of: $0, isTop: isTop) }
      var places: [[UInt8]: [(page: Int, row: Int)]] = [:]
      for (page, own) in rows.enumerated() {
        for (index, row) in own.enumerated() { places[row.pattern, default: []].append((page, index)) }
      }
      var running: [Int: Set<Int>] = [:]
      for pattern in places.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        for found in places[pattern] ?? [] {
          let row = rows[found.page][found.row]
          let alike = Set(
            (places[pattern] ?? []).filter { abs(rows[$0.page][$0.row].box.middle - row.box.middle) < 10 }.map(\.page))
          if alike.count >= max(2, (pages.count + 1) / 2) || Self.isPageNumber(row, pages: pages.count) {
            running[found.page, default: []].formUnion(row.words)
            let place: Aside.Place = isTop ? .header : .footer
            let text = TextByte.string(row.text[...])
            if seen.insert(String(decoding: pattern, as: UTF8.self) + place.rawValue).inserted {
              asides.append(Aside(place: place, text: text))
            }
          }
        }
      }
      for page in running.keys.sorted() {
        guard let gone = running[page] else { continue }
        pages[page].words = pages[page].words.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
      }
    }
  }

  private static func isPageNumber(_ row: Row, pages: Int) -> Bool {
    guard let number = PageNumber(TextLine(text: row.text)) else { return false }
    return number.isCertain && number.page <= pages + 1 && row.text.count <= 24
  }

  /// The rows next to an edge, outermost first; rows of tall tables are none.
  private static func rows(of page: PdfPage, isTop: Bool) -> [Row] {
    let limit = page.height * zone
    let near = page.words.indices.filter { index in
      isTop ? page.words[index].box.bottom < limit : page.words[index].box.top > page.height - limit
    }
    guard !near.isEmpty else { return [] }
    let tables = RuledTable.tables(on: page).filter { $0.box.height > page.height * 0.2 }
    var rows: [Row] = []
    let sorted = near.sorted { page.words[$0].box.middle < page.words[$1].box.middle }
    for index in sorted {
      let word = page.words[index]
      if let last = rows.last, last.box.sharedHeight(with: word.box) > 0.5 {
        rows[rows.count - 1].words.insert(index)
        rows[rows.count - 1].box = last.box.union(word.box)
      } else {
        rows.append(Row(words: [index], box: word.box, text: [], pattern: []))
      }
    }
    rows.removeAll { row in tables.contains { $0.box.contains(x: row.box.centre, y: row.box.middle) } }
    for place in rows.indices {
      let words = rows[place].words.sorted { page.words[$0].box.left < page.words[$1].box.left }
      rows[place].text = Array(words.map { page.words[$0].text }.joined(separator: [0x20]))
      rows[place].pattern = pattern(of: rows[place].text)
    }
    return Array(isTop ? rows.prefix(deepest) : rows.reversed().prefix(deepest))
  }

  private static func pattern(of text: [UInt8]) -> [UInt8] {
    var pattern: [UInt8] = []
    for byte in TextByte.lowercased(text) where !TextByte.isSpace(byte) {
      if TextByte.isDigit(byte) {
        if pattern.last != UInt8(ascii: "#") { pattern.append(UInt8(ascii: "#")) }
      } else {
        pattern.append(byte)
      }
    }
    return pattern
  }
}
