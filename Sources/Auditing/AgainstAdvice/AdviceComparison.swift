import Plans

/// The comparison of a plan with the advice supplied with it, made once for a study.
struct AdviceComparison {
  /// What it came to; nil where no advice was supplied.
  let found: AgainstAdvice?

  init(study: Study) {
    let reports = study.supplied
    guard !reports.isEmpty else {
      found = nil
      return
    }
    var compared = AgainstAdvice()
    let list = ListAgainstReports(plan: study, reports: reports).compared()
    compared.notSupplied = list.notSupplied
    compared.reports = zip(reports, list.isListed).map { report, isListed in
      .init(
        source: report.source, sha256: report.study.document.sha256,
        author: report.advice.author.map { report.quote($0.part, $0.range).words },
        date: report.advice.dates.adviceWritten, isListed: isListed)
    }
    compared.needs = NeedsAgainstAdvice(plan: study, reports: reports).needs()
    let comparer = ProvisionAgainstAdvice(plan: study, reports: reports)
    let planned = comparer.planned()
    let candidates = comparer.candidates(planned)
    compared.provisions = comparer.provisions(planned, candidates)
    compared.origins = Self.origins(planned, compared.provisions, in: study)
    found = compared
  }

  /// For every provision of the plan that leaves something out: was the advice vague, or did the plan water it down?
  private static func origins(
    _ planned: [ProvisionAgainstAdvice.Planned], _ provisions: [AgainstAdvice.Provision], in study: Study
  ) -> [AgainstAdvice.Origin] {
    planned.compactMap { one in
      let missing = OpenSlots.missing(one.provision)
      guard !missing.isEmpty else { return nil }
      let taken = provisions.filter { $0.item == one.item.id && ($0.fate == .kept || $0.fate == .weakened) }
      // Advice that says what the plan leaves out comes first: that is what can be restored at once.
      let telling = taken.first { advice in missing.contains { !advice.vagueAdvice.contains($0) } }
      return AgainstAdvice.Origin(
        plan: study.evidence(one.section, offsets: one.item.range), item: one.item.id, missing: missing,
        answer: telling != nil ? .wateredDown : taken.isEmpty ? .notFound : .vagueAdvice,
        advice: (telling ?? taken.first)?.advice)
    }
  }
}
