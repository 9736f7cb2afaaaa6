import Foundation
import Testing

@testable import ehcp_audit

@Suite("Writing results")
struct OutputTests {
  @Test("A file is there under its name only once it is whole")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("new/folder/results.ndjson")
    let output = try Output(path: path, defaultName: "unused")
    try output.write([UInt8](repeating: 65, count: 200_000))
    #expect(!FileManager.default.fileExists(atPath: path))
    try output.finish()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 200_000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("new/folder")) == ["results.ndjson"])
  }

  @Test("What is given up leaves the earlier file as it was")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("results.json", "before".utf8)
    let output = try Output(path: path, defaultName: "unused")
    try output.write("after")
    output.abandon()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "before")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["results.json"])
  }

  @Test("A folder takes a file of the usual name", arguments: ["there", "made/", "made-without-slash"])
  func folder(name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("there"), withIntermediateDirectories: true)
    let output = try Output(path: folder.url.path + "/" + name, defaultName: "results.json")
    try output.write("[]")
    try output.finish()
    #expect(try String(contentsOfFile: folder.path(name + "/results.json"), encoding: .utf8) == "[]")
  }

  @Test("A place that cannot be written says so in words")
  func refused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "x".utf8)
    let failure = #expect(throws: Failure.self) { try Output(path: file + "/results.json", defaultName: "unused") }
    #expect(failure?.description.contains("Choose another place with --output.") == true)
    #expect(throws: Failure.self) {
      let full = try Output(path: "/dev/full", defaultName: "unused")
      try full.write("x")
      try full.finish()
    }
  }
}
