import Documents

/// Tells plans, annual reviews and professionals' advice apart.
struct DocumentKindReader {
  let reading: Reading
  let document: Document
  let headings: Int

  /// What the document is.
  func kind() -> DocumentKind {
    if let declared { return declared }
    var review = 0.0
    var advice = 0.0
    var plan = Double(headings)
    for line in reading.lines.indices {
      let isHeading = reading.lines[line].isSetAsHeading || reading.wordCount(line) <= 8
      guard isHeading else { continue }
      // A title speaks for the whole document, a heading for its part.
      let weight = line < 6 ? 3.0 : 1.0
      for hit in reading.hits(of: line) {
        switch hit.meaning {
        case .cue(.reviewTitle): review += weight * (hit.end - hit.start > 1 ? 1 : 0.5)
        case .cue(.adviceTitle): advice += weight * (hit.end - hit.start > 1 ? 1 : 0.5)
        case .cue(.planTitle): plan += line < 6 ? 2 : 0
        default: continue
        }
      }
    }
    if headings >= 6, review < plan { return .ehcPlan }
    if review >= 3, review > advice, review >= plan || headings < 5 { return .annualReview }
    if advice >= 3, headings < 4 { return .advice }
    if headings >= 3 || plan >= 4 { return .ehcPlan }
    return .unknown
  }

  /// The kind that an interchange document's elements give away.
  private var declared: DocumentKind? {
    let reviewElements: Set<String> = [
      "outcomeReview", "invitation", "recommendation", "decision", "part", "action", "outcome", "evidence",
    ]
    var isPlan = false
    for line in reading.lines {
      guard let mark = line.mark else { continue }
      if reviewElements.contains(mark.element) { return .annualReview }
      isPlan = isPlan || mark.section != nil
    }
    let reviewFields: Set<String> = ["meeting", "planIssued", "invitationsSent", "adviceCirculated", "reportSent"]
    if document.format == .xml, document.fields.contains(where: { reviewFields.contains($0.name) }) {
      return .annualReview
    }
    return isPlan ? .ehcPlan : nil
  }
}

extension PlanReader {
  /// What kind of document it is.
  public func kind(of document: Document) -> DocumentKind { kind(of: reading(of: document)) }

  /// What kind of document it is, by its lines.
  public func kind(of lines: DocumentReading) -> DocumentKind {
    let found = lines.found
    let byColumn = lines.plans.filter(\.isLettered).reduce(into: SectionSet()) { $0.formUnion($1.codes) }
    let headed = found.headings.filter { $0.form != .title }.reduce(into: byColumn) { $0.formUnion($1.codes) }
    let titled = found.headings.reduce(into: headed) { $0.formUnion($1.codes) }
    return DocumentKindReader(
      reading: lines.reading, document: lines.document, headings: headed.count >= 3 ? headed.count : titled.count / 2
    ).kind()
  }
}

/// What a document is about.
public enum DocumentKind: String, Sendable {
  /// An EHC plan.
  case ehcPlan = "ehc-plan"
  /// The report of an annual review.
  case annualReview = "annual-review"
  /// A professional's advice.
  case advice
  /// None of these.
  case unknown
}
