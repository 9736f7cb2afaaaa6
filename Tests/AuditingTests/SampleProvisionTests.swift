import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// Provisions of the samples, labelled by hand from the rules page, against the engine, sentence by sentence.
struct SampleProvisionTests {
  @Test func agreeWithTheirLabels() throws {
    let rubric = try ShippedRubric.load()
    let bench = ItemBench(rubric: rubric)
    var right: [String: Int] = [:]
    var all: [String: Int] = [:]
    var wrong: [String] = []
    for file in try Samples.names() {
      let gold = try Samples.gold(file)
      let name = gold.subject.name ?? "Sam"
      for item in gold.provisions where (item.section ?? "F") == "F" {
        let study = bench.study(item.text, in: .F, kind: .provision, child: name)
        let outcomes = bench.outcomes(study, section: "F", kind: .provision)
        for (id, label) in item.outcomes.sorted(by: { $0.key < $1.key }) where id.hasPrefix("F-") {
          all[id, default: 0] += 1
          if outcomes[id]?.rawValue == label {
            right[id, default: 0] += 1
          } else {
            let type = study.provision(study.plan[.F].items[0], in: .F).type
            wrong.append(
              "\(id) want \(label) got \(outcomes[id]?.rawValue ?? "-") [\(type)] \(file.prefix(2)): \(item.text.prefix(260))"
            )
          }
        }
      }
    }
    if let path = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      try wrong.joined(separator: "\n").write(
        toFile: path + "/sample-provisions.txt", atomically: true, encoding: .utf8)
    }
    for id in all.keys.sorted() {
      let share = Double(right[id] ?? 0) / Double(all[id] ?? 1)
      #expect(share >= 0.9, "\(id): \(right[id] ?? 0) of \(all[id] ?? 0)")
    }
  }
}
