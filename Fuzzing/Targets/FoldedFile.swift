import CZlib

/// An archive whose entries are stored unfolded, so that damage to a document's XML reaches its reader: damage to the
/// archive itself almost always ends at a checksum.
enum FoldedFile {
  static func docx(body: [UInt8]) -> [UInt8] {
    let relations = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    return archive([("_rels/.rels", Array(relations.utf8)), ("word/document.xml", body)])
  }

  static func odt(body: [UInt8]) -> [UInt8] {
    archive([("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", body)])
  }

  private static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let checksum = Int(crc32(0, entry.bytes, UInt32(entry.bytes.count)))
      let fields =
        number(20, 2) + number(0, 8) + number(checksum, 4) + number(entry.bytes.count, 4)
        + number(entry.bytes.count, 4) + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 10) + number(body.count, 4) + name
      body += number(0x0403_4B50, 4) + fields + name + entry.bytes
    }
    return body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
      + number(entries.count, 2) + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
