import Rubrics

/// The doses of a provision: its quantities without those that measure something else - a two-minute timer, a two-day
/// course that the assistant has taken, the hour each term for which she is supervised.
struct DoseQuantities {
  let reading: Reading
  let range: Range<Int>

  /// The doses in text order.
  func quantities() -> [Quantity] {
    let all = QuantityScanner(reading: reading, range: range).quantities()
    let doses = all.filter { !measuresAThing($0) }
    let clauses = expertiseClauses()
    let outside = doses.filter { dose in !clauses.contains { $0.overlaps(dose.tokens) } }
    // A fragment such as "TA trained in ELSA, 30 minutes weekly" may have its dose inside what looks like the clause.
    return outside.contains { $0.kind == .frequency } ? outside : doses
  }

  private static let things: WordSet = [
    "timer", "timers", "course", "courses", "training", "warning", "warnings", "countdown", "clock", "award", "walk",
    "drive", "module", "workshop", "qualification", "hourglass", "notice", "induction", "delay", "wait",
  ]

  /// "five minutes before each change", "ten minutes early": when, and no length.
  private static let leads: WordSet = [
    "before", "early", "earlier", "prior", "beforehand", "ahead", "late", "later",
  ]

  private static let lessons: WordSet = [
    "travel", "toilet", "auditory", "mobility", "cane", "strength", "relaxation", "habilitation", "skills", "gait",
  ]

  /// Whether a length belongs to a noun that is no session ("a two-minute sand timer", "two hours of training").
  private func measuresAThing(_ quantity: Quantity) -> Bool {
    guard quantity.kind == .duration else { return false }
    var index = quantity.tokens.upperBound
    let before =
      quantity.tokens.lowerBound > range.lowerBound ? reading.tokens[quantity.tokens.lowerBound - 1].word : ""
    if index < range.upperBound, Self.leads.contains(reading.tokens[index].word), before != "for", before != "of" {
      return true
    }
    var passed = 0
    let isTraining = reading.has("provision-types", in: range) && startsWithTraining
    while index < range.upperBound, passed < 4 {
      let token = reading.tokens[index]
      if token.kind == .punctuation || token.isNumber { return false }
      // Travel training is taught in minutes like any lesson.
      if token.word == "training", Self.lessons.contains(reading.tokens[index - 1].word) { return false }
      if Self.things.contains(token.word) {
        return !(isTraining && ["training", "course", "workshop"].contains(token.word))
      }
      if ["a", "per", "each", "every", "will", "with", "to", "for", "from", "by", "and", "then"].contains(token.word) {
        return false
      }
      index += 1
      passed += 1
    }
    return false
  }

  /// Staff training is itself the provision where staff are who receives it.
  private var startsWithTraining: Bool {
    reading.hits("provision-types", in: range).contains { hit in
      let attributes = reading.entry(of: hit).attributes
      return attributes["type"]?.first == "training" && !(attributes["weight"]?.first ?? "").hasPrefix("-")
    }
  }

  /// From a word of expertise to the end of its clause.
  private func expertiseClauses() -> [Range<Int>] {
    reading.hits("expertise", in: range).compactMap { hit in
      guard reading.entry(of: hit).attributes["clause"] != nil else { return nil }
      var end = hit.tokens.upperBound
      while end < range.upperBound,
        reading.tokens[end].passage == reading.tokens[hit.tokens.lowerBound].passage,
        ![",", ";", ")", "|", ".", "will", "must", "shall"].contains(reading.tokens[end].word)
      {
        end += 1
      }
      return hit.tokens.lowerBound..<end
    }
  }
}
