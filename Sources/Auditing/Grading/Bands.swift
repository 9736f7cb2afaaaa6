import Rubrics

// What grading by section and grading under standards share: scores, bands, and the overall grade with its limits.

extension Sequence<CriterionResult> {
  /// What the applicable criteria earned (met 1, partly met a half) over what they could earn, by weight, 0 to 100; nil
  /// where none applies or could be decided.
  var score: Double? {
    var earned = 0.0
    var possible = 0.0
    for result in self {
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

  /// The three faults that weigh most, in words; nil where there is none.
  var weightiestFaults: String? {
    let faults = filter { $0.outcome == .notMet || $0.outcome == .partlyMet }.enumerated().sorted {
      let left = $0.element.criterion.weight * ($0.element.outcome == .notMet ? 1 : 0.5)
      let right = $1.element.criterion.weight * ($1.element.outcome == .notMet ? 1 : 0.5)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
    guard !faults.isEmpty else { return nil }
    let titles = faults.prefix(3).map { "\($0.criterion.title) (\($0.outcome == .notMet ? "not met" : "partly met"))" }
    return titles.joined(separator: "; ") + (faults.count > 3 ? "; \(faults.count - 3) more" : "") + "."
  }
}

extension Grading {
  /// The word of the scale for a score.
  func word(for score: Double) -> String {
    for (position, least) in bands.enumerated() where score >= least { return scale[position] }
    return scale.last ?? "not-graded"
  }

  /// Whether a grade stands behind another on the scale; false where one is no word of it.
  func isWorse(_ grade: String, than other: String) -> Bool {
    guard let left = scale.firstIndex(of: grade), let right = scale.firstIndex(of: other) else { return false }
    return left > right
  }

  /// Whether a grade is another or worse.
  func isAtBest(_ grade: String, _ best: String) -> Bool { grade == best || isWorse(grade, than: best) }

  /// A grade as a sentence says it.
  func spoken(_ grade: String) -> String { String(grade.map { $0 == "-" ? " " : $0 }) }

  /// The overall grade: the parts' scores by weight, its band, then the limits that apply.
  ///
  /// - Parameter cause: why a limit applies, in words; nil where it does not.
  func overall(of parts: [(weight: Double, score: Double)], cause: (Limit) -> String?) -> Grades.Grade {
    var earned = 0.0
    var possible = 0.0
    for part in parts {
      earned += part.weight * part.score
      possible += part.weight
    }
    guard possible > 0 else { return Grades.Grade(grade: "not-graded", reason: "Nothing could be scored.") }
    let score = earned / possible
    let stated = "Score \(Int(score.rounded(.down))) of 100"
    var overall = Grades.Grade(grade: word(for: score), score: score, reason: stated + ".")
    for limit in limits {
      guard let best = limit.overallAtBest, isWorse(best, than: overall.grade), let cause = cause(limit) else {
        continue
      }
      overall.grade = best
      if case .criterion(let id, _) = limit.trigger { overall.limitedBy.append(id) }
      overall.reason = "\(stated); at best \(spoken(best)), since \(cause)."
    }
    return overall
  }
}
