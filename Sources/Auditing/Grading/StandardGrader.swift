import Plans
import Rubrics

/// Grades criteria under standards: what the applicable criteria of a standard earned over what they could earn, bands,
/// then limiting judgements. All numbers come from the rubric.
struct StandardGrader {
  let grading: Grading
  let criteria: [CriterionResult]

  /// Fills in the grades of the standards and of the whole.
  func fill(_ grades: inout Grades) {
    var standards = grading.standards.map { (standard: $0, grade: grade(of: $0)) }
    for limit in grading.limits { cap(&standards, by: limit) }
    grades.standards = standards
    grades.overall = overall(standards)
  }

  private func results(_ standard: Grading.Standard) -> [CriterionResult] {
    criteria.filter { $0.criterion.standard == standard.code }
  }

  private func grade(of standard: Grading.Standard) -> Grades.Grade {
    let results = results(standard)
    guard let score = results.score else {
      let open = results.count { $0.outcome == .needsReview }
      let reason =
        open > 0
        ? "Nothing of it can be decided from this document alone; \(open) for a person to decide."
        : "Nothing of it applies to this document."
      return Grades.Grade(grade: "not-graded", reason: reason)
    }
    return Grades.Grade(
      grade: grading.word(for: score), score: score,
      reason: results.weightiestFaults ?? "Every criterion that applies and could be decided is met.")
  }

  private func overall(_ standards: [(standard: Grading.Standard, grade: Grades.Grade)]) -> Grades.Grade {
    let parts = standards.compactMap { part in
      part.grade.score.map { (weight: part.standard.weight, score: $0) }
    }
    return grading.overall(of: parts) { cause(of: $0, standards) }
  }

  // MARK: Limits

  private func cap(_ standards: inout [(standard: Grading.Standard, grade: Grades.Grade)], by limit: Grading.Limit) {
    guard let best = limit.sectionAtBest, case .criterion(let id, let outcomes) = limit.trigger,
      let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome)
    else { return }
    for index in standards.indices {
      let code = standards[index].standard.code
      let isCapped = limit.sections.contains("own") ? result.criterion.standard == code : limit.sections.contains(code)
      guard isCapped, grading.isWorse(best, than: standards[index].grade.grade) else { continue }
      standards[index].grade.grade = best
      standards[index].grade.limitedBy.append(id)
      standards[index].grade.reason = "At best \(grading.spoken(best)): \(result.reason)"
    }
  }

  /// Why a limit applies, in words; nil where it does not.
  private func cause(
    of limit: Grading.Limit, _ standards: [(standard: Grading.Standard, grade: Grades.Grade)]
  ) -> String? {
    switch limit.trigger {
    case .criterion(let id, let outcomes):
      guard let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome) else {
        return nil
      }
      return "\(result.criterion.title.prefix(1).lowercased())\(result.criterion.title.dropFirst()) is not met (\(id))"
    case .section(let code, let best):
      guard let found = standards.first(where: { $0.standard.code == code && grading.isAtBest($0.grade.grade, best) })
      else {
        return nil
      }
      return
        "\(found.standard.title.prefix(1).lowercased())\(found.standard.title.dropFirst()) is \(grading.spoken(best))"
    case .sections(let count, let best):
      let poor = standards.filter { $0.grade.score != nil && grading.isAtBest($0.grade.grade, best) }
      guard poor.count >= count else { return nil }
      return "\(poor.map { $0.standard.title.lowercased() }.joined(separator: " and ")) "
        + "\(poor.count == 1 ? "is" : "are") \(grading.spoken(best)) or worse"
    }
  }
}
