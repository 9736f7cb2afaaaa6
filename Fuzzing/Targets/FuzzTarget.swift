import Containers
import Plans

@testable import Documents

/// The readers and the finder of sections, each as a function of bytes that must end without a crash.
enum FuzzTarget {
  static func named(_ name: String) -> (@Sendable ([UInt8]) -> Void)? {
    let limits = ReadingLimits(unfoldedBytes: 8 << 20, blocks: 20_000)
    switch name {
    case "docx": return { _ = try? DocxReader.read($0, limits: limits) }
    case "docx-body": return { _ = try? DocxReader.read(FoldedFile.docx(body: $0), limits: limits) }
    case "odt-body": return { _ = try? OdtReader.read(FoldedFile.odt(body: $0), limits: limits) }
    case "odt": return { _ = try? OdtReader.read($0, limits: limits) }
    case "fodt": return { _ = try? OdtReader.readFlat($0, limits: limits) }
    case "html": return { _ = try? HtmlReader.read($0, limits: limits) }
    case "rtf": return { _ = try? RtfReader.read($0, limits: limits) }
    case "text": return { _ = try? PlainTextReader.read($0, limits: limits) }
    case "xml": return { _ = try? InterchangeReader.read($0, limits: limits) }
    case "zip": return { _ = try? DocumentBundle($0) }
    case "pdf": return { _ = try? PdfReader.document(of: PdfWordsReader.pages(of: $0), limits: limits) }
    case "drawing": return drawing
    case "sections": return sections()
    default: return nil
    }
  }

  /// The layout of a page of words between lines that the input draws.
  @Sendable private static func drawing(_ bytes: [UInt8]) {
    var pages = [PdfPage(width: 600, height: 800)]
    for index in 0..<60 {
      let left = Double(index % 6) * 95 + 20
      let top = Double(index / 6) * 30 + 40
      pages[0].words.append(
        PdfWord(box: PdfBox(left: left, top: top, right: left + 60, bottom: top + 12), text: Array("word".utf8)))
    }
    PdfRulingsReader.add(bytes, to: &pages)
    _ = try? PdfReader.document(of: pages, limits: .standard)
  }

  /// Sections and items of a plain text; the wordings are those that are shipped.
  private static func sections() -> (@Sendable ([UInt8]) -> Void)? {
    guard let wordings = try? PlanWordings.load(folder: "templates") else { return nil }
    let reader = PlanReader(wordings: wordings)
    return { bytes in
      guard let document = try? DocumentReader.read(bytes) else { return }
      _ = reader.kind(of: document)
      _ = reader.read(document)
    }
  }
}
