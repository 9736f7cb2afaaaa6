import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// Outcomes of the samples, labelled by hand from the rules page, against the engine, sentence by sentence.
struct SampleOutcomeTests {
  @Test func agreeWithTheirLabels() throws {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    var right: [String: Int] = [:]
    var all: [String: Int] = [:]
    var wrong: [String] = []
    for file in try Samples.names() {
      let gold = try Samples.gold(file)
      let date = gold.dates["amended"] ?? gold.dates["issued"] ?? gold.dates["draftIssued"]
      for item in gold.outcomes where (item.section ?? "E") == "E" {
        let study = bench.study(
          item.text, in: .E, kind: .outcome, child: gold.subject.name ?? "Sam",
          date: date.flatMap(BritishDateText.day), ncYear: gold.subject.ncYear,
          born: gold.subject.dateOfBirth.flatMap(BritishDateText.day))
        let outcomes = bench.outcomes(study, section: "E", kind: .outcome)
        for (id, label) in item.outcomes.sorted(by: { $0.key < $1.key }) where id.hasPrefix("E-") {
          all[id, default: 0] += 1
          if outcomes[id]?.rawValue == label {
            right[id, default: 0] += 1
          } else {
            wrong.append("\(id) want \(label) got \(outcomes[id]?.rawValue ?? "-") \(file.prefix(2)): \(item.text)")
          }
        }
      }
    }
    if let path = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      try wrong.joined(separator: "\n").write(toFile: path + "/sample-outcomes.txt", atomically: true, encoding: .utf8)
    }
    #expect(!all.isEmpty)
    for id in all.keys.sorted() {
      let share = Double(right[id] ?? 0) / Double(all[id] ?? 1)
      #expect(share >= 0.92, "\(id): \(right[id] ?? 0) of \(all[id] ?? 0)")
    }
  }
}
