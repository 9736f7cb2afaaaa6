/// Chooses the lines that head sections from all that could.
struct SectionFinder {
  let reading: Reading
  let wordings: PlanWordings
  let plans: [ColumnPlan]

  /// What was found.
  struct Found {
    var headings: [HeadingCandidate]
    /// Lines of contents lists and legends.
    var listed: Set<Int>
    /// Lines over several sections each of which is headed below.
    var umbrellas: Set<Int> = []
  }

  /// The headings in reading order.
  func find() -> Found {
    let scorer = HeadingScorer(reading: reading, wordings: wordings)
    let columnLines = headerLines()
    var candidates: [HeadingCandidate] = []
    for line in reading.lines.indices where !columnLines.contains(line) {
      if let candidate = scorer.candidate(line) { candidates.append(candidate) }
    }
    let byColumn = plans.filter(\.isLettered).reduce(into: SectionSet()) { $0.formUnion($1.codes) }
    candidates = withoutTitlesOfLettered(candidates, byColumn: byColumn)
    let (kept, listed) = ContentsRuns(reading: reading).headings(candidates)
    let strong = withoutWeakRepeats(kept)
    let headings = withoutUmbrellas(strong)
    let lines = Set(headings.map(\.line))
    return Found(
      headings: headings, listed: listed, umbrellas: Set(strong.map(\.line).filter { !lines.contains($0) }))
  }

  /// Lines that are the headings of table columns.
  private func headerLines() -> Set<Int> {
    var lines: Set<Int> = []
    for plan in plans { for column in plan.columns { lines.insert(column.line) } }
    return lines
  }

  /// In a plan that letters its sections, a bare title heads only a section whose letter is nowhere, and only where it
  /// is set as the lettered headings are; elsewhere it is a heading inside a section.
  private func withoutTitlesOfLettered(
    _ candidates: [HeadingCandidate], byColumn: SectionSet
  ) -> [HeadingCandidate] {
    var lettered = byColumn
    var level = 0
    var areSet = true
    var headings = 0
    for candidate in candidates where candidate.form != .title {
      lettered.formUnion(candidate.codes)
      let info = reading.lines[candidate.line]
      level = max(level, info.level)
      areSet = areSet && info.isSetAsHeading
      headings += 1
    }
    guard lettered.count >= 3 else { return withoutSubheadings(candidates) }
    return candidates.filter { candidate in
      guard candidate.form == .title else { return true }
      let info = reading.lines[candidate.line]
      guard candidate.codes.isDisjoint(with: lettered), candidate.codes.count == 1 || candidate.codes == .bothH,
        headings > 0
      else { return false }
      if level > 0 { return info.level > 0 && info.level <= level }
      return info.isSetAsHeading && candidate.score >= HeadingScorer.threshold + 1
    }
  }

  /// Where no section has a letter, titles that are not set as headings give way to those of the same section that are.
  private func withoutSubheadings(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var best: [SectionSet: Double] = [:]
    for candidate in candidates { best[candidate.codes] = max(best[candidate.codes] ?? 0, candidate.score) }
    return candidates.filter { $0.score >= (best[$0.codes] ?? 0) - 2 }
  }

  /// Drops a heading that looks far weaker than another of the same section: a cross-reference on a line of its own.
  private func withoutWeakRepeats(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var best: [SectionSet: Double] = [:]
    for candidate in candidates { best[candidate.codes] = max(best[candidate.codes] ?? 0, candidate.score) }
    return candidates.filter { $0.score >= (best[$0.codes] ?? 0) - 3.5 }
  }

  /// Drops a heading over several sections each of which is headed below it, by a line or by a column.
  private func withoutUmbrellas(_ candidates: [HeadingCandidate]) -> [HeadingCandidate] {
    var kept: [HeadingCandidate] = []
    for (index, candidate) in candidates.enumerated() {
      guard candidate.codes.count > 1 else {
        kept.append(candidate)
        continue
      }
      var inner: SectionSet = []
      var end = reading.lines.count
      for later in candidates[(index + 1)...] {
        guard later.codes.isStrictSubset(of: candidate.codes) else {
          end = later.line
          break
        }
        inner.formUnion(later.codes)
      }
      for plan in plans where plan.isLettered {
        guard let line = plan.columns.first?.line, line > candidate.line, line < end else { continue }
        inner.formUnion(plan.codes.intersection(candidate.codes))
      }
      if inner != candidate.codes { kept.append(candidate) }
    }
    return kept
  }
}
