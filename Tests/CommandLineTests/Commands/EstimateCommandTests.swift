import Foundation
import Testing

@Suite("ehcp-audit estimate and agreement")
struct EstimateCommandTests {
  private func json(_ arguments: [String]) throws -> [String: Any] {
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.status == 0)
    return try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
  }

  @Test("One stratum gives the exact interval with every member of the contract")
  func exact() throws {
    let folder = try TemporaryFolder()
    let rows = "good\n" + String(repeating: "1\n", count: 15) + String(repeating: "0\n", count: 9)
    let figures = try json(["estimate", try folder.write("judged.csv", rows.utf8), "--frame", "120"])
    #expect(figures["n"] as? Int == 24 && figures["N"] as? Int == 120)
    #expect(figures["estimate"] as? Double == 0.625)
    let (lower, upper) = (figures["lower"] as? Double ?? 0, figures["upper"] as? Double ?? 0)
    #expect(abs(lower - 52.0 / 120) < 1e-12 && abs(upper - 95.0 / 120) < 1e-12)
    #expect(figures["method"] as? String == "exact" && figures["level"] as? Double == 0.95)
    #expect((figures["strata"] as? [Any])?.count == 1)
  }

  @Test("At a terminal it says how sure we are within 80 columns")
  func screen() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("judged.csv", "good,stratum\n1,New plans\n0,New plans\n1,Reviews\n,Reviews\n".utf8)
    let frame = try folder.write("frame.csv", "stratum,N\nNew plans,10\nReviews,30\n".utf8)
    let run = try Program.run(["estimate", path, "--frame", frame])
    #expect(run.status == 0)
    #expect(run.output.contains("How sure are we?"))
    #expect(run.output.contains("could not be had"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("A frame that is too small and a level that is no share give sentences")
  func faults() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("judged.csv", "good\n1\n1\n0\n".utf8)
    let small = try Program.run(["estimate", path, "--frame", "2"])
    #expect(small.status == 4 && small.errors.contains("3 of 2"))
    #expect(try Program.run(["estimate", path, "--frame", "9", "--level", "95"]).status == 2)
    #expect(try Program.run(["estimate", path]).status == 2)
  }

  @Test("The plan is the NHS's sample size")
  func plan() throws {
    #expect(try json(["estimate", "--plan", "--frame", "400", "--share", "0.7"])["n"] as? Int == 179)
  }

  @Test("Agreement gives each coefficient with its interval")
  func agreement() throws {
    let folder = try TemporaryFolder()
    let rows = "rater1,rater2\ngood,good\ngood,requires improvement\ninadequate,inadequate\noutstanding,outstanding\n"
    let path = try folder.write("ratings.csv", rows.utf8)
    let figures = try json(["agreement", path])
    #expect(figures["n"] as? Int == 4)
    for name in ["percent", "kappa", "kappaQuadratic", "ac1"] {
      let member = try #require(figures[name] as? [String: Any])
      #expect(member["value"] is Double && member["lower"] is Double && member["upper"] is Double)
    }
    let unknown = try folder.write("colours.csv", "rater1,rater2\nred,green\n".utf8)
    #expect(try Program.run(["agreement", unknown]).status == 4)
    #expect(try Program.run(["agreement", unknown, "--scale", "red,green"]).status == 0)
  }
}
