import Containers

/// Reads what `pdftotext -bbox-layout` writes.
enum PdfWordsReader {
  /// The pages with their words in the order of the program.
  ///
  /// - Throws: `DocumentError` where the program wrote something else.
  static func pages(of markup: [UInt8]) throws -> [PdfPage] {
    let receiver = PdfWordsReceiver()
    do {
      try XMLReader.read(body(of: markup), limits: .standard, receiver: receiver)
    } catch {
      throw DocumentError(
        problem: "The words of the PDF could not be taken out of it.",
        remedy: "Print it to a new PDF, or use the Word version (.docx).")
    }
    return receiver.pages
  }

  /// The `doc` element alone, without the DOCTYPE and the file's own properties before it, and without characters that
  /// no XML may hold.
  private static func body(of markup: [UInt8]) -> [UInt8] {
    let start = Array("<doc>".utf8)
    let end = Array("</doc>".utf8)
    var from = 0
    while from < markup.count, !markup[from...].starts(with: start) { from += 1 }
    var until = markup.count - end.count
    while until > from, !markup[until...].starts(with: end) { until -= 1 }
    guard until > from else { return [] }
    var clean: [UInt8] = []
    clean.reserveCapacity(until - from + end.count)
    for byte in markup[from..<(until + end.count)] where byte >= 0x20 || byte == 0x0A { clean.append(byte) }
    return Array(String(decoding: clean, as: UTF8.self).utf8)
  }
}

private final class PdfWordsReceiver: XMLEventReceiver {
  private(set) var pages: [PdfPage] = []
  private var word: PdfWord?
  private var count = 0
  private static let mostWords = 2_000_000

  var hasSeenEnough: Bool { count > Self.mostWords }

  func needsAttributes(of name: String) -> Bool { name == "word" || name == "page" }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    switch name {
    case "page":
      pages.append(PdfPage(width: Self.number(attributes["width"]), height: Self.number(attributes["height"])))
    case "word":
      count += 1
      word = PdfWord(
        box: PdfBox(
          left: Self.number(attributes["xMin"]), top: Self.number(attributes["yMin"]),
          right: Self.number(attributes["xMax"]), bottom: Self.number(attributes["yMax"])), text: [])
    default: break
    }
  }

  func endElement(_ name: String) {
    guard name == "word", let done = word else { return }
    word = nil
    let text = PdfCharacters.plain(done.text)
    guard !text.isEmpty, !pages.isEmpty else { return }
    pages[pages.count - 1].words.append(PdfWord(box: done.box, text: text))
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { word?.text.append(contentsOf: bytes) }

  /// A length; what is no number, or none that a page has, is 0.
  private static func number(_ value: String?) -> Double {
    guard let value, let number = Double(value), abs(number) < 100_000 else { return 0 }
    return number
  }
}

/// Characters as PDFs draw them.
enum PdfCharacters {
  /// A word with its ligatures undone and private codes of symbol fonts made into what they show.
  static func plain(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0xEE }) else { return word }
    var plain: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFB00: plain += Array("ff".utf8)
      case 0xFB01: plain += Array("fi".utf8)
      case 0xFB02: plain += Array("fl".utf8)
      case 0xFB03: plain += Array("ffi".utf8)
      case 0xFB04: plain += Array("ffl".utf8)
      case 0xFB05, 0xFB06: plain += Array("st".utf8)
      case 0xF020...0xF0FF:
        plain += Array((SymbolFonts.text(font: nil, code: Int(scalar.value)) ?? "\u{2022}").utf8)
      default: plain += Array(String(Character(scalar)).utf8)
      }
    }
    return plain
  }
}
