/// Turns the pieces of all pages into blocks.
struct PdfBlocks {
  private let measures: PdfMeasures
  private var assembly: BlockAssembly
  private var indents: [Double] = []

  static func blocks(
    of pieces: [PdfPiece], measures: PdfMeasures, limits: ReadingLimits
  ) throws -> (blocks: [Block], isCut: Bool) {
    var builder = PdfBlocks(measures: measures, assembly: BlockAssembly(limits: limits))
    builder.add(pieces, inCell: false)
    let blocks = builder.assembly.finish()
    if builder.assembly.isOverLimit || builder.assembly.isTooDeep {
      throw DocumentError(
        problem: "The PDF holds more than \(limits.blocks) paragraphs and table cells, which no plan needs.",
        remedy: "Check that it is a single plan or review.")
    }
    return (blocks, builder.assembly.hasCutTable)
  }

  private mutating func add(_ pieces: [PdfPiece], inCell: Bool) {
    indents = []
    for piece in pieces {
      switch piece {
      case .paragraph(let paragraph): add(paragraph, inCell: inCell)
      case .table(let table):
        add(table)
        indents = []
      }
    }
  }

  private mutating func add(_ paragraph: PdfParagraph, inCell: Bool) {
    assembly.page = paragraph.page
    var text = paragraph.text
    var label: String?
    var kind = Block.Kind.paragraph
    if !inCell, let level = measures.headingLevel(paragraph.height), text.count <= 240 {
      kind = .heading(level: level)
      indents = []
    } else if let marker = LineMarker(text) {
      kind = .listItem(level: level(of: paragraph.left))
      label = marker.kind == .bullet ? "\u{2022}" : marker.label
      text = Array(text[marker.textStart...])
    } else {
      indents = []
    }
    var words = FormattedWords()
    words.append(text, format: [])
    assembly.add(kind, words, label: label)
  }

  /// The level of an item by how far it is set in, 0 the outermost.
  private mutating func level(of left: Double) -> Int {
    while let last = indents.last, left < last - 3 { indents.removeLast() }
    if let last = indents.last, left < last + 6 { return indents.count - 1 }
    indents.append(left)
    return indents.count - 1
  }

  private mutating func add(_ table: PdfTable) {
    assembly.page = table.page
    assembly.startTable()
    for (index, row) in table.rows.enumerated() {
      assembly.startRow(isHeader: index < table.headerRows)
      for cell in row {
        assembly.startCell(at: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
        add(cell.pieces, inCell: true)
        assembly.endCell()
      }
      assembly.endRow()
    }
    assembly.endTable()
    indents = []
  }
}
