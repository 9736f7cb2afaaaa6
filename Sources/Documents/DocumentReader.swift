import Crypto

/// Reads a document of any kind, by what its bytes are and never by what its name says.
public enum DocumentReader {
  /// Reads a document from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: caps on what a file may cost to read.
  /// - Returns: the document with its SHA-256.
  /// - Throws: `DocumentError` with what is wrong and what to do next.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits = .standard) throws -> Document {
    let kind = FileKind.sniff(bytes)
    var document = try kind.read(bytes, limits: limits)
    guard document.blocks.textBytes(upTo: limits.textBytes) <= limits.textBytes else {
      throw DocumentError(
        problem: "The document holds more than \(limits.textBytes >> 20) MB of words, far more than any plan.",
        remedy: "Check that it is a single plan or review.")
    }
    document.sha256 = sha256(of: bytes)
    return document
  }

  /// SHA-256 of bytes as 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}

/// Caps on what one file may cost to read.
public struct ReadingLimits: Sendable {
  /// Most bytes that a file itself may have.
  public var fileBytes: Int
  /// Most bytes that all parts of a container may unfold to.
  public var unfoldedBytes: Int
  /// Most times its size that a compressed part may unfold to, once past a small size.
  public var ratio: Int
  /// Most entries in a container.
  public var entries: Int
  /// Deepest nesting of elements or tables.
  public var depth: Int
  /// Most blocks (paragraphs and cells) in one document.
  public var blocks: Int
  /// Most bytes of words in one document, and of a plain text's file four times as many; a long plan has 300,000.
  public var textBytes: Int

  /// Caps by name.
  public init(
    fileBytes: Int = 64 << 20, unfoldedBytes: Int = 128 << 20, ratio: Int = 200, entries: Int = 4096, depth: Int = 200,
    blocks: Int = 400_000, textBytes: Int = 4 << 20
  ) {
    self.fileBytes = fileBytes
    self.unfoldedBytes = unfoldedBytes
    self.ratio = ratio
    self.entries = entries
    self.depth = depth
    self.blocks = blocks
    self.textBytes = textBytes
  }

  /// Far above any real plan (the longest we know of unfold to a few megabytes), far below what hurts a machine.
  public static let standard = ReadingLimits()
}

extension Array<Block> {
  /// How many bytes of words blocks hold, counted no further than just past a limit.
  fileprivate func textBytes(upTo limit: Int) -> Int {
    var count = 0
    for block in self {
      count += block.text.utf8.count
      if case .table(let table) = block.kind {
        for row in table.rows { for cell in row.cells { count += cell.blocks.textBytes(upTo: limit - count) } }
      }
      if count > limit { break }
    }
    return count
  }
}
