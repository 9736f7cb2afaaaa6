import Documents
import Plans
import Rubrics

/// Builds the report that an example supplies with its plan.
enum ExampleAdvice {
  private static let recommended = "recommended:"

  /// The report; nil for an example without one. Lines that begin with "recommended:" are provision, the others needs.
  static func document(for example: Example) -> Document? {
    guard case .parts(_, let sections) = example, let lines = sections["advice"] else { return nil }
    let provision = lines.filter { $0.hasPrefix(recommended) }.map {
      String($0.dropFirst(recommended.count)).split(separator: " ").joined(separator: " ")
    }
    let needs = lines.filter { !$0.hasPrefix(recommended) }
    var blocks = [
      Block(kind: .heading(level: 1), text: "Advice for Sam Example"),
      Block(kind: .paragraph, text: "Name: Sam Example"),
    ]
    for (heading, texts) in [("Needs", needs), ("Recommended provision", provision)] where !texts.isEmpty {
      blocks.append(Block(kind: .heading(level: 2), text: heading))
      blocks += texts.map { Block(kind: .listItem(level: 0), text: $0, label: "-") }
    }
    for index in blocks.indices { blocks[index].locator.line = index + 1 }
    return Document(format: .text, blocks: blocks)
  }
}
