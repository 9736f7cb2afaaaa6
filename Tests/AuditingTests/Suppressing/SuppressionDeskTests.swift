import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

@Suite("Findings that somebody has decided not to count")
struct SuppressionDeskTests {
  private static func audit(_ suppressions: String) throws -> AuditResult {
    let rubric = try ShippedRubric.load()
    let list = try SuppressionList(
      file: "ours.yaml", bytes: Array(suppressions.utf8), criteria: rubric.criteria.map(\.id))
    let auditor = Auditor(rubric: rubric, planReader: try ShippedRubric.planReader(), suppressions: list)
    let bytes = [UInt8](
      try Data(contentsOf: ShippedRubric.root.appendingPathComponent("samples/casefiles/watered-down/plan.txt")))
    return auditor.audit(bytes: bytes, source: "folder/plan.txt")
  }

  private static func entry(_ scope: String, until: String = "2026-12-31") -> String {
    "- {criterion: F-QUANT-01, \(scope)who: R. Osei, why: agreed in mediation, until: \(until)}"
  }

  @Test("What is suppressed is not counted, and is shown with what the criterion came to")
  func whole() throws {
    let plain = try Self.audit("")
    let before = try #require(plain.criteria.first { $0.criterion.id == "F-QUANT-01" })
    #expect(!before.findings.isEmpty)
    let result = try Self.audit(Self.entry(""))
    let after = try #require(result.criteria.first { $0.criterion.id == "F-QUANT-01" })
    #expect(after.outcome == .notApplicable)
    #expect(after.findings.isEmpty)
    let one = try #require(result.suppressed.first)
    #expect(one.outcomeBefore == before.outcome)
    #expect(one.findings.count == before.findings.count)
    #expect(!one.hasExpired)
    let scores = [plain, result].map { $0.grades.sections.first { $0.code == .F }?.grade.score ?? 0 }
    #expect(scores[1] > scores[0])
  }

  @Test("A scope takes out no more than it names")
  func scopes() throws {
    #expect(try Self.audit(Self.entry("document: plan.txt, ")).suppressed.first?.findings.isEmpty == false)
    #expect(try Self.audit(Self.entry("document: other.txt, ")).suppressed.isEmpty)
    #expect(try Self.audit(Self.entry("section: G, ")).suppressed.first?.findings.isEmpty == true)
    #expect(try Self.audit(Self.entry("words: Regular  practice, ")).suppressed.first?.findings.isEmpty == false)
    let missed = try #require(try Self.audit(Self.entry("words: nowhere in the plan, ")).suppressed.first)
    #expect(missed.findings.isEmpty)
    #expect(missed.outcomeBefore == nil)
  }

  @Test("A document dated after the last day is judged in full, and the suppression is said to have expired")
  func expired() throws {
    let result = try Self.audit(Self.entry("", until: "2026-01-19"))
    #expect(result.suppressed.first?.hasExpired == true)
    #expect(result.criteria.first { $0.criterion.id == "F-QUANT-01" }?.findings.isEmpty == false)
    #expect(try Self.audit(Self.entry("", until: "2026-01-20")).suppressed.first?.hasExpired == false)
  }
}
