/// Reads web pages: saved from a portal, printed by a case system or written by an office program.
enum HtmlReader {
  /// Reads a page.
  ///
  /// - Throws: `DocumentError` where the bytes are no text, hold no words or break a cap.
  static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    let decoded = try HtmlCharset.decode(bytes)
    var tokens = HtmlTokens(decoded.utf8)
    var body = HtmlBody(limits: limits)
    var choice = HtmlChoice()
    var rawElement = ""
    while let token = tokens.next() {
      let line = tokens.currentLine()
      switch token {
      case .text(let range):
        // Words that no plan can hold are not gathered first and refused afterwards.
        guard range.count <= limits.textBytes * 2 else { throw DocumentError.tooLong(limits.textBytes * 2) }
        if choice.isOpen { choice.text(tokens.slice(range)) } else { body.text(tokens.slice(range), line: line) }
      case .rawText(let range):
        switch rawElement {
        case "style": body.styles.add(tokens.slice(range))
        case "textarea": body.text(tokens.slice(range), line: line)
        default: break
        }
      case .start(let name, let attributes):
        rawElement = name
        if choice.start(name, attributes) { continue }
        // What is typed into a box keeps its lines, as paragraphs of their own.
        body.start(name == "textarea" ? "pre" : name, attributes, line: line)
      case .end(let name):
        if let shown = choice.end(name) {
          body.text(shown[...], line: line)
          continue
        }
        if !choice.isOpen { body.end(name == "textarea" ? "pre" : name) }
      }
      if body.hasBroken { break }
    }
    var document = Document(format: .html, notices: decoded.notices)
    document.blocks = body.finish()
    try refuse(body, limits: limits)
    document.asides = body.assembly.asides
    document.notices += notices(of: body)
    guard !document.blocks.isEmpty else {
      throw DocumentError(
        problem: body.pictures > 0 ? "The web page holds only pictures." : "The web page holds no words.",
        remedy:
          "Check that it was saved completely; a page that a script fills must be printed to PDF or copied to Word.")
    }
    return document
  }

  private static func refuse(_ body: HtmlBody, limits: ReadingLimits) throws {
    if body.isTooDeep || body.assembly.isTooDeep {
      throw DocumentError(
        problem: "The web page nests its contents deeper than any plan needs, so it was not read.",
        remedy: "Open it in a browser, copy the plan to Word and save it as .docx.")
    }
    if body.assembly.isOverLimit {
      throw DocumentError(
        problem: "The web page holds more than \(limits.blocks) paragraphs and table cells, which no plan needs.",
        remedy: "Check that it is a single plan or review.")
    }
  }

  private static func notices(of body: HtmlBody) -> [String] {
    var notices: [String] = []
    if body.changes > 0 { notices.append(MarkupNotice.tracked) }
    if body.struck > MarkupNotice.struckRunsOfAForm { notices.append(MarkupNotice.struck) }
    if body.assembly.hasCutTable { notices.append(MarkupNotice.cutTable(SpannedTable.mostColumns)) }
    return notices
  }
}

/// A list of choices (`select`) shows only the option chosen, or its first one.
private struct HtmlChoice {
  private(set) var isOpen = false
  private var first: [UInt8]?
  private var chosen: [UInt8]?
  private var current: [UInt8]?
  private var isCurrentChosen = false

  /// Takes in a start tag; whether it belongs to a list of choices.
  mutating func start(_ name: String, _ attributes: HtmlAttributes) -> Bool {
    if name == "select" {
      self = HtmlChoice()
      isOpen = true
      return true
    }
    guard isOpen else { return false }
    if name == "option" {
      close()
      current = []
      isCurrentChosen = attributes["selected"] != nil
    }
    return true
  }

  mutating func text(_ raw: ArraySlice<UInt8>) { current? += raw }

  /// Takes in an end tag; what the list shows once it is closed.
  mutating func end(_ name: String) -> [UInt8]? {
    guard isOpen else { return nil }
    if name == "option" { close() }
    // A list that is never closed must not swallow the page.
    guard ["select", "td", "tr", "table", "form", "body"].contains(name) else { return nil }
    close()
    isOpen = false
    return chosen ?? first ?? []
  }

  private mutating func close() {
    guard let done = current else { return }
    current = nil
    if first == nil { first = done }
    if isCurrentChosen { chosen = done }
  }
}
