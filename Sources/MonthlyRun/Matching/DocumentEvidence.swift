import Plans
import Sampling

/// What a document says about whom and what it is: everything that it is matched by.
public struct DocumentEvidence: Sendable {
  /// The document's path below the folder of documents.
  public var source: String
  /// SHA-256 of its bytes.
  public var sha256: String
  /// Plan, review, advice, or none of these.
  public var kind: DocumentKind
  /// Draft or final, for a plan.
  public var status: PlanStatus?
  /// The child or young person, as the document states it.
  public var subject: Subject
  /// The first words of the document.
  public var opening: DocumentOpening
  /// Why it could not be read; nil where it could.
  public var fault: String?

  /// Evidence of a document.
  public init(
    source: String, sha256: String, kind: DocumentKind, status: PlanStatus? = nil, subject: Subject = Subject(),
    opening: DocumentOpening = DocumentOpening([]), fault: String? = nil
  ) {
    self.source = source
    self.sha256 = sha256
    self.kind = kind
    self.status = status
    self.subject = subject
    self.opening = opening
    self.fault = fault
  }

  /// The name of the file without folders.
  public var fileName: String { source.split(separator: "/").last.map(String.init) ?? source }

  /// Whether it is something that a month audits.
  var isMatchable: Bool { fault == nil && !fittingKinds.isEmpty }

  /// Kinds of case that a document of this kind can be, the likeliest first.
  var fittingKinds: [CaseKind] {
    switch kind {
    case .ehcPlan:
      switch status {
      case .amendedDraft, .amendedFinal: [.amendedPlan, .existingPlan, .newPlan]
      case .draft, .final: [.newPlan, .existingPlan, .amendedPlan]
      case nil: [.newPlan, .amendedPlan, .existingPlan]
      }
    case .annualReview: [.annualReview]
    case .advice, .unknown: []
    }
  }
}
