import CLibxml2

/// Reads an XML document that comes in pieces, so that one larger than memory can be read; in all else like `XMLReader`.
public final class XMLStream {
  private let context: xmlParserCtxtPtr
  private let session: XMLSession

  /// A stream that has read nothing yet.
  ///
  /// - Throws: `ContainerError` where there is no memory for it.
  public init(limits: ContainerLimits, receiver: XMLEventReceiver) throws(ContainerError) {
    XMLReader.prepare()
    guard let context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else { throw .malformed(line: 1) }
    self.context = context
    session = XMLSession(context: context, depthLimit: limits.depth, receiver: receiver)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    context.pointee.sax.pointee = XMLSession.handler
    context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Reads the next piece.
  ///
  /// - Throws: `ContainerError` with the fault `malformedXML`, `doctype` or `tooDeep`; nothing may be fed after that.
  public func feed(_ bytes: some Sequence<UInt8>) throws(ContainerError) {
    try take(Array(bytes), isLast: false)
  }

  /// Says that the document ends here.
  ///
  /// - Throws: `ContainerError` where it does not.
  public func finish() throws(ContainerError) { try take([], isLast: true) }

  private func take(_ bytes: [UInt8], isLast: Bool) throws(ContainerError) {
    // libxml2 looks ten million bytes ahead at most, so larger pieces are cut.
    var start = 0
    repeat {
      let end = min(bytes.count, start + 1 << 18)
      let code = bytes[start..<end].withUnsafeBytes { buffer in
        xmlParseChunk(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          isLast && end == bytes.count ? 1 : 0)
      }
      if let failure = session.failure { throw failure }
      if session.stoppedByReceiver { return }
      if code != 0 && context.pointee.wellFormed == 0 {
        throw .malformed(line: Int(context.pointee.lastError.line))
      }
      start = end
    } while start < bytes.count
  }
}
