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
    var earned = 0.0
    var possible = 0.0
    for result in results {
      switch result.outcome {
      case .met: earned += result.criterion.weight
      case .partlyMet: earned += result.criterion.weight / 2
      case .notMet: break
      case .notApplicable, .needsReview: continue
      }
      possible += result.criterion.weight
    }
    guard possible > 0 else {
      let open = results.count { $0.outcome == .needsReview }
      let reason =
        open > 0
        ? "Nothing of it can be decided from this document alone; \(open) for a person to decide."
        : "Nothing of it applies to this document."
      return Grades.Grade(grade: "not-graded", reason: reason)
    }
    let score = 100 * earned / possible
    return Grades.Grade(grade: word(for: score), score: score, reason: faults(in: results))
  }

  private func faults(in results: [CriterionResult]) -> String {
    let faults = results.filter { $0.outcome == .notMet || $0.outcome == .partlyMet }.enumerated().sorted {
      let left = $0.element.criterion.weight * ($0.element.outcome == .notMet ? 1 : 0.5)
      let right = $1.element.criterion.weight * ($1.element.outcome == .notMet ? 1 : 0.5)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
    guard !faults.isEmpty else { return "Every criterion that applies and could be decided is met." }
    let titles = faults.prefix(3).map { "\($0.criterion.title) (\($0.outcome == .notMet ? "not met" : "partly met"))" }
    return titles.joined(separator: "; ") + (faults.count > 3 ? "; \(faults.count - 3) more" : "") + "."
  }

  private func overall(_ standards: [(standard: Grading.Standard, grade: Grades.Grade)]) -> Grades.Grade {
    var earned = 0.0
    var possible = 0.0
    for (standard, grade) in standards {
      guard let score = grade.score else { continue }
      earned += standard.weight * score
      possible += standard.weight
    }
    guard possible > 0 else { return Grades.Grade(grade: "not-graded", reason: "Nothing could be scored.") }
    let score = earned / possible
    var overall = Grades.Grade(grade: word(for: score), score: score)
    let stated = "Score \(Int(score.rounded(.down))) of 100"
    overall.reason = stated + "."
    for limit in grading.limits {
      guard let best = limit.overallAtBest, isWorse(best, than: overall.grade), let cause = cause(of: limit, standards)
      else { continue }
      overall.grade = best
      if case .criterion(let id, _) = limit.trigger { overall.limitedBy.append(id) }
      overall.reason = "\(stated); at best \(spoken(best)), since \(cause)."
    }
    return overall
  }

  // MARK: Bands and limits

  private func word(for score: Double) -> String {
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

  private func cap(_ standards: inout [(standard: Grading.Standard, grade: Grades.Grade)], by limit: Grading.Limit) {
    guard let best = limit.sectionAtBest, case .criterion(let id, let outcomes) = limit.trigger,
      let result = criteria.first(where: { $0.criterion.id == id }), outcomes.contains(result.outcome)
    else { return }
    for index in standards.indices {
      let code = standards[index].standard.code
      let isCapped = limit.sections.contains("own") ? result.criterion.standard == code : limit.sections.contains(code)
      guard isCapped, isWorse(best, than: standards[index].grade.grade) else { continue }
      standards[index].grade.grade = best
      standards[index].grade.limitedBy.append(id)
      standards[index].grade.reason = "At best \(spoken(best)): \(result.reason)"
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
      guard let found = standards.first(where: { $0.standard.code == code && isAtBest($0.grade.grade, best) }) else {
        return nil
      }
      return "\(found.standard.title.prefix(1).lowercased())\(found.standard.title.dropFirst()) is \(spoken(best))"
    case .sections(let count, let best):
      let poor = standards.filter { $0.grade.score != nil && isAtBest($0.grade.grade, best) }
      guard poor.count >= count else { return nil }
      return "\(poor.map { $0.standard.title.lowercased() }.joined(separator: " and ")) "
        + "\(poor.count == 1 ? "is" : "are") \(spoken(best)) or worse"
    }
  }

  private func spoken(_ grade: String) -> String { String(grade.map { $0 == "-" ? " " : $0 }) }
}
