/// Words that markdown marks as bold.
enum Emphasis {
  /// A block of text in which pairs of "**" become bold runs.
  static func block(_ kind: Block.Kind, _ text: ArraySlice<UInt8>, locator: Locator) -> Block {
    let whole = TextByte.string(text)
    let isMarked = text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte == UInt8(ascii: "*") ? 1 : 0 }
      return found != 0
    }
    guard isMarked else { return Block(kind: kind, text: whole, locator: locator) }
    let parts = pieces(whole)
    // An odd number of marks is no markdown.
    guard parts.count >= 3, parts.count % 2 == 1, parts.contains(where: { !$0.isEmpty }) else {
      return Block(kind: kind, text: whole, locator: locator)
    }
    var runs: [Run] = []
    for (index, part) in parts.enumerated() where !part.isEmpty {
      runs.append(Run(text: part, format: index % 2 == 1 ? .bold : []))
    }
    let plain = TextByte.string(Array(parts.joined().utf8)[...])
    return Block(kind: kind, text: plain, runs: runs, locator: locator)
  }

  private static func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "*") {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
