import Foundation
import Testing

@testable import Rubrics

@Suite("The manual of the language")
struct ManualTests {
  private let manual: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    manual = try String(contentsOf: root.appendingPathComponent("docs/rubrics.md"), encoding: .utf8)
  }

  /// The indented block that begins with a line, without its indentation.
  private func block(beginning first: String) -> String {
    let lines = manual.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == "    " + first }) else { return "no block begins with \(first)" }
    let block = lines[start...].prefix { $0.hasPrefix("    ") }
    return block.map { String($0.dropFirst(4)) }.joined(separator: "\n") + "\n"
  }

  private let catalogue = MeasureCatalogue([
    MeasureSignature(
      name: "provision-slot", summary: "A slot.", readsItems: true, parameters: ["slot": "which"], required: ["slot"],
      values: ["present": "1 where it is filled", "one-off": "1 for what happens once"])
  ])

  @Test("What it shows as a criterion, a lexicon and a rubric.yaml loads without a mistake")
  func loads() throws {
    let examples = block(beginning: "examples:").split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let criterion = block(beginning: "- id: F-QUANT-01").split(separator: "\n")
      .prefix { !$0.hasPrefix("  examples:") }.joined(separator: "\n")
    let head = block(beginning: "id: our-council").split(separator: "\n").filter { !$0.hasPrefix("extends:") }
    let files = RubricFiles(
      folder: "our-council",
      files: [
        "rubric.yaml": Array(head.joined(separator: "\n").utf8), "A.yaml": Array("[]".utf8),
        "B.yaml": Array("[]".utf8), "F.yaml": Array((criterion + "\n" + examples + "\n").utf8),
        "lexicons/vague.yaml": Array(block(beginning: "name: vague").utf8),
      ])
    let rubric = try RubricLoader.load(files: files, catalogue: catalogue, includingExamples: true)
    // The manual's limit names a criterion that the small rubric made of its samples does not have.
    #expect(rubric.problems.map(\.place.file).filter { $0 != "rubric.yaml" } == [])
    #expect(rubric.problems.count == 1)
    #expect(rubric.criteria.map(\.id) == ["F-QUANT-01"])
    #expect(rubric.criteria.first?.examples[.notMet]?.count == 3)
    #expect(rubric.lexicons["vague"]?.entries.map(\.id) == ["regular", "from-time-to-time", "access"])
  }

  @Test("It explains every key of a criterion, of rubric.yaml and of the ladder over items")
  func keys() {
    for key in CriterionReader.keys + RubricHead.keys + Array(LadderReader.shareValues.keys) {
      #expect(manual.contains("`\(key)`"), "the manual does not explain `\(key)`")
    }
  }
}
