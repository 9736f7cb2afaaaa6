/// Reads PDFs that carry their text, as office programs write them. Tables are put together from the lines that are drawn
/// round them or, where there are none, from the gaps between words.
enum PdfReader {
  /// Letters on a page below which it was most likely scanned.
  private static let fewestLetters = 25

  /// Reads a document.
  ///
  /// - Throws: `DocumentError` where the PDF is scanned, protected or damaged, costs too much, or the program that reads
  ///   PDFs is not installed.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    try document(of: PdfTools().pages(of: bytes), limits: limits)
  }

  /// Puts a document together from pages of words and lines.
  ///
  /// - Throws: `DocumentError` where the pages hold no text or too much.
  static func document(of drawn: [PdfPage], limits: ReadingLimits) throws -> Document {
    var pages = drawn
    let letters = pages.map { page in page.words.reduce(0) { $0 + $1.text.count } }
    guard letters.reduce(0, +) >= fewestLetters * max(1, pages.count) else { throw scanned }
    var document = Document(format: .pdf)
    let silent = pages.indices.filter { letters[$0] < fewestLetters && pages[$0].hasPicture }.map { $0 + 1 }
    if !silent.isEmpty { document.notices.append(notice(ofPictures: silent)) }
    let furniture = PdfFurniture(&pages)
    document.asides = furniture.asides
    let measures = PdfMeasures(pages)
    let rights = rightEdges(of: pages)
    var join = PdfPageJoin(measures: measures)
    for (index, page) in pages.enumerated() {
      let right = rights[Int(page.width)] ?? page.width
      join.add(PdfLayout(page: page, number: index + 1, measures: measures, right: right).pieces())
    }
    let read = try PdfBlocks.blocks(of: join.pieces, measures: measures, limits: limits)
    document.blocks = read.blocks
    if read.isCut { document.notices.append(MarkupNotice.cutTable(SpannedTable.mostColumns)) }
    return document
  }

  private static let scanned = DocumentError(
    problem: "This PDF holds pictures of pages and no text, as a scanner makes them, so a person must read it.",
    remedy: "Use the Word version (.docx) or a PDF saved from Word, or have the text recognised first.")

  private static func notice(ofPictures pages: [Int]) -> String {
    let shown = pages.prefix(12).map(String.init).joined(separator: ", ") + (pages.count > 12 ? " and more" : "")
    return pages.count == 1
      ? "Page \(shown) is a picture without text: a person must read it."
      : "Pages \(shown) are pictures without text: a person must read them."
  }

  /// Where text ends on the right, by the width of the page: nearly no line reaches further.
  private static func rightEdges(of pages: [PdfPage]) -> [Int: Double] {
    var ends: [Int: [Double]] = [:]
    for page in pages {
      for (word, next) in zip(page.words, page.words.dropFirst()) where next.box.left < word.box.left {
        ends[Int(page.width), default: []].append(word.box.right)
      }
    }
    return ends.mapValues { ends in
      let sorted = ends.sorted()
      return sorted[min(sorted.count - 1, sorted.count * 97 / 100)]
    }
  }
}
