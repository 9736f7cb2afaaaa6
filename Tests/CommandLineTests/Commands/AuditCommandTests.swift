import Foundation
import Testing

@Suite("ehcp-audit audit")
struct AuditCommandTests {
  private typealias Members = [String: Any]

  private func results(_ run: Program.Run) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func kind(_ result: [String: Any]) -> String? { (result["document"] as? Members)?["kind"] as? String }

  @Test("A plan gives one result with every section, and status 0")
  func plan() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", path, "--format", "ndjson"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let result = try #require(try results(run).first)
    #expect(kind(result) == "ehc-plan")
    #expect((result["document"] as? Members)?["source"] as? String == path)
    #expect((result["sections"] as? [Members])?.count == 12)
    #expect((result["criteria"] as? [Members])?.isEmpty == false)
  }

  @Test("The screen is for a person: the child's name, the grade in words, no wider than 80 columns")
  func screen() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", path])
    #expect(run.status == 0)
    #expect(run.output.contains("Maya Example"))
    #expect(run.output.contains("Provisional"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("An empty file and one of random bytes give results that say so, and status 3")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("empty.docx", [])
    let binary = try folder.write("binary.pdf", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 97 &+ 13) })
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", empty, plan, binary, "--format", "ndjson"])
    #expect(run.status == 3)
    let results = try results(run)
    #expect(results.map(kind) == ["unknown", "ehc-plan", "unknown"])
    for result in [results[0], results[2]] {
      #expect((result["problems"] as? [Members])?.isEmpty == false)
      #expect((result["criteria"] as? [Members])?.isEmpty == true)
    }
    #expect(run.errors.contains("empty.docx: "))
    #expect(run.errors.contains("binary.pdf: "))
    #expect(try Program.run(["audit", empty, "--format", "json"]).status == 3)
  }

  @Test("A path at which there is nothing: status 4 alone, 3 beside a plan")
  func missing() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let alone = try Program.run(["audit", folder.path("nothing.docx")])
    #expect(alone.status == 4)
    #expect(alone.output.isEmpty)
    #expect(alone.errors.contains("nothing.docx: There is nothing at this path"))
    let beside = try Program.run(["audit", folder.path("nothing.docx"), plan, "--format", "ndjson"])
    #expect(beside.status == 3)
    #expect(try results(beside).count == 1)
  }

  @Test("A folder without documents is nothing that can be done")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("README.md", "words".utf8)
    #expect(try Program.run(["audit", folder.url.path]).status == 4)
  }

  @Test(
    "Wrong usage is status 2, with the reason",
    arguments: [
      [], ["audit"], ["audit", "x", "--format", "csv"], ["audit", "x", "--format", "html"],
      ["audit", "x", "--jobs", "0"],
      ["audit", "x", "--unknown"], ["audit", ""], ["nonsense"], ["audit", ".", "--fail-under", "brilliant"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments)
    // The bare command shows its help, which is an answer and no mistake.
    #expect(run.status == (arguments.isEmpty ? 0 : 2))
    #expect(run.errors.isEmpty == arguments.isEmpty)
  }

  @Test("html writes a page for each document, unread ones too, and an index, and nothing to standard output")
  func pages() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let empty = try folder.write("empty.txt", [])
    let run = try Program.run(["audit", plan, empty, "--format", "html", "--output", folder.path("pages")])
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    for name in ["plan.html", "empty.html", "index.html"] {
      let page = try String(contentsOfFile: folder.path("pages/" + name), encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.hasSuffix("</html>\n"))
    }
  }

  @Test("A grade below the one asked for is status 1, and an unread file outweighs it")
  func failUnder() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    #expect(try Program.run(["audit", plan, "--fail-under", "outstanding"]).status == 1)
    #expect(try Program.run(["audit", plan, "--fail-under", "inadequate"]).status == 0)
    let empty = try folder.write("empty.txt", [])
    #expect(try Program.run(["audit", plan, empty, "--fail-under", "outstanding"]).status == 3)
  }

  @Test("Any number of workers gives the same bytes, in the order of the paths")
  func jobs() throws {
    let folder = try TemporaryFolder()
    for number in 0..<40 {
      let provision = String(repeating: "Regular support from an adult in class. ", count: number % 5 * 40 + 1)
      try folder.write("plans/\(number).txt", InventedPlan.text(name: "Child \(number)", provision: provision).utf8)
    }
    let one = try Program.run(["audit", "plans", "--format", "ndjson", "--jobs", "1"], in: folder.url)
    let many = try Program.run(["audit", "plans", "--format", "ndjson", "--jobs", "5"], in: folder.url)
    #expect(one.status == 0)
    #expect(one.bytes == many.bytes)
    let sources = try results(one).compactMap { ($0["document"] as? Members)?["source"] as? String }
    #expect(sources == (0..<40).map { "plans/\($0).txt" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let backwards = try Program.run(["audit"] + sources.reversed() + ["--format", "ndjson"], in: folder.url)
    #expect(backwards.output.split(separator: "\n") == one.output.split(separator: "\n").reversed())
    let array = try Program.run(["audit", "plans", "--format", "json"], in: folder.url)
    let parsed = try #require(try JSONSerialization.jsonObject(with: array.bytes) as? [Any])
    #expect(parsed.count == 40)
  }

  @Test("Results go to the file named, and nothing to standard output")
  func output() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", plan, "--format", "ndjson", "--output", folder.path("out/results.ndjson")])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let written = try Data(contentsOf: folder.url.appendingPathComponent("out/results.ndjson"))
    #expect(written == (try Program.run(["audit", plan, "--format", "ndjson"]).bytes))
  }

  @Test("A name with a line end in it makes one line of an error")
  func names() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("two\nlines\u{1B}[31m.txt", [])
    let run = try Program.run(["audit", path, "--format", "ndjson"])
    #expect(run.status == 3)
    let concerned = run.errors.split(separator: "\n").filter { $0.contains("lines") }
    #expect(concerned.count == 1)
    #expect(concerned.first?.contains("two\\nlines?[31m.txt: ") == true)
  }

  @Test("A file that may not be read is named, and has a result that says so")
  func forbidden() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("plan.txt", InventedPlan.text().utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The administrator may read everything.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    let run = try Program.run(["audit", path, "--format", "ndjson"])
    #expect(run.status == 3)
    #expect(run.errors.contains("The file may not be read by this user."))
  }

  @Test("A disk that is full is said, and status 4")
  func full() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", plan], output: URL(fileURLWithPath: "/dev/full"))
    #expect(run.status == 4)
    #expect(run.errors.contains("could not be written"))
  }

  @Test("Without its rubrics the program says what it misses")
  func home() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("plan.txt", InventedPlan.text().utf8)
    let run = try Program.run(["audit", plan], environment: ["EHCP_AUDIT_HOME": folder.url.path])
    #expect(run.status == 4)
    #expect(run.errors.contains("EHCP_AUDIT_HOME"))
  }
}
