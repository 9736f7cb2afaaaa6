/// Turns the tokens of a web page into blocks. Elements that are left open or closed in the wrong order are put right as
/// browsers do it, in the cases that change what a reader sees.
struct HtmlBody {
  /// Elements nested deeper than this are refused.
  static let deepest = 400

  /// An open element.
  struct Open {
    let name: String
    let role: HtmlElement
    var format: Run.Format
    var keepsLines: Bool
    var isDropped: Bool
    var isListLabel = false
  }

  /// An open list.
  private struct List {
    var isNumbered: Bool
    var next: Int
    var style: String?
  }

  /// Where a list of definitions stands, which is read as a table of two columns.
  private enum DefinitionPlace { case start, term, description }

  var assembly: BlockAssembly
  private(set) var open: [Open] = []
  private(set) var isTooDeep = false
  private(set) var changes = 0
  private(set) var struck = 0
  private(set) var pictures = 0
  var styles = HtmlStyles()

  /// The lines of the paragraph being read.
  private var lines: [FormattedWords] = [FormattedWords()]
  private var lineNumber = 1
  private var label = FormattedWords()
  private var lists: [List] = []
  /// The item whose first paragraph has yet to come.
  private var item: (level: Int, label: String)?
  private var definitions: [DefinitionPlace] = []
  private var headingLevel = 1

  init(limits: ReadingLimits) { assembly = BlockAssembly(limits: limits) }

  var hasBroken: Bool { isTooDeep || assembly.isTooDeep || assembly.isOverLimit }

  // MARK: Words

  mutating func text(_ raw: ArraySlice<UInt8>, line: Int) {
    guard open.last?.isDropped != true else { return }
    let format = open.last?.format ?? []
    let isBlank = raw.allSatisfy { $0 <= 0x20 }
    if isBlank, lines.count == 1, lines[0].isEmpty, label.isEmpty { return }
    if lines.count == 1, lines[0].isEmpty { lineNumber = line }
    let plain = HtmlEntities.utf8(of: raw)
    if !isBlank, !format.isDisjoint(with: [.inserted, .deleted]) { changes += 1 }
    if !isBlank, format.contains(.struck) { struck += 1 }
    if open.last?.isListLabel == true {
      label.append(plain, format: [])
    } else if open.last?.keepsLines == true {
      for (index, piece) in plain.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lineBreak() }
        lines[lines.count - 1].append(piece, format: format)
      }
    } else {
      lines[lines.count - 1].append(plain, format: format)
    }
  }

  private mutating func add(_ text: String) {
    guard open.last?.isDropped != true else { return }
    let format = open.last?.format ?? []
    lines[lines.count - 1].append(text.utf8, format: format)
  }

  /// A line break; two of them with nothing between end a paragraph.
  private mutating func lineBreak() {
    let isBlank = lines[lines.count - 1].raw.allSatisfy { $0 <= 0x20 }
    if isBlank { flush() } else { lines.append(FormattedWords()) }
  }

  /// Ends the paragraph being read. A line that begins as an item of a list does is one of its own.
  mutating func flush() {
    defer { lines = [FormattedWords()] }
    guard lines.count > 1 || !lines[0].isEmpty else { return }
    var group = FormattedWords()
    var lineCount = 0
    for line in lines {
      let first = line.raw.drop { $0 <= 0x20 }
      let startsItem = lineCount > 0 && LineMarker(Array(first.prefix(64))) != nil
      if startsItem {
        emit(group)
        group = FormattedWords()
      } else if lineCount > 0 {
        group.append([0x20], format: [])
      }
      group.append(line)
      lineCount += 1
    }
    emit(group)
  }

  private mutating func emit(_ words: FormattedWords) {
    guard words.raw.contains(where: { $0 > 0x20 }) else { return }
    var kind = Block.Kind.paragraph
    var shown: String?
    if let level = openHeading {
      kind = .heading(level: level)
      headingLevel = level
    } else if let item {
      kind = .listItem(level: item.level)
      shown = item.label
    }
    let own = label.words().text
    label = FormattedWords()
    if !own.isEmpty {
      shown = SymbolFonts.bullet(own) == "\u{2022}" ? "\u{2022}" : own
      if item == nil, openHeading == nil { kind = .listItem(level: wordListLevel ?? 0) }
    }
    if assembly.add(kind, words, label: shown, line: lineNumber) { item = nil }
  }

  private var wordListLevel: Int?

  private var openHeading: Int? {
    for element in open.reversed() {
      switch element.role {
      case .heading(let level): return level
      case .title: return min(headingLevel + 1, 9)
      case .cell, .table: return nil
      default: continue
      }
    }
    return nil
  }

  // MARK: Tags

  mutating func start(_ name: String, _ attributes: HtmlAttributes, line: Int) {
    if open.last?.isDropped == true, !["head", "body"].contains(name) || name == open.last?.name {
      if !HtmlElement.empty.contains(name) { push(name, .dropped, attributes) }
      return
    }
    if HtmlElement.empty.contains(name) { return void(name, attributes, line: line) }
    var role = HtmlElement.named(name)
    if name == "body" { popAll(of: "head") }
    if case .inline = role, attributes["role"] == "heading" {
      role = .heading(attributes["aria-level"].flatMap { Int($0) }.map { min(max($0, 1), 9) } ?? 2)
    } else if case .block = role, attributes["role"] == "heading" {
      role = .heading(attributes["aria-level"].flatMap { Int($0) }.map { min(max($0, 1), 9) } ?? 2)
    } else if name == "p", attributes["class"] == "MsoTitle" {
      role = .heading(1)
    }
    if name == "div", let title = attributes["title"] {
      // LibreOffice writes a document's running header and footer so.
      if title == "header" { role = .beside(.header) } else if title == "footer" { role = .beside(.footer) }
    }
    if case .beside(let place) = role, name == "footer", place == .footer, isInArticle { role = .block }
    closeImplied(by: name, role)
    begin(role, attributes, line: line)
    push(name, role, attributes)
  }

  /// A page's own footer stands beside the body; one of an article is part of it.
  private var isInArticle: Bool {
    open.contains { ["article", "section", "main", "td", "th", "table"].contains($0.name) }
  }

  private mutating func begin(_ role: HtmlElement, _ attributes: HtmlAttributes, line: Int) {
    switch role {
    case .inline: return
    case .dropped: return
    case .block, .heading, .title: flush()
    case .beside(let place):
      flush()
      assembly.startBeside(place)
    case .list(let isNumbered):
      flush()
      lists.append(
        List(
          isNumbered: isNumbered, next: attributes["start"].flatMap { Int($0) }.map { min(max($0, 0), 9999) } ?? 1,
          style: attributes["type"]))
    case .item: startItem(attributes)
    case .table:
      flush()
      assembly.startTable()
    case .rowGroup: flush()
    case .row:
      flush()
      assembly.startRow(isHeader: isInHeaderGroup)
    case .cell:
      flush()
      assembly.startCell(
        columnSpan: attributes["colspan"].flatMap { Int($0) } ?? 1,
        rowSpan: attributes["rowspan"].flatMap { Int($0) }.map { $0 == 0 ? 10_000 : $0 } ?? 1)
    case .definitions:
      flush()
      assembly.startTable()
      definitions.append(.start)
    case .term: startTerm()
    case .description: startDescription()
    }
  }

  private var isInHeaderGroup: Bool {
    for element in open.reversed() {
      switch element.role {
      case .rowGroup(let isHeader): return isHeader
      case .table: return false
      default: continue
      }
    }
    return false
  }

  private mutating func push(_ name: String, _ role: HtmlElement, _ attributes: HtmlAttributes) {
    guard open.count < Self.deepest else {
      isTooDeep = true
      return
    }
    let outside = open.last
    var format = (outside?.format ?? []).union(HtmlElement.format(of: name))
    var style = styles.style(of: name, attributes)
    if let own = attributes["style"] { style.add(HtmlStyle(declarations: own)) }
    format = style.applied(to: format)
    if attributes["hidden"] != nil || isUnseen(attributes) { format.insert(.hidden) }
    if let level = style.listLevel { wordListLevel = level } else if name == "p" { wordListLevel = nil }
    var element = Open(
      name: name, role: role, format: format,
      keepsLines: style.keepsLines ?? (name == "pre" || outside?.keepsLines == true), isDropped: false)
    if case .dropped = role { element.isDropped = true }
    element.isDropped = element.isDropped || outside?.isDropped == true && name != "body"
    element.isListLabel = style.isListLabel || outside?.isListLabel == true
    open.append(element)
  }

  private func isUnseen(_ attributes: HtmlAttributes) -> Bool {
    guard let classes = attributes["class"]?.lowercased() else { return false }
    return classes.split(separator: " ").contains { word in
      HtmlElement.unseenClasses.contains { word == $0 || word.hasSuffix("-" + $0) }
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "br": return lineBreak()
    case "p" where !open.contains { $0.name == "p" }: return flush()
    default: break
    }
    guard let index = reachable(name) else { return }
    while open.count > index { pop() }
  }

  /// The open element that an end tag closes; none beyond the cell or table around the place.
  private func reachable(_ name: String) -> Int? {
    let isOfTable = ["table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption"].contains(name)
    for index in open.indices.reversed() {
      if open[index].name == name { return index }
      switch open[index].role {
      case .cell where !isOfTable, .table: return nil
      case .heading where HtmlElement.named(name).isHeading: return index
      default: continue
      }
    }
    return nil
  }

  private mutating func popAll(of name: String) {
    while let index = open.lastIndex(where: { $0.name == name }) {
      while open.count > index { pop() }
    }
  }

  private mutating func pop() {
    guard let done = open.last else { return }
    defer { open.removeLast() }
    guard !done.isDropped else { return }
    if case .inline = done.role { return }
    // While the element is still open, so that its words are known to be a heading's or an item's.
    flush()
    switch done.role {
    case .inline, .dropped, .block, .heading, .title, .rowGroup, .term, .description: return
    case .beside: _ = assembly.endBeside()
    case .list:
      item = nil
      _ = lists.popLast()
    case .item: item = nil
    case .table: assembly.endTable()
    case .row: assembly.endRow()
    case .cell:
      item = nil
      assembly.endCell()
    case .definitions:
      assembly.endTable()
      _ = definitions.popLast()
    }
  }

  /// Closes what a start tag closes without an end tag of its own.
  private mutating func closeImplied(by name: String, _ role: HtmlElement) {
    switch role {
    case .inline, .dropped: return
    case .item: close(["li"], within: ["ul", "ol", "menu", "dir", "td", "th"])
    case .term, .description: close(["dt", "dd"], within: ["dl", "td", "th"])
    case .cell: close(["td", "th", "caption"], within: ["table"])
    case .row: close(["tr", "caption"], within: ["table"])
    case .rowGroup: close(["thead", "tbody", "tfoot", "caption"], within: ["table"])
    case .heading, .block, .title, .list, .table, .definitions, .beside: break
    }
    close(["p"], within: ["td", "th", "li", "div", "table", "dd", "section", "article", "blockquote", "button"])
  }

  private mutating func close(_ names: [String], within boundaries: [String]) {
    for index in open.indices.reversed() {
      if names.contains(open[index].name) {
        while open.count > index { pop() }
        return
      }
      if boundaries.contains(open[index].name) { return }
    }
  }

  // MARK: Lists

  private mutating func startItem(_ attributes: HtmlAttributes) {
    flush()
    guard let last = lists.indices.last else {
      item = (0, "\u{2022}")
      return
    }
    guard lists[last].isNumbered else {
      item = (lists.count - 1, "\u{2022}")
      return
    }
    if let value = attributes["value"].flatMap({ Int($0) }) { lists[last].next = min(max(value, 0), 9999) }
    let number = lists[last].next
    lists[last].next += 1
    let format: NumberFormat =
      switch lists[last].style {
      case "a": .lowerLetter
      case "A": .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
    item = (lists.count - 1, format.text(number) + ".")
  }

  private mutating func startTerm() {
    flush()
    guard let last = definitions.indices.last else { return }
    if definitions[last] != .term { assembly.startRow() }
    if definitions[last] != .term { assembly.startCell() }
    definitions[last] = .term
  }

  private mutating func startDescription() {
    flush()
    guard let last = definitions.indices.last, definitions[last] != .description else { return }
    if definitions[last] == .start { assembly.startCell() }
    assembly.startCell()
    definitions[last] = .description
  }

  // MARK: Elements without content

  private mutating func void(_ name: String, _ attributes: HtmlAttributes, line: Int) {
    switch name {
    case "br": lineBreak()
    case "hr": flush()
    case "wbr": break
    case "img":
      pictures += 1
      switch (attributes["alt"] ?? "").lowercased() {
      case "tick", "ticked", "checked", "check": add(SymbolFonts.ticked)
      case "unticked", "unchecked", "not checked": add(SymbolFonts.unticked)
      default: break
      }
    case "input": input(attributes)
    default: break
    }
  }

  private mutating func input(_ attributes: HtmlAttributes) {
    guard attributes["hidden"] == nil else { return }
    switch (attributes["type"] ?? "text").lowercased() {
    case "checkbox", "radio":
      add(attributes["checked"] == nil ? SymbolFonts.unticked : SymbolFonts.ticked)
      add(" ")
    case "hidden", "submit", "button", "reset", "image", "password", "file": break
    default: if let value = attributes["value"] { add(" " + value + " ") }
    }
  }

  mutating func finish() -> [Block] {
    while !open.isEmpty { pop() }
    flush()
    return assembly.finish()
  }
}

extension HtmlElement {
  /// Whether it is a heading by its name.
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}
