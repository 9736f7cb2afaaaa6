import Containers

/// Reads Word files of 2007 and later as they would be read with all tracked changes accepted.
/// Source: ECMA-376 parts 1 and 4; elements are matched by local name, so Strict files read alike.
enum DocxReader {
  /// Reads a document.
  ///
  /// - Throws: `DocumentError`.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    do {
      return try readPackage(bytes, limits: limits)
    } catch let error as ContainerError {
      throw DocumentError(inWordFile: error)
    }
  }

  private static func readPackage(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    let caps = ContainerLimits(limits)
    let archive = try ZipArchive(bytes, limits: caps)
    guard let package = try OfficePackage(archive, limits: caps), let main = package.mainPart else {
      throw DocumentError.noMainPart
    }
    let parts = try WordParts(package, main: main)
    let body = BodyReceiver(
      part: main, styles: parts.styles, counter: ListCounter(numbering: parts.numbering, styles: parts.styles),
      limits: limits)
    try XMLReader.read(try archive.read(named: main), limits: caps, receiver: body)
    guard !body.hasTooManyBlocks else { throw DocumentError.tooManyBlocks(limits.blocks) }
    var document = Document(format: .docx)
    document.blocks = body.finish()
    let beside = try parts.asides(limits: limits)
    document.asides = body.asides + beside.asides
    document.notices = notices(of: body, blocks: document.blocks) + beside.notices
    return document
  }

  private static func notices(of body: BodyReceiver, blocks: [Block]) -> [String] {
    var notices: [String] = []
    if body.trackedChanges > 0 { notices.append(MarkupNotice.tracked) }
    if body.struckRuns > MarkupNotice.struckRunsOfAForm { notices.append(MarkupNotice.struck) }
    if body.hasForeignChunk {
      notices.append("Text that Word takes in from another file inside the document was not read.")
    }
    if body.hasDiagram { notices.append("Words inside a diagram were not read.") }
    if body.hasCutTable { notices.append(MarkupNotice.cutTable(TableBuilder.mostColumns)) }
    let hasWords = blocks.contains { block in
      if case .image = block.kind { return false }
      return true
    }
    if !hasWords {
      notices.append(
        body.pictures > 0
          ? "The document holds only pictures, whose words were not read." : "The document holds no text.")
    }
    return notices
  }
}

extension ContainerLimits {
  /// The caps for a file inside the caps for reading; half of what a file may unfold to is left for its main part.
  init(_ limits: ReadingLimits) {
    self.init(
      entries: limits.entries, entryBytes: limits.unfoldedBytes / 2, unfoldedBytes: limits.unfoldedBytes,
      ratio: limits.ratio, depth: limits.depth)
  }
}
