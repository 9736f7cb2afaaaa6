import Foundation
import Testing

@Suite("ehcp-audit rubric")
struct RubricCommandTests {
  private let shipped = "ehc-plan-qaf"

  @Test("The shipped rubric is listed with its version and its digest")
  func list() throws {
    let run = try Program.run(["rubric", "list"])
    #expect(run.status == 0)
    #expect(run.output.contains(shipped))
    #expect(run.output.contains("outstanding, good, requires-improvement, inadequate"))
    #expect(run.output.contains("sha256 "))
  }

  @Test("The shipped rubric has no mistake, and every one of its examples comes out as it says")
  func shippedRubric() throws {
    let validated = try Program.run(["rubric", "validate", shipped])
    #expect(validated.status == 0, "\(validated.output)")
    #expect(validated.output.hasSuffix("; 0 mistakes.\n"))
    let tested = try Program.run(["rubric", "test", shipped])
    #expect(tested.status == 0, "\(tested.output)")
    #expect(tested.output.hasSuffix(" passed, 0 failed\n"))
  }

  @Test("A mistake in a rubric is named with its place, and status 1")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine/rubric.yaml", "id: mine\nextends: [nothing\n".utf8)
    let run = try Program.run(["rubric", "validate", folder.path("mine")])
    #expect(run.status == 1)
    #expect(run.output.contains("rubric.yaml:"))
    #expect(try Program.run(["rubric", "test", folder.path("mine")]).status == 4)
  }

  @Test("A folder that is no rubric's is nothing that can be done")
  func missing() throws {
    #expect(try Program.run(["rubric", "validate", "no-such-rubric"]).status == 4)
    #expect(try Program.run(["rubric", "test", "no-such-rubric"]).status == 4)
  }

  @Test("A criterion is explained with what it asks and what it rests on; an unknown id is wrong usage")
  func explain() throws {
    let run = try Program.run(["rubric", "explain", "F-QUANT-01"])
    #expect(run.status == 0)
    #expect(run.output.contains("F-QUANT-01"))
    #expect(run.output.contains("9.69"))
    #expect(try Program.run(["rubric", "explain", "Z-NONE-99"]).status == 2)
  }

  @Test("The version is printed alone")
  func version() throws {
    let run = try Program.run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }
}
