/// Finds out how a text is encoded and turns it into UTF-8.
///
/// A byte order mark decides; otherwise zero bytes at every other place mean UTF-16, valid UTF-8 is UTF-8, and the rest is
/// windows-1252 if every byte means something there.
enum TextEncoding {
  /// A text in UTF-8 without a byte order mark, and what was lost on the way.
  struct Decoded {
    var utf8: [UInt8]
    var notices: [String] = []
  }

  static func decode(_ bytes: [UInt8]) throws -> Decoded {
    let decoded: Decoded
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = try decodeBytes(Array(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = UTF16Text.decode(bytes.dropFirst(2), bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = UTF16Text.decode(bytes.dropFirst(2), bigEndian: true)
    } else if let bigEndian = UTF16Text.byteOrder(of: bytes) {
      decoded = UTF16Text.decode(bytes[...], bigEndian: bigEndian)
    } else {
      decoded = try decodeBytes(bytes)
    }
    guard !hasManyControls(decoded.utf8) else { throw notText }
    return decoded
  }

  private static func decodeBytes(_ bytes: [UInt8]) throws -> Decoded {
    let tally = UTF8Tally(bytes)
    if tally.faults == 0 { return Decoded(utf8: bytes) }
    // A few damaged characters among many good ones: read as windows-1252 it would turn every quotation mark to rubbish.
    if tally.sequences > 4 * tally.faults {
      return Decoded(utf8: Array(String(decoding: bytes, as: UTF8.self).utf8), notices: [lost(tally.faults)])
    }
    guard Windows1252.isPlausible(bytes) else { throw notText }
    return Decoded(utf8: Windows1252.utf8(of: bytes))
  }

  static func lost(_ count: Int) -> String {
    "\(count) \(count == 1 ? "character" : "characters") of the text could not be read and \(count == 1 ? "was" : "were") replaced."
  }

  private static let notText = DocumentError(
    problem: "The file is not text in an encoding that is read (UTF-8, UTF-16 or windows-1252).",
    remedy: "Open it in the program that made it and save it as a Word document, a PDF or a text in UTF-8.")

  /// More than one control character in 200 bytes, tabs, line ends, page breaks and the end mark of old systems apart.
  private static func hasManyControls(_ utf8: [UInt8]) -> Bool {
    let controls = utf8.withUnsafeBufferPointer { bytes in
      var controls = 0
      var position = 0
      while position < bytes.count {
        if position + 8 <= bytes.count {
          let word = ByteLanes.word(bytes, position)
          if !ByteLanes.hasControl(word), ByteLanes.equal(word, ByteLanes.repeated(0x7F)) == 0 {
            position += 8
            continue
          }
        }
        let end = min(position + 8, bytes.count)
        while position < end {
          switch bytes[position] {
          case 0x09...0x0D, 0x1A, 0x1E, 0x1F: break
          case ..<0x20, 0x7F: controls += 1
          default: break
          }
          position += 1
        }
      }
      return controls
    }
    return controls > utf8.count / 200
  }
}

/// How many sequences of several bytes a text has as UTF-8, and how many bytes that are none of any character.
private struct UTF8Tally {
  private(set) var sequences = 0
  private(set) var faults = 0

  init(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      position = UTF8Tally.endOfASCII(bytes, from: position)
      guard position < bytes.count else { return }
      let byte = bytes[position]
      let length = UTF8Tally.length(of: byte)
      if length > 1, position + length <= bytes.count, UTF8Tally.isSequence(bytes[position..<position + length]) {
        sequences += 1
        position += length
      } else {
        faults += 1
        position += 1
      }
    }
  }

  /// The first byte from a place on that is not ASCII; eight are looked at at once.
  private static func endOfASCII(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { raw in
      var position = start
      while position + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
      }
      while position < raw.count, raw[position] < 0x80 { position += 1 }
      return position
    }
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Overlong forms, surrogates and what lies beyond U+10FFFF are no characters.
  private static func isSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    let second = bytes[bytes.startIndex + 1]
    switch bytes[bytes.startIndex] {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return false
    default: return bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    }
  }
}
