import Plans

/// A text of the plan as it stands, with the words of every finding marked and its note's number behind them.
///
/// Findings may overlap: the text is cut wherever one begins or ends, and words under several are marked as such.
struct MarkedText {
  let body: SectionBody
  private let notes: [Placed]

  /// A note and the words that it is about, inside the text.
  private struct Placed {
    let note: FindingNotes.Note
    let range: Range<Int>
  }

  init(body: SectionBody, notes: [FindingNotes.Note]) {
    self.body = body
    let utf8 = Array(body.text.utf8)
    self.notes = notes.compactMap { note in
      guard let evidence = note.evidence else { return nil }
      var range = evidence.range.clamped(to: 0..<utf8.count)
      // A finding that takes a line feed along still ends on its own line.
      while let last = range.last, utf8[last] == UInt8(ascii: "\n") { range = range.lowerBound..<last }
      return range.isEmpty ? nil : Placed(note: note, range: range)
    }
  }

  /// Writes the text, a paragraph for each line; lines of one table row are kept together.
  func write(to page: inout PageWriter) {
    var text = body.text
    text.withUTF8 { utf8 in
      var passages = body.passages[...]
      var row: RowKey?
      // A table of one column would say its heading over every row.
      var column: String?
      var start = 0
      while start < utf8.count {
        let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
        while let first = passages.first, first.range.upperBound <= start, first.range.lowerBound < start {
          passages.removeFirst()
        }
        let passage = passages.first.flatMap { $0.range.lowerBound <= start ? $0 : nil }
        if passage?.row != row {
          if row != nil { page.markup("</div>") }
          row = passage?.row
          if row != nil { page.open("div", ["class": "row"]) }
        }
        if end > start {
          let heading = passage?.kind == .cell ? passage?.columnHeading : nil
          write(line: start..<end, of: utf8, passage: passage, column: heading == column ? nil : heading, to: &page)
          if heading != nil { column = heading }
        }
        start = end + 1
      }
      if row != nil { page.markup("</div>") }
    }
  }

  private func write(
    line: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, passage: Passage?, column: String?, to page: inout PageWriter
  ) {
    let isHeading = passage?.kind == .subheading || passage?.kind == .cellHeading || passage?.kind == .label
    page.element("p", ["class": passage?.kind == .listItem ? "listed" : "line"]) { page in
      if let column { page.element("span", ["class": "column"], column) }
      if let label = passage?.label, !Self.begins(utf8[line], with: label) { page.text(label + " ") }
      if isHeading { page.markup("<strong>") }
      write(words: line, of: utf8, to: &page)
      if isHeading { page.markup("</strong>") }
    }
    page.markup("\n")
  }

  private func write(words line: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>, to page: inout PageWriter) {
    let here = notes.filter { $0.range.overlaps(line) }
    var cuts = [line.lowerBound, line.upperBound]
    for placed in here {
      cuts += [placed.range.lowerBound, placed.range.upperBound].filter { line.contains($0) }
    }
    cuts.sort()
    for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
      let covering = here.filter { $0.range.lowerBound <= from && $0.range.upperBound >= to }
      let words = UnsafeBufferPointer(rebasing: utf8[from..<to])
      if covering.isEmpty {
        page.text(words)
      } else {
        page.element("mark", ["class": Self.kind(of: covering)]) { $0.text(words) }
      }
      for placed in covering where placed.range.upperBound == to { Self.write(linkTo: placed.note, to: &page) }
    }
  }

  private static func kind(of covering: [Placed]) -> String {
    if covering.allSatisfy(\.note.isQuestion) { return "asked" }
    return covering.count > 1 ? "several" : "one"
  }

  private static func write(linkTo note: FindingNotes.Note, to page: inout PageWriter) {
    page.element(
      "a",
      [
        "class": "note-link", "id": note.wordsAnchor, "href": "#" + note.anchor,
        "aria-label": "Note \(note.number) on these words",
      ], String(note.number))
  }

  private static func begins(_ line: Slice<UnsafeBufferPointer<UInt8>>, with label: String) -> Bool {
    line.starts(with: label.utf8)
  }
}
