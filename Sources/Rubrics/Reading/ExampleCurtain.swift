/// Leaves the examples of criteria out of a file's text before it is read as YAML: an audit has no use for them, and
/// they are most of the text. Lines stay where they were, so that places in messages still hold; what is left of a
/// block is `examples: [~, met, not-met]`, which names the outcomes that it held.
enum ExampleCurtain {
  private static let key = Array("examples:".utf8)

  /// The text with the blocks of examples left out.
  static func drawn(over bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var keyIndent: Int?
    var position = 0
    while position < bytes.count {
      let end = lineEnd(of: bytes, from: position)
      let indent = indent(of: bytes, from: position, to: end)
      if indent == 0, bytes[position] == UInt8(ascii: "-") {
        // The column of an entry's first key is the column of all its keys.
        keyIndent = 1 + self.indent(of: bytes, from: position + 1, to: end)
      }
      guard let keyIndent, indent == keyIndent, bytes[(position + indent)..<end].starts(with: key) else {
        text.append(contentsOf: bytes[position..<end])
        position = end
        continue
      }
      let blockEnd = blockEnd(of: bytes, from: end, keyIndent: keyIndent)
      let block = bytes[(position + indent + key.count)..<blockEnd]
      text.append(contentsOf: bytes[position..<(position + indent + key.count)])
      text.append(contentsOf: summary(of: block).utf8)
      for byte in bytes[position..<blockEnd] where byte == 10 { text.append(byte) }
      position = blockEnd
    }
    return text
  }

  /// The outcomes that a left-out block held; nil where the entry is no left-out block.
  static func outcomesLeft(in entry: Entry) -> [Outcome]? {
    guard let list = entry.list, let first = list.first, first.isNothing else { return nil }
    return list.dropFirst().compactMap { $0.words.flatMap(Outcome.init(rawValue:)) }
  }

  private static func lineEnd(of bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    return min(end + 1, bytes.count)
  }

  private static func indent(of bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var position = start
    while position < end, bytes[position] == 32 { position += 1 }
    return position - start
  }

  /// The first line after the block that is not blank, not deeper and not a closing bracket.
  private static func blockEnd(of bytes: [UInt8], from start: Int, keyIndent: Int) -> Int {
    var position = start
    while position < bytes.count {
      let end = lineEnd(of: bytes, from: position)
      let indent = indent(of: bytes, from: position, to: end)
      let first = position + indent < end ? bytes[position + indent] : 10
      let isBlank = first == 10 || first == 13 || (first == UInt8(ascii: "#") && indent >= keyIndent)
      let closes = first == UInt8(ascii: "}") || first == UInt8(ascii: "]")
      if !isBlank, indent <= keyIndent, !closes { break }
      position = end
    }
    return position
  }

  /// What is put in the block's place: the outcomes that stand as keys in it.
  private static func summary(of block: ArraySlice<UInt8>) -> String {
    let held = Outcome.allCases.filter { holdsKey(Array("\($0.rawValue):".utf8), in: block) }
    return " [~\(held.map { ", \($0.rawValue)" }.joined())]"
  }

  /// Whether a key stands at a line's beginning or after a brace or comma, with something after it.
  private static func holdsKey(_ key: [UInt8], in block: ArraySlice<UInt8>) -> Bool {
    var atStart = true
    var position = block.startIndex
    while position < block.endIndex {
      let byte = block[position]
      if atStart, byte == key[0], block[position...].starts(with: key) {
        let after = position + key.count
        return after == block.endIndex || block[after] == 32 || block[after] == 10 || block[after] == 13
      }
      if byte == 10 || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",") {
        atStart = true
      } else if byte != 32 {
        atStart = false
      }
      position += 1
    }
    return false
  }
}
