@testable import Documents

/// A Word file written by hand for a test.
struct DocxFile {
  static let wordNamespaces =
    "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:w14='urn:w14' xmlns:mc='urn:mc'"
    + " xmlns:wps='urn:wps' xmlns:v='urn:v' xmlns:a='urn:a' xmlns:m='urn:m' xmlns:r='urn:r'"

  var mainPart = "word/document.xml"
  var mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  /// The content of the body.
  var body = ""
  /// The content of other parts, whole or as the content of their roots, by type of relationship.
  var styles: String?
  var numbering: String?
  var others: [(type: String, root: String, content: String)] = []

  init(_ body: String = "") { self.body = body }

  var bytes: [UInt8] {
    var zip = StoredZip()
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    zip.add(
      "[Content_Types].xml",
      Array(
        "<Types><Default Extension='xml' ContentType='application/xml'/><Override PartName='/\(mainPart)' ContentType='\(mainType)'/></Types>"
          .utf8))
    zip.add(
      "_rels/.rels",
      Array(
        "<Relationships><Relationship Id='a' Type='\(base)officeDocument' Target='\(mainPart)'/></Relationships>".utf8))
    zip.add(mainPart, Array("<w:document \(Self.wordNamespaces)><w:body>\(body)</w:body></w:document>".utf8))
    var parts = others
    if let styles { parts.append(("styles", "styles", styles)) }
    if let numbering { parts.append(("numbering", "numbering", numbering)) }
    var links = ""
    let folder = mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for (index, part) in parts.enumerated() {
      links += "<Relationship Id='p\(index)' Type='\(base)\(part.type)' Target='part\(index).xml'/>"
      zip.add(
        "\(folder)part\(index).xml",
        Array("<w:\(part.root) \(Self.wordNamespaces)>\(part.content)</w:\(part.root)>".utf8))
    }
    let name = mainPart.split(separator: "/").last ?? ""
    zip.add("\(folder)_rels/\(name).rels", Array("<Relationships>\(links)</Relationships>".utf8))
    return zip.finished()
  }

  func read(limits: ReadingLimits = .standard) throws -> Document { try DocumentReader.read(bytes, limits: limits) }

  /// The error's sentences in place of a document.
  static func refusal(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> DocumentError? {
    do {
      _ = try DocumentReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error as? DocumentError
    }
  }
}

/// A paragraph of one run.
func p(_ text: String, _ properties: String = "", run: String = "") -> String {
  "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(r(text, run))</w:p>"
}

/// A run.
func r(_ text: String, _ properties: String = "") -> String {
  "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space='preserve'>\(text)</w:t></w:r>"
}

/// A cell with properties.
func tc(_ content: String, _ properties: String = "") -> String {
  "<w:tc>\(properties.isEmpty ? "" : "<w:tcPr>\(properties)</w:tcPr>")\(content)</w:tc>"
}

extension Document {
  /// The words of the blocks, tables passed over.
  var texts: [String] { blocks.map(\.text).filter { !$0.isEmpty } }

  /// The tables of the body in order.
  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block.kind { table } else { nil }
    }
  }
}

extension Table {
  /// The words of its cells, row by row.
  var texts: [[String]] { rows.map { $0.cells.map(\.text) } }
}
