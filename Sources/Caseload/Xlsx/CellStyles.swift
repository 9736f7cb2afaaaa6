import Containers

/// Which of a workbook's cell styles show a number as a day. Source: ECMA-376 part 1, 18.8.30 (numFmt).
final class CellStyles: XMLEventReceiver {
  private var dayFormats: Set<Int> = Set([14, 15, 16, 17, 22] + Array(27...31) + [36] + Array(50...54) + [57, 58])
  private var isDay: [Bool] = []
  private var isInCellFormats = false

  /// Whether a cell of a style shows a day.
  func showsDay(_ style: Int) -> Bool { isDay.indices.contains(style) && isDay[style] }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      if CellStyles.isDayFormat(code) { dayFormats.insert(id) } else { dayFormats.remove(id) }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      isDay.append(dayFormats.contains(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  func endElement(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Whether a format code has a day or a year in it, outside quotes, brackets (colours, locales) and escapes.
  static func isDayFormat(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = !isQuoted
      case UInt8(ascii: "["): isBracketed = !isQuoted
      case UInt8(ascii: "]"): isBracketed = false
      case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "y"), UInt8(ascii: "Y"):
        if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}
