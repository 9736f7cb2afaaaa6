import Records
import Rubrics

/// Whether a part of a document is good or better, as the machine has it and as a person does.
struct PartGrades {
  let shelf: RubricShelf

  /// As the machine has it; nil where the part has no grade.
  func machine(_ result: KeptResult, _ part: GradedPart) -> Bool? {
    guard let rubric = shelf.rubric(of: result) else { return nil }
    let grades = Dictionary(result.grades.map { ($0.section, $0.grade) }) { first, _ in first }
    let outcomes = Dictionary(result.outcomes.map { ($0.criterion, $0.outcome) }) { first, _ in first }
    return Judged(rubric: rubric, overall: result.record.overall, grades: grades, outcomes: outcomes).isGood(part)
  }

  /// As a person has it; nil where the part has no grade, or where a person was not asked what it rests on.
  func person(_ confirmation: Confirmation, of result: KeptResult, _ part: GradedPart) -> Bool? {
    guard let rubric = shelf.rubric(of: result) else { return nil }
    let grades = Dictionary(confirmation.grades.map { ($0.name, $0.person) }) { first, _ in first }
    let outcomes = Dictionary(confirmation.outcomes.map { ($0.name, $0.person) }) { first, _ in first }
    var judged = Judged(rubric: rubric, overall: confirmation.overall, grades: grades, outcomes: outcomes)
    // Outcomes that were not put to the person are not theirs: no group of criteria may rest on the machine's.
    let asked = Set(outcomes.keys)
    judged.needed = Set(result.outcomes.lazy.filter { Judged.isDecided($0.outcome) }.map(\.criterion)).subtracting(
      asked)
    return judged.isGood(part)
  }
}

/// Grades and outcomes of one document under its rubric.
private struct Judged {
  let rubric: Rubric
  let overall: String
  let grades: [String: String]
  let outcomes: [String: String]
  /// Criteria without which a group of criteria can't be graded.
  var needed: Set<String> = []

  func isGood(_ part: GradedPart) -> Bool? {
    switch part.scope {
    case .whole: return isGood(word: overall)
    case .section: return grades[part.code].flatMap { isGood(word: $0) }
    case .related:
      return rubric.grading.relatedSections.first { $0.code == part.code }.flatMap { isGood($0) }
    case .allRelated:
      let groups = rubric.grading.relatedSections
      let known = groups.compactMap { isGood($0) }
      if known.contains(false) { return false }
      // A group that could not be asked about leaves the whole open; one that does not apply does not.
      if groups.contains(where: { !needed.isDisjoint(with: $0.criteria) }) { return nil }
      return known.isEmpty ? nil : true
    }
  }

  private func isGood(word: String) -> Bool? {
    guard rubric.grading.scale.contains(word) else { return nil }
    return rubric.grading.goodWords.contains(word)
  }

  private func isGood(_ group: RelatedSections) -> Bool? {
    if group.criteria.isEmpty {
      let known = group.sections.compactMap { grades[$0].flatMap { isGood(word: $0) } }
      return known.isEmpty ? nil : !known.contains(false)
    }
    guard needed.isDisjoint(with: group.criteria) else { return nil }
    var earned = 0.0
    var possible = 0.0
    for criterion in rubric.criteria where group.criteria.contains(criterion.id) {
      guard let outcome = outcomes[criterion.id], let share = Self.shares[outcome] else { continue }
      earned += share * criterion.weight
      possible += criterion.weight
    }
    guard possible > 0 else { return nil }
    return rubric.grading.grade(ofScore: 100 * earned / possible).flatMap { isGood(word: $0) }
  }

  static func isDecided(_ outcome: String) -> Bool { shares[outcome] != nil }

  private static let shares: [String: Double] = [
    Outcome.met.rawValue: 1, Outcome.partlyMet.rawValue: 0.5, Outcome.notMet.rawValue: 0,
  ]
}
