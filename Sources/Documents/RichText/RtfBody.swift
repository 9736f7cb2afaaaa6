/// Turns the tokens of a rich text file into blocks.
struct RtfBody {
  /// A paragraph that waits while a note, a comment or a box inside it is read.
  private struct Waiting {
    var words: FormattedWords
    var label: [UInt8]
    var properties: RtfParagraphFormat
    var tables: RtfTables
    var trailing: [Block]
    /// How many groups were open.
    var depth: Int
  }

  /// Groups nested deeper than this are refused.
  static let deepest = 256

  var assembly: BlockAssembly
  private(set) var isTooDeep = false
  private(set) var changes = 0
  private(set) var struck = 0
  private(set) var pictures = 0

  private var groups: [RtfState] = []
  private var state = RtfState()
  /// Whether the group has only just begun with `\*`, so that an unknown word means that all of it is to be left out.
  private var isOptional = false
  private var fonts: [Int: RtfFont] = [:]
  private var stylesheet: [Int: RtfStyle] = [:]
  private var definedStyle: Int?
  private var defaultFont: Int?
  private var codePage = 1252
  private var properties = RtfParagraphFormat()
  private var words = FormattedWords()
  private var label: [UInt8] = []
  private var trailing: [Block] = []
  private var tables = RtfTables()
  private var waiting: [Waiting] = []
  /// Bytes of a code page that wait to be turned into text together.
  private var raw: [UInt8] = []
  private var skipsAfterUnicode = 0
  private var highSurrogate: Int?
  private var formField: (kind: Int?, result: Int?) = (nil, nil)

  init(limits: ReadingLimits) {
    assembly = BlockAssembly(limits: limits)
    assembly.page = 1
  }

  /// Whether all groups were closed.
  var isComplete: Bool { groups.isEmpty }
  var hasBroken: Bool { isTooDeep || assembly.isTooDeep || assembly.isOverLimit }

  // MARK: Groups

  mutating func open() {
    flushRaw()
    guard groups.count < Self.deepest else {
      isTooDeep = true
      return
    }
    groups.append(state)
    isOptional = false
    skipsAfterUnicode = 0
  }

  mutating func close() {
    flushRaw()
    skipsAfterUnicode = 0
    isOptional = false
    if state.destination == .formField, groups.last?.destination != .formField { endFormField() }
    if state.destination == .styleSheet { definedStyle = nil }
    if let last = waiting.last, last.depth == groups.count { leaveBeside(last) }
    if let outer = groups.popLast() { state = outer }
  }

  private mutating func enterBeside(_ destination: RtfState.Destination, _ place: Aside.Place?) {
    waiting.append(
      Waiting(
        words: words, label: label, properties: properties, tables: tables, trailing: trailing, depth: groups.count))
    words = FormattedWords()
    label = []
    properties = RtfParagraphFormat()
    tables = RtfTables()
    trailing = []
    state.destination = destination
    state.format = []
    assembly.startBeside(place)
  }

  private mutating func leaveBeside(_ outer: Waiting) {
    endParagraph(isLast: true)
    tables.closeAll(in: &assembly)
    let blocks = assembly.endBeside()
    waiting.removeLast()
    words = outer.words
    label = outer.label
    properties = outer.properties
    tables = outer.tables
    trailing = outer.trailing + blocks
  }

  // MARK: Text

  mutating func text(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { take(byte) }
  }

  /// A byte of text, plain or written in hexadecimal.
  mutating func take(_ byte: UInt8) {
    isOptional = false
    guard state.destination != .skipped else { return }
    if skipsAfterUnicode > 0 {
      skipsAfterUnicode -= 1
      return
    }
    switch state.destination {
    case .fontTable: if let font = state.font { fonts[font]?.add(byte) }
    case .styleSheet: if let style = definedStyle { stylesheet[style]?.add(byte) }
    case .formField, .instruction, .skipped: return
    default: raw.append(byte)
    }
  }

  /// Turns the bytes that wait into text of the font's code page.
  private mutating func flushRaw() {
    guard !raw.isEmpty else { return }
    defer { raw.removeAll(keepingCapacity: true) }
    let font = (state.font ?? defaultFont).flatMap { fonts[$0] }
    if let symbol = font?.symbolName {
      for byte in raw {
        append(byte <= 0x20 ? [0x20] : Array((SymbolFonts.text(font: symbol, code: Int(byte)) ?? "\u{2022}").utf8))
      }
      return
    }
    if raw.allSatisfy({ $0 < 0x80 }) { return append(raw) }
    let number = font?.codePage ?? codePage
    if number == 65001 { return append(Array(String(decoding: raw, as: UTF8.self).utf8)) }
    let converted = CodePage.name(ofNumber: number).flatMap { CodePage.utf8(of: raw, in: $0) }
    append(converted ?? Windows1252.utf8(of: raw))
  }

  private mutating func append(_ utf8: [UInt8]) {
    if state.destination == .listLabel {
      label += utf8
      return
    }
    words.append(utf8, format: state.format)
  }

  private mutating func sign(_ text: String) {
    guard reads || state.destination == .listLabel else { return }
    flushRaw()
    if skipsAfterUnicode > 0 {
      skipsAfterUnicode -= 1
      return
    }
    append(Array(text.utf8))
  }

  private mutating func unicode(_ number: Int) {
    guard state.destination != .skipped else { return }
    flushRaw()
    skipsAfterUnicode = 0
    let code = number < 0 ? number + 65_536 : number
    let font = (state.font ?? defaultFont).flatMap { fonts[$0] }
    if let symbol = font?.symbolName, let text = SymbolFonts.text(font: symbol, code: code) {
      sign(text)
    } else if (0xD800...0xDBFF).contains(code) {
      highSurrogate = code
    } else if (0xDC00...0xDFFF).contains(code), let high = highSurrogate {
      highSurrogate = nil
      let scalar = Unicode.Scalar(UInt32(0x10000 + (high - 0xD800) * 0x400 + code - 0xDC00))
      sign(scalar.map { String(Character($0)) } ?? "\u{FFFD}")
    } else {
      sign(UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFD}")
    }
    skipsAfterUnicode = state.unicodeFallback
  }

  // MARK: Control signs and words

  mutating func control(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "*"): isOptional = true
    case UInt8(ascii: "~"): sign(" ")
    case UInt8(ascii: "_"): sign("-")
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): take(byte)
    default: break
    }
  }

  mutating func word(_ name: String, _ number: Int?) {
    let wasOptional = isOptional
    isOptional = false
    if state.destination == .skipped { return }
    if name != "u", skipsAfterUnicode > 0 {
      // A word that is a character stands in for one as a byte does; any other ends what stands in.
      guard RtfWords.characters[name] == nil else {
        skipsAfterUnicode -= 1
        return
      }
      skipsAfterUnicode = 0
    }
    if let destination = RtfWords.destinations[name] { return begin(destination, wasOptional: wasOptional) }
    if wasOptional {
      state.destination = .skipped
      return
    }
    if let text = RtfWords.characters[name] { return sign(text) }
    flushRaw()
    if character(name, number) || paragraph(name, number) || tables.take(name, number, properties) { return }
    setting(name, number)
  }

  private mutating func begin(_ destination: RtfWords.Destination, wasOptional: Bool) {
    flushRaw()
    switch destination {
    case .skipped: state.destination = .skipped
    case .picture:
      pictures += 1
      state.destination = .skipped
    case .through: break
    case .fontTable: state.destination = .fontTable
    case .styleSheet: state.destination = .styleSheet
    case .listLabel:
      state.destination = .listLabel
      label = []
    case .header: enterBeside(.header, .header)
    case .footer: enterBeside(.footer, .footer)
    case .footnote: enterBeside(.footnote, .footnote)
    case .comment: enterBeside(.comment, .comment)
    case .box: enterBeside(.box, nil)
    case .instruction: state.destination = .instruction
    case .formField:
      state.destination = .formField
      formField = (nil, nil)
    case .nestedTable: tables.readsNestedRow = true
    }
  }

  private mutating func endFormField() {
    guard formField.kind == 1 else { return }
    let isTicked = (formField.result ?? 0) == 1
    words.append((isTicked ? SymbolFonts.ticked : SymbolFonts.unticked).utf8, format: state.format)
  }

  private mutating func character(_ name: String, _ number: Int?) -> Bool {
    let isOn = number != 0
    switch name {
    case "b": set(.bold, isOn)
    case "i": set(.italic, isOn)
    case "ul", "uld", "uldash", "uldb", "ulw", "ulth", "ulwave", "uldashd", "uldashdd": set(.underlined, isOn)
    case "ulnone": set(.underlined, false)
    case "strike", "striked":
      if isOn, reads, !state.format.contains(.struck) { struck += 1 }
      set(.struck, isOn)
    case "deleted":
      if isOn, reads { changes += 1 }
      set(.deleted, isOn)
    case "revised":
      if isOn, reads { changes += 1 }
      set(.inserted, isOn)
    case "v": set(.hidden, isOn)
    case "plain":
      state.format = []
      state.font = nil
    case "f": font(number ?? 0)
    case "uc": state.unicodeFallback = min(max(number ?? 1, 0), 16)
    case "u": unicode(number ?? 0)
    default: return false
    }
    return true
  }

  private mutating func set(_ format: Run.Format, _ isOn: Bool) {
    if isOn { state.format.insert(format) } else { state.format.remove(format) }
  }

  private mutating func font(_ number: Int) {
    state.font = number
    if state.destination == .fontTable, fonts.count < 4096 { fonts[number] = RtfFont() }
  }

  private mutating func paragraph(_ name: String, _ number: Int?) -> Bool {
    switch name {
    case "pard": properties = RtfParagraphFormat()
    case "s":
      if state.destination == .styleSheet {
        definedStyle = number
        if let number, stylesheet.count < 4096 { stylesheet[number] = RtfStyle() }
      } else {
        properties.style = number
      }
    case "cs", "ds", "ts": if state.destination == .styleSheet { definedStyle = nil }
    case "outlinelevel":
      if state.destination == .styleSheet {
        if let style = definedStyle { stylesheet[style]?.outlineLevel = number }
      } else {
        properties.outlineLevel = number
      }
    case "ilvl", "pnlvl": properties.listLevel = number.map { min(max($0, 0), 8) }
    case "intbl": properties.isInTable = true
    case "itap": properties.depth = number.map { min(max($0, 0), BlockAssembly.deepestTable + 1) }
    case "par", "sect": if reads { endParagraph(isLast: false) }
    case "cell", "nestcell":
      if reads {
        endParagraph(isLast: true)
        tables.endCell(isNested: name == "nestcell", properties, in: &assembly)
      }
    case "row", "nestrow": if reads { tables.endRow(isNested: name == "nestrow", in: &assembly) }
    case "line", "tab", "softline", "lbr": sign(name == "tab" ? "\t" : " ")
    case "page", "pagebb", "softpage", "sbkpage":
      if name != "pagebb", name != "sbkpage" { assembly.page = (assembly.page ?? 1) + 1 }
      sign(" ")
    default: return false
    }
    return true
  }

  /// Whether paragraphs are read at this place.
  private var reads: Bool {
    switch state.destination {
    case .body, .header, .footer, .footnote, .comment, .box: true
    default: false
    }
  }

  private mutating func setting(_ name: String, _ number: Int?) {
    switch name {
    case "ansicpg": codePage = number ?? 1252
    case "mac": codePage = 10000
    case "pc": codePage = 437
    case "pca": codePage = 850
    case "deff": defaultFont = number
    case "fcharset":
      if state.destination == .fontTable, let font = state.font {
        fonts[font]?.codePage = RtfFont.codePage(ofCharset: number ?? 0)
      }
    case "cpg":
      if state.destination == .fontTable, let font = state.font, let number { fonts[font]?.codePage = number }
    case "fftype": formField.kind = number
    case "ffdefres": if formField.result == nil { formField.result = number }
    case "ffres": if let number, number != 25 { formField.result = number }
    default: break
    }
  }

  // MARK: Paragraphs

  /// Ends the paragraph being read.
  ///
  /// - Parameter isLast: whether a cell or a group ends with it, so that an empty one was never begun.
  private mutating func endParagraph(isLast: Bool) {
    flushRaw()
    defer {
      words = FormattedWords()
      label = []
      trailing = []
    }
    guard !words.isEmpty || !trailing.isEmpty else {
      // An empty paragraph outside parts two tables.
      if !isLast { tables.move(to: properties.tableDepth, in: &assembly) }
      return
    }
    tables.move(to: properties.tableDepth, in: &assembly)
    let style = properties.style.flatMap { stylesheet[$0] }
    var shown = WordsBuffer()
    shown.append(label[...])
    var kind = Block.Kind.paragraph
    var own = words
    var text: String? =
      shown.bytes.isEmpty ? nil : SymbolFonts.bullet(shown.string) == "\u{2022}" ? "\u{2022}" : shown.string
    if let level = heading(style) {
      kind = .heading(level: level)
    } else if text != nil {
      kind = .listItem(level: properties.listLevel ?? 0)
    } else if let marker = LineMarker(Array(words.raw.prefix(64))), marker.textStart > 0,
      words.raw[..<marker.textStart].contains(0x09)
    {
      // A bullet and a tab are a list's item of programs that write no lists.
      kind = .listItem(level: properties.listLevel ?? 0)
      text = marker.kind == .bullet ? "\u{2022}" : marker.label
      own = words.dropping(marker.textStart)
    }
    assembly.add(
      kind, own, label: text, style: style.flatMap { $0.name.isEmpty ? nil : $0.shownName }, trailing: trailing)
  }

  private func heading(_ style: RtfStyle?) -> Int? {
    if let level = properties.outlineLevel { return (0...8).contains(level) ? level + 1 : nil }
    return style?.headingLevel
  }

  mutating func finish() -> [Block] {
    while !groups.isEmpty { close() }
    endParagraph(isLast: true)
    tables.closeAll(in: &assembly)
    return assembly.finish()
  }
}
