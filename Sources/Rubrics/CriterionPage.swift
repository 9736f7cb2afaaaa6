/// A criterion explained in plain text: what it asks, why, on what basis, how it is decided, what to do, examples.
public enum CriterionPage {
  /// The page, lines of at most 78 letters, ending in a line break. With a catalogue, values are named by their meaning.
  public static func text(_ criterion: Criterion, catalogue: MeasureCatalogue? = nil) -> String {
    let signature = catalogue?.signatures[criterion.measure.name]
    var page = PageLines()
    page.line("\(criterion.id)  \(criterion.title)")
    page.line("\(place(of: criterion)), \(criterion.kind.rawValue), weight \(weight(criterion.weight))")
    page.paragraph("What it asks", [criterion.requirement])
    if !criterion.why.isEmpty { page.paragraph("Why", [criterion.why]) }
    page.list("Basis", criterion.basis)
    page.list("Looks at", [selection(criterion.select)])
    page.list("Measures", [measure(criterion.measure, summary: signature?.summary)])
    let meanings = signature?.values ?? [:]
    if let each = criterion.each {
      page.list("Each \(criterion.select.items ?? "item") is", rungs(each, meanings))
      page.list("The criterion is", rungs(criterion.ladder, LadderReader.shareValues))
    } else {
      page.list("The criterion is", rungs(criterion.ladder, meanings))
    }
    if let question = criterion.question { page.paragraph("Question for a person", [question]) }
    page.paragraph("Advice to the writer", [criterion.advice])
    for outcome in Outcome.allCases {
      page.list("Examples that are \(outcome.rawValue)", (criterion.examples[outcome] ?? []).map(words))
    }
    return page.text
  }

  private static func place(of criterion: Criterion) -> String {
    criterion.section == SectionWords.whole ? "Whole plan" : "Section \(criterion.section)"
  }

  private static func weight(_ weight: Double) -> String {
    let names = [5.0: "critical", 3: "major", 2: "moderate", 1: "minor"]
    return DecimalText.text(weight) + (names[weight].map { " (\($0))" } ?? "")
  }

  private static func selection(_ select: Selector) -> String {
    let sections =
      select.sections.isEmpty
      ? "the whole plan"
      : "section\(select.sections.count == 1 ? "" : "s") \(select.sections.joined(separator: ", "))"
    var text = select.items.map { "each \($0) in \(sections)" } ?? sections
    if !select.exceptTypes.isEmpty { text += ", except \(select.exceptTypes.joined(separator: ", "))" }
    return text
  }

  private static func measure(_ call: MeasureCall, summary: String?) -> String {
    let arguments = call.arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: ", "))" }
    let name = arguments.isEmpty ? call.name : "\(call.name) (\(arguments.joined(separator: "; ")))"
    return summary.map { "\(name). \($0)" } ?? name
  }

  static func rungs(_ ladder: Ladder, _ meanings: [String: String]) -> [String] {
    let reachable = ladder.reachable
    var lines = Ladder.order.filter(reachable.contains).compactMap { outcome in
      ladder.rungs[outcome].map { rung in
        rung == .always ? "\(outcome.rawValue) otherwise" : "\(outcome.rawValue) when \(rung.words(meanings: meanings))"
      }
    }
    if reachable.contains(.notMet) { lines.append("\(Outcome.notMet.rawValue) otherwise") }
    return lines
  }

  static func words(_ example: Example) -> String {
    switch example {
    case .words(let text), .document(let text): return text
    case .parts(let front, let sections):
      let lines = front.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      let parts = sections.sorted { $0.key < $1.key }.map { code, texts in
        "Section \(code): \(texts.isEmpty ? "(blank)" : texts.joined(separator: " / "))"
      }
      return (lines + parts).joined(separator: "; ")
    }
  }
}

/// Lines of a page of plain text, broken between words.
struct PageLines {
  private static let width = 78
  private(set) var text = ""

  /// A line as it stands.
  mutating func line(_ line: String) { text += line + "\n" }

  /// A heading with paragraphs under it; nothing where there are none.
  mutating func paragraph(_ heading: String, _ paragraphs: [String]) {
    guard !paragraphs.isEmpty else { return }
    line("")
    line(heading)
    for paragraph in paragraphs { wrap(paragraph, first: "  ", rest: "  ") }
  }

  /// A heading with entries after dashes; nothing where there are none.
  mutating func list(_ heading: String, _ entries: [String]) {
    guard !entries.isEmpty else { return }
    line("")
    line(heading)
    for entry in entries { wrap(entry, first: "  - ", rest: "    ") }
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var current = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, current.count + 1 + word.count > PageLines.width {
        line(current)
        current = rest
        isEmpty = true
      }
      current += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    line(current)
  }
}
