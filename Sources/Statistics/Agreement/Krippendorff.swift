extension ManyRaters {
  /// Krippendorff's alpha; units with a single rating say nothing and are left out.
  public var krippendorff: AgreementValue {
    let kept = counts.indices.filter { ratings[$0] >= 2 }
    guard !kept.isEmpty else { return .undefined }
    let units = Double(kept.count)
    let total = kept.reduce(0) { $0 + ratings[$1] }
    let mean = total / units
    let own = agreements { number, _ in mean * (number - 1) }
    let raw = kept.reduce(0) { $0 + own[$1] } / units
    // The small-sample correction that makes it alpha.
    let seen = (1 - 1 / total) * raw + 1 / total
    let shares = (0..<table.grades).map { grade in kept.reduce(0) { $0 + counts[$1][grade] } / (units * mean) }
    let weightedShares = ManyRaters.product(weights, shares)
    let chance = zip(shares, weightedShares).reduce(0) { $0 + $1.0 * $1.1 }
    let rest = 1 - chance
    guard rest > 1e-12 else { return .undefined }
    let alpha = (seen - chance) / rest
    let uncorrected = (raw - chance) / rest
    guard units > 1 else { return AgreementValue(alpha, error: .nan, critical: .nan) }
    var squares = 0.0
    for place in kept {
      let excess = (ratings[place] - mean) / mean
      let ofUnit = (own[place] - seen * excess - chance) / rest
      let byChance = zip(counts[place], weightedShares).reduce(0) { $0 + $1.0 * $1.1 } / mean - chance * excess
      let linear = ofUnit - 2 * (1 - uncorrected) * (byChance - chance) / rest
      squares += (linear - uncorrected) * (linear - uncorrected)
    }
    let error = (squares / (units * (units - 1))).squareRoot()
    return AgreementValue(alpha, error: error, critical: critical(degrees: units - 1))
  }
}
