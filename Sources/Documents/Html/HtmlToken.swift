/// One piece of a web page's source.
enum HtmlToken {
  /// Characters between tags, still with their entities.
  case text(Range<Int>)
  /// Characters of an element whose content is no markup (`script`, `style`, `title`, `textarea`).
  case rawText(Range<Int>)
  /// A start tag; its name in small letters.
  case start(name: String, attributes: HtmlAttributes)
  /// An end tag.
  case end(name: String)
}

/// The attributes of a tag, names in small letters, values with their entities resolved.
struct HtmlAttributes {
  private(set) var pairs: [(name: String, value: String)] = []

  mutating func add(_ name: String, _ value: String) {
    // A tag with thousands of attributes is no page that people write.
    if pairs.count < 64 { pairs.append((name, value)) }
  }

  subscript(name: String) -> String? {
    for pair in pairs where pair.name == name { return pair.value }
    return nil
  }
}

/// Cuts a web page into tokens as browsers do: nothing is ever a fault, and every byte is looked at once.
/// Source: WHATWG HTML, 13.2.5, without the parts that only scripts need.
struct HtmlTokens {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var countedTo = 0
  /// The element whose raw content comes next.
  private var rawElement: String?

  init(_ utf8: [UInt8]) { bytes = utf8 }

  /// The line of the place reached, from 1.
  mutating func currentLine() -> Int {
    while countedTo < position {
      if bytes[countedTo] == 0x0A { line += 1 }
      countedTo += 1
    }
    return line
  }

  /// The bytes of a token's text.
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

  /// The next token; nil at the end.
  mutating func next() -> HtmlToken? {
    if let name = rawElement {
      rawElement = nil
      let start = position
      position = endOfRaw(name, from: start)
      if position > start { return .rawText(start..<position) }
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position)
      }
      let start = position
      if let token = markup() { return token }
      // A lone "<" is text; declarations and comments leave nothing.
      if position == start {
        position += 1
        return .text(start..<position)
      }
    }
    return nil
  }

  private mutating func markup() -> HtmlToken? {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      skipDeclaration()
      return nil
    case UInt8(ascii: "/"):
      let after = position + 2 < bytes.count ? bytes[position + 2] : 0
      guard TextByte.isLetter(after) else {
        skip(past: UInt8(ascii: ">"))
        return nil
      }
      position += 2
      let name = name()
      skip(past: UInt8(ascii: ">"))
      return .end(name: name)
    default:
      guard TextByte.isLetter(next) else { return nil }
      position += 1
      return startTag()
    }
  }

  private mutating func startTag() -> HtmlToken {
    let name = name()
    var attributes = HtmlAttributes()
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
      if position == start { position += 1 }
      let key = String(decoding: TextByte.lowercased(bytes[start..<position]), as: UTF8.self)
      attributes.add(key, value())
    }
    position = min(position + 1, bytes.count)
    if ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"].contains(name) {
      rawElement = name
    }
    return .start(name: name, attributes: attributes)
  }

  private mutating func value() -> String {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return "" }
    position += 1
    skipSpace()
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    var start = position
    if quote == 0x22 || quote == 0x27 {
      position += 1
      start = position
      while position < bytes.count, bytes[position] != quote { position += 1 }
      defer { position = min(position + 1, bytes.count) }
      return HtmlEntities.resolved(bytes[start..<position])
    }
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return HtmlEntities.resolved(bytes[start..<position])
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    return String(decoding: TextByte.lowercased(bytes[start..<position].prefix(40)), as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func skip(past end: UInt8) {
    while position < bytes.count, bytes[position] != end { position += 1 }
    position = min(position + 1, bytes.count)
  }

  /// Comments, DOCTYPEs, processing instructions and the conditions that Word writes.
  private mutating func skipDeclaration() {
    guard bytes[position...].starts(with: "<!--".utf8) else { return skip(past: UInt8(ascii: ">")) }
    position += 4
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ">"), bytes[position - 1] == UInt8(ascii: "-"),
        bytes[position - 2] == UInt8(ascii: "-")
      {
        position += 1
        return
      }
      position += 1
    }
  }

  /// Where the end tag of a raw element stands; the end of the page where there is none.
  private func endOfRaw(_ name: String, from start: Int) -> Int {
    let wanted = Array(name.utf8)
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/") {
        let found = bytes[(place + 2)...].prefix(wanted.count)
        if TextByte.lowercased(found) == wanted { return place }
      }
      place += 1
    }
    return bytes.count
  }
}
