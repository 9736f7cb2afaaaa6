/// Reads plain text as people type it, paste it and export it: paragraphs wrapped by hand, lists, tables drawn with tabs,
/// bars or spaces, and page headers and footers that stand in the way.
public enum PlainTextReader {
  /// Reads a text in UTF-8, UTF-16 or windows-1252.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: caps on bytes and blocks.
  /// - Throws: `DocumentError` where the bytes are no text in one of these encodings, hold no words or pass a cap.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    guard bytes.count <= limits.fileBytes else {
      throw DocumentError(
        problem: "The text file is larger than the \(limits.fileBytes >> 20) megabytes that are read.",
        remedy: "Check that it is the plan itself, and split it if it holds several documents.")
    }
    // Counted before anything is made of them: a line of two bytes costs a hundred once it is read.
    guard bytes.count(where: { $0 == 0x0A }) <= max(1000, limits.blocks) else {
      throw DocumentError(
        problem: "The text has more than the \(max(1000, limits.blocks)) lines that are read.",
        remedy: "Check that it is the plan itself, and split it if it holds several documents.")
    }
    let decoded = try TextEncoding.decode(bytes)
    let pages = RunningLines.separate(from: TextLine.lines(of: DotLeaders.replaced(in: decoded.utf8)))
    let blocks = try PlainTextBlocks.blocks(of: pages.body, limit: limits.blocks)
    guard !blocks.isEmpty else {
      throw DocumentError(
        problem: "The file holds no words.",
        remedy: "Check that the right file was chosen and that it was saved with its text."
      )
    }
    return Document(format: .text, blocks: blocks, asides: pages.asides, notices: decoded.notices)
  }
}
