import Plans
import Rubrics

/// Turns outcomes into grades: weighted scores, bands, then limiting judgements.
///
/// The score of a section is what its applicable criteria earned (met 1, partly met a half) over what they could earn,
/// by weight; criteria that need a person or do not apply are left out. All numbers come from the rubric.
struct Grader {
  let rubric: Rubric
  let plan: EHCPlan
  let criteria: [CriterionResult]

  private var grading: Grading { rubric.grading }

  /// The grades of every section and of the whole.
  func grades() -> Grades {
    var grades = Grades()
    grades.isIncomplete = !rubric.skipped.isEmpty
    guard plan.coverage.placed >= grading.leastCoverage else {
      let reason = "Too much of the text could not be placed in a section: a person must read this one."
      grades.overall.reason = reason
      grades.sections = plan.sections.map { ($0.code, Grades.Grade(grade: "not-graded", reason: reason)) }
      return grades
    }
    if !grading.standards.isEmpty {
      StandardGrader(grading: grading, criteria: criteria).fill(&grades)
      return grades
    }
    var sections = plan.sections.map { (code: $0.code, grade: sectionGrade($0)) }
    for limit in grading.limits { cap(&sections, by: limit) }
    grades.sections = sections
    grades.overall = overallGrade(sections)
    return grades
  }

  // MARK: Scores

  private func score(where belongs: (String) -> Bool) -> Double? {
    var earned = 0.0
    var possible = 0.0
    for result in criteria where belongs(result.criterion.section) {
      let weight = result.criterion.weight
      switch result.outcome {
      case .met: earned += weight
      case .partlyMet: earned += weight / 2
      case .notMet: break
      case .notApplicable, .needsReview: continue
      }
      possible += weight
    }
    return possible > 0 ? 100 * earned / possible : nil
  }

  private func sectionGrade(_ section: PlanSection) -> Grades.Grade {
    let score = score { $0 == section.code.rawValue || ($0 == "H" && (section.code == .H1 || section.code == .H2)) }
    let isMissing = !section.present && section.mergedWith.isEmpty
    if isMissing {
      return Grades.Grade(
        grade: grading.missingSection, score: 0, reason: "No Section \(section.code.rawValue) was found.")
    }
    guard let score else {
      return Grades.Grade(grade: grading.nothingApplicable, reason: "Nothing here to which a scored criterion applies.")
    }
    return Grades.Grade(grade: grade(for: score), score: score, reason: weightiestFaults(in: section.code))
  }

  private func overallGrade(_ sections: [(code: SectionCode, grade: Grades.Grade)]) -> Grades.Grade {
    var earned = 0.0
    var possible = 0.0
    for (code, grade) in sections {
      guard let score = grade.score else { continue }
      let isHalf = code == .H1 || code == .H2
      let weight = (grading.sectionWeights[isHalf ? "H" : code.rawValue] ?? 0) / (isHalf ? 2 : 1)
      earned += weight * score
      possible += weight
    }
    if let weight = grading.sectionWeights["plan"], let score = score(where: { $0 == "plan" }) {
      earned += weight * score
      possible += weight
    }
    guard possible > 0 else { return Grades.Grade(grade: "not-graded", reason: "Nothing could be scored.") }
    let score = earned / possible
    var overall = Grades.Grade(grade: grade(for: score), score: score)
    overall.reason = "Score \(Int(score.rounded(.down))) of 100."
    for limit in grading.limits {
      guard let best = limit.overallAtBest, isWorse(best, than: overall.grade), let cause = cause(of: limit, sections)
      else { continue }
      overall.grade = best
      if case .criterion(let id, _) = limit.trigger { overall.limitedBy.append(id) }
      overall.reason = "Score \(Int(score.rounded(.down))) of 100; at best \(words(best)), since \(cause)."
    }
    return overall
  }

  private func weightiestFaults(in code: SectionCode) -> String {
    let faults = criteria.indices.filter { index in
      guard criteria[index].outcome == .notMet || criteria[index].outcome == .partlyMet else { return false }
      let section = criteria[index].criterion.section
      return section == code.rawValue || (section == "H" && (code == .H1 || code == .H2))
    }
    let sorted = faults.sorted {
      let left = criteria[$0].criterion.weight * (criteria[$0].outcome == .notMet ? 1 : 0.5)
      let right = criteria[$1].criterion.weight * (criteria[$1].outcome == .notMet ? 1 : 0.5)
      return left == right ? $0 < $1 : left > right
    }
    guard !sorted.isEmpty else { return "Every criterion that applies is met." }
    let titles = sorted.prefix(3).map {
      "\(criteria[$0].criterion.title) (\(criteria[$0].outcome == .notMet ? "not met" : "partly met"))"
    }
    let more = sorted.count > 3 ? "; \(sorted.count - 3) more" : ""
    return titles.joined(separator: "; ") + more + "."
  }

  // MARK: Bands and limits

  private func grade(for score: Double) -> String {
    for (position, least) in grading.bands.enumerated() where score >= least { return grading.scale[position] }
    return grading.scale.last ?? "not-graded"
  }

  private func isWorse(_ grade: String, than other: String) -> Bool {
    guard let left = grading.scale.firstIndex(of: grade), let right = grading.scale.firstIndex(of: other) else {
      return false
    }
    return left > right
  }

  private func isAtBest(_ grade: String, _ best: String) -> Bool { grade == best || isWorse(grade, than: best) }

  private func cap(_ sections: inout [(code: SectionCode, grade: Grades.Grade)], by limit: Grading.Limit) {
    guard let best = limit.sectionAtBest, case .criterion(let id, let outcomes) = limit.trigger,
      let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome)
    else { return }
    let capped = cappedSections(limit, result)
    for index in sections.indices where capped.contains(sections[index].code) {
      guard isWorse(best, than: sections[index].grade.grade) else { continue }
      sections[index].grade.grade = best
      sections[index].grade.limitedBy.append(id)
      sections[index].grade.reason = "At best \(words(best)): \(result.reason)"
    }
  }

  private func cappedSections(_ limit: Grading.Limit, _ result: CriterionResult) -> Set<SectionCode> {
    if !limit.onlyFor.isEmpty {
      return Set(limit.onlyFor.compactMap(SectionCode.init).filter { isUnidentified($0) })
    }
    var codes: Set<SectionCode> = []
    for name in limit.sections {
      switch name {
      case "own": codes.formUnion(Self.codes(of: result.criterion.section))
      case "evidence": codes.formUnion(result.findings.compactMap { $0.evidence?.section })
      default: codes.formUnion(Self.codes(of: name))
      }
    }
    return codes
  }

  private func isUnidentified(_ code: SectionCode) -> Bool { !plan[code].present }

  private static func codes(of section: String) -> [SectionCode] {
    section == "H" ? [.H1, .H2] : SectionCode(rawValue: section).map { [$0] } ?? []
  }

  /// Why a limit applies, in words; nil where it does not.
  private func cause(of limit: Grading.Limit, _ sections: [(code: SectionCode, grade: Grades.Grade)]) -> String? {
    switch limit.trigger {
    case .criterion(let id, let outcomes):
      guard let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome) else {
        return nil
      }
      if !limit.onlyFor.isEmpty {
        let missing = limit.onlyFor.compactMap(SectionCode.init).filter { isUnidentified($0) }
        guard !missing.isEmpty else { return nil }
        return "Section \(missing.map(\.rawValue).joined(separator: ", ")) is not separately identified"
      }
      return "\(result.criterion.title.prefix(1).lowercased())\(result.criterion.title.dropFirst()) is not met (\(id))"
    case .section(let name, let best):
      let codes = Self.codes(of: name)
      guard sections.contains(where: { codes.contains($0.code) && isAtBest($0.grade.grade, best) }) else { return nil }
      return "Section \(name) is \(words(best))"
    case .sections(let count, let best):
      // A section in which nothing applied says nothing of the plan.
      let poor = sections.filter { $0.grade.score != nil && isAtBest($0.grade.grade, best) }
      guard poor.count >= count else { return nil }
      let names = poor.map(\.code.rawValue).joined(separator: ", ")
      return poor.count == 1
        ? "Section \(names) is \(words(best)) or worse" : "sections \(names) are \(words(best)) or worse"
    }
  }

  private func words(_ grade: String) -> String { String(grade.map { $0 == "-" ? " " : $0 }) }
}
