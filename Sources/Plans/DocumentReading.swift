import Documents

/// A document's lines with the headings and columns found in them, read once both to tell what kind of document it is and
/// to read the plan out of it.
public struct DocumentReading: Sendable {
  let document: Document
  let reading: Reading
  /// The file itself declares its sections, so that no heading need be found.
  let isDeclared: Bool
  let plans: [ColumnPlan]
  let found: SectionFinder.Found

  init(_ document: Document, wordings: PlanWordings) {
    self.document = document
    reading = Reading(document, index: wordings.index)
    isDeclared = reading.lines.contains { $0.mark?.section != nil }
    plans = isDeclared ? [] : ColumnFinder(reading: reading).plans()
    found =
      isDeclared
      ? SectionFinder.Found(headings: [], listed: [])
      : SectionFinder(reading: reading, wordings: wordings, plans: plans).find()
  }
}

extension PlanReader {
  /// The lines of a document, for `kind` and `read`.
  public func reading(of document: Document) -> DocumentReading { DocumentReading(document, wordings: wordings) }
}
