import Containers

extension BodyReceiver {
  /// Takes in a property of a run, a paragraph, a row or a cell, where it stands in the properties of one.
  func property(_ element: WordElement, _ value: String?, _ attributes: XMLAttributes) -> WordElement {
    switch element {
    case .runProperties:
      // Elsewhere (a control's own properties, say) they say nothing of words that are read.
      return stack.last == .run || stack.last == .paragraphProperties ? element : .skipped
    case .paragraphProperties:
      return stack.last.map { $0 == .paragraph || $0 == .nestedParagraph } == true ? element : .other
    case .numberingProperties, .rowProperties, .cellProperties: return element
    case .runStyle, .bold, .italic, .underline, .strike, .doubleStrike, .vanish, .fonts:
      if isInRunProperties { runProperty(element, value, attributes) }
    case .paragraphStyle, .outlineLevel, .numberingID, .numberingLevel: paragraphProperty(element, value)
    default: tableProperty(element, value)
    }
    return .other
  }

  /// Whether the properties being read are a run's own and not those of a paragraph's end.
  private var isInRunProperties: Bool {
    guard let properties = stack.lastIndex(of: .runProperties), properties > 0 else { return false }
    return stack[properties - 1] == .run
  }

  private func runProperty(_ element: WordElement, _ value: String?, _ attributes: XMLAttributes) {
    switch element {
    case .runStyle: run.style = value
    case .fonts:
      let font = attributes["ascii"] ?? attributes["hAnsi"]
      run.symbolFont = font.flatMap { SymbolFonts.isSymbolFont($0) ? $0 : nil }
    default: run.direct.state(element, value: value)
    }
    run.resolved = nil
  }

  private func paragraphProperty(_ element: WordElement, _ value: String?) {
    guard stack.last == .paragraphProperties || stack.last == .numberingProperties else { return }
    switch element {
    case .paragraphStyle: paragraph?.styleID = value
    case .outlineLevel: paragraph?.outlineLevel = value.flatMap { Int($0) }
    case .numberingID: paragraph?.listID = value.flatMap { Int($0) }
    default: paragraph?.listLevel = value.flatMap { Int($0) }
    }
  }

  private func tableProperty(_ element: WordElement, _ value: String?) {
    guard !tables.isEmpty else { return }
    let last = tables.count - 1
    let number = value.flatMap { Int($0) }
    switch element {
    case .gridBefore: tables[last].skipColumns(number ?? 0)
    case .headerRow: tables[last].markHeader(isOn(value))
    case .gridSpan: tables[last].cell.span = number ?? 1
    case .verticalMerge:
      tables[last].cell.startsMerge = value == "restart"
      tables[last].cell.continuesAbove = value != "restart"
    case .horizontalMerge: tables[last].cell.continuesLeft = value != "restart"
    case .deletedCell:
      trackedChanges += 1
      if !tables[last].cell.isDeleted { deletions += 1 }
      tables[last].cell.isDeleted = true
    default: break
    }
  }
}
