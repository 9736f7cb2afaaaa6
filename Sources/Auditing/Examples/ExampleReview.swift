import Documents
import Plans
import Rubrics

/// Builds the small review or piece of advice that an example stands for: plain lines under the parts' usual headings.
enum ExampleReview {
  private static let headings: [SectionCode: String] = [
    .details: "Details", .participation: "Invitations and attendance", .views: "Views",
    .outcomes: "Progress towards outcomes", .provision: "Provision", .health: "Health", .socialCare: "Social care",
    .adulthood: "Preparing for adulthood", .recommendations: "Recommendations",
    .decision: "For local authority use only", .actions: "Actions", .author: "Author", .needs: "Needs",
  ]
  private static let front: [(label: String, value: String)] = [
    ("Name", "Sam Example"), ("Date of birth", "14 March 2012"), ("Year group", "Year 9"),
    ("Date of meeting", "12 March 2026"),
  ]

  static func document(for example: Example, of criterion: Criterion, kind: DocumentKind) -> Document {
    switch example {
    case .document(let text): (try? DocumentReader.read(Array(text.utf8))) ?? Document(format: .text)
    case .words(let text):
      build(front: [:], parts: [criterion.selectedParts.first ?? .details: [text]], kind: kind)
    case .parts(let front, let sections):
      build(
        front: front,
        parts: Dictionary(
          sections.compactMap { name, texts in SectionCode(rawValue: name).map { ($0, texts) } },
          uniquingKeysWith: { first, _ in first }), kind: kind)
    }
  }

  private static func build(front given: [String: String], parts: [SectionCode: [String]], kind: DocumentKind)
    -> Document
  {
    var blocks = [
      Block(kind: .heading(level: 1), text: kind == .advice ? "Advice for Sam Example" : "Annual review report")
    ]
    let known = Set(front.map(\.label))
    for (label, value) in front where kind == .annualReview || label != "Date of meeting" {
      let stated = given[label] ?? value
      if !stated.isEmpty { blocks.append(Block(kind: .paragraph, text: "\(label): \(stated)")) }
    }
    for label in given.keys.sorted() where !known.contains(label) {
      blocks.append(Block(kind: .paragraph, text: "\(label): \(given[label] ?? "")"))
    }
    let codes = kind == .advice ? SectionCode.ofAdvice : SectionCode.ofReview
    for code in codes {
      guard let texts = parts[code] else { continue }
      blocks.append(Block(kind: .heading(level: 2), text: headings[code] ?? "Recommended " + code.rawValue))
      for text in texts { blocks += lines(text, isItem: texts.count > 1) }
    }
    for index in blocks.indices { blocks[index].locator.line = index + 1 }
    return Document(format: .text, blocks: blocks)
  }

  /// Lines of one text are paragraphs; "## " makes a heading, "- " a list item, bars the cells of a table's row.
  private static func lines(_ text: String, isItem: Bool) -> [Block] {
    var blocks: [Block] = []
    var rows: [Table.Row] = []
    func endTable() {
      if !rows.isEmpty { blocks.append(Block(kind: .table(Table(rows: rows)))) }
      rows = []
    }
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.contains("|") {
        let cells = words.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { column, text in
          let content = text.split(separator: " ").joined(separator: " ")
          return Table.Cell(blocks: content.isEmpty ? [] : [Block(kind: .paragraph, text: content)], column: column)
        }
        rows.append(Table.Row(cells: cells, isMarkedHeader: rows.isEmpty))
        continue
      }
      endTable()
      if words.hasPrefix("## ") {
        blocks.append(Block(kind: .heading(level: 3), text: String(words.dropFirst(3))))
      } else if words.hasPrefix("- ") {
        blocks.append(Block(kind: .listItem(level: 0), text: String(words.dropFirst(2)), label: "-"))
      } else {
        blocks.append(Block(kind: isItem ? .listItem(level: 0) : .paragraph, text: words, label: isItem ? "-" : nil))
      }
    }
    endTable()
    return blocks
  }
}

extension Criterion {
  /// The parts that the criterion selects by name.
  var selectedParts: [SectionCode] { select.sections.compactMap { SectionCode(rawValue: $0) } }
}
