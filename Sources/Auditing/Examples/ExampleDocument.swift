import Documents
import Plans
import Rubrics

/// Builds the small document that an example stands for.
///
/// Words alone become the one item, or the whole text, of the section that the criterion looks at, in an otherwise plain
/// plan for an invented child; parts are laid out under their statutory headings; a document is read as it stands.
enum ExampleDocument {
  /// The statutory titles, so that examples need not repeat them.
  private static let titles: [SectionCode: String] = [
    .A: "Views, interests and aspirations", .B: "Special educational needs", .C: "Health care needs",
    .D: "Social care needs", .E: "Outcomes", .F: "Special educational provision", .G: "Health care provision",
    .H1: "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970",
    .H2: "Other social care provision", .I: "Placement", .J: "Personal budget and direct payments",
    .K: "Advice and information",
  ]

  private static let front: [(label: String, value: String)] = [
    ("Name", "Sam Example"), ("Date of birth", "14 March 2015"), ("NC year", "6"),
    ("Date of final plan", "10 November 2025"), ("Status", "Final"),
  ]

  static func document(for example: Example, of criterion: Criterion, kind: DocumentKind = .ehcPlan) -> Document {
    if kind != .ehcPlan { return ExampleReview.document(for: example, of: criterion, kind: kind) }
    switch example {
    case .document(let text):
      return (try? DocumentReader.read(Array(text.utf8))) ?? Document(format: .text)
    case .words(let text):
      return build(front: [:], sections: [(criterion.selectedSections.first ?? .A).rawValue: [text]], of: criterion)
    case .parts(let front, let sections):
      return build(front: front, sections: sections, of: criterion)
    }
  }

  /// Plain words of a criterion on items are one item whole, whatever the plan reader would cut them into: the example
  /// is about judging and not about reading.
  static func plan(for example: Example, of criterion: Criterion, read plan: EHCPlan) -> EHCPlan {
    guard case .words(let text) = example, let kind = criterion.select.items.flatMap(Item.Kind.init),
      let code = criterion.selectedSections.first
    else { return plan }
    var plan = plan
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let range = 0..<words.utf8.count
    plan.sections[code.position].body = SectionBody(
      text: words, passages: [Passage(range: range, kind: .listItem)])
    plan.sections[code.position].items = [Item(id: code.rawValue + "1", kind: kind, range: range, passages: 0..<1)]
    return plan
  }

  private static func build(front given: [String: String], sections: [String: [String]], of criterion: Criterion)
    -> Document
  {
    var blocks: [Block] = []
    let known = Set(front.map(\.label))
    for (label, value) in front {
      let stated = given[label] ?? value
      if !stated.isEmpty { blocks.append(Block(kind: .paragraph, text: "\(label): \(stated)")) }
    }
    for label in given.keys.sorted() where !known.contains(label) {
      blocks.append(Block(kind: .paragraph, text: "\(label): \(given[label] ?? "")"))
    }
    for code in SectionCode.ofPlan {
      guard let texts = sections[code.rawValue] else { continue }
      blocks.append(
        Block(kind: .heading(level: 1), text: "Section \(code.rawValue): \(titles[code] ?? "")"))
      for text in texts { blocks += paragraphs(text, isItem: texts.count > 1) }
    }
    for index in blocks.indices { blocks[index].locator.line = index + 1 }
    return Document(format: .text, blocks: blocks)
  }

  /// Lines of one text are paragraphs of their own; "- " makes a list item, "## " a heading inside the section.
  private static func paragraphs(_ text: String, isItem: Bool) -> [Block] {
    text.split(separator: "\n").map { line in
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.hasPrefix("- ") { return Block(kind: .listItem(level: 0), text: String(words.dropFirst(2)), label: "-") }
      if words.hasPrefix("## ") { return Block(kind: .heading(level: 2), text: String(words.dropFirst(3))) }
      return Block(kind: isItem ? .listItem(level: 0) : .paragraph, text: words, label: isItem ? "-" : nil)
    }
  }

  static func summary(of example: Example) -> String {
    switch example {
    case .words(let text), .document(let text): shortened(text)
    case .parts(let front, let sections):
      shortened(
        (front.keys.sorted().map { "\($0): \(front[$0] ?? "")" }
          + sections.keys.sorted().map { "\($0): \((sections[$0] ?? []).joined(separator: " / "))" })
          .joined(separator: "; "))
    }
  }

  private static func shortened(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 70 ? String(words.prefix(67)) + "..." : words
  }
}
