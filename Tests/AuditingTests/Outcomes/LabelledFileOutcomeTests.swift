import Foundation
import Plans
import Regulations
import Rubrics
import Testing

@testable import Auditing

/// Outcomes of `Tests/Labelled`, labelled from the rules page by someone who had not seen the engine.
struct LabelledFileOutcomeTests {
  private struct Line: Decodable {
    var text: String
    var planDate: String?
    var ncYear: Int?
    var dateOfBirth: String?
    var criteria: [String: String]
  }

  @Test func agreeWithTheirLabels() throws {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    let file = ShippedRubric.root.appendingPathComponent("Tests/Labelled/outcomes-tune.jsonl")
    var right: [String: Int] = [:]
    var all: [String: Int] = [:]
    var wrong: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let one = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let study = bench.study(
        one.text, in: .E, kind: .outcome, child: name(in: one.text), date: one.planDate.flatMap(BritishDate.parse),
        ncYear: one.ncYear, born: one.dateOfBirth.flatMap(BritishDate.parse))
      let outcomes = bench.outcomes(study, section: "E", kind: .outcome)
      for (id, label) in one.criteria.sorted(by: { $0.key < $1.key }) {
        all[id, default: 0] += 1
        if outcomes[id]?.rawValue == label {
          right[id, default: 0] += 1
        } else {
          wrong.append("\(id) want \(label) got \(outcomes[id]?.rawValue ?? "-"): \(one.text)")
        }
      }
    }
    if let path = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      try wrong.joined(separator: "\n").write(toFile: path + ".labelled", atomically: true, encoding: .utf8)
    }
    #expect(!all.isEmpty)
    for id in all.keys.sorted() {
      let share = Double(right[id] ?? 0) / Double(all[id] ?? 1)
      #expect(share >= 0.92, "\(id): \(right[id] ?? 0) of \(all[id] ?? 0)")
    }
  }

  /// The labels carry no name: it is the capitalised word before "will", "can" or "is".
  private func name(in text: String) -> String {
    let words = text.split { !$0.isLetter }
    for (word, next) in zip(words, words.dropFirst())
    where ["will", "can", "is", "to", "should"].contains(next) && word.first?.isUppercase == true && word.count > 2 {
      return String(word)
    }
    return "Sam"
  }
}
