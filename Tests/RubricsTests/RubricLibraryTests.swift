import Foundation
import Regulations
import Testing

@testable import Rubrics

@Suite("Finding rubrics in folders")
struct RubricLibraryTests {
  /// Runs a test with two root folders of rubrics, and removes them after.
  private func withRoots(_ body: ([String]) throws -> Void) throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("rubrics-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: base) }
    func write(_ root: String, _ name: String, _ head: String) throws {
      let folder = base.appendingPathComponent(root).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("lexicons"), withIntermediateDirectories: true)
      try Data(head.utf8).write(to: folder.appendingPathComponent("rubric.yaml"))
      try Data(SmallRubric.criteria.utf8).write(to: folder.appendingPathComponent("F.yaml"))
      try Data(SmallRubric.words.utf8).write(to: folder.appendingPathComponent("lexicons/words.yaml"))
    }
    let head = SmallRubric.head("[words.yaml]", "[lexicons/words.yaml]")
    let new = head.split(separator: "\n").map { line in
      line.hasPrefix("effective") ? "effective: {from: 2027-01-01}" : line.hasPrefix("id:") ? "id: new" : String(line)
    }
    try write("shipped", "old", head)
    try write("shipped", "new", new.joined(separator: "\n"))
    try write("own", "council", "id: council\nversion: 1.0.0\ntitle: Ours\nextends: old\n")
    try write("own", "review", "id: review\nversion: 1.0.0\ntitle: Reviews\ndocument: annual-review\n")
    try body([base.appendingPathComponent("own").path, base.appendingPathComponent("shipped").path])
  }

  @Test("Rubrics are listed by name, with what they say of themselves")
  func listings() throws {
    try withRoots { roots in
      let library = RubricLibrary(roots: roots + ["/no/such/folder"])
      #expect(library.listings.map(\.name) == ["council", "new", "old", "review"])
      #expect(library.listings.map(\.documentKind) == ["ehc-plan", "ehc-plan", "ehc-plan", "annual-review"])
      #expect(library.rubric(named: "small")?.name == "old")
      #expect(library.rubric(named: "council")?.title == "Ours")
      #expect(library.rubric(named: "none") == nil)
    }
  }

  @Test("The document's kind and day pick the rubric")
  func picking() throws {
    try withRoots { roots in
      let library = RubricLibrary(roots: [roots[1]])
      #expect(library.rubric(for: "ehc-plan", on: CalendarDate(year: 2026, month: 12, day: 31))?.name == "old")
      #expect(library.rubric(for: "ehc-plan", on: CalendarDate(year: 2027, month: 1, day: 1))?.name == "new")
      #expect(library.rubric(for: "ehc-plan", on: CalendarDate(year: 2013, month: 1, day: 1)) == nil)
      #expect(library.rubric(for: "ehc-plan", on: nil)?.name == "new")
      #expect(library.rubric(for: "annual-review", on: nil) == nil)
    }
  }

  @Test("A folder's rubric loads with its lexicons' folder and the rubric that it extends in another root")
  func loading() throws {
    try withRoots { roots in
      let rubric = try RubricLoader.load(
        folder: roots[0] + "/council", otherRoots: roots, catalogue: SmallRubric.catalogue, includingExamples: true)
      #expect(rubric.problems == [])
      #expect(rubric.title == "Ours")
      #expect(rubric.criteria.map(\.id) == ["F-ONE", "E-TWO"])
      #expect(rubric.lexicons.keys.sorted() == ["vague"])
    }
  }

  @Test("A folder that is not there is refused in a sentence")
  func noFolder() {
    #expect {
      try RubricLoader.load(folder: "/no/such/folder", catalogue: SmallRubric.catalogue, includingExamples: true)
    } throws: { error in
      (error as? UnusableRubric)?.problems.first?.message
        == "the rubric's folder cannot be read; give a folder that holds rubric.yaml"
    }
  }
}
