import Containers

/// Reads the body of a main part, a header, a footer, comments or notes into blocks.
///
/// What opens is dealt with in `BodyReceiver+Start`, properties in `BodyReceiver+Properties`, what closes here.
final class BodyReceiver: XMLEventReceiver {
  /// What blocks are gathered into: the body, a cell or a text box.
  struct Container {
    var blocks: [Block] = []
    /// A paragraph whose end was deleted and which the next one goes on with.
    var unfinished: ParagraphBuilder?
  }

  /// A run's own formatting.
  struct RunState {
    var direct = CharacterFormat()
    var style: String?
    var symbolFont: String?
    /// The formatting with styles worked in, once asked for.
    var resolved: Run.Format?
  }

  /// A content control.
  struct Control {
    /// Whether its box is ticked; nil where it is no tick box.
    var isTicked: Bool?
    var hasShownBox = false
  }

  let styles: WordStyles
  let part: String
  let limits: ReadingLimits
  var counter: ListCounter

  var stack: [WordElement] = []
  var containers = [Container()]
  var paragraph: ParagraphBuilder?
  /// Paragraphs that wait while a text box inside them is read.
  var waiting: [(paragraph: ParagraphBuilder?, run: RunState)] = []
  var run = RunState()
  var tables: [TableBuilder] = []
  var controls: [Control] = []
  /// Whether a choice of each enclosing alternative was taken.
  var alternatives: [Bool] = []
  /// For every open field, whether its result has begun.
  var fields: [Bool] = []
  var legacyBox: (isTickedByDefault: Bool, isTicked: Bool?) = (false, nil)
  var legacyList: (entries: [String], selected: Int?, byDefault: Int?) = ([], nil, nil)
  var insertions = 0
  var deletions = 0
  var isCapturing = false
  var capturedFormat = Run.Format()
  var paragraphCount = 0
  var tableCount = 0
  var blockCount = 0

  /// Words out of force, in order.
  private(set) var asides: [Aside] = []
  var trackedChanges = 0
  var struckRuns = 0
  var pictures = 0
  var hasForeignChunk = false
  var hasDiagram = false
  var hasCutTable = false
  private(set) var hasTooManyBlocks = false
  private(set) var passesOver = false

  init(part: String, styles: WordStyles, counter: ListCounter, limits: ReadingLimits) {
    self.part = part
    self.styles = styles
    self.counter = counter
    self.limits = limits
  }

  var hasSeenEnough: Bool { hasTooManyBlocks }

  /// What was read, once the part is at its end.
  func finish() -> [Block] {
    closeContainer()
    return containers.first?.blocks ?? []
  }

  func needsAttributes(of name: String) -> Bool { WordElement.named(name).hasUsefulAttributes }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    let role = start(WordElement.named(name), attributes)
    passesOver = role == .skipped
    if !passesOver { stack.append(role) }
  }

  func endElement(_ name: String) {
    guard let role = stack.popLast() else { return }
    switch role {
    case .text, .deletedText: isCapturing = false
    case .paragraph: endParagraph()
    case .nestedParagraph:
      endParagraph()
      leaveTextBox()
    case .paragraphProperties: countInList()
    case .textBox: leaveTextBox()
    case .insertedRange: insertions -= 1
    case .deletedRange: deletions -= 1
    case .alternateContent: alternatives.removeLast()
    case .control: controls.removeLast()
    case .checkBoxContent: showBox()
    case .legacyCheckBox: appendLegacyBox()
    case .legacyList: appendSelection()
    case .cell: endCell()
    case .row:
      if tables.last?.isRowOut == true { deletions -= 1 }
      tables[tables.count - 1].endRow()
    case .table: endTable()
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isCapturing else { return }
    guard let font = run.symbolFont else {
      paragraph?.append(bytes, format: capturedFormat)
      return
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let text = scalar.value <= 0x20 ? " " : SymbolFonts.text(font: font, code: Int(scalar.value)) ?? " "
      paragraph?.append(text.utf8, format: capturedFormat)
    }
  }

  // MARK: Paragraphs

  private func endParagraph() {
    guard let done = paragraph else { return }
    countInList()
    // A field's instruction that runs past its paragraph is broken; without this it would swallow the rest.
    fields.removeAll { !$0 }
    let ended = paragraph ?? done
    paragraph = nil
    if ended.isEndDeleted {
      containers[containers.count - 1].unfinished = ended
    } else {
      emit(ended)
    }
  }

  /// Counts the paragraph in its list, once, as soon as its properties are known.
  private func countInList() {
    guard let current = paragraph, !current.isCounted else { return }
    paragraph?.isCounted = true
    guard deletions == 0, !current.isEndDeleted else { return }
    let style = (current.styleID ?? styles.defaultParagraphStyle).flatMap { styles.styles[$0] }
    guard let list = current.listID ?? style?.numberingID, list != 0 else { return }
    paragraph?.listing = counter.next(
      list: list, level: current.listLevel ?? (current.listID == nil ? style?.numberingLevel : nil),
      style: current.styleID)
  }

  private func emit(_ done: ParagraphBuilder) {
    let (text, runs, lost) = done.words()
    asides += lost
    let target = containers.count - 1
    let style = done.styleID.flatMap { styles.styles[$0] }
    if !text.isEmpty || done.hasPicture {
      var block = Block(kind: .image, text: text, style: style?.name, locator: locator(paragraph: done.number))
      if !text.isEmpty {
        block.kind = kind(of: done, style: style)
        block.label = done.listing?.label
        block.runs = runs
      }
      count(1)
      containers[target].blocks.append(block)
    }
    containers[target].blocks += done.trailing
  }

  private func kind(of done: ParagraphBuilder, style: WordStyles.Style?) -> Block.Kind {
    if let level = done.outlineLevel {
      if (0...8).contains(level) { return .heading(level: level + 1) }
    } else if let level = style?.headingLevel {
      return .heading(level: level)
    }
    if let listing = done.listing, listing.label != nil { return .listItem(level: listing.level) }
    return .paragraph
  }

  func locator(paragraph: Int?) -> Locator {
    Locator(
      part: part, paragraph: paragraph, table: tables.last?.number, row: tables.last?.currentRow,
      column: tables.last?.currentColumn)
  }

  private func count(_ blocks: Int) {
    blockCount += blocks
    if blockCount > limits.blocks { hasTooManyBlocks = true }
  }

  // MARK: Containers

  /// Ends a paragraph that waited for another to go on with.
  func closeContainer() {
    guard let waiting = containers[containers.count - 1].unfinished else { return }
    containers[containers.count - 1].unfinished = nil
    emit(waiting)
  }

  func enterTextBox() {
    waiting.append((paragraph, run))
    paragraph = nil
    containers.append(Container())
  }

  private func leaveTextBox() {
    closeContainer()
    guard containers.count > 1, let outer = waiting.popLast() else { return }
    let blocks = containers.removeLast().blocks
    paragraph = outer.paragraph
    run = outer.run
    if paragraph == nil {
      containers[containers.count - 1].blocks += blocks
    } else {
      paragraph?.trailing += blocks
    }
  }

  private func endCell() {
    closeContainer()
    guard containers.count > 1, !tables.isEmpty else { return }
    count(1)
    let blocks = containers.removeLast().blocks
    if tables[tables.count - 1].cell.isDeleted { deletions -= 1 }
    tables[tables.count - 1].endCell(blocks)
  }

  private func endTable() {
    guard let done = tables.popLast() else { return }
    hasCutTable = hasCutTable || done.isCut
    guard !done.rows.isEmpty else { return }
    let block = Block(kind: .table(Table(rows: done.rows)), locator: Locator(part: part, table: done.number))
    if paragraph == nil {
      containers[containers.count - 1].blocks.append(block)
    } else {
      paragraph?.trailing.append(block)
    }
  }
}
