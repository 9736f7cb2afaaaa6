/// A part of a page that is read from the top: a paragraph of lines or a table.
enum PdfPiece {
  case paragraph(PdfParagraph)
  case table(PdfTable)
}

/// Lines that belong together.
struct PdfParagraph {
  var lines: [PdfLine]
  var text: [UInt8]
  /// Where its words end at most.
  var right: Double

  var page: Int { lines.first?.page ?? 1 }
  var left: Double { lines.first?.box.left ?? 0 }
  var height: Double { lines.first?.height ?? 0 }
}

/// A table with its cells' contents.
struct PdfTable {
  struct Cell {
    var pieces: [PdfPiece]
    var column: Int
    var columnSpan: Int
    var rowSpan: Int
  }
  var rows: [[Cell]]
  /// Where its columns begin and end.
  var columns: [Double]
  var page: Int
  /// How many rows at its head are repeated on later pages.
  var headerRows = 0
}

/// Reads the lines of a column, a cell or a page into paragraphs.
struct PdfFlow {
  let measures: PdfMeasures
  /// Where the column ends: a line that could have taken the next word was ended on purpose.
  let right: Double

  /// Paragraphs of lines from the top.
  func paragraphs(of lines: [PdfLine]) -> [PdfParagraph] {
    var paragraphs: [PdfParagraph] = []
    for line in lines {
      if let last = paragraphs.last?.lines.last, let paragraph = paragraphs.last,
        goesOn(paragraph, last, in: line)
      {
        measures.join(&paragraphs[paragraphs.count - 1].text, with: line.text)
        paragraphs[paragraphs.count - 1].lines.append(line)
      } else {
        paragraphs.append(PdfParagraph(lines: [line], text: line.text, right: right))
      }
    }
    return paragraphs
  }

  private func goesOn(_ paragraph: PdfParagraph, _ last: PdfLine, in next: PdfLine) -> Bool {
    let height = max(last.height, 1)
    guard abs(last.height - next.height) <= height * 0.12 else { return false }
    let distance = next.box.top - last.box.top
    guard distance > 0, distance <= height * measures.pitch * 1.3 else { return false }
    let text = next.text
    let marker = LineMarker(text)
    let hangs = next.box.left > paragraph.left + 3
    if let marker, marker.kind != .dash || !TextByte.startsLower(text[marker.textStart...]) {
      // A number at the head of a line that is set in like the words of its item goes on with a sentence.
      guard hangs, !LineWrap.endsSentence(last.text), marker.kind != .bullet, marker.kind != .label, isFull(last, next)
      else { return false }
    }
    if LineShape.startsWithSection(text), LineShape.isSectionHeading(text), !LineWrap.endsOpen(last.text) {
      return false
    }
    if isFull(last, next) { return true }
    // A short line that ends in the middle of a phrase, with a small letter next, was broken by a program all the same.
    return LineWrap.endsOpen(last.text) && TextByte.startsLower(text[...])
  }

  /// Whether the next word would not have fitted.
  func isFull(_ line: PdfLine, _ next: PdfLine) -> Bool {
    line.box.right + line.height * 0.2 + next.firstWordWidth > right - line.height * 0.35
  }
}
