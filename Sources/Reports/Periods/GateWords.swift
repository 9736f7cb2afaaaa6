import MonthlyRun

extension GateOutcome {
  /// Whether the condition is kept, in words.
  var words: String {
    switch isKept {
    case true?: "kept"
    case false?: "not kept"
    case nil: "not to be said yet"
    }
  }

  /// A sign that says the same without colour.
  var sign: String {
    switch isKept {
    case true?: "\u{2713}"
    case false?: "\u{2717}"
    case nil: "?"
    }
  }

  /// What was found.
  var found: String {
    guard let value else { return "no figure" }
    switch condition.measure {
    case .overdueActions: return String(part ?? 0)
    case .audited: return "\(part ?? 0) of \(whole ?? 0) confirmed"
    case .good:
      let range = lower.map { ", nearly certainly at least \(SureWords.percent($0))" } ?? ", by the machine alone"
      return SureWords.percent(value) + range
    case .legal, .timeLimit, .overdueReviews:
      return "\(part ?? 0) of \(whole ?? 0) (\(Words.percent(part ?? 0, of: whole ?? 0)))"
    }
  }

  /// What is asked for.
  var asked: String {
    var parts: [String] = []
    if condition.measure == .audited { parts.append("all that make up the share") }
    if let least = condition.atLeast { parts.append("at least \(SureWords.percent(least))") }
    if let certain = condition.nearlyCertain { parts.append("nearly certainly at least \(SureWords.percent(certain))") }
    if let most = condition.atMost {
      parts.append(condition.measure == .overdueActions ? "at most \(Int(most))" : "at most \(SureWords.percent(most))")
    }
    return parts.joined(separator: ", ")
  }
}
