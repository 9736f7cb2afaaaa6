import Foundation
import Testing

@testable import ehcp_audit

@Suite("Walking folders")
struct FolderWalkTests {
  private func walked(_ folder: TemporaryFolder, _ paths: [String]) -> (files: [String], troubles: [String]) {
    let walk = FolderWalk(paths.map { FilePath(folder.path($0)) })
    let top = folder.url.path.utf8.count + 1
    func short(_ path: FilePath) -> String { String(decoding: path.bytes.dropFirst(top), as: UTF8.self) }
    return (walk.files.map(short), walk.troubles.map { short($0.path) })
  }

  @Test("Files come sorted by the bytes of their whole path")
  func order() throws {
    let folder = try TemporaryFolder()
    let names = ["plans/b.txt", "plans/a/z.txt", "plans/a-1.txt", "plans/a.txt", "plans/Z.txt", "plans/é.txt"]
    for name in names { try folder.write(name, "x".utf8) }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(walked(folder, ["plans"]).files == sorted)
    #expect(walked(folder, ["plans/"]).files == sorted)
  }

  @Test("Paths keep the order in which they are given, and what is named is tried whatever its ending")
  func given() throws {
    let folder = try TemporaryFolder()
    try folder.write("two/plan.txt", "x".utf8)
    try folder.write("one/README.md", "x".utf8)
    #expect(
      walked(folder, ["two", "one/README.md", "two/plan.txt"]).files == [
        "two/plan.txt", "one/README.md", "two/plan.txt",
      ])
  }

  @Test("Hidden files and files that are no documents are passed over in folders")
  func foreign() throws {
    let folder = try TemporaryFolder()
    for name in [
      "plans/.hidden.txt", "plans/.git/a.txt", "plans/README.md", "plans/a.gold.json", "plans/a.docx", "plans/noending",
    ] {
      try folder.write(name, "x".utf8)
    }
    let walk = walked(folder, ["plans"])
    #expect(walk.files == ["plans/a.docx", "plans/noending"])
    #expect(walk.troubles.isEmpty)
  }

  @Test("Links are named and not followed, so a folder that leads to itself ends")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.txt", "x".utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("plans/loop"), withDestinationPath: folder.path("plans"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("plans/b.txt"), withDestinationPath: folder.path("plans/a.txt"))
    let walk = walked(folder, ["plans"])
    #expect(walk.files == ["plans/a.txt"])
    #expect(walk.troubles == ["plans/b.txt", "plans/loop"])
    #expect(walked(folder, ["plans/b.txt"]).files == ["plans/b.txt"])
  }

  @Test("A path at which there is nothing is trouble, and the others are still followed")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x".utf8)
    let walk = FolderWalk([FilePath(folder.path("nothing")), FilePath(folder.path("a.txt"))])
    #expect(walk.files.count == 1)
    #expect(walk.troubles.map(\.isUnread) == [true])
  }
}
