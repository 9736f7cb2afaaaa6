import Testing

@testable import Documents

@Suite("Encodings of plain text")
struct TextEncodingTests {
  static let words = "Sam\u{2019}s caf\u{E9} \u{2013} \u{A3}5"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  @Test(
    "UTF-8, UTF-16 and windows-1252 give the same words",
    arguments: [
      Array(words.utf8), [0xEF, 0xBB, 0xBF] + Array(words.utf8), [0xFF, 0xFE] + utf16(words, bigEndian: false),
      [0xFE, 0xFF] + utf16(words, bigEndian: true), utf16(words, bigEndian: false), utf16(words, bigEndian: true),
      [0x53, 0x61, 0x6D, 0x92, 0x73, 0x20, 0x63, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0xA3, 0x35],
    ])
  func decodes(bytes: [UInt8]) throws {
    let decoded = try TextEncoding.decode(bytes)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.words)
    #expect(decoded.notices.isEmpty)
  }

  @Test("All of windows-1252's own characters are known")
  func windows1252() {
    let quotes: [UInt8] = [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9F]
    #expect(
      String(decoding: Windows1252.utf8(of: quotes), as: UTF8.self)
        == "\u{20AC}\u{2026}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2122}\u{178}")
  }

  @Test(
    "Bytes that are no text are refused",
    arguments: [
      Array("Sam".utf8) + [0x81, 0x20, 0x41], Array("abc".utf8) + [0x8D], (0...255).map { UInt8($0) },
      Array(repeating: 0, count: 64), [0xE9, 0xE8, 0xE7, 0xE6], Array("PK".utf8) + [3, 4, 20, 0, 6, 0, 8, 0, 0, 0],
    ])
  func refuses(bytes: [UInt8]) {
    #expect(throws: DocumentError.self) { try TextEncoding.decode(bytes) }
  }

  @Test("A damaged character among good ones is replaced and reported")
  func damaged() throws {
    let good = String(repeating: "\u{201C}Sam\u{201D} ", count: 5)
    let decoded = try TextEncoding.decode(Array(good.utf8) + [0xE2, 0x20])
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == good + "\u{FFFD} ")
    #expect(decoded.notices == ["1 character of the text could not be read and was replaced."])
    let half = try TextEncoding.decode([0xFF, 0xFE] + Self.utf16("Sam", bigEndian: false) + [0x00, 0xD8, 0x41, 0x00])
    #expect(String(decoding: half.utf8, as: UTF8.self) == "Sam\u{FFFD}A")
    #expect(half.notices.count == 1)
  }
}
