/// Characters written as `&name;`, `&#123;` or `&#x7B;`. Source: WHATWG HTML 13.2.5.72 to 13.2.5.80 and 13.5, of whose
/// names only those that documents use are known; others stay as written.
enum HtmlEntities {
  /// Text with its entities resolved.
  static func resolved(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: utf8(of: raw), as: UTF8.self)
  }

  /// The bytes of text with its entities resolved.
  static func utf8(of raw: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(raw.count)
    var position = raw.startIndex
    while position < raw.endIndex {
      let byte = raw[position]
      if byte == UInt8(ascii: "&"), let (scalar, end) = entity(raw, at: position + 1) {
        plain.append(contentsOf: String(Character(scalar)).utf8)
        position = end
      } else {
        plain.append(byte)
        position += 1
      }
    }
    return plain
  }

  /// The character that stands at a place behind an ampersand, and the place behind it.
  private static func entity(_ raw: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    guard start < raw.endIndex else { return nil }
    if raw[start] == UInt8(ascii: "#") { return numeric(raw, at: start + 1) }
    var end = start
    while end < raw.endIndex, end - start < 10, TextByte.isLetter(raw[end]) || TextByte.isDigit(raw[end]) { end += 1 }
    guard end > start else { return nil }
    let isClosed = end < raw.endIndex && raw[end] == UInt8(ascii: ";")
    let name = String(decoding: raw[start..<end], as: UTF8.self)
    guard let code = names[name], isClosed || code < 0x100 else { return nil }
    return Unicode.Scalar(code).map { ($0, isClosed ? end + 1 : end) }
  }

  private static func numeric(_ raw: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    let isHex = start < raw.endIndex && raw[start] | 0x20 == UInt8(ascii: "x")
    var end = isHex ? start + 1 : start
    let first = end
    var code: UInt32 = 0
    while end < raw.endIndex, end - first < 8, let digit = digit(raw[end], isHex: isHex) {
      code = code * (isHex ? 16 : 10) + digit
      end += 1
    }
    guard end > first else { return nil }
    if end < raw.endIndex, raw[end] == UInt8(ascii: ";") { end += 1 }
    // Pages number the signs of windows-1252 as if they were Unicode, and browsers show what was meant.
    if (0x80...0x9F).contains(code) {
      let meant = String(decoding: Windows1252.utf8(of: [UInt8(code)]), as: UTF8.self)
      return meant.unicodeScalars.first.map { ($0, end) }
    }
    return (Unicode.Scalar(code).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}", end)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if TextByte.isDigit(byte) { return UInt32(byte - 48) }
    let small = byte | 0x20
    return isHex && small >= 97 && small <= 102 ? UInt32(small - 87) : nil
  }

  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [
      "amp": 0x26, "AMP": 0x26, "lt": 0x3C, "LT": 0x3C, "gt": 0x3E, "GT": 0x3E, "quot": 0x22, "QUOT": 0x22,
      "apos": 0x27, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192,
      "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D,
      "lrm": 0x200E, "rlm": 0x200F, "hyphen": 0x2010, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
      "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020,
      "Dagger": 0x2021, "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033,
      "lsaquo": 0x2039, "rsaquo": 0x203A, "frasl": 0x2044, "euro": 0x20AC, "trade": 0x2122, "larr": 0x2190,
      "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "harr": 0x2194, "rArr": 0x21D2, "minus": 0x2212, "ne": 0x2260,
      "le": 0x2264, "ge": 0x2265, "asymp": 0x2248, "infin": 0x221E, "check": 0x2713, "checkmark": 0x2713,
      "cross": 0x2717, "star": 0x2606, "starf": 0x2605, "sect": 0xA7, "colon": 0x3A, "comma": 0x2C, "period": 0x2E,
      "lpar": 0x28, "rpar": 0x29, "sol": 0x2F, "lsqb": 0x5B, "rsqb": 0x5D, "num": 0x23, "excl": 0x21, "quest": 0x3F,
      "semi": 0x3B, "plus": 0x2B, "equals": 0x3D, "percnt": 0x25, "ast": 0x2A, "commat": 0x40, "lowbar": 0x5F,
      "Tab": 0x20, "NewLine": 0x20,
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() { names[String(name)] = 0xA0 + UInt32(offset) }
    return names
  }()

  /// The names of U+00A0 to U+00FF in their order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """
}
