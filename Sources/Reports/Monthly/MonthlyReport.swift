import Auditing
import MonthlyRun
import Plans
import Records
import Rubrics
import Sampling

/// Everything that the reports of a month say: the records of it, its figures, and what was found in the folder.
public struct MonthlyReport {
  /// What the records hold.
  public let ledger: MonthLedger
  /// The month in figures.
  public let figures: MonthFigures
  /// Which documents belong to which cases.
  public let matching: DocumentMatching
  /// What was drawn.
  public let draw: MonthDraw
  /// SHA-256 of the commitment.
  public let commitmentSha256: String
  /// Words of the scale, best first.
  let scale: [String]
  let partTitles: [String: String]
  /// Page names by kind and case id.
  let pages: [String: String]
  let rubrics: [Rubric]

  /// Puts a report together.
  ///
  /// - Throws: `EstimateError` where counts contradict each other.
  public init(
    ledger: MonthLedger, matching: DocumentMatching, draw: MonthDraw, rubrics: [Rubric], pages: [String: String]
  ) throws {
    self.ledger = ledger
    self.matching = matching
    self.draw = draw
    self.pages = pages
    commitmentSha256 = draw.certificate.commitmentSha256
    let used = Set(ledger.results.map(\.record.rubricSha256))
    let rubrics = rubrics.filter { used.contains($0.sha256) }.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    self.rubrics = rubrics
    scale = rubrics.first?.grading.scale ?? []
    var parts = SectionCode.ofPlan.map(\.rawValue)
    var titles = Dictionary(SectionCode.ofPlan.map { ($0.rawValue, $0.name) }) { first, _ in first }
    for standard in rubrics.flatMap(\.grading.standards) where titles[standard.code] == nil {
      parts.append(standard.code)
      titles[standard.code] = standard.title
    }
    partTitles = titles
    figures = try MonthFigures(
      ledger, fraction: draw.certificate.terms.fraction, rubrics: rubrics, parts: parts)
  }

  /// The name of a part for a person; of the whole where it is empty.
  func title(ofPart part: String) -> String { part.isEmpty ? "Overall" : partTitles[part] ?? part }

  /// File names of the cases' pages, forms and packs without their ending, by `kind:caseId`; the same for a frame whatever
  /// documents have come.
  public static func names(of entries: [CaseEntry]) -> [String: String] {
    var names = PageNames()
    var byCase: [String: String] = [:]
    for entry in entries {
      let readable = String(entry.caseId.map { $0 == "/" ? "-" : $0 })
      let page = names.name(for: "\(entry.kind)-\(readable).html")
      byCase[entry.kind + ":" + entry.caseId] = String(page.dropLast(".html".count))
    }
    return byCase
  }

  /// One sentence that says where the month stands.
  public var headline: String {
    let drawn = ledger.drawn.count
    let missing = ledger.missing.count
    let confirmed = ledger.drawn.count { ledger.confirmation(of: $0) != nil }
    var text =
      "\(Words.count(ledger.entries.count, "case", "cases")), \(drawn) drawn; the machine has read "
      + "\(ledger.results.count), a named person has confirmed \(confirmed) of the \(drawn) drawn."
    if missing > 0 {
      text += " \(Words.count(missing, "drawn document is", "drawn documents are")) missing or unreadable."
    }
    return text
  }
}

extension CaseKind {
  /// The kind for a person, of several.
  var words: String {
    switch self {
    case .amendedPlan: "Amended plans"
    case .annualReview: "Annual reviews"
    case .existingPlan: "Plans in force"
    case .newPlan: "New plans"
    }
  }
}

extension MonthFigures.Share {
  /// What is known of the share, in a sentence.
  var words: String {
    guard graded > 0 else { return "No document has a grade here." }
    let machine = "The machine grades \(good) of \(graded) good or better (\(Words.percent(good, of: graded)))."
    guard let estimate else { return machine + " No person has confirmed any of them yet." }
    let lower = Int((estimate.interval.lowerBound * Double(graded) - 1e-6).rounded(.up))
    let upper = Int(estimate.interval.upperBound * Double(graded) + 1e-6)
    return machine + " A person has confirmed \(estimate.drawn). With their corrections the best figure is "
      + "\(SureWords.percent(estimate.estimate)), and it is \(SureWords.level(estimate.level)) that between \(lower) and "
      + "\(upper) of the \(graded) are good."
  }
}
