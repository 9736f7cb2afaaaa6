/// Puts text into cells of a sheet of a workbook that somebody else has made, and leaves everything else as it is: what
/// the workbook looks like is the council's own.
///
/// It works on the bytes of the sheet's part: a cell that is there keeps its style, one that is not is put in its place.
struct CellFilling {
  private var bytes: [UInt8]

  /// - Throws: `CaseloadError` where the sheet is written in a way that is not edited (another prefix of names).
  init(_ part: [UInt8]) throws(CaseloadError) {
    bytes = part
    guard find("<sheetData", from: 0) != nil else {
      throw CaseloadError(
        problem: "The sheet of the form is written in a way that can't be filled in.",
        remedy: "Save the form anew with a spreadsheet program, as XLSX.")
    }
  }

  /// The part with everything filled in.
  var part: [UInt8] { bytes }

  /// Writes a text into a cell.
  ///
  /// - Throws: `CaseloadError` where the cell holds a formula.
  mutating func set(_ place: CellAddress, to text: String) throws(CaseloadError) {
    openRow(place.row)
    guard let row = element("row", named: String(place.row)) else { return }
    if let cell = element("c", named: place.name, from: row.lowerBound) {
      let old = Array(bytes[cell])
      if Self.contains(old, "<f>") || Self.contains(old, "<f ") {
        throw CaseloadError(
          problem: "The cell \(place.name) of the form holds a formula.", remedy: "Name another cell in the mapping.")
      }
      bytes.replaceSubrange(cell, with: Self.cell(place, style: Self.attribute("s", of: old), text))
      return
    }
    // Cells of a row stand in the order of their columns.
    var end = row.upperBound - Array("</row>".utf8).count
    var at = row.lowerBound
    while let next = find("<c ", from: at), next < end {
      if let name = Self.attribute("r", of: Array(bytes[next..<min(next + 200, row.upperBound)])),
        let other = CellAddress(name), other.column > place.column
      {
        end = next
        break
      }
      at = next + 3
    }
    bytes.insert(contentsOf: Self.cell(place, style: nil, text), at: end)
  }

  /// Makes sure that a row is there and can hold cells.
  private mutating func openRow(_ number: Int) {
    if let row = element("row", named: String(number)) {
      guard bytes[row].suffix(2).elementsEqual("/>".utf8) else { return }
      bytes.replaceSubrange((row.upperBound - 2)..<row.upperBound, with: Array("></row>".utf8))
      return
    }
    let new = Array("<row r=\"\(number)\"></row>".utf8)
    guard let start = find("<sheetData", from: 0), let open = find(">", from: start) else { return }
    if bytes[open - 1] == UInt8(ascii: "/") {
      bytes.replaceSubrange((open - 1)...open, with: Array(">".utf8) + new + Array("</sheetData>".utf8))
      return
    }
    guard let last = find("</sheetData>", from: open) else { return }
    var at = open
    var place = last
    while let next = find("<row ", from: at), next < last {
      let name = Self.attribute("r", of: Array(bytes[next..<min(next + 200, bytes.count)]))
      if let other = name.flatMap({ Int($0) }), other > number {
        place = next
        break
      }
      at = next + 5
    }
    bytes.insert(contentsOf: new, at: place)
  }

  /// The bytes of an element with a given `r`, its end tag among them.
  private func element(_ tag: String, named name: String, from start: Int = 0) -> Range<Int>? {
    var at = start
    while let found = find("<\(tag) ", from: at) {
      guard let close = find(">", from: found) else { return nil }
      if Self.attribute("r", of: Array(bytes[found...close])) == name {
        if bytes[close - 1] == UInt8(ascii: "/") { return found..<(close + 1) }
        let endTag = "</\(tag)>"
        return find(endTag, from: close).map { found..<($0 + endTag.utf8.count) }
      }
      at = close
    }
    return nil
  }

  private func find(_ text: String, from start: Int) -> Int? { Self.find(Array(text.utf8), in: bytes, from: start) }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    find(Array(text.utf8), in: bytes, from: 0) != nil
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var at = start
    while at <= bytes.count - wanted.count {
      if bytes[at] == first, bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }

  /// The value of an attribute in the first tag of some bytes.
  private static func attribute(_ name: String, of tag: [UInt8]) -> String? {
    let end = find([UInt8(ascii: ">")], in: tag, from: 0) ?? tag.count
    guard let start = find(Array(" \(name)=\"".utf8), in: tag, from: 0), start < end else { return nil }
    let from = start + name.utf8.count + 3
    guard let to = find([UInt8(ascii: "\"")], in: tag, from: from) else { return nil }
    return String(decoding: tag[from..<to], as: UTF8.self)
  }

  private static func cell(_ place: CellAddress, style: String?, _ text: String) -> [UInt8] {
    let style = style.map { " s=\"\($0)\"" } ?? ""
    return Array("<c r=\"\(place.name)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8) + escaped(text)
      + Array("</t></is></c>".utf8)
  }

  /// Text as XML takes it; control characters, which it does not take, become spaces.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case 0x09, 0x0A: bytes.append(byte)
      case ..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
