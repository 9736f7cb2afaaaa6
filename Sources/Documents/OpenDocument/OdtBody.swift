import Containers

/// Receives an OpenDocument text, its styles first and then its body, and gathers blocks.
final class OdtBody: XMLEventReceiver {
  /// A paragraph while it is read.
  private struct Paragraph {
    var words = FormattedWords()
    var kind = Block.Kind.paragraph
    var label: String?
    var style: String?
    var formats: [Run.Format]
    var hasPicture = false
    var trailing: [Block] = []
  }

  var assembly: BlockAssembly
  private(set) var trackedChanges = 0
  private(set) var struckRuns = 0
  private(set) var pictures = 0
  private(set) var passesOver = false

  private var styles = OdtStyles()
  private var lists = OdtLists()
  private var stack: [OdtElement] = []
  private var paragraph: Paragraph?
  /// Paragraphs that wait while a box, a note or a comment inside them is read.
  private var waiting: [Paragraph?] = []
  private var isAutomatic = false
  private var style: OdtStyles.Definition?
  private var level: (number: Int, look: OdtLists.Level)?
  private var headerRows = 0
  private var hiddenSections = 0
  // Tracked changes.
  private var region: String?
  private var deleted: [String: FormattedWords] = [:]
  private var insertions: Set<String> = []
  private var openInsertions: Set<String> = []
  /// Tick boxes of forms by their ids.
  private var boxes: [String: (isTicked: Bool, label: String)] = [:]
  private var numberText: [UInt8]?

  init(part: String?, limits: ReadingLimits) { assembly = BlockAssembly(part: part, limits: limits) }

  /// Goes on with another part: the body after the styles.
  func begin(part: String?, limits: ReadingLimits) {
    let asides = assembly.asides
    assembly = BlockAssembly(part: part, limits: limits)
    for aside in asides { assembly.addAside(aside.place, aside.text) }
    assembly.page = 1
    stack = []
  }

  var hasSeenEnough: Bool { assembly.isOverLimit || assembly.isTooDeep }

  // MARK: Events

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    let element = start(name, attributes)
    if case .skipped = element {
      passesOver = true
    } else {
      passesOver = false
      stack.append(element)
    }
  }

  func endElement(_ name: String) {
    guard let element = stack.popLast() else { return }
    end(element)
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if numberText != nil {
      numberText?.append(contentsOf: bytes)
    } else if let region {
      if paragraph != nil { deleted[region, default: FormattedWords()].append(bytes, format: []) }
    } else {
      append(bytes)
    }
  }

  private func append(_ bytes: some Collection<UInt8>) {
    guard var format = paragraph?.formats.last else { return }
    if !openInsertions.isEmpty { format.insert(.inserted) }
    if hiddenSections > 0 { format.insert(.hidden) }
    paragraph?.words.append(bytes, format: format)
  }

  // MARK: Starts

  private func start(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    if OdtElement.alwaysSkipped.contains(name) { return .skipped }
    switch name {
    case "p", "h": return startParagraph(isHeading: name == "h", attributes)
    case "span": return startSpan(attributes)
    case "s", "tab", "line-break": append([0x20])
    case "soft-page-break": assembly.page = (assembly.page ?? 1) + 1
    case "list":
      lists.startList(attributes)
      return .list
    case "list-item":
      lists.startItem(attributes)
      return .item
    case "list-header":
      lists.startHeader()
      return .listHeader
    case "table", "table-row", "table-cell", "table-header-rows": return startTablePart(name, attributes)
    case "section", "index-title", "index-body":
      let isHidden = attributes["display"] == "none" || attributes["is-hidden"] == "true"
      if isHidden { hiddenSections += 1 }
      return .section(isHidden: isHidden)
    case "number" where paragraph != nil || lists.isInList:
      numberText = []
      return .number
    case "meta" where paragraph == nil: return .skipped
    case "forms", "checkbox", "control": return form(name, attributes)
    case "frame", "custom-shape", "rect", "ellipse", "line", "g", "image", "text-box", "title", "desc", "annotation",
      "note", "note-body", "creator", "date":
      return startBeside(name, attributes)
    case "tracked-changes", "changed-region", "insertion", "deletion", "format-change", "change", "change-start",
      "change-end":
      return change(name, attributes)
    default: return startStyle(name, attributes)
    }
    return .other
  }

  private func startParagraph(isHeading: Bool, _ attributes: XMLAttributes) -> OdtElement {
    let isNested = paragraph != nil
    if isNested { enterBox() }
    let name = attributes["style-name"]
    let format = styles.format(name, family: "paragraph").applied(to: [])
    var new = Paragraph(style: styles.shownName(name, family: "paragraph"), formats: [format])
    if isHeading {
      let level = attributes["outline-level"].flatMap { Int($0) }.map { min(max($0, 1), 9) } ?? 1
      new.kind = .heading(level: level)
      if attributes["is-list-header"] != "true" {
        new.label = lists.isInList ? lists.label() : lists.headingLabel(level: level)
      }
    } else if new.style == "Title" {
      new.kind = .heading(level: 1)
    } else if lists.isInList, let label = lists.label() {
      new.kind = .listItem(level: lists.level)
      new.label = label
    }
    paragraph = new
    return isNested ? .nestedParagraph : .paragraph
  }

  private func startSpan(_ attributes: XMLAttributes) -> OdtElement {
    guard let outside = paragraph?.formats.last else { return .other }
    let format = styles.format(attributes["style-name"], family: "text").applied(to: outside)
    if format.contains(.struck), !outside.contains(.struck) { struckRuns += 1 }
    paragraph?.formats.append(format)
    return .span
  }

  private func startTablePart(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    guard region == nil else { return .other }
    func number(_ name: String) -> Int { attributes[name].flatMap { Int($0) } ?? 1 }
    switch name {
    case "table":
      assembly.startTable()
      return .table
    case "table-header-rows":
      headerRows += 1
      return .headerRows
    case "table-row":
      assembly.startRow(isHeader: headerRows > 0)
      return .row(repeated: number("number-rows-repeated"))
    default:
      assembly.startCell(columnSpan: number("number-columns-spanned"), rowSpan: number("number-rows-spanned"))
      return .cell(repeated: number("number-columns-repeated"))
    }
  }

  private func startBeside(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    switch name {
    case "frame", "custom-shape", "rect", "ellipse", "line", "g": return .frame
    case "title", "desc":
      // Of a picture, these describe it; in a line, `title` is the document's title as a field.
      if case .frame = stack.last { return .skipped }
      return .other
    case "creator", "date":
      if case .annotation = stack.last { return .skipped }
      return .other
    case "image":
      pictures += 1
      paragraph?.hasPicture = true
      return .skipped
    case "text-box":
      if case .frame = stack.last { enterBox() } else { return .other }
      return .textBox
    case "annotation":
      enterBox(.comment)
      return .annotation
    case "note": return .note
    default:
      enterBox(.footnote)
      return .noteBody
    }
  }

  private func enterBox(_ place: Aside.Place? = nil) {
    waiting.append(paragraph)
    paragraph = nil
    assembly.startBeside(place)
  }

  private func leaveBox() {
    guard let outer = waiting.popLast() else { return }
    let blocks = assembly.endBeside()
    paragraph = outer
    if paragraph == nil { assembly.place(blocks) } else { paragraph?.trailing += blocks }
  }

  // MARK: Changes

  private func change(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    switch name {
    case "tracked-changes": return .changes
    case "changed-region":
      region = attributes["id"] ?? ""
      return .region
    case "insertion":
      if let region { insertions.insert(region) }
      trackedChanges += 1
      return .skipped
    case "deletion":
      trackedChanges += 1
      return .deletion
    case "format-change": return .skipped
    case "change":
      guard let id = attributes["change-id"], let words = deleted[id] else { return .other }
      paragraph?.words.append(words.marked(.deleted))
      // The same words are not deleted twice, however often a file names them.
      deleted[id] = nil
    case "change-start":
      if let id = attributes["change-id"], insertions.contains(id) { openInsertions.insert(id) }
    default: if let id = attributes["change-id"] { openInsertions.remove(id) }
    }
    return .other
  }

  // MARK: Forms

  private func form(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    switch name {
    case "checkbox":
      guard let id = attributes["id"] else { return .other }
      boxes[id] = (attributes["current-state"] ?? attributes["state"] == "checked", attributes["label"] ?? "")
    case "control":
      guard let id = attributes["control"], let box = boxes[id] else { return .other }
      append((box.isTicked ? SymbolFonts.ticked : SymbolFonts.unticked).utf8)
      append((" " + box.label).utf8)
    default: break
    }
    return .other
  }

  // MARK: Styles

  private func startStyle(_ name: String, _ attributes: XMLAttributes) -> OdtElement {
    switch name {
    case "automatic-styles":
      isAutomatic = true
      return .automaticStyles
    case "style":
      guard let own = attributes["name"], let family = attributes["family"] else { return .other }
      style = OdtStyles.Definition(
        parent: attributes["parent-style-name"], shownName: attributes["display-name"] ?? own, isAutomatic: isAutomatic)
      return .style(name: own, family: family)
    case "default-style":
      style = OdtStyles.Definition(shownName: "", isAutomatic: false)
      return .defaultStyle(family: attributes["family"] ?? "")
    case "text-properties": if level == nil { style?.format.state(textProperties: attributes) }
    case "list-style": return .listStyle(name: attributes["name"] ?? "")
    case "outline-style": return .listStyle(name: OdtLists.outline)
    case "list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style":
      level = (
        attributes["level"].flatMap { Int($0) } ?? 1,
        OdtLists.Level(
          element: name == "list-level-style-image" ? "list-level-style-bullet" : name, attributes)
      )
      return .listLevel
    case "master-page": return .masterPage
    case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
      guard case .masterPage = stack.last else { return .other }
      assembly.startBeside(name.utf8.first == UInt8(ascii: "h") ? .header : .footer)
      return .runningHead
    default: break
    }
    return .other
  }

  // MARK: Ends

  private func end(_ element: OdtElement) {
    switch element {
    case .other, .skipped, .frame, .note, .changes, .masterPage: break
    case .paragraph: endParagraph()
    case .nestedParagraph:
      endParagraph()
      leaveBox()
    case .span: if paragraph?.formats.isEmpty == false { paragraph?.formats.removeLast() }
    case .list: lists.endList()
    case .item, .listHeader: lists.endItem()
    case .table: assembly.endTable()
    case .headerRows: headerRows -= 1
    case .row(let repeated): assembly.endRow(repeated: repeated)
    case .cell(let repeated): assembly.endCell(repeated: repeated)
    case .textBox, .annotation, .noteBody: leaveBox()
    case .region:
      region = nil
    case .deletion: break
    case .section(let isHidden): if isHidden { hiddenSections -= 1 }
    case .style(let name, let family):
      if let done = style { styles.define(name, family: family, done) }
      style = nil
    case .defaultStyle(let family):
      if let done = style { styles.defineDefault(family: family, done.format) }
      style = nil
    case .automaticStyles: isAutomatic = false
    case .listStyle, .listLevel: endLevel()
    case .runningHead: _ = assembly.endBeside()
    case .number:
      var words = WordsBuffer()
      words.append((numberText ?? [])[...])
      numberText = nil
      if !words.bytes.isEmpty { paragraph?.label = words.string }
    }
  }

  private func endLevel() {
    guard let done = level else { return }
    level = nil
    for element in stack.reversed() {
      guard case .listStyle(let name) = element else { continue }
      lists.define(done.number, of: name, done.look)
      return
    }
  }

  private func endParagraph() {
    guard let done = paragraph else { return }
    paragraph = nil
    if let region {
      deleted[region, default: FormattedWords()].append([0x20], format: [])
      return
    }
    let hasWords = assembly.add(
      done.kind, done.words, label: done.label, style: done.style, trailing: done.trailing)
    if !hasWords, done.hasPicture { assembly.addImage() }
  }
}
