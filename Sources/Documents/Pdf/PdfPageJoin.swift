/// Joins what a page break cut: paragraphs, tables and rows.
struct PdfPageJoin {
  let measures: PdfMeasures
  private(set) var pieces: [PdfPiece] = []

  init(measures: PdfMeasures) { self.measures = measures }

  /// Adds the pieces of the next page.
  mutating func add(_ page: [PdfPiece]) {
    guard let first = page.first, let last = pieces.last else {
      pieces += page
      return
    }
    switch (last, first) {
    case (.paragraph(let before), .paragraph(let after)) where goesOn(before, in: after):
      pieces[pieces.count - 1] = .paragraph(joined(before, after))
      pieces += page.dropFirst()
    case (.table(let before), .table(let after)) where haveSameColumns(before, after):
      pieces[pieces.count - 1] = .table(joined(before, after))
      pieces += page.dropFirst()
    default: pieces += page
    }
  }

  private func goesOn(_ before: PdfParagraph, in after: PdfParagraph) -> Bool {
    guard let last = before.lines.last, let next = after.lines.first,
      abs(last.height - next.height) < max(1, last.height * 0.12), !LineWrap.endsSentence(before.text),
      before.text.last != UInt8(ascii: ":")
    else { return false }
    if TextByte.startsLower(after.text[...]) { return LineMarker(after.text) == nil }
    guard LineMarker(after.text) == nil, !LineShape.startsWithSection(after.text) else { return false }
    return PdfFlow(measures: measures, right: before.right).isFull(last, next) && before.text.count > 60
  }

  private func joined(_ before: PdfParagraph, _ after: PdfParagraph) -> PdfParagraph {
    var joined = before
    measures.join(&joined.text, with: after.text)
    joined.lines += after.lines
    return joined
  }

  // MARK: Tables

  private func haveSameColumns(_ before: PdfTable, _ after: PdfTable) -> Bool {
    before.columns.count == after.columns.count && before.columns.count > 2
      && zip(before.columns, after.columns).allSatisfy { abs($0 - $1) < 6 }
  }

  private func joined(_ before: PdfTable, _ after: PdfTable) -> PdfTable {
    var joined = before
    var rows = after.rows
    var repeated = 0
    while repeated < 3, rows.count > 1, repeated < before.rows.count,
      Self.text(of: rows[0]) == Self.text(of: before.rows[repeated]), !Self.text(of: rows[0]).isEmpty
    {
      rows.removeFirst()
      repeated += 1
    }
    joined.headerRows = max(before.headerRows, repeated)
    if let first = rows.first, let last = joined.rows.last, let row = row(last, goingOnIn: first) {
      joined.rows[joined.rows.count - 1] = row
      rows.removeFirst()
    }
    joined.rows += rows
    return joined
  }

  private static func text(of row: [PdfTable.Cell]) -> [[UInt8]] { row.map { text(of: $0.pieces) } }

  private static func text(of pieces: [PdfPiece]) -> [UInt8] {
    pieces.flatMap { piece -> [UInt8] in
      if case .paragraph(let paragraph) = piece { return paragraph.text.filter { !TextByte.isSpace($0) } }
      return []
    }
  }

  /// A row with the rest that stands on the next page; nil where the next page begins with a row of its own.
  private func row(_ before: [PdfTable.Cell], goingOnIn after: [PdfTable.Cell]) -> [PdfTable.Cell]? {
    guard before.count == after.count, zip(before, after).allSatisfy({ $0.column == $1.column }) else { return nil }
    var isRest = false
    for (cell, rest) in zip(before, after) {
      guard case .paragraph(let last) = cell.pieces.last, case .paragraph(let next) = rest.pieces.first else {
        continue
      }
      if goesOn(last, in: next) { isRest = true }
    }
    guard isRest else { return nil }
    return zip(before, after).map { cell, rest in
      var cell = cell
      var more = rest.pieces
      if case .paragraph(let last) = cell.pieces.last, case .paragraph(let next) = more.first, goesOn(last, in: next) {
        cell.pieces[cell.pieces.count - 1] = .paragraph(joined(last, next))
        more.removeFirst()
      }
      cell.pieces += more
      return cell
    }
  }
}
