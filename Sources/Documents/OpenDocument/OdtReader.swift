import Containers

/// Reads OpenDocument texts, packed (.odt, .ott) or flat (.fodt), as they read with all tracked changes accepted.
/// Source: OpenDocument 1.3 parts 2 and 3; elements are matched by local name.
enum OdtReader {
  /// Reads a packed document.
  ///
  /// - Throws: `DocumentError`.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    do {
      let caps = ContainerLimits(limits)
      let archive = try ZipArchive(bytes, limits: caps)
      if archive.entry(named: "META-INF/manifest.xml") != nil,
        try archive.read(named: "META-INF/manifest.xml").contains(sequence: "encryption-data")
      {
        throw ContainerError.encrypted
      }
      let body = OdtBody(part: "styles.xml", limits: limits)
      var notices: [String] = []
      if archive.entry(named: "styles.xml") != nil {
        do {
          try XMLReader.read(try archive.read(named: "styles.xml"), limits: caps, receiver: body)
        } catch {
          guard error.isDamage else { throw error }
          notices.append("The file's styles are damaged and were not read.")
        }
      }
      body.begin(part: "content.xml", limits: limits)
      try XMLReader.read(try archive.read(named: "content.xml"), limits: caps, receiver: body)
      return try document(of: body, notices: notices, limits: limits)
    } catch let error as ContainerError {
      throw DocumentError(inOpenDocument: error)
    }
  }

  /// Reads a flat document: one XML file that holds everything.
  ///
  /// - Throws: `DocumentError`.
  static func readFlat(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    do {
      let body = OdtBody(part: nil, limits: limits)
      try XMLReader.read(bytes, limits: ContainerLimits(limits), receiver: body)
      return try document(of: body, notices: [], limits: limits)
    } catch let error as ContainerError {
      throw DocumentError(inOpenDocument: error)
    }
  }

  private static func document(of body: OdtBody, notices: [String], limits: ReadingLimits) throws -> Document {
    if body.assembly.isTooDeep { throw ContainerError.deep }
    guard !body.assembly.isOverLimit else {
      throw DocumentError(
        problem:
          "The OpenDocument text holds more than \(limits.blocks) paragraphs and table cells, which no plan needs.",
        remedy: "Check that it is a single plan or review.")
    }
    var document = Document(format: .odt, notices: notices)
    document.blocks = body.assembly.finish()
    document.asides = body.assembly.asides
    if body.trackedChanges > 0 { document.notices.append(MarkupNotice.tracked) }
    if body.struckRuns > MarkupNotice.struckRunsOfAForm { document.notices.append(MarkupNotice.struck) }
    if body.assembly.hasCutTable { document.notices.append(MarkupNotice.cutTable(SpannedTable.mostColumns)) }
    if document.blocks.allSatisfy({ if case .image = $0.kind { true } else { false } }) {
      document.notices.append(
        body.pictures > 0
          ? "The document holds only pictures, whose words were not read." : "The document holds no text.")
    }
    return document
  }
}

extension ContainerError {
  fileprivate static let encrypted = ContainerError(
    .encrypted, problem: "The OpenDocument text is protected by a password.",
    remedy: "Open it with the password, save a copy without one, and use the copy.")

  fileprivate static let deep = ContainerError(.tooDeep, problem: "", remedy: "")

  /// Whether it is damage that need not keep the rest from being read; anything else may be an attack.
  fileprivate var isDamage: Bool {
    switch fault {
    case .malformedXML, .damaged, .missing: true
    default: false
    }
  }
}

extension DocumentError {
  private static let saveAgain = "Open it in LibreOffice or Word, save it again under a new name, and use the new copy."

  /// A fault of the container, said of an OpenDocument text.
  fileprivate init(inOpenDocument error: ContainerError) {
    switch error.fault {
    case .malformedXML(let line):
      self.init(
        problem: "The OpenDocument text is damaged: a part of it is not well-formed XML at line \(line).",
        remedy: Self.saveAgain)
    case .doctype:
      self.init(
        problem: "The OpenDocument text carries a DOCTYPE, which no office program writes, so it was not read.",
        remedy: "Check where it came from; opening it and saving it again removes the DOCTYPE.")
    case .tooDeep:
      self.init(
        problem: "The OpenDocument text nests its contents deeper than any plan needs, so it was not read.",
        remedy: "Check where it came from; take tables out of tables and save it again.")
    case .missing:
      self.init(
        problem: "The OpenDocument text is damaged: the part with its words is missing.", remedy: Self.saveAgain)
    default: self.init(problem: error.problem, remedy: error.remedy)
    }
  }
}
