@testable import Rubrics

/// A small but whole rubric, from which tests change one thing at a time.
enum SmallRubric {
  static let head = """
    id: small
    version: 1.0.0
    title: A small rubric
    document: ehc-plan
    effective: {from: 2014-09-01}
    scale: [outstanding, good, requires-improvement, inadequate]
    bands: {outstanding: 90, good: 75, requires-improvement: 50}
    shares: {met: 0.9, partly-met: 0.5}
    section-weights: {E: 40, F: 60}
    missing-section: inadequate
    nothing-applicable: good
    least-coverage: 0.6
    limits:
      - {criterion: F-ONE, is: [not-met], cap: own, at-best: inadequate, overall-at-best: requires-improvement}
    criteria: [F.yaml]
    lexicons: [words.yaml]

    """

  static let criteria = """
    - id: F-ONE
      title: Says how often
      requirement: Each provision says how often.
      basis: [CFA 2014 s37, "CoP 9.69"]
      kind: legal
      weight: 5
      select: {section: F, items: provision, except: [equipment]}
      measure: {slot: frequency}
      each: {met: present}
      advice: Say how often.
      examples:
        met: ["Weekly.", "Daily."]
        not-met: ["Regularly."]
    - id: E-TWO
      title: Outcomes are there
      requirement: There is an outcome.
      basis: reg 12
      kind: quality
      weight: 2
      select: {section: E}
      measure: {phrases: {lexicon: vague}}
      ladder: {met: "count = 0", partly-met: "count <= 2 and not worst"}
      says: {not-met: "These stand: {found}."}
      advice: Write one.
      examples: {met: ["A clear outcome."], not-met: ["To improve."]}

    """

  static let words = """
    name: vague
    entries:
      - regular*
      - {id: access, phrases: ["access ... to"], tier: T1, unless: [ramp, lift]}

    """

  static let catalogue = MeasureCatalogue([
    MeasureSignature(
      name: "slot", summary: "Whether a slot is filled.", readsItems: true,
      parameters: ["slot": "which", "also": "another"], required: ["slot"],
      values: ["present": "1 where the slot is filled", "loose": "a loose word"]),
    MeasureSignature(
      name: "phrases", summary: "Phrases found.", parameters: ["lexicon": "which", "near": "near what"],
      required: ["lexicon"], lexiconParameters: ["lexicon", "near"],
      values: ["count": "phrases found", "worst": "the worst"], words: ["found": "the phrases"]),
    MeasureSignature(name: "date-order", summary: "Dates in order.", values: ["wrong": "pairs out of order"]),
  ])

  static func files(
    head: String = head, criteria: String = criteria, words: String = words, neighbours: [RubricFiles] = []
  ) -> RubricFiles {
    RubricFiles(
      folder: "small",
      files: ["rubric.yaml": Array(head.utf8), "F.yaml": Array(criteria.utf8), "words.yaml": Array(words.utf8)],
      neighbours: neighbours)
  }

  static func load(
    head: String = head, criteria: String = criteria, words: String = words, includingExamples: Bool = true
  ) throws -> Rubric {
    try RubricLoader.load(
      files: files(head: head, criteria: criteria, words: words), catalogue: catalogue,
      includingExamples: includingExamples)
  }

  /// The criteria with one text replaced by another.
  static func criteria(_ old: String, _ new: String) -> String { replacing(old, new, in: criteria) }

  /// The head with one text replaced by another.
  static func head(_ old: String, _ new: String) -> String { replacing(old, new, in: head) }

  private static func replacing(_ old: String, _ new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return "the text to replace is not there: \(old)" }
    return text.replacingCharacters(in: range, with: new)
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
