import Documents
import Plans

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

  /// Words of the report as a quote.
  func quote(_ section: SectionCode?, _ range: Range<Int>) -> AgainstAdvice.Quote {
    let evidence = study.evidence(section, offsets: range)
    return .init(source: source, words: evidence.quote, locator: evidence.locator)
  }
}
