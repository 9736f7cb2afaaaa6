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
  /// Which documents belong to which cases; nil where the report is made from the records alone.
  public let matching: DocumentMatching?
  /// What was drawn.
  public let certificate: Certificate
  /// Services that the month's documents name.
  public let services: [ServiceFigures]
  /// Time limits and the review tracker's headline; empty where the month was run without them.
  let caseload: [CaseloadFigure]
  /// Actions of this month.
  let actions: [AuditAction]
  /// Actions of the month before it in the records.
  let earlierActions: [AuditAction]
  /// Quotes that a person has released.
  let released: [ReleasedQuote]
  /// Page names by kind and case id; empty where there are no pages beside the report.
  let pages: [String: String]
  let shelf: RubricShelf

  /// What a report is put together from, beside the records.
  public struct Sources {
    /// Rubrics for scales, titles and advice, with examples where they are to be shown.
    public var rubrics: [Rubric]
    /// Services whose contributions are told apart.
    public var services: [ContributingService]
    /// What was found in the folder of documents.
    public var matching: DocumentMatching?
    /// Page names by kind and case id.
    public var pages: [String: String]

    /// Sources of a report.
    public init(
      rubrics: [Rubric], services: [ContributingService], matching: DocumentMatching? = nil,
      pages: [String: String] = [:]
    ) {
      self.rubrics = rubrics
      self.services = services
      self.matching = matching
      self.pages = pages
    }
  }

  /// Puts the report of a month together.
  ///
  /// - Throws: `MonthlyRunError` where the records do not know the month or it is not drawn; `EstimateError`; `RecordsError`.
  public init(_ store: RecordsStore, period: String, _ sources: Sources) throws {
    guard let ledger = try MonthLedger(store, period: period) else {
      throw MonthlyRunError("\(period) is not in these records.", "Name a month of records status.")
    }
    guard let certificate = ledger.month.certificate else {
      throw MonthlyRunError("\(period) is not drawn yet.", "Run the month first.")
    }
    self.ledger = ledger
    self.certificate = try Certificate(bytes: Array(certificate))
    matching = sources.matching
    pages = sources.pages
    let all = RubricShelf(sources.rubrics)
    shelf = all.used(by: ledger.results)
    figures = try MonthFigures(
      ledger, earlier: try MonthLedger.earlier(than: period, in: store), fraction: self.certificate.terms.fraction,
      shelf: all)
    services = ServiceFigures.all(sources.services, in: ledger)
    caseload = try store.caseloadFigures(of: period)
    actions = try store.actions(of: period)
    earlierActions = try figures.since.map { try store.actions(of: $0) } ?? []
    released = try store.releasedQuotes(of: period)
  }

  /// Words of the scale, best first.
  var scale: [String] { shelf.rubrics.first?.grading.scale ?? [] }

  /// The month in words: "October 2026".
  var month: String { Words.month(ledger.month.period) }

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

extension GradedPart {
  /// Its name for a reader; of a section with its title.
  var words: String {
    scope == .section ? SectionCode(rawValue: code).map { $0.isOfPlan ? $0.name : title } ?? title : title
  }
}

extension GradedPart {
  /// Its name where there is little room: "B: special educational needs".
  var shortWords: String {
    let prefix = "Section "
    return words.hasPrefix(prefix) ? String(words.dropFirst(prefix.count)) : words
  }
}

extension Words {
  /// "October 2026" for 2026-10.
  static func month(_ period: String) -> String {
    let parts = period.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) else { return period }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(months[number - 1]) \(parts[0])"
  }
}
