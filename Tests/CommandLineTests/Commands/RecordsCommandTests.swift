import Foundation
import Testing

@Suite("ehcp-audit records")
struct RecordsCommandTests {
  @Test("Records are made once, verify clean and are copied while in use")
  func makeAndVerify() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("records.sqlite")
    #expect(try Program.run(["records", "init", "--records", path]).status == 0)
    #expect(try Program.run(["records", "init", "--records", path]).status == 4)
    let status = try Program.run(["records", "status", "--records", path])
    #expect(status.status == 0 && status.output.contains("No month has been frozen yet."))
    let verify = try Program.run(["records", "verify", "--records", path])
    #expect(verify.status == 0 && verify.output.contains("0 events"))
    let copy = folder.path("copy.sqlite")
    #expect(try Program.run(["records", "export", "--records", path, "--copy", copy]).status == 0)
    #expect(try Program.run(["records", "verify", "--records", copy]).status == 0)
  }

  @Test("A head that is not in the chain gives status 1")
  func strangeHead() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("records.sqlite")
    #expect(try Program.run(["records", "init", "--records", path]).status == 0)
    let head = String(repeating: "ab", count: 32)
    let verify = try Program.run(["records", "verify", "--records", path, "--head", head])
    #expect(verify.status == 1 && verify.output.contains("rewritten"))
  }

  @Test("Missing records and a case that was not drawn each give a sentence")
  func faults() throws {
    let folder = try TemporaryFolder()
    let missing = try Program.run(["records", "status", "--records", folder.path("none.sqlite")])
    #expect(missing.status == 4 && missing.errors.contains("records init"))
    let path = folder.path("records.sqlite")
    #expect(try Program.run(["records", "init", "--records", path]).status == 0)
    let confirm = try Program.run([
      "records", "confirm", "K1", "--records", path, "--month", "2026-10", "--by", "A. Officer",
    ])
    #expect(confirm.status == 4 && confirm.errors.contains("was not drawn"))
  }
}
