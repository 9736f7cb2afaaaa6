/// Says what else a section's heading could be: what is not certain is shared out among the other sections that the
/// heading's words name.
struct OtherSections {
  let reading: Reading

  /// Less than this says nothing to anybody.
  private static let least = 0.01

  /// The other sections, likeliest first.
  func of(_ code: SectionCode, _ found: FoundSection) -> [SectionAlternative] {
    var weights = Array(repeating: 0.0, count: SectionCode.ofPlan.count)
    for hit in reading.hits(of: found.line) {
      let weight: Double
      let set: SectionSet
      switch hit.meaning {
      case .title(let named): (weight, set) = (2 * Double(hit.end - hit.start), named)
      case .titleWord(let named): (weight, set) = (1, named)
      case .statementPart(let named): (weight, set) = (1, named)
      default: continue
      }
      for other in set.codes where other != code && !found.shared.has(other) {
        weights[other.position] = max(weights[other.position], weight)
      }
    }
    let whole = weights.reduce(0, +)
    let rest = 1 - min(1, max(0, found.confidence))
    guard whole > 0, rest > 0 else { return [] }
    return SectionCode.ofPlan.map { SectionAlternative(code: $0, confidence: rest * weights[$0.position] / whole) }
      .filter { $0.confidence >= Self.least }
      .sorted { ($1.confidence, $0.code) < ($0.confidence, $1.code) }
  }
}
