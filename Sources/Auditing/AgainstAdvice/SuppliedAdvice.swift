import Documents
import Plans
import Rubrics

/// A professional's report that is supplied with a plan.
public struct SuppliedAdvice: Sendable {
  /// Its path or name as the caller gave it.
  public var source: String
  /// The document as read.
  public var document: Document

  /// A report.
  public init(source: String, document: Document) {
    self.source = source
    self.document = document
  }
}

/// A report read for comparison with the plan under audit: its words are numbered as the plan's are.
struct ReadAdvice {
  let source: String
  let advice: Advice
  let study: Study

  /// Reads a report as it is compared with a plan: by the plan's rubric, its words numbered as the plan's.
  init(
    _ supplied: SuppliedAdvice, for subject: Subject, rubric: Rubric, matcher: PhraseMatcher, planReader: PlanReader,
    words: inout WordCatalogue
  ) {
    var advice = planReader.readAdvice(supplied.document)
    // A report that names nobody still calls the child by name.
    if advice.subject.name == nil { advice.subject.name = subject.name }
    source = supplied.source
    self.advice = advice
    study = Study(
      plan: EHCPlan(advice), advice: advice, document: supplied.document, rubric: rubric, matcher: matcher,
      words: &words)
  }

  /// Words of the report as a quote.
  func quote(_ section: SectionCode?, _ range: Range<Int>) -> AgainstAdvice.Quote {
    let evidence = study.evidence(section, offsets: range)
    return .init(source: source, words: evidence.quote, locator: evidence.locator)
  }
}
