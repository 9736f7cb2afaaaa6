/// A small workbook, zipped without packing.
struct WorkbookFixture {
  var sheets: [(name: String, rows: String)] = []
  var strings: [String] = []
  var is1904 = false
  var isHidden: Set<String> = []
  var merges: [String] = []

  var bytes: [UInt8] {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\""
        + (isHidden.contains(sheet.name) ? " state=\"hidden\"/>" : "/>")
    }
    let links = sheets.indices.map { index in
      "<Relationship Id=\"r\(index + 1)\" Type=\"x/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
    }
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    var parts: [(String, String)] = [
      ("_rels/.rels", "<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/></R>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<R>\(links.joined())<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></R>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy\"/>"
          + "<numFmt numFmtId=\"171\" formatCode=\"0 &quot;days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
          + "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
          + "</cellXfs></styleSheet>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "<worksheet><sheetData>\(sheet.rows)</sheetData><mergeCells>\(merged)</mergeCells></worksheet>"
        ))
    }
    return StoredZip.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
  }
}

/// A zip whose entries are stored as they are.
enum StoredZip {
  static func bytes(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var zip: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let offset = zip.count
      let common =
        number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(file.bytes)), 4)
        + number(file.bytes.count, 4) + number(file.bytes.count, 4) + number(file.name.utf8.count, 2) + number(0, 2)
      zip += number(0x0403_4B50, 4) + number(20, 2) + common + Array(file.name.utf8) + file.bytes
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + common + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(offset, 4) + Array(file.name.utf8)
    }
    let start = zip.count
    return zip + directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
