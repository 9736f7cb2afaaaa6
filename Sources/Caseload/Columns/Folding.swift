/// Headings and codes compared by their letters and figures alone: "Date of Birth:", "date_of_birth" and "DATE OF BIRTH" are
/// one.
enum Folding {
  /// Small letters and figures of a text, everything else dropped.
  static func fold(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: folded.append(byte)
      case 0x41...0x5A: folded.append(byte | 0x20)
      default: break
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Small letters and figures of a text, everything else dropped.
  static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { fold($0) }
  }

  /// The words of a text in small letters, cut at everything that is no letter or figure and where a small letter meets a
  /// capital.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    func isWordByte(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    for byte in text.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      if !isWordByte(byte) || (isCapital && wasSmall), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll()
      }
      if isWordByte(byte) { word.append(isCapital ? byte | 0x20 : byte) }
      wasSmall = (0x61...0x7A).contains(byte)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The bytes of a cell without what surrounds its text: spaces, no-break spaces, control characters.
  static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = cell.count
    while start < end {
      if cell[start] <= 0x20 {
        start += 1
      } else if cell[start] == 0xC2, start + 1 < end, cell[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if cell[end - 1] <= 0x20 {
        end -= 1
      } else if cell[end - 1] == 0xA0, end - 2 >= start, cell[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: cell[start..<end])
  }
}
