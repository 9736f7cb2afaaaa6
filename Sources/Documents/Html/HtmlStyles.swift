/// What a style says of the words in it, as far as it can carry meaning.
struct HtmlStyle {
  /// Properties spoken of and, of those, the ones set.
  var stated: Run.Format = []
  var set: Run.Format = []
  /// Whether line ends in the source are line ends on the page.
  var keepsLines: Bool?
  /// Whether the words are only the number or bullet of an item, as Word marks them.
  var isListLabel = false
  /// The depth of a list's item that Word writes as a paragraph, from 0.
  var listLevel: Int?

  var isEmpty: Bool { stated.isEmpty && keepsLines == nil && !isListLabel && listLevel == nil }

  /// The formatting of words inside, given the formatting outside. What draws a line through or hides words cannot be
  /// taken back by an element inside.
  func applied(to outside: Run.Format) -> Run.Format {
    outside.subtracting(stated.subtracting([.struck, .underlined, .hidden])).union(set)
  }

  mutating func add(_ other: HtmlStyle) {
    stated.formUnion(other.stated)
    set = set.subtracting(other.stated).union(other.set)
    keepsLines = other.keepsLines ?? keepsLines
    isListLabel = isListLabel || other.isListLabel
    listLevel = other.listLevel ?? listLevel
  }

  init() {}

  /// Reads declarations: "font-weight: bold; display: none".
  init(declarations: some StringProtocol) {
    for declaration in declarations.utf8.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.folded(declaration[..<colon])
      state(name, Self.folded(declaration[declaration.index(after: colon)...]))
    }
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: TextByte.lowercased(bytes).filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// One declaration, white space left out of its value.
  private mutating func state(_ name: String, _ value: String) {
    switch name {
    case "font-weight":
      let weight = Int(value)
      state(.bold, value.hasPrefix("bold") || (weight ?? 0) >= 600)
    case "font-style": state(.italic, value.hasPrefix("italic") || value.hasPrefix("oblique"))
    case "text-decoration", "text-decoration-line":
      if value.contains("line-through") { state(.struck, true) }
      if value.contains("underline") { state(.underlined, true) }
    case "display": if value.hasPrefix("none") { state(.hidden, true) }
    case "visibility": if value.hasPrefix("hidden") || value.hasPrefix("collapse") { state(.hidden, true) }
    case "mso-hide": if value.hasPrefix("all") { state(.hidden, true) }
    case "white-space": keepsLines = value.hasPrefix("pre")
    case "mso-list":
      if value.hasPrefix("ignore") {
        isListLabel = true
      } else if let level = Self.level(in: value) {
        listLevel = level
      } else if value != "none" {
        listLevel = 0
      }
    default: break
    }
  }

  /// The depth in "l0level2lfo1", from 0.
  private static func level(in value: String) -> Int? {
    let bytes = Array(value.utf8)
    let word = Array("level".utf8)
    for start in bytes.indices where bytes[start...].starts(with: word) {
      guard let digit = bytes[start...].dropFirst(word.count).first, TextByte.isDigit(digit) else { continue }
      return max(0, Int(digit) - 49)
    }
    return nil
  }

  private mutating func state(_ format: Run.Format, _ isSet: Bool) {
    stated.insert(format)
    if isSet { set.insert(format) } else { set.remove(format) }
  }
}

/// The rules of a page's style sheets for elements, classes and ids by themselves; rules that ask for more are left out.
struct HtmlStyles {
  private var rules: [String: HtmlStyle] = [:]

  /// Takes in the content of a `style` element.
  mutating func add(_ sheet: ArraySlice<UInt8>) {
    var rest = sheet
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let selectors = Self.withoutComments(rest[..<open])
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else { return }
      if selectors.contains(UInt8(ascii: "@")) {
        // Rules for print, fonts and pages: inner rules of a block are passed over with it.
        rest = Self.afterBlock(rest[open...])
        continue
      }
      let style = HtmlStyle(declarations: String(decoding: rest[(open + 1)..<close], as: UTF8.self))
      if !style.isEmpty {
        for selector in selectors.split(separator: UInt8(ascii: ",")) { add(style, for: selector) }
      }
      rest = rest[(close + 1)...]
    }
  }

  /// What the rules say of an element.
  func style(of name: String, _ attributes: HtmlAttributes) -> HtmlStyle {
    guard !rules.isEmpty else { return HtmlStyle() }
    var style = rules[name] ?? HtmlStyle()
    if let classes = attributes["class"] {
      for word in classes.utf8.split(whereSeparator: { $0 <= 0x20 }).prefix(16) {
        let key = "." + String(decoding: TextByte.lowercased(word), as: UTF8.self)
        if let rule = rules[key] { style.add(rule) }
        if let rule = rules[name + key] { style.add(rule) }
      }
    }
    if let id = attributes["id"], let rule = rules["#" + id.lowercased()] { style.add(rule) }
    return style
  }

  private mutating func add(_ style: HtmlStyle, for selector: ArraySlice<UInt8>) {
    let name = TextByte.lowercased(selector.drop { $0 <= 0x20 }).reversed().drop { $0 <= 0x20 }.reversed()
    let isSimple = name.allSatisfy { byte in
      TextByte.isLower(byte) || TextByte.isDigit(byte) || [45, 95, 46, 35].contains(byte)
    }
    guard isSimple, !name.isEmpty, rules.count < 4096 else { return }
    rules[String(decoding: name, as: UTF8.self), default: HtmlStyle()].add(style)
  }

  private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "/")), end > bytes.startIndex,
      bytes[end - 1] == UInt8(ascii: "*")
    else { return bytes.drop { $0 <= 0x20 || [0x3C, 0x21, 0x2D].contains($0) } }
    return bytes[(end + 1)...]
  }

  private static func afterBlock(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return bytes[(index + 1)...] }
      }
    }
    return []
  }
}
