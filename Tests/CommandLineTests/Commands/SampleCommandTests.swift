import Foundation
import Testing

@Suite("ehcp-audit sample")
struct SampleCommandTests {
  private let seed = "63454660390103169462"

  /// Forty invented plans of October and one of September.
  private func caseload(_ folder: TemporaryFolder) throws -> String {
    var text = "caseId,ncy,finalIssued,phaseTransferDue\n"
    for number in 1...40 {
      text += "K\(100 + number),\(number % 14),2026-10-\(10 + number % 20),\(number % 4 == 0 ? "2027-02-15" : "")\n"
    }
    text += "K200,4,2026-09-20,\n"
    return try folder.write("caseload.csv", text.utf8)
  }

  private func freeze(_ folder: TemporaryFolder, _ more: [String] = []) throws -> Program.Run {
    try Program.run(
      ["sample", "freeze", try caseload(folder), "--period", "2026-10", "--output", folder.path("october")] + more)
  }

  private func draw(_ folder: TemporaryFolder, _ more: [String] = []) throws -> Program.Run {
    try Program.run(["sample", "draw", folder.path("october/commitment.json"), "--seed", seed] + more)
  }

  private func read(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test("A month is frozen, drawn and verified")
  func wholeWay() throws {
    let folder = try TemporaryFolder()
    let frozen = try freeze(folder)
    #expect(frozen.status == 0, "\(frozen.errors)")
    let frame = try read(folder, "october/frame.csv")
    #expect(frame.hasPrefix("kind,caseId,stratum\nnew-plan,K101,primary\n"))
    #expect(frame.split(separator: "\n").count == 41)
    let drawn = try draw(
      folder, ["--how", "20 dice", "--date", "2026-11-02", "--place", "town hall", "--witness", "A. B."])
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(try read(folder, "october/audit-set.csv").split(separator: "\n").count == 9)
    let verified = try Program.run(
      ["sample", "verify", folder.path("october/certificate.json"), folder.path("october/frame.csv")])
    #expect(verified.status == 0)
    #expect(verified.output.hasPrefix("The same: 8 of 40 cases"))
    let certificate = try read(folder, "october/certificate.json")
    for text in ["town hall", "2026-11-02", "20 dice", "A. B."] { #expect(certificate.contains(text)) }
    #expect(try !read(folder, "october/certificate-public.json").contains("K1"))
    #expect(try read(folder, "october/recipe.py") == Program.run(["sample", "verify", "--recipe"]).output)
  }

  @Test("A certificate that was changed is status 1, with what differs")
  func forged() throws {
    let folder = try TemporaryFolder()
    _ = try freeze(folder)
    _ = try draw(folder)
    let forged = try read(folder, "october/certificate.json").replacing("\"seed\": \"6", with: "\"seed\": \"7")
    let path = try folder.write("forged.json", forged.utf8)
    let run = try Program.run(["sample", "verify", path, folder.path("october/frame.csv")])
    #expect(run.status == 1)
    #expect(run.output.contains("this seed does not draw"))
    try folder.write("other/frame.csv", (try read(folder, "october/frame.csv") + "new-plan,K999,primary\n").utf8)
    let other = try Program.run(
      ["sample", "verify", folder.path("october/certificate.json"), folder.path("other/frame.csv")])
    #expect(other.status == 1)
    #expect(other.output.contains("SHA-256"))
  }

  @Test("Nothing is drawn from a frame that was changed after it was frozen")
  func changedFrame() throws {
    let folder = try TemporaryFolder()
    _ = try freeze(folder)
    let frame = try read(folder, "october/frame.csv")
    try folder.write("october/frame.csv", frame.replacing("new-plan,K101,primary\n", with: "").utf8)
    let run = try draw(folder)
    #expect(run.status == 4)
    #expect(run.errors.contains("frame was changed"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("october/certificate.json")))
  }

  @Test("A second draw needs its reason, wherever it is written, and both are listed")
  func secondDraw() throws {
    let folder = try TemporaryFolder()
    _ = try freeze(folder)
    _ = try draw(folder)
    let first = try read(folder, "october/certificate.json")
    #expect(try draw(folder).status == 0)
    #expect(try read(folder, "october/certificate.json") == first)
    let second = ["sample", "draw", folder.path("october"), "--seed", "2", "--output", folder.path("elsewhere")]
    let refused = try Program.run(second)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("--reason"))
    let run = try Program.run(second + ["--reason", "a die fell off the table"])
    #expect(run.status == 0, "\(run.errors)")
    for name in ["october/draws.json", "elsewhere/certificate.json"] {
      let text = try read(folder, name)
      #expect(text.contains(seed) && text.contains("a die fell off the table"))
    }
    let verified = try Program.run(
      ["sample", "verify", folder.path("elsewhere/certificate.json"), folder.path("october/frame.csv")])
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test("A frame is closed once; the same again changes nothing")
  func closedOnce() throws {
    let folder = try TemporaryFolder()
    #expect(try freeze(folder).status == 0)
    #expect(try freeze(folder).status == 0)
    let run = try freeze(folder, ["--fraction", "0.5"])
    #expect(run.status == 4)
    #expect(run.errors.contains("closed once"))
  }

  @Test("A late case joins the next month through the history, named by folder, commitment or frame")
  func history() throws {
    let folder = try TemporaryFolder()
    try folder.write("early.csv", "caseId,ncy,finalIssued\nK150,4,2026-09-20\n".utf8)
    _ = try Program.run(
      ["sample", "freeze", folder.path("early.csv"), "--period", "2026-09", "--output", folder.path("september")])
    var frames: Set<String> = []
    for name in ["september", "september/commitment.json", "september/frame.csv"] {
      try? FileManager.default.removeItem(atPath: folder.path("october"))
      let run = try freeze(folder, ["--history", folder.path(name)])
      #expect(run.status == 0, "\(run.errors)")
      frames.insert(try read(folder, "october/frame.csv"))
    }
    #expect(frames.count == 1)
    #expect(try #require(frames.first).contains("new-plan,K200,primary\n"))
  }

  @Test("Themes are drawn apart, and a missing case is replaced by the next ticket")
  func themesAndReplacements() throws {
    let folder = try TemporaryFolder()
    #expect(try freeze(folder, ["--theme", "change-of-phase=3"]).status == 0)
    #expect(try draw(folder).status == 0)
    #expect(try read(folder, "october/theme-change-of-phase.csv").split(separator: "\n").count == 4)
    let arguments = ["sample", "replace", folder.path("october/certificate.json"), folder.path("october/frame.csv")]
    let line = try #require(read(folder, "october/audit-set.csv").split(separator: "\n").dropFirst().first)
    let id = line.split(separator: ",").prefix(2).joined(separator: ":")
    let run = try Program.run(arguments + ["--missing", id, "--reason", "the file is with the court"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try read(folder, "october/replacements.csv").contains("\(id),the file is with the court,new-plan:K"))
    #expect(try Program.run(arguments + ["--missing", "new-plan:NOBODY", "--reason", "x"]).status == 4)
  }

  @Test("Tickets are printed in drawing order, cut where asked for")
  func tickets() throws {
    let folder = try TemporaryFolder()
    let ids = try folder.write("ids.txt", (1...10).map { "EHCP-00\($0 < 10 ? "0" : "")\($0)\n" }.joined().utf8)
    let run = try Program.run(["sample", "tickets", "--seed", seed, "--ids", ids, "--digits", "18"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("EHCP-0010,0.024869264646008042\nEHCP-0009,0.290150609466379014\n"))
    let again = try Program.run(
      ["sample", "tickets", "--seed", seed, "--ids", ids, "--digits", "9", "--with-replacement", "--take", "12"])
    #expect(again.output.split(separator: "\n").count == 12)
    #expect(try Program.run(["sample", "tickets", "--seed", seed, "--ids", folder.path("none.txt")]).status == 4)
  }

  @Test(
    "Wrong usage says what is wrong",
    arguments: [
      (["--period", "2026-13"], "not a month"), (["--period", "2026-10", "--fraction", "1.2"], "fraction"),
      (["--period", "2026-10", "--fraction", "0"], "fraction"), (["--period", "2026-10", "--kinds", "plans"], "plans"),
      (["--period", "2026-10", "--strata", "surname"], "who a child is"),
    ])
  func wrongUsage(_ arguments: [String], _ words: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["sample", "freeze", try caseload(folder), "--output", folder.path("out")] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("A month without cases is nothing that can be done")
  func emptyMonth() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["sample", "freeze", try caseload(folder), "--period", "2025-01", "--output", folder.path("out")])
    #expect(run.status == 4)
    #expect(run.errors.contains("2025-01"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }
}
