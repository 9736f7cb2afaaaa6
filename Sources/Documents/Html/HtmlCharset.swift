/// Finds out how a web page is encoded and turns it into UTF-8.
///
/// A byte order mark decides, then what the page declares in its first kilobyte, then what its bytes can be.
/// Source: WHATWG HTML 13.2.3.2 and WHATWG Encoding, by which "iso-8859-1" means windows-1252.
enum HtmlCharset {
  static func decode(_ bytes: [UInt8]) throws -> TextEncoding.Decoded {
    let hasMark =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard !hasMark, let label = declared(in: bytes.prefix(2048)) else { return try TextEncoding.decode(bytes) }
    switch label {
    case "iso-8859-1", "latin1", "windows-1252", "cp1252", "us-ascii", "ascii", "x-cp1252":
      // Editors that write UTF-8 under an old label are more common than windows-1252 that happens to be UTF-8.
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      return TextEncoding.Decoded(utf8: isUTF8 ? bytes : Windows1252.utf8(of: bytes))
    default:
      if let name = CodePage.name(of: label), let utf8 = CodePage.utf8(of: bytes, in: name) {
        return TextEncoding.Decoded(utf8: utf8)
      }
      return try TextEncoding.decode(bytes)
    }
  }

  /// The name behind "charset=" or "encoding=" in the head of a page, in small letters.
  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = TextByte.lowercased(head)
    for word in ["charset", "encoding"] {
      let letters = Array(word.utf8)
      var start = 0
      while start + letters.count < text.count {
        defer { start += 1 }
        guard text[start] == letters[0], text[start..<(start + letters.count)].elementsEqual(letters) else { continue }
        var place = start + letters.count
        while place < text.count, text[place] <= 0x20 { place += 1 }
        guard place < text.count, text[place] == UInt8(ascii: "=") else { continue }
        place += 1
        while place < text.count, text[place] <= 0x20 || text[place] == 0x22 || text[place] == 0x27 { place += 1 }
        let name = text[place...].prefix { byte in
          TextByte.isLetter(byte) || TextByte.isDigit(byte) || [45, 95, 46, 58].contains(byte)
        }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }
}
