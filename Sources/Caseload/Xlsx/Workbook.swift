import Containers

/// An XLSX workbook: its sheets by name, and what their cells share. A sheet is unpacked only when it is asked for.
struct Workbook {
  /// A sheet as the workbook lists it.
  struct Sheet {
    var name: String
    var isHidden: Bool
    var part: String
  }

  /// Caps: a workbook of a million rows unfolds to some hundred megabytes, and tables pack better than texts.
  static let limits = ContainerLimits(entryBytes: 600 << 20, unfoldedBytes: 1 << 30, ratio: 400)

  let sheets: [Sheet]
  let serials: SerialDays
  private let zip: ZipArchive
  private let styles: CellStyles
  private let strings: [String]

  /// Opens a workbook.
  ///
  /// - Throws: `CaseloadError` where it is none, is encrypted or damaged.
  init(_ zip: ZipArchive) throws(CaseloadError) {
    self.zip = zip
    if zip.entry(named: "xl/workbook.bin") != nil || zip.entry(named: "content.xml") != nil {
      throw CaseloadError(
        problem: "This is a workbook in a form that is not read (XLSB or ODS).", remedy: "Save it as XLSX or CSV.")
    }
    let main = try Workbook.target(ofType: "officeDocument", in: "_rels/.rels", folder: "", zip) ?? "xl/workbook.xml"
    guard zip.entry(named: main) != nil else {
      throw CaseloadError(problem: "This zip file holds no workbook.", remedy: "Name an XLSX or CSV file.")
    }
    let folder = Workbook.folder(of: main)
    let relations = try Workbook.relations(
      folder + "_rels/" + main.split(separator: "/").suffix(1).joined() + ".rels", folder: folder, zip)
    let list = SheetList()
    try Workbook.read(main, zip, list)
    serials = list.is1904 ? .from1904 : .from1900
    sheets = list.sheets.compactMap { sheet in
      guard let part = relations.first(where: { $0.id == sheet.id })?.target else { return nil }
      return Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part)
    }
    let styles = CellStyles()
    if let part = relations.first(where: { $0.type == "styles" })?.target, zip.entry(named: part) != nil {
      try Workbook.read(part, zip, styles)
    }
    self.styles = styles
    let strings = SharedStrings()
    if let part = relations.first(where: { $0.type == "sharedStrings" })?.target, zip.entry(named: part) != nil {
      try Workbook.read(part, zip, strings)
    }
    self.strings = strings.strings
  }

  /// The cells of a sheet.
  func grid(of sheet: Sheet) throws(CaseloadError) -> SheetGrid {
    let reader = SheetReader(styles: styles, strings: strings, serials: serials)
    try Workbook.read(sheet.part, zip, reader)
    if reader.isTooLarge {
      throw CaseloadError(
        problem: "The sheet has more filled cells than any caseload needs, so it was not read.",
        remedy: "Save only the rows and columns of the caseload, as CSV.")
    }
    return reader.finish()
  }

  private static func read(_ part: String, _ zip: ZipArchive, _ receiver: XMLEventReceiver) throws(CaseloadError) {
    do {
      try XMLReader.read(try zip.read(named: part), limits: limits, receiver: receiver)
    } catch {
      throw CaseloadError(problem: error.problem, remedy: error.remedy)
    }
  }

  private static func relations(
    _ part: String, folder: String, _ zip: ZipArchive
  ) throws(CaseloadError) -> [RelationList.Relation] {
    guard zip.entry(named: part) != nil else { return [] }
    let list = RelationList(folder: folder)
    try read(part, zip, list)
    return list.relations
  }

  private static func target(
    ofType type: String, in part: String, folder: String, _ zip: ZipArchive
  ) throws(CaseloadError) -> String? {
    try relations(part, folder: folder, zip).first { $0.type == type }?.target
  }

  private static func folder(of part: String) -> String {
    let parts = part.split(separator: "/").dropLast()
    return parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }
}

/// The sheets that a workbook lists.
private final class SheetList: XMLEventReceiver {
  private(set) var sheets: [(name: String, isHidden: Bool, id: String)] = []
  private(set) var is1904 = false

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
    if name == "sheet", let title = attributes["name"], let id = attributes["id"], sheets.count < 1024 {
      sheets.append((title, (attributes["state"] ?? "visible") != "visible", id))
    }
  }

  func endElement(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part a relation leads to.
private final class RelationList: XMLEventReceiver {
  struct Relation {
    var id: String
    var type: String
    var target: String
  }

  private(set) var relations: [Relation] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      let type = attributes["Type"]?.split(separator: "/").last, attributes["TargetMode"] != "External"
    else { return }
    let isAbsolute = target.hasPrefix("/")
    var parts: [Substring] = isAbsolute ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    relations.append(Relation(id: id, type: String(type), target: parts.joined(separator: "/")))
  }

  func endElement(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
