/// Reads UTF-8 text as one paragraph a line until the reader of plain text stands beside this one.
enum SeamPlainText {
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var document = Document(format: .text)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      let words = line.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
      document.blocks.append(
        Block(kind: .paragraph, text: words.joined(separator: " "), locator: Locator(line: index + 1)))
    }
    return document
  }
}
