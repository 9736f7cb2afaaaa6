/// Reads rich text files of Word, WordPad, LibreOffice and case systems.
/// Source: Rich Text Format Specification 1.9.1.
enum RtfReader {
  /// Reads a file.
  ///
  /// - Throws: `DocumentError` where the file holds no words or breaks a cap.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    var tokens = RtfTokens(bytes)
    var body = RtfBody(limits: limits)
    while !body.hasBroken, let token = tokens.next() {
      switch token {
      case .open: body.open()
      case .close:
        body.close()
        // What stands behind the last group is no part of the document.
        if body.isComplete { while tokens.next() != nil { continue } }
      case .word("bin", let count): tokens.skip(count ?? 0)
      case .word(let name, let number): body.word(name, number)
      case .sign(let byte): body.control(byte)
      case .byte(let byte): body.take(byte)
      case .text(let range): body.text(tokens.slice(range))
      }
    }
    if body.isTooDeep || body.assembly.isTooDeep {
      throw DocumentError(
        problem: "The rich text file nests its contents deeper than any plan needs, so it was not read.",
        remedy: "Check where it came from; open it in Word and save it as .docx.")
    }
    let wasComplete = body.isComplete
    var document = Document(format: .rtf)
    document.blocks = body.finish()
    guard !body.assembly.isOverLimit else {
      throw DocumentError(
        problem: "The rich text file holds more than \(limits.blocks) paragraphs and table cells, which no plan needs.",
        remedy: "Check that it is a single plan or review.")
    }
    document.asides = body.assembly.asides
    document.notices = notices(of: body, wasComplete: wasComplete)
    guard !document.blocks.isEmpty else {
      throw DocumentError(
        problem: body.pictures > 0 ? "The rich text file holds only pictures." : "The rich text file holds no words.",
        remedy: "Use the Word version (.docx) of the document, or save it as one.")
    }
    return document
  }

  private static func notices(of body: RtfBody, wasComplete: Bool) -> [String] {
    var notices: [String] = []
    if !wasComplete { notices.append("The rich text file is cut short, so its end was not read.") }
    if body.changes > 0 { notices.append(MarkupNotice.tracked) }
    if body.struck > MarkupNotice.struckRunsOfAForm { notices.append(MarkupNotice.struck) }
    if body.assembly.hasCutTable { notices.append(MarkupNotice.cutTable(SpannedTable.mostColumns)) }
    return notices
  }
}
