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
    let places = criteriaBySection()
    var sections = plan.sections.map { section in
      (code: section.code, grade: sectionGrade(section, places[section.code.position].map { criteria[$0] }))
    }
    for limit in grading.limits { cap(&sections, by: limit) }
    grades.sections = sections
    grades.overall = overallGrade(sections)
    return grades
  }

  // MARK: Scores

  /// Which criteria are of each section, by place.
  private func criteriaBySection() -> [[Int]] {
    var places = [[Int]](repeating: [], count: SectionCode.count)
    for index in criteria.indices {
      for code in Self.codes(of: criteria[index].criterion.section) { places[code.position].append(index) }
    }
    return places
  }

  private func sectionGrade(_ section: PlanSection, _ results: [CriterionResult]) -> Grades.Grade {
    let isMissing = !section.present && section.mergedWith.isEmpty
    if isMissing {
      return Grades.Grade(
        grade: grading.missingSection, score: 0, reason: "No Section \(section.code.rawValue) was found.")
    }
    let counted = results.filter { [.met, .partlyMet, .notMet].contains($0.outcome) && $0.criterion.weight > 0 }
    let saysNothing =
      !counted.isEmpty
      && counted.allSatisfy {
        grading.form.contains($0.criterion.id) && $0.outcome != .notMet
      }
    guard !saysNothing, let score = results.score else {
      return Grades.Grade(grade: grading.nothingApplicable, reason: "Nothing here to which a scored criterion applies.")
    }
    return Grades.Grade(
      grade: grading.word(for: score), score: score,
      reason: results.weightiestFaults ?? "Every criterion that applies is met.")
  }

  private func overallGrade(_ sections: [(code: SectionCode, grade: Grades.Grade)]) -> Grades.Grade {
    var parts: [(weight: Double, score: Double)] = []
    for (code, grade) in sections {
      guard let score = grade.score else { continue }
      let isHalf = code == .H1 || code == .H2
      parts.append(((grading.sectionWeights[isHalf ? "H" : code.rawValue] ?? 0) / (isHalf ? 2 : 1), score))
    }
    let whole = criteria.filter { $0.criterion.section == "plan" }
    if let weight = grading.sectionWeights["plan"], let score = whole.score { parts.append((weight, score)) }
    return grading.overall(of: parts) { cause(of: $0, sections) }
  }

  // MARK: Limits

  private func cap(_ sections: inout [(code: SectionCode, grade: Grades.Grade)], by limit: Grading.Limit) {
    guard let best = limit.sectionAtBest, case .criterion(let id, let outcomes) = limit.trigger,
      let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome)
    else { return }
    let capped = cappedSections(limit, result)
    for index in sections.indices where capped.contains(sections[index].code) {
      guard grading.isWorse(best, than: sections[index].grade.grade) else { continue }
      sections[index].grade.grade = best
      sections[index].grade.limitedBy.append(id)
      sections[index].grade.reason = "At best \(grading.spoken(best)): \(result.reason)"
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
      guard sections.contains(where: { codes.contains($0.code) && grading.isAtBest($0.grade.grade, best) }) else {
        return nil
      }
      return "Section \(name) is \(grading.spoken(best))"
    case .sections(let count, let best):
      // A section in which nothing applied says nothing of the plan.
      let poor = sections.filter { $0.grade.score != nil && grading.isAtBest($0.grade.grade, best) }
      guard poor.count >= count else { return nil }
      let names = poor.map(\.code.rawValue).joined(separator: ", ")
      return poor.count == 1
        ? "Section \(names) is \(grading.spoken(best)) or worse"
        : "sections \(names) are \(grading.spoken(best)) or worse"
    }
  }
}
