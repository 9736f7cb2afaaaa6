import Foundation
import Testing

@Suite("ehcp-audit check")
struct CheckCommandTests {
  @Test("A plan gives what to mend in plain English, and status 0")
  func plan() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["check", path])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("\"Regular support from an adult in class.\""))
    #expect(run.output.contains("What to do next"))
    #expect(!run.output.contains("F-QUANT"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("A provision that names a profession is sent to that profession's advice in Section K")
  func profession() throws {
    let folder = try TemporaryFolder()
    let provision = "Maya will have sessions on attention planned by the educational psychologist."
    let path = try folder.write("plan.txt", InventedPlan.text(provision: provision).utf8)
    let text = try Program.run(["check", path]).output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(
      text.contains(
        "Look in the advice that Section K lists as \"Educational psychologist's report, Dr A. Example, 3 September 2025."
      ))
  }

  @Test("json gives one object with everything")
  func json() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["check", path, "--format", "json"])
    #expect(run.status == 0)
    let check = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    #expect((check["mend"] as? [Any])?.isEmpty == false)
  }

  @Test("A file that cannot be read, or is no plan, gives a sentence and status 3")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("empty.docx", [])
    let letter = try folder.write("letter.txt", "Dear Sir or Madam, the bus was late again.".utf8)
    for path in [empty, letter, folder.path("missing.docx")] {
      let run = try Program.run(["check", path])
      #expect(run.status == 3)
      #expect(run.output.contains("Nothing was checked."))
      #expect(run.errors.contains(path))
    }
  }

  @Test("A folder and a missing argument are wrong usage")
  func usage() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["check", folder.url.path])
    #expect(run.status == 2)
    #expect(run.errors.contains("check takes one plan"))
    #expect(try Program.run(["check"]).status == 2)
  }

  @Test("A plan is checked against the reports about its child, and other children's are left and named")
  func advice() throws {
    let folder = try TemporaryFolder()
    let cases = Program.repository.appendingPathComponent("samples/casefiles")
    func copy(_ from: String, _ to: String) throws -> String {
      try folder.write(to, [UInt8](try Data(contentsOf: cases.appendingPathComponent(from))))
    }
    let plan = try copy("watered-down/plan.txt", "plan.txt")
    _ = try copy("watered-down/advice-speech.txt", "own.txt")
    let other = try copy("vague-advice/advice-dietitian.txt", "other.txt")
    let run = try Program.run(["check", plan, "--with", folder.url.path, "--format", "json"])
    #expect(run.status == 0)
    #expect(run.errors.contains(other))
    #expect(run.errors.contains("No plan was compared with this report"))
    #expect(!run.errors.contains("plan.txt"))
    let check = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any])
    let reports = try #require(check["companions"] as? [[String: Any]])
    #expect(reports.compactMap { $0["role"] as? String } == ["advice"])
    let compared = try #require(check["againstAdvice"] as? [String: Any])
    let provisions = try #require(compared["provisions"] as? [[String: Any]])
    #expect(provisions.contains { $0["fate"] as? String == "weakened" && $0["item"] as? String == "F1" })
    let screen = try Program.run(["check", plan, "--with", folder.url.path]).output
    #expect(screen.contains("Against the advice"))
    #expect(screen.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }
}
