import Foundation
import Testing

@Suite("ehcp-audit amendments")
struct AmendmentsCommandTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("samples/amendments/carried-out")

  private func path(_ name: String) -> String { Self.samples.appendingPathComponent(name).path }

  @Test("Three documents give both wordings side by side, and status 0")
  func screen() throws {
    let run = try Program.run([
      "amendments", "--before", path("before.txt"), "--review", path("review.txt"), "--after", path("after.txt"),
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("CARRIED OUT"))
    #expect(run.output.contains("| After"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("json has the members of the contract")
  func json() throws {
    let run = try Program.run([
      "amendments", "--before", path("before.txt"), "--review", path("review.txt"), "--after", path("after.txt"),
      "--format",
      "json",
    ])
    let object = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    for member in ["recommendations", "unexplained", "weakened", "stale"] { #expect(object[member] is [Any]) }
  }

  @Test("A plan in the review's place, and a file that is not there, end with a sentence and status 4")
  func wrongDocument() throws {
    let swapped = try Program.run([
      "amendments", "--before", path("before.txt"), "--review", path("after.txt"), "--after", path("after.txt"),
    ])
    #expect(swapped.status == 4)
    #expect(swapped.errors.contains("--review"))
    let missing = try Program.run([
      "amendments", "--before", path("none.txt"), "--review", path("review.txt"), "--after", path("after.txt"),
    ])
    #expect(missing.status == 4)
    #expect(missing.errors.contains("There is no such file."))
  }
}
