import Documents

/// Tells plans, annual reviews and professionals' advice apart.
struct DocumentKindReader {
  let reading: Reading
  let document: Document
  let headings: Int

  /// The parts of a review that the document has headings for, found only where its titles leave doubt.
  let reviewParts: () -> Set<SectionCode>

  private static let titleLines = 8

  /// What the document is.
  func kind() -> DocumentKind {
    if let declared { return declared }
    let score = Score(reading: reading)
    let plan = Double(headings) + score.planTitle
    if headings >= 6, !score.hasReviewTitle, score.review < plan { return .ehcPlan }
    let isAdvice =
      score.advice >= 3 && score.advice > score.review
      && (headings < 4 || score.hasAdviceTitle && headings < 6)
    if isAdvice, score.hasAdviceTitle || !score.hasReviewTitle {
      return isRecord(reviewParts()) && !score.hasAdviceTitle ? .annualReview : .advice
    }
    if score.hasReviewTitle || score.review >= 3 {
      let parts = reviewParts()
      if isRecord(parts) || headings < 6 && (score.hasReviewTitle && parts.count >= 2) { return .annualReview }
      if score.review >= 3, score.review > score.advice, score.review >= plan || headings < 5 { return .annualReview }
    }
    if headings >= 6 { return .ehcPlan }
    if score.advice >= 3, headings < 4 { return .advice }
    if headings >= 3 || plan >= 4 { return .ehcPlan }
    let parts = reviewParts()
    return isRecord(parts) && parts.count >= 5 ? .annualReview : .unknown
  }

  /// Who was there, and what was recommended or decided: nothing but the record of a meeting has both.
  private func isRecord(_ parts: Set<SectionCode>) -> Bool {
    parts.contains(.participation) && !parts.isDisjoint(with: [.recommendations, .decision])
      || parts.isSuperset(of: [.views, .recommendations, .decision])
  }

  /// How strongly a document's titles, headings and manner speak for each kind.
  private struct Score {
    var review = 0.0
    var advice = 0.0
    var planTitle = 0.0
    var hasReviewTitle = false
    var hasAdviceTitle = false

    init(reading: Reading) {
      var voices = 0
      for line in reading.lines.indices {
        voices += reading.hits(of: line).count { $0.meaning == .cue(.adviceVoice) }
        let isTop = line < DocumentKindReader.titleLines
        let count = reading.wordCount(line)
        guard reading.lines[line].isSetAsHeading || count <= 8 || isTop && count <= 20 else { continue }
        // The longer of two titles in a line is its title: "school contribution to annual review".
        var longest: (length: Int, cue: Cue)?
        for hit in reading.hits(of: line) {
          guard case .cue(let cue) = hit.meaning else { continue }
          if cue == .planTitle { planTitle += line < 6 ? 2 : 0 }
          guard cue == .reviewTitle || cue == .adviceTitle else { continue }
          let length = Int(hit.end - hit.start)
          if length > longest?.length ?? 0 { longest = (length, cue) }
        }
        guard let longest else { continue }
        let weight = (isTop ? 3.0 : 1.0) * (longest.length > 1 ? 1 : 0.5)
        if longest.cue == .reviewTitle {
          review += weight
          hasReviewTitle = hasReviewTitle || isTop && longest.length > 1
        } else {
          advice += weight
          hasAdviceTitle = hasAdviceTitle || isTop && longest.length > 1
        }
      }
      advice += Double(min(voices, 3))
    }
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
      reading: lines.reading, document: lines.document, headings: headed.count >= 3 ? headed.count : titled.count / 2,
      reviewParts: {
        let reading = Reading(lines.document, index: self.wordings.reviewIndex)
        let placed = PlacedReview(reading: reading, codes: SectionCode.ofReview, opening: .details)
        return Set(placed.headings.keys)
      }
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
