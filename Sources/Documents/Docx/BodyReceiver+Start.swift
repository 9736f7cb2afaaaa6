import Containers

extension BodyReceiver {
  /// Deals with an element that opens and says what it is by where it stands; `.skipped` passes over all of it.
  func start(_ element: WordElement, _ attributes: XMLAttributes) -> WordElement {
    switch element {
    case .other, .skipped: return element
    case .text, .deletedText:
      capture(isDeleted: element == .deletedText)
      return element
    case .run:
      run = RunState()
      return element
    case .runProperties, .runStyle, .bold, .italic, .underline, .strike, .doubleStrike, .vanish, .fonts,
      .paragraphProperties, .paragraphStyle, .numberingProperties, .numberingLevel, .numberingID, .outlineLevel,
      .rowProperties, .gridBefore, .headerRow, .cellProperties, .gridSpan, .verticalMerge, .horizontalMerge,
      .deletedCell:
      return property(element, attributes["val"], attributes)
    case .paragraph: return startParagraph()
    case .inserted, .deleted: return revision(element)
    case .table, .row, .cell: return startTablePart(element)
    case .tab, .lineBreak: append(" ")
    case .noBreakHyphen: append("-")
    case .symbol, .symbolEx: symbol(attributes)
    case .field: field(attributes["fldCharType"])
    case .legacyCheckBox: legacyBox = (false, nil)
    case .legacyList: legacyList = ([], nil, nil)
    case .legacyListEntry: legacyList.entries.append(attributes["val"] ?? "")
    case .legacyResult: legacyList.selected = attributes["val"].flatMap { Int($0) }
    case .legacyDefault:
      legacyBox.isTickedByDefault = isOn(attributes["val"])
      legacyList.byDefault = attributes["val"].flatMap { Int($0) }
    case .checked:
      if stack.last == .checkBoxControl, !controls.isEmpty {
        controls[controls.count - 1].isTicked = isOn(attributes["val"])
      }
      legacyBox.isTicked = isOn(attributes["val"])
    case .control: controls.append(Control())
    case .checkBoxControl:
      guard stack.last == .controlProperties, !controls.isEmpty else { return .other }
      controls[controls.count - 1].isTicked = false
    case .controlContent: return controls.last?.isTicked == nil ? element : .checkBoxContent
    case .alternateContent: alternatives.append(false)
    case .choice, .fallback: return takeAlternative()
    case .textBox: enterTextBox()
    case .picture:
      pictures += 1
      paragraph?.hasPicture = true
    case .wordArt: wordArt(attributes["string"])
    case .foreignChunk: hasForeignChunk = true
    case .diagram: hasDiagram = true
    case .controlProperties, .insertedRange, .deletedRange, .nestedParagraph, .checkBoxContent: break
    }
    return element
  }

  /// The first alternative is taken and all others passed over: they show the same thing.
  private func takeAlternative() -> WordElement {
    guard let taken = alternatives.last else { return .other }
    if taken { return .skipped }
    alternatives[alternatives.count - 1] = true
    return .other
  }

  private func startParagraph() -> WordElement {
    let isNested = paragraph != nil
    if isNested { enterTextBox() }
    paragraphCount += 1
    let target = containers.count - 1
    if let unfinished = containers[target].unfinished {
      containers[target].unfinished = nil
      paragraph = ParagraphBuilder(number: paragraphCount, after: unfinished)
    } else {
      paragraph = ParagraphBuilder(number: paragraphCount)
    }
    run = RunState()
    return isNested ? .nestedParagraph : .paragraph
  }

  /// A tracked change: of a paragraph's end, of a row, or of the words inside it.
  private func revision(_ element: WordElement) -> WordElement {
    trackedChanges += 1
    switch stack.last {
    case .runProperties:
      if element == .deleted, stack.dropLast().last == .paragraphProperties { paragraph?.isEndDeleted = true }
      return .other
    case .rowProperties:
      if element == .deleted, !tables.isEmpty, tables.last?.isRowOut == false {
        tables[tables.count - 1].deleteRow()
        deletions += 1
      }
      return .other
    case .numberingProperties, .cellProperties, .paragraphProperties: return .other
    default:
      if element == .inserted {
        insertions += 1
        return .insertedRange
      }
      deletions += 1
      return .deletedRange
    }
  }

  private func startTablePart(_ element: WordElement) -> WordElement {
    if element == .table {
      if paragraph == nil { closeContainer() }
      tableCount += 1
      tables.append(TableBuilder(number: tableCount))
      return element
    }
    // Rows and cells outside a table are drawings' or broken; what they hold is read all the same.
    guard !tables.isEmpty else { return .other }
    if element == .row {
      tables[tables.count - 1].startRow()
    } else {
      tables[tables.count - 1].startCell()
      containers.append(Container())
    }
    return element
  }

  private func wordArt(_ text: String?) {
    guard let text, deletions == 0 else { return }
    var words = WordsBuffer()
    words.append(Array(text.utf8)[...])
    guard !words.bytes.isEmpty else { return }
    let block = Block(kind: .paragraph, text: words.string, locator: locator(paragraph: paragraph?.number))
    paragraph?.trailing.append(block)
  }
}
