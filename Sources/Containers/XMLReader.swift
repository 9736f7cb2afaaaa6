import CLibxml2

/// Reads an XML document as a stream of events, with nothing that an untrusted file could abuse: every DOCTYPE is refused
/// (so no entity can be declared), nothing is fetched, and nesting is capped.
public enum XMLReader {
  /// Reads a whole XML document, in the encoding that it declares.
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - limits: caps; only `depth` matters here.
  ///   - receiver: is told of every element and text, in order. After a fault it is told nothing more.
  /// - Throws: `ContainerError` with the fault `malformedXML`, `doctype` or `tooDeep`.
  public static func read(
    _ bytes: [UInt8], limits: ContainerLimits, receiver: XMLEventReceiver
  ) throws(ContainerError) {
    _ = libraryReady
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { throw .malformed(line: 1) }
    let context = bytes.withUnsafeBytes { buffer in
      xmlCreateMemoryParserCtxt(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    guard let context else { throw .malformed(line: 1) }
    defer { xmlFreeParserCtxt(context) }
    let session = XMLSession(context: context, depthLimit: limits.depth, receiver: receiver)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    context.pointee.sax.pointee = XMLSession.handler
    withExtendedLifetime(session) {
      context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
      _ = xmlParseDocument(context)
    }
    if let failure = session.failure { throw failure }
    if context.pointee.wellFormed == 0, !session.stoppedByReceiver {
      throw .malformed(line: Int(context.pointee.lastError.line))
    }
  }

  /// Makes libxml2 ready.
  static func prepare() { _ = libraryReady }

  /// libxml2's tables are set up once, before threads can race for them.
  private static let libraryReady: Void = xmlInitParser()
}

extension ContainerError {
  /// XML that breaks the rules of XML at a line.
  static func malformed(line: Int) -> ContainerError {
    ContainerError(
      .malformedXML(line: max(1, line)),
      problem: "The XML is not well formed at line \(max(1, line)).",
      remedy: "Export the file again from the system that made it, and check that the copy is complete.")
  }

  /// XML with a DOCTYPE.
  static let doctype = ContainerError(
    .doctype, problem: "The XML carries a DOCTYPE, which can pull in other files, so it was not read.",
    remedy: "Remove the DOCTYPE line, or export the file again without one.")

  /// XML nested too deep.
  static func tooDeep(_ limit: Int) -> ContainerError {
    ContainerError(
      .tooDeep, problem: "The XML nests elements more than \(limit) deep, which no plan needs, so it was not read.",
      remedy: "Check where the file came from, and export it again from the system that made it.")
  }
}
