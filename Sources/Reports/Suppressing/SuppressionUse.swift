import Auditing
import Rubrics

/// What became of every suppression over a batch; it grows with the number of suppressions and not of documents.
public struct SuppressionUse: Sendable {
  /// What one document says of one suppression.
  public struct Entry: Sendable {
    let number: Int
    let hasExpired: Bool
    let findings: Int

    /// Takes from a result what is counted.
    public init(_ suppressed: Suppressed) {
      number = suppressed.number
      hasExpired = suppressed.hasExpired
      findings = suppressed.findings.count
    }
  }

  private let list: SuppressionList
  private var findings: [Int]
  private var documents: [Int]
  private var expired: [Int]

  /// Nothing counted yet.
  public init(list: SuppressionList = SuppressionList()) {
    self.list = list
    findings = Array(repeating: 0, count: list.entries.count)
    documents = findings
    expired = findings
  }

  /// Adds what one document says.
  public mutating func add(_ entries: [Entry]) {
    for one in entries where list.entries.indices.contains(one.number) {
      findings[one.number] += one.findings
      if one.findings > 0 { documents[one.number] += 1 }
      if one.hasExpired { expired[one.number] += 1 }
    }
  }

  /// A sentence for every suppression that took nothing out, for whoever keeps the file.
  public var unused: [String] {
    list.entries.indices.filter { findings[$0] == 0 || expired[$0] > 0 }.map { sentence($0) }
  }

  /// A sentence for every suppression, in the file's order.
  var sentences: [String] { list.entries.indices.map(sentence) }

  private func sentence(_ number: Int) -> String {
    let one = list.entries[number]
    var said = "\(one.place.file):\(one.place.line): \(Self.scope(one)), by \(one.who) until \(one.until): \(one.why). "
    if expired[number] > 0 {
      said +=
        "It has expired for \(Words.count(expired[number], "document", "documents")) dated later or without a date. "
    }
    said +=
      findings[number] == 0
      ? "It matches nothing; take it out or mend it."
      : "It takes out \(Words.count(findings[number], "finding", "findings")) in \(Words.count(documents[number], "document", "documents"))."
    return said
  }

  /// What a suppression is about.
  static func scope(_ one: Suppression) -> String {
    var said = one.criterion
    if let section = one.section { said += " in Section \(section)" }
    if let document = one.document { said += " of \(document)" }
    if let words = one.words { said += " where it says \u{201C}\(words)\u{201D}" }
    return said
  }

  /// A sentence for every suppression that concerns one document.
  static func sentences(of suppressed: [Suppressed]) -> [String] {
    suppressed.map { one in
      let lead =
        "\(scope(one.suppression)), by \(one.suppression.who) until \(one.suppression.until): \(one.suppression.why). "
      if one.hasExpired { return lead + "It has expired for this document, which is judged in full." }
      guard let before = one.outcomeBefore else { return lead + "It matches nothing here." }
      return lead + "\(Words.count(one.findings.count, "finding", "findings")) taken out; it was \(before.words)."
    }
  }
}

/// What was not counted, on a document's page.
struct SuppressedPart {
  let suppressed: [Suppressed]

  func write(to page: inout PageWriter) {
    page.element("h3", "Not counted")
    page.element("p", "Somebody has decided that these findings are not counted. They are shown here all the same.")
    page.element("ul") { page in
      for (one, sentence) in zip(suppressed, SuppressionUse.sentences(of: suppressed)) {
        page.element("li") { page in
          page.text(Columns.harmless(sentence))
          guard !one.findings.isEmpty else { return }
          page.element("ul") { page in
            for finding in one.findings {
              page.element("li") { page in
                page.text(finding.message)
                if let evidence = finding.evidence {
                  page.text(" \u{201C}\(Columns.shortened(Columns.harmless(evidence.quote), to: 160))\u{201D}")
                }
              }
            }
          }
        }
      }
    }
  }
}
