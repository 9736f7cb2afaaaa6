/// The weighted share of a stratified sample, its variance with the correction for a finite population, and the degrees
/// of freedom, as R's survey package has them (`svymean` with strata, weights and fpc).
///
/// A stratum with one unit drawn says nothing about its own spread. Such strata are taken together as if they were one,
/// the usual collapsing, which errs on the wide side (K. M. Wolter, Introduction to Variance Estimation, 2.5); a single
/// one joins the smallest other stratum. Where every stratum has two, nothing is collapsed.
struct DesignMoments {
  let share: Double
  /// Of the share; nil where one unit alone is left to judge it by.
  let variance: Double?
  /// Units less strata.
  let degrees: Int
  let drawn: Int

  /// Sums over one variance stratum; `spread` is of what a unit adds to the share.
  private struct Group {
    var population: Int
    var drawn: Int
    var sum: Double
    var squares: Double

    mutating func join(_ other: Group) {
      population += other.population
      drawn += other.drawn
      sum += other.sum
      squares += other.squares
    }
  }

  init(_ strata: [SampleStratum]) {
    let weight = strata.reduce(0) { $0 + $1.weight }
    let share = strata.reduce(0) { $0 + $1.goodWeight } / weight
    let groups = strata.map { stratum in
      // Each unit adds w (y - share) / W to the linearised share.
      let sum = (stratum.goodWeight - share * stratum.weight) / weight
      let bad = stratum.squaredWeight - stratum.goodSquaredWeight
      let squares =
        (stratum.goodSquaredWeight * (1 - share) * (1 - share) + bad * share * share) / (weight * weight)
      return Group(population: stratum.population, drawn: stratum.drawn, sum: sum, squares: squares)
    }
    self.share = share
    drawn = strata.reduce(0) { $0 + $1.drawn }
    (variance, degrees) = DesignMoments.spread(of: groups)
  }

  /// The mean of values over strata, each value given by its sums: for differences between two judgements.
  init(differences: [(population: Int, drawn: Int, sum: Double, squares: Double)]) {
    let population = differences.reduce(0) { $0 + Double($1.population) }
    var mean = 0.0
    var groups: [Group] = []
    for part in differences {
      let weight = Double(part.population) / Double(part.drawn) / population
      mean += weight * part.sum
    }
    for part in differences {
      let weight = Double(part.population) / Double(part.drawn) / population
      let n = Double(part.drawn)
      groups.append(
        Group(
          population: part.population, drawn: part.drawn, sum: weight * (part.sum - mean * n),
          squares: weight * weight * (part.squares - 2 * mean * part.sum + mean * mean * n)))
    }
    share = mean
    drawn = differences.reduce(0) { $0 + $1.drawn }
    (variance, degrees) = DesignMoments.spread(of: groups)
  }

  private static func spread(of groups: [Group]) -> (variance: Double?, degrees: Int) {
    var kept: [Group] = []
    var lonely: Group?
    var alone = 0
    for group in groups {
      if group.drawn == 1, group.population > 1 {
        alone += 1
        if lonely == nil { lonely = group } else { lonely?.join(group) }
      } else {
        kept.append(group)
      }
    }
    if let lonely {
      let open = kept.indices.filter { kept[$0].drawn < kept[$0].population }
      if alone > 1 {
        kept.append(lonely)
      } else if let partner = open.min(by: { kept[$0].drawn < kept[$1].drawn }) {
        kept[partner].join(lonely)
      } else {
        return (nil, 0)
      }
    }
    var variance = 0.0
    var degrees = 0
    for group in kept {
      degrees += group.drawn - 1
      guard group.drawn > 1, group.drawn < group.population else { continue }
      let n = Double(group.drawn)
      let rest = 1 - n / Double(group.population)
      variance += rest * n / (n - 1) * max(0, group.squares - group.sum * group.sum / n)
    }
    // What rounding leaves of a spread of nought is nought.
    return (variance < 1e-30 ? 0 : variance, degrees)
  }
}
