import Foundation
import Testing

@Suite("A batch of mixed files")
struct BundleTests {
  /// A zip with stored entries, made by the system's python, which every developer of this project has.
  private func zip(_ entries: [(String, String)], in folder: TemporaryFolder, as name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "python3", "-c",
        "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w')\nfor n in range(2,len(sys.argv),2): z.write(sys.argv[n+1],sys.argv[n])",
        folder.path(name),
      ]
      + entries.flatMap { [$0.0, $0.1] }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test("a zip of documents gives a result an entry, and what cannot be read says so without ending the batch")
  func bundle() throws {
    let folder = try TemporaryFolder()
    let plan = try folder.write("src/plan.txt", InventedPlan.text().utf8)
    try zip([("inner.txt", plan)], in: folder, as: "src/inner.zip")
    let picture = try folder.write("src/photo.dat", [0xFF, 0xD8, 0xFF, 0xE0])
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    try zip(
      [("b/plan.txt", plan), ("a.txt", plan), ("inner.zip", folder.path("src/inner.zip")), ("photo.dat", picture)],
      in: folder, as: "in/bundle.zip")
    let run = try Program.run(["audit", "--format", "ndjson", folder.path("in")])
    #expect(run.status == 3)
    let sources = run.output.split(separator: "\n").compactMap { line -> String? in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["document"] as? [String: Any])?["source"] as? String
    }
    #expect(
      sources.map { $0.replacingOccurrences(of: folder.path("in"), with: "") } == [
        "/bundle.zip/a.txt", "/bundle.zip/b/plan.txt", "/bundle.zip/inner.zip", "/bundle.zip/photo.dat",
      ])
    #expect(run.errors.contains("inner.zip: This is a zip file inside a zip file, which is not opened."))
    #expect(run.errors.contains("photo.dat: This is a picture (JPEG)"))
  }

  @Test("links, unreadable files and odd names each get a sentence, and the batch goes on")
  func oddities() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/plan.txt", InventedPlan.text().utf8)
    try folder.write("in/odd\nname\u{1B}[31m.txt", InventedPlan.text().utf8)
    try folder.write("in/empty.docx", [])
    try FileManager.default.createSymbolicLink(atPath: folder.path("in/link.txt"), withDestinationPath: "/etc/passwd")
    let run = try Program.run(["audit", folder.path("in")])
    #expect(run.status == 3)
    #expect(run.errors.contains("link.txt: This is a link and was passed over."))
    #expect(run.errors.contains("empty.docx: The file is empty."))
    #expect(!run.output.contains("\u{1B}[31m") && !run.errors.contains("\u{1B}"))
    #expect(!run.output.contains("root:"))
  }
}
