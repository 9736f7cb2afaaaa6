import Testing

@testable import Rubrics

@Suite("A council's rubric extends another")
struct RubricLayersTests {
  private let head = """
    id: council
    version: 2.1.0
    title: The council's own
    extends: small
    bands: {good: 70}
    section-weights: {F: 80}
    criteria: [own.yaml]
    lexicons: [own-words.yaml]

    """
  private let own = """
    - id: F-ONE
      weight: 3
    - id: G-NEW
      title: New
      requirement: Something of our own.
      basis: local practice
      kind: quality
      weight: 1
      select: {section: G}
      measure: {phrases: local}
      ladder: {met: count}
      advice: Write it.
      examples: {met: [a], not-met: [b]}

    """
  private let words = """
    - {name: vague, off: [access], entries: [{id: regular, phrases: [regularly]}, often]}
    - {name: local, entries: [our word]}

    """

  private func load(_ head: String, _ own: String) throws -> Rubric {
    let files = RubricFiles(
      folder: "council",
      files: ["rubric.yaml": Array(head.utf8), "own.yaml": Array(own.utf8), "own-words.yaml": Array(words.utf8)],
      neighbours: [SmallRubric.files()])
    return try RubricLoader.load(files: files, catalogue: SmallRubric.catalogue, includingExamples: true)
  }

  @Test("It replaces the members it gives and keeps the rest")
  func replaces() throws {
    let rubric = try load(head, own)
    #expect(rubric.problems == [])
    #expect(rubric.id == "council")
    #expect(rubric.documentKind == "ehc-plan")
    #expect(rubric.grading.bands == [90, 70, 50])
    #expect(rubric.grading.sectionWeights == ["E": 40, "F": 80])
    #expect(rubric.grading.limits.count == 1)
    #expect(rubric.criteria.map(\.id) == ["F-ONE", "E-TWO", "G-NEW"])
    #expect(rubric.criteria.first?.weight == 3)
    #expect(rubric.criteria.first?.title == "Says how often")
    #expect(rubric.criteria.first?.examples[.met]?.count == 2)
  }

  @Test("It adds phrases, replaces those with the same id and takes others off")
  func lexicons() throws {
    let lexicons = try load(head, own).lexicons
    #expect(lexicons["vague"]?.entries.map(\.id) == ["regular", "often"])
    #expect(lexicons["vague"]?.entries.first?.phrases.map(\.source) == ["regularly"])
    #expect(lexicons["local"]?.entries.map(\.id) == ["our-word"])
  }

  @Test("It takes criteria off; one that is not there is a mistake")
  func off() throws {
    let rubric = try load(head + "off: [E-TWO, F-ONN]\n", own)
    #expect(rubric.criteria.map(\.id) == ["F-ONE", "G-NEW"])
    #expect(
      rubric.problems.map(\.description)
        == ["rubric.yaml:9:14: `F-ONN` is no criterion to take off; did you mean `F-ONE`?"])
  }

  @Test("A mistake in an override is pointed at in the council's file")
  func mistake() throws {
    let rubric = try load(head, "- id: F-ONE\n  weight: heavy\n")
    #expect(
      rubric.problems.map(\.description)
        == ["own.yaml:2:11: `weight` is not a number from 0 to 10; write one such number"])
    #expect(rubric.skipped == ["F-ONE"])
  }

  @Test("A mistake in the rubric beneath is pointed at there")
  func beneath() throws {
    let base = SmallRubric.files(criteria: SmallRubric.criteria("kind: legal", "kind: law"))
    let files = RubricFiles(
      folder: "council",
      files: ["rubric.yaml": Array(head.utf8), "own.yaml": Array("[]".utf8), "own-words.yaml": Array(words.utf8)],
      neighbours: [base])
    let rubric = try RubricLoader.load(files: files, catalogue: SmallRubric.catalogue, includingExamples: false)
    #expect(rubric.problems.map(\.place) == [SourcePlace(file: "small/F.yaml", line: 5, column: 9)])
  }

  @Test("A circle, and a rubric that is not there, are refused")
  func circle() {
    #expect(throws: UnusableRubric.self) { try load(head.replacingExtends("council"), own) }
    #expect(throws: UnusableRubric.self) { try load(head.replacingExtends("none"), own) }
    #expect(throws: UnusableRubric.self) { try load(head.replacingExtends("../small"), own) }
  }

  @Test("The digest covers every file of both, in any order, and nothing else")
  func digest() throws {
    let digest = try load(head, own).sha256
    #expect(digest.utf8.count == 64)
    #expect(digest != (try load(head, own + "# a remark\n")).sha256)
    #expect(digest != (try SmallRubric.load()).sha256)
    #expect(digest == (try load(head, own)).sha256)
    let base = SmallRubric.files(words: SmallRubric.words + "# a remark\n")
    let changed = RubricFiles(
      folder: "council",
      files: [
        "unused.yaml": Array("a: b".utf8), "own-words.yaml": Array(words.utf8), "own.yaml": Array(own.utf8),
        "rubric.yaml": Array(head.utf8),
      ], neighbours: [base])
    let other = try RubricLoader.load(files: changed, catalogue: SmallRubric.catalogue, includingExamples: true)
    #expect(digest != other.sha256)
  }

  @Test("The digest is that of names, lengths and contents in order of names")
  func digestBytes() {
    // printf 'a\0001\000xbb\0002\000yz' | sha256sum
    #expect(
      RubricDigest.sha256(["bb": Array("yz".utf8), "a": Array("x".utf8)])
        == "82a6754106442a86992f1fa100afd8f1527670240a631d25db930ae0d94e7c27")
  }
}

extension String {
  fileprivate func replacingExtends(_ name: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("extends:") ? "extends: \(name)" : String($0) }.joined(separator: "\n")
  }
}
