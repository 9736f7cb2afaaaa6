import Auditing
import Foundation
import Plans
import Rubrics
import Testing

/// Whole samples through the whole engine, against the labels of their criteria.
struct SamplePlanTests {
  private struct Gold: Decodable {
    var criteria: [String: String]
  }

  @Test(arguments: ["A-", "B-", "E-"])
  func agreeWithTheirLabels(_ prefix: String) throws {
    let rubric = try ShippedRubric.load()
    let wordings = try PlanWordings.load(folder: ShippedRubric.root.appendingPathComponent("templates").path)
    let auditor = Auditor(rubric: rubric, planReader: PlanReader(wordings: wordings))
    let folder = ShippedRubric.root.appendingPathComponent("samples")
    var right = 0
    var wrong: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".gold.json") {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent(file)))
      let name = String(file.dropLast(".gold.json".count))
      let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      let result = auditor.audit(bytes: bytes, source: name)
      for one in result.criteria where one.criterion.id.hasPrefix(prefix) {
        guard let label = gold.criteria[one.criterion.id] else { continue }
        if label == one.outcome.rawValue {
          right += 1
        } else {
          let said = one.findings.prefix(4).map { $0.message + " [" + ($0.evidence?.quote ?? "") + "]" }
          wrong.append("\(one.criterion.id) want \(label) got \(one.outcome.rawValue) \(name): \(one.reason) \(said)")
        }
      }
    }
    if let path = ProcessInfo.processInfo.environment["DISAGREEMENTS"] {
      try wrong.joined(separator: "\n").write(
        toFile: path + "/plans-" + prefix + ".txt", atomically: true, encoding: .utf8)
    }
    #expect(right > 0)
    #expect(Double(right) >= 0.85 * Double(right + wrong.count), "\(wrong.joined(separator: "\n"))")
  }
}
