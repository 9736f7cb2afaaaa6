import Documents
import Plans
import Regulations
import Rubrics

/// What the audit of one document comes to: everything that a result file or a report says.
public struct AuditResult: Sendable {
  /// The path or file name as the caller gave it.
  public var source: String
  /// SHA-256 of the bytes read.
  public var sha256: String
  /// What the bytes turned out to be; nil where the file could not be recognised.
  public var format: DocumentFormat?
  /// The kind of document.
  public var kind: DocumentKind
  /// The plan as read; nil where the document could not be read or is no plan.
  public var plan: EHCPlan?
  /// The review as read, where the document is one; its parts stand in `plan` too, laid out as sections.
  public var review: AnnualReview?
  /// The professional's advice as read, where the document is one; its parts stand in `plan` too.
  public var professionalAdvice: Advice?
  /// What was found of each item, by item id.
  public var items: [String: ItemJudgement]
  /// Whether each section states that there is nothing to record, by code.
  public var nilSections: Set<SectionCode>
  /// The outcome of every criterion, in the rubric's order.
  public var criteria: [CriterionResult]
  /// The pieces of advice that the plan lists, in its order.
  public var advice: [ListedAdvice] = []
  /// Suppressions that concern the document, whether they took anything out, found nothing or have expired.
  public var suppressed: [Suppressed] = []
  /// How the plan stands to the advice supplied with it; nil where none was.
  public var againstAdvice: AgainstAdvice?
  /// The grades; provisional until a named person has confirmed them.
  public var grades: Grades
  /// The rubric that was used; nil where none was reached.
  public var rubric: RubricStamp?
  /// What could not be read, one plain sentence each.
  public var problems: [String]

  /// A result, member by member.
  public init(
    source: String, sha256: String, format: DocumentFormat?, kind: DocumentKind, plan: EHCPlan?,
    items: [String: ItemJudgement] = [:], nilSections: Set<SectionCode> = [], criteria: [CriterionResult] = [],
    grades: Grades = Grades(), rubric: RubricStamp? = nil, problems: [String] = []
  ) {
    self.source = source
    self.sha256 = sha256
    self.format = format
    self.kind = kind
    self.plan = plan
    self.items = items
    self.nilSections = nilSections
    self.criteria = criteria
    self.grades = grades
    self.rubric = rubric
    self.problems = problems
  }
}

/// Which rubric a result rests on.
public struct RubricStamp: Sendable {
  /// The rubric's id.
  public var id: String
  /// Its version.
  public var version: String
  /// SHA-256 over everything that went into it.
  public var sha256: String
  /// Words of its scale, best first.
  public var scale: [String]
  /// Ids of criteria that were left out because of mistakes in the rubric; with any, the grades are incomplete.
  public var skipped: [String]

  /// A stamp.
  public init(id: String, version: String, sha256: String, scale: [String], skipped: [String]) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.scale = scale
    self.skipped = skipped
  }
}

/// What was found of one item.
public struct ItemJudgement: Sendable {
  /// Outcomes by criterion id.
  public var outcomes = ItemOutcomes()
  /// The words that filled each slot (`who`, `frequency`, ...), UTF-8 offsets in the section's text.
  public var slots: [String: Range<Int>] = [:]
  /// Type of a provision.
  public var type: String?
  /// Verdict of a provision: specific, partly, vague.
  public var verdict: String?
  /// The items that it serves or is served by.
  public var links: [Link] = []
  /// The piece of advice of the profession that the item's words name, by its place in the result's list of advice; nil
  /// where they name none, or where the plan lists no such advice.
  public var advice: Int?

  /// A link of the golden thread.
  public struct Link: Sendable, Equatable {
    /// What a link rests on, strongest first.
    public enum Basis: String, Sendable { case reference, row, heading, terms }
    /// Id of the other item.
    public var to: String
    /// What the link rests on.
    public var basis: Basis

    /// A link.
    public init(to: String, basis: Basis) {
      self.to = to
      self.basis = basis
    }
  }

  /// Nothing found yet.
  public init() {}
}

/// A piece of advice that a plan lists.
public struct ListedAdvice: Sendable, Equatable {
  /// Its words in the list.
  public var evidence: Evidence
  /// Whose advice it is (`parent`, `education`, `health`, `psychology`, `social-care`, `adulthood`), in order of name.
  public var families: [String]
  /// The latest day that it states.
  public var date: CalendarDate?

  /// A piece of advice.
  public init(evidence: Evidence, families: [String], date: CalendarDate? = nil) {
    self.evidence = evidence
    self.families = families
    self.date = date
  }
}

/// The outcome of one criterion.
public struct CriterionResult: Sendable {
  /// The criterion.
  public var criterion: Criterion
  /// Its outcome.
  public var outcome: Outcome
  /// How many items it looked at; nil where it judges no items.
  public var examined: Int?
  /// Why this outcome, in words; for needs-review the question that a person must answer.
  public var reason: String
  /// What is wrong or to be settled, each with its quote (absence excepted).
  public var findings: [Finding]
  /// Words that a met criterion rests on.
  public var support: [Evidence]

  /// A result.
  public init(
    criterion: Criterion, outcome: Outcome, examined: Int? = nil, reason: String, findings: [Finding] = [],
    support: [Evidence] = []
  ) {
    self.criterion = criterion
    self.outcome = outcome
    self.examined = examined
    self.reason = reason
    self.findings = findings
    self.support = support
  }
}

/// Something to mend or to settle.
public struct Finding: Sendable {
  /// What is wrong, in plain English, for the author of the plan.
  public var message: String
  /// What to do; never a figure, role or programme of our own.
  public var suggestion: String?
  /// The words concerned; nil only where the finding is that something is absent.
  public var evidence: Evidence?
  /// Id of the item concerned.
  public var item: String?
  /// Whether it must be looked at today (another child's data).
  public var urgent: Bool
  /// The advice's words, where the finding comes from comparing the plan with advice.
  public var advice: AgainstAdvice.Quote?

  /// A finding.
  public init(
    message: String, suggestion: String? = nil, evidence: Evidence?, item: String? = nil, urgent: Bool = false
  ) {
    self.message = message
    self.suggestion = suggestion
    self.evidence = evidence
    self.item = item
    self.urgent = urgent
  }
}

/// Words of the document and where they stand.
public struct Evidence: Sendable, Equatable {
  /// The section that they stand in; nil: outside the sections.
  public var section: SectionCode?
  /// UTF-8 offsets in that section's text (or the front matter's).
  public var range: Range<Int>
  /// The words, verbatim.
  public var quote: String
  /// Where their passage stands in the file.
  public var locator: Locator

  /// Words at a place.
  public init(section: SectionCode?, range: Range<Int>, quote: String, locator: Locator) {
    self.section = section
    self.range = range
    self.quote = quote
    self.locator = locator
  }
}

/// The grades of a document.
public struct Grades: Sendable {
  /// One grade with what it rests on.
  public struct Grade: Sendable {
    /// A word of the scale, or `not-graded`.
    public var grade: String
    /// Score from 0 to 100; nil where nothing could be scored.
    public var score: Double?
    /// Ids of the criteria whose limiting judgement capped it.
    public var limitedBy: [String]
    /// Why, in a sentence.
    public var reason: String

    /// A grade.
    public init(grade: String, score: Double? = nil, limitedBy: [String] = [], reason: String = "") {
      self.grade = grade
      self.score = score
      self.limitedBy = limitedBy
      self.reason = reason
    }
  }
  /// Of the whole document.
  public var overall = Grade(grade: "not-graded")
  /// By section code, `H1` and `H2` apart.
  public var sections: [(code: SectionCode, grade: Grade)] = []
  /// By standard, where the rubric grades standards instead of sections.
  public var standards: [(standard: Grading.Standard, grade: Grade)] = []
  /// Whether a criterion had to be left out because of a mistake in the rubric.
  public var isIncomplete = false

  /// Nothing graded.
  public init() {}
}
