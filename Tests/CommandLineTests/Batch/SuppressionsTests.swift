import Foundation
import Testing

@Suite("ehcp-audit audit --suppressions")
struct SuppressionsTests {
  private static let plan = Program.repository.appendingPathComponent("samples/casefiles/watered-down/plan.txt").path

  @Test("Every format shows them, and those that match nothing are named")
  func shown() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "ours.yaml",
      """
      - {criterion: F-QUANT-01, who: R. Osei, why: agreed in mediation, until: 2027-01-01}
      - {criterion: F-WHO-01, words: nowhere at all, who: R. Osei, why: a trial, until: 2027-01-01}
      - {criterion: F-WHAT-01, who: R. Osei, why: an old matter, until: 2020-01-01}
      """.utf8)
    let json = try Program.run(["audit", Self.plan, "--suppressions", file, "--format", "ndjson"])
    #expect(json.status == 0)
    #expect(json.output.contains("\"who\":\"R. Osei\",\"why\":\"agreed in mediation\""))
    #expect(json.errors.contains("ours.yaml:2: F-WHO-01"))
    #expect(json.errors.contains("matches nothing"))
    #expect(json.errors.contains("has expired"))
    #expect(!json.errors.contains("ours.yaml:1:"))
    let screen = try Program.run(["audit", Self.plan, "--suppressions", file])
    #expect(screen.output.contains("Not counted"))
    let pages = folder.path("pages")
    #expect(
      try Program.run(["audit", Self.plan, "--suppressions", file, "--format", "html", "--output", pages]).status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: pages) where name.hasSuffix(".html") {
      let page = try String(contentsOfFile: pages + "/" + name, encoding: .utf8)
      #expect(page.contains("agreed in mediation"), "\(name)")
    }
  }

  @Test("A mistake in the file stops the audit")
  func mistake() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("ours.yaml", "- {criterion: F-WHOO-01, who: A, why: B, until: 2027-01-01}".utf8)
    let run = try Program.run(["audit", Self.plan, "--suppressions", file])
    #expect(run.status == 4)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("did you mean"))
  }
}
