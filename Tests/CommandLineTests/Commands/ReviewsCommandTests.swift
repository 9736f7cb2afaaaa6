import Foundation
import Testing

/// `timeliness` and `reviews` as a user runs them.
struct ReviewsCommandTests {
  private static let caseload = """
    caseId,team,ncy,requestDate,requestDecisionDate,finalIssued,reviewMeeting,decision,decisionDate
    A1,North,4,2025-03-03,2025-04-14,2025-07-21,2026-06-01,maintain,2026-07-01
    A2,South,6,,,2024-01-01,,,

    """

  private func run(_ command: [String], text: String = ReviewsCommandTests.caseload) throws -> Program.Run {
    let folder = try TemporaryFolder()
    let path = try folder.write("caseload.csv", Array(text.utf8))
    return try Program.run([command[0], path] + command.dropFirst())
  }

  @Test func timelinessWritesClocksAsJSON() throws {
    let run = try run(["timeliness", "--as-of", "2026-11-24", "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let json = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let clocks = try #require((json["cases"] as? [[String: Any]])?.first?["clocks"] as? [[String: Any]])
    let decision = try #require(clocks.first { $0["rule"] as? String == "R-T-06" })
    // 1 Jun + 28 is 29 Jun; 1 Jul is two days over.
    #expect(decision["due"] as? String == "2026-06-29" && decision["daysOver"] as? Int == 2)
  }

  @Test func reviewsWritesEveryFormat() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("caseload.csv", Array(ReviewsCommandTests.caseload.utf8))
    for format in ["json", "csv", "html", "xlsx"] {
      let output = folder.url.appendingPathComponent("out").path
      let run = try Program.run(["reviews", path, "--as-of", "2026-11-24", "--format", format, "--output", output])
      #expect(run.status == 0, "\(run.errors)")
      #expect(FileManager.default.fileExists(atPath: output + "/reviews." + format))
    }
  }

  @Test func theSameDayGivesTheSameBytes() throws {
    let first = try run(["reviews", "--as-of", "2026-11-24", "--format", "json"])
    #expect(try run(["reviews", "--as-of", "2026-11-24", "--format", "json"]).bytes == first.bytes)
  }

  @Test(
    arguments: [
      ["timeliness", "--as-of", "24/11/2026"], ["reviews", "--as-of", "2026-02-30"],
      ["reviews", "--as-of", "2026-11-24", "--format", "xlsx"],
      ["reviews", "--as-of", "2026-11-24", "--clear-by", "2026-11-24"],
    ])
  func wrongUsageIsSaidAndEndsWithStatus2(_ command: [String]) throws {
    let run = try run(command)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func aCaseloadWithoutCasesEndsWithStatus4() throws {
    let run = try run(["reviews", "--as-of", "2026-11-24"], text: "caseId,team\n")
    #expect(run.status == 4 && !run.errors.isEmpty)
  }

  @Test func clocksThatCannotBeReadAreNamedWithTheirLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("clocks/own.yaml", Array("rules:\n- id: A\n  titel: x\n".utf8))
    let path = try folder.write("caseload.csv", Array(ReviewsCommandTests.caseload.utf8))
    let run = try Program.run(
      ["timeliness", path, "--as-of", "2026-11-24", "--clocks", folder.url.appendingPathComponent("clocks").path])
    #expect(run.status == 4 && run.errors.contains("own.yaml:3"), "\(run.errors)")
  }
}
