extension ManyRaters {
  /// Conger's kappa: Cohen's, where there are two raters, and its generalisation to more.
  public var conger: AgreementValue {
    let raters = table.raters
    guard raters > 1 else { return .undefined }
    let rated = (0..<raters).map { rater in Double(table.rows.count { $0[rater] != nil }) }
    guard rated.allSatisfy({ $0 > 0 }) else { return .undefined }
    let own = (0..<raters).map { rater in
      (0..<table.grades).map { grade in Double(table.rows.count { $0[rater] == grade }) / rated[rater] }
    }
    let sums = (0..<table.grades).map { grade in own.reduce(0) { $0 + $1[grade] } }
    // The mean over all pairs of different raters of the agreement that their habits would give by chance.
    var chance = 0.0
    for rater in 0..<raters {
      let others = zip(sums, own[rater]).map { $0 - $1 }
      chance += zip(own[rater], ManyRaters.product(weights, others)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let pairs = Double(raters * (raters - 1))
    chance /= pairs
    return value(chance: chance, each: chances(own: own, sums: sums, rated: rated, pairs: pairs))
  }

  /// What each unit adds to the agreement by chance.
  private func chances(own: [[Double]], sums: [Double], rated: [Double], pairs: Double) -> [Double] {
    let units = Double(table.rows.count)
    let habits = own.map { ManyRaters.product(weights, $0) }
    return table.rows.map { row in
      var sum = 0.0
      for (rater, grade) in row.enumerated() {
        let present = grade == nil ? 0.0 : 1.0
        for other in 0..<table.grades {
          let given = grade.map { weights[other][$0] } ?? 0
          let linear = given - (present - rated[rater] / units) * habits[rater][other]
          sum += units / rated[rater] * linear * (sums[other] - own[rater][other])
        }
      }
      return sum / pairs
    }
  }
}
