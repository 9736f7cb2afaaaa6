import Foundation
import Plans
import Regulations
import Rubrics
import Testing

@testable import Auditing

/// Single provisions and outcomes, labelled from the rules page alone, against the engine.
struct LabelledSentencesTests {
  private struct Label: Decodable {
    var id: String
    var kind: String
    var text: String
    var type: String?
    var verdict: String?
    var planDate: String?
    var ncYear: Int?
    var dateOfBirth: String?
    var criteria: [String: String]
  }

  private struct Tally {
    var right: [String: Int] = [:]
    var all: [String: Int] = [:]
    var wrong: [String] = []

    mutating func count(_ id: String, _ label: String, _ given: String, _ about: String) {
      all[id, default: 0] += 1
      if label == given {
        right[id, default: 0] += 1
      } else {
        wrong.append("\(id) want \(label) got \(given) \(about)")
      }
    }
  }

  private func labels(_ half: String) throws -> [Label] {
    let url = ShippedRubric.root.appendingPathComponent("Tests/Labelled/\(half)/sentences.jsonl")
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Label.self, from: Data($0.utf8)) }
  }

  private func tally(_ half: String, section: SectionCode, kind: Item.Kind) throws -> Tally {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    var tally = Tally()
    for label in try labels(half) where label.kind == kind.rawValue {
      let study = bench.study(
        label.text, in: section, kind: kind, date: BritishDate.parse(label.planDate ?? "2026-03-10"),
        ncYear: label.ncYear ?? 6, born: label.dateOfBirth.flatMap { BritishDate.parse($0) })
      let given = bench.outcomes(study, section: section.rawValue, kind: kind)
      var about = "\(label.id): \(label.text)"
      if kind == .provision {
        let provision = study.provision(study.plan[section].items[0], in: section)
        about = "[\(provision.type.rawValue)/\(label.type ?? "")] " + about
        tally.count(
          "verdict", label.verdict ?? "", ProvisionVerdict.verdict(provision, in: study.reading(section)), about)
      }
      for (id, outcome) in label.criteria.sorted(by: { $0.key < $1.key }) {
        tally.count(id, outcome, given[id]?.rawValue ?? "-", about)
      }
    }
    if let folder = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      let figures = tally.all.keys.sorted().map { "\($0): \(tally.right[$0] ?? 0) of \(tally.all[$0] ?? 0)" }
      try (figures + tally.wrong.sorted()).joined(separator: "\n")
        .write(toFile: "\(folder)/\(half)-\(kind.rawValue).txt", atomically: true, encoding: .utf8)
    }
    return tally
  }

  @Test(arguments: ["tune"])
  func provisions(_ half: String) throws {
    let tally = try tally(half, section: .F, kind: .provision)
    for id in tally.all.keys.sorted() where id != "verdict" {
      let share = Double(tally.right[id] ?? 0) / Double(max(1, tally.all[id] ?? 0))
      #expect(share >= 0.85, "\(half) \(id): \(tally.right[id] ?? 0) of \(tally.all[id] ?? 0)")
    }
  }

  @Test(arguments: ["tune"])
  func outcomes(_ half: String) throws {
    let tally = try tally(half, section: .E, kind: .outcome)
    for id in tally.all.keys.sorted() {
      let share = Double(tally.right[id] ?? 0) / Double(max(1, tally.all[id] ?? 0))
      #expect(share >= 0.85, "\(half) \(id): \(tally.right[id] ?? 0) of \(tally.all[id] ?? 0)")
    }
  }
}
