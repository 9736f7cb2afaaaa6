/// What characters of symbol fonts look like, as far as forms and plans use them: boxes, ticks, bullets, arrows.
enum SymbolFonts {
  /// A ticked box.
  static let ticked = "\u{2612}"
  /// An empty box.
  static let unticked = "\u{2610}"

  /// The symbol font of a name; nil for fonts of letters.
  static func isSymbolFont(_ name: String) -> Bool {
    name.hasPrefix("Wingdings") || name == "Webdings" || name == "Symbol"
  }

  /// What a code looks like in a symbol font; nil where no plan needs it. Without a font the code is read as Wingdings,
  /// where nearly all such characters come from.
  static func text(font: String?, code: Int) -> String? {
    let low = code & 0xFF
    switch font {
    case "Symbol": return symbol[low]
    case "Wingdings 2": return wingdings2[low]
    case "Webdings": return webdings[low]
    case nil: return wingdings[low] ?? symbol[low]
    default: return wingdings[low]
    }
  }

  /// The label of a bullet: a character of a symbol font has a private code and becomes the common bullet; the letter o
  /// is Word's hollow bullet.
  static func bullet(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, scalar.value > 0x20 else { return "\u{2022}" }
    switch scalar.value {
    case 0xF06F, 0xF071, 0xF072, 0xF0A8: return unticked
    case 0xF000...0xF0FF, 0x6F, 0xB7: return "\u{2022}"
    default: return String(scalar)
    }
  }

  private static let wingdings: [Int: String] = [
    0x4A: "\u{263A}", 0x6C: "\u{2022}", 0x6E: "\u{25A0}", 0x6F: unticked, 0x70: unticked, 0x71: unticked,
    0x72: unticked, 0x78: ticked, 0x9F: "\u{2022}", 0xA7: "\u{25AA}", 0xA8: unticked, 0xD8: "\u{27A2}",
    0xDF: "\u{2190}", 0xE0: "\u{2192}", 0xE8: "\u{2192}", 0xF0: "\u{21E8}", 0xFB: ticked, 0xFC: ticked, 0xFD: ticked,
    0xFE: ticked,
  ]
  private static let wingdings2: [Int: String] = [
    0x4F: ticked, 0x50: ticked, 0x51: ticked, 0x52: ticked, 0x53: ticked, 0x54: ticked, 0xA3: unticked,
  ]
  private static let webdings: [Int: String] = [0x61: ticked, 0x63: unticked, 0x72: ticked]
  private static let symbol: [Int: String] = [
    0x2D: "-", 0xA3: "\u{2264}", 0xAE: "\u{2192}", 0xB0: "\u{B0}", 0xB1: "\u{B1}", 0xB3: "\u{2265}", 0xB4: "\u{D7}",
    0xB7: "\u{2022}", 0xD6: ticked,
  ]
}
