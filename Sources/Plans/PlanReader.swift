import Documents

/// Reads an EHC plan out of a document.
public struct PlanReader: Sendable {
  /// The wordings by which headings, labels and items are known; data, from the `templates` folder.
  public let wordings: PlanWordings

  /// A reader that goes by some wordings.
  public init(wordings: PlanWordings) { self.wordings = wordings }

  /// Reads a plan. Never fails: what cannot be placed lowers the coverage and is listed there.
  public func read(_ document: Document) -> EHCPlan {
    fatalError()
  }

  /// What kind of document it is.
  public func kind(of document: Document) -> DocumentKind { .ehcPlan }
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
