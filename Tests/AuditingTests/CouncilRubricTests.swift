import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

@Suite("A council's rubric that extends the shipped one")
struct CouncilRubricTests {
  private static func load() throws -> Rubric {
    try RubricLoader.load(
      folder: ShippedRubric.root.appendingPathComponent("docs/examples/northmere").path,
      otherRoots: [ShippedRubric.root.appendingPathComponent("rubrics").path], catalogue: Auditor.catalogue,
      includingExamples: true)
  }

  @Test("It loads without a mistake and keeps what it does not change")
  func loads() throws {
    let (ours, shipped) = (try Self.load(), try ShippedRubric.load())
    #expect(ours.problems.isEmpty, "\(ours.problems.map(\.description))")
    #expect(ours.skipped.isEmpty)
    #expect(ours.sha256 != shipped.sha256)
    let ids = Set(ours.criteria.map(\.id))
    #expect(ids == Set(shipped.criteria.map(\.id)).subtracting(["A-HIST-01"]).union(["NM-PLAIN-01"]))
    #expect(ours.grading.scale == ["exceptional", "strong", "sound", "needs-work", "failing"])
    #expect(ours.grading.bands == [92, 80, 66, 48])
    #expect(ours.grading.sectionWeights["F"] == 35)
    #expect(ours.grading.sectionWeights["E"] == shipped.grading.sectionWeights["E"])
  }

  @Test("Weight, ladder and words are replaced one by one")
  func changes() throws {
    let ours = try Self.load()
    func criterion(_ id: String) throws -> Criterion { try #require(ours.criteria.first { $0.id == id }) }
    #expect(try criterion("F-QUANT-01").weight == 3)
    #expect(try criterion("F-QUANT-01").title == "Provision says how often")
    let who = try criterion("F-WHO-01")
    #expect(who.says[.notMet]?.hasPrefix("Northmere asks") == true)
    #expect(who.says[.met] == "It names who delivers it.")
  }

  @Test("Its own criterion and all the others come out as their examples say")
  func examples() throws {
    let results = RubricExamples.run(rubric: try Self.load(), planReader: try ShippedRubric.planReader())
    #expect(results.contains { $0.criterionID == "NM-PLAIN-01" })
    let wrong = results.filter { !$0.isAsExpected && $0.criterionID != "E-TIME-01" }
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.criterionID) \($0.summary)" })")
  }

  @Test("A plan is graded on the five words, and the changed ladder and the added phrase tell")
  func grades() throws {
    let reader = try ShippedRubric.planReader()
    let path = ShippedRubric.root.appendingPathComponent("samples/casefiles/watered-down/plan.txt")
    let text = try String(contentsOf: path, encoding: .utf8)
      .replacing("E3. By July 2027 Idris will read", with: "E3. Idris will read")
      .replacing("for 20 minutes each day, one to one.", with: "for 20 minutes each day, within the locality offer.")
    let (ours, shipped) = (try Self.load(), try ShippedRubric.load())
    let results = [ours, shipped].map {
      Auditor(rubric: $0, planReader: reader).audit(bytes: Array(text.utf8), source: "plan.txt")
    }
    func outcome(_ id: String, _ place: Int) -> Outcome? {
      results[place].criteria.first { $0.criterion.id == id }?.outcome
    }
    #expect(ours.grading.scale.contains(results[0].grades.overall.grade))
    #expect(outcome("E-TIME-01", 0) == .notMet)
    #expect(outcome("E-TIME-01", 1) == .partlyMet)
    let found = results.map { result in
      result.criteria.first { $0.criterion.id == "F-VAG-01" }?.findings.contains {
        $0.evidence?.quote.contains("locality offer") == true
      } ?? false
    }
    #expect(found == [true, false])
  }
}
