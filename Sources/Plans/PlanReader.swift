import Documents
import Regulations

/// Reads an EHC plan out of a document.
public struct PlanReader: Sendable {
  /// The wordings by which headings, labels and items are known; data, from the `templates` folder.
  public let wordings: PlanWordings

  /// A reader that goes by some wordings.
  public init(wordings: PlanWordings) { self.wordings = wordings }

  /// Reads a plan. Never fails: what cannot be placed lowers the coverage and is listed there.
  public func read(_ document: Document) -> EHCPlan { read(reading(of: document)) }

  /// Reads a plan out of a document's lines.
  public func read(_ lines: DocumentReading) -> EHCPlan {
    let reading = lines.reading
    let placed: (placements: [Placement], sections: [FoundSection?])
    if lines.isDeclared {
      placed = DeclaredSections(reading: reading).place()
    } else {
      var walk = SectionWalk(reading: reading, plans: lines.plans, found: lines.found)
      walk.run()
      placed = (walk.placements, walk.sections)
    }
    let drafts = DraftBuilder(reading: reading, placements: placed.placements).drafts()
    let sections = SectionCode.ofPlan.map { code in
      section(code, reading: reading, found: placed.sections[code.position], draft: drafts.sections[code.position])
    }
    let facts = FrontFacts(
      document: lines.document, reading: reading, placements: placed.placements, index: wordings.index
    )
    .read()
    return EHCPlan(
      status: facts.status, subject: facts.subject, dates: facts.dates, front: drafts.front.body, sections: sections,
      coverage: CoverageCount(reading: reading, placements: placed.placements).count())
  }

  private func section(
    _ code: SectionCode, reading: Reading, found: FoundSection?, draft: SectionDraft
  ) -> PlanSection {
    var builder = ItemBuilder(reading: reading, code: code, draft: draft)
    if draft.passages.contains(where: { $0.mark?.isItem == true }) {
      builder.buildDeclared()
    } else {
      builder.build()
    }
    let others = found.map { $0.isMerged ? $0.shared.subtracting(SectionSet(code)).codes : [] } ?? []
    return PlanSection(
      code: code, present: found.map { !$0.isMerged } ?? false, heading: found?.heading,
      headingLocator: found.map { reading.lines[$0.line].locator }, mergedWith: others,
      confidence: found?.confidence ?? 0,
      alternatives: found.map { OtherSections(reading: reading).of(code, $0) } ?? [], body: draft.body,
      items: builder.items)
  }
}
