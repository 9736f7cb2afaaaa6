/// How many cases each stratum gives: for each kind the larger of the fraction, rounded up, and the number of strata that
/// have cases, shared out in proportion by largest remainder with at least one each.
public enum Allocation {
  /// The strata with their numbers to draw, in the order given.
  ///
  /// `sizes` sets the number for a kind whose size is the council's choice; it too is raised to one for each stratum and
  /// is never more than there are cases.
  public static func allocate(
    _ strata: [Stratum], fraction: SamplingFraction, sizes: [CaseKind: Int] = [:]
  ) -> [Stratum] {
    var strata = strata
    for kind in CaseKind.allCases {
      let places = strata.indices.filter { strata[$0].kind == kind && strata[$0].size > 0 }
      guard !places.isEmpty else { continue }
      let cases = places.reduce(0) { $0 + strata[$1].size }
      let wanted = min(sizes[kind] ?? fraction.roundedUp(of: cases), cases)
      let names = places.map { Array(strata[$0].name.utf8) }
      let shares = share(max(wanted, places.count), among: places.map { strata[$0].size }, names: names)
      for (place, share) in zip(places, shares) { strata[place].take = share }
      moveToCovered(&strata, places)
    }
    return strata
  }

  /// Shares a number out among strata, none of them empty, with at least one each and never more than a stratum has.
  ///
  /// A stratum whose proportional part is below one gets one; the rest is shared anew among the others until every part is
  /// one or more. Whole parts are given first, then one more to the largest remainders; of equal remainders the name that
  /// comes first by bytes has it. `number` must lie between the number of strata and the number of cases.
  static func share(_ number: Int, among sizes: [Int], names: [[UInt8]]) -> [Int] {
    var shares = sizes.map { _ in 1 }
    var open = Array(sizes.indices)
    var left = number
    while true {
      let cases = open.reduce(0) { $0 + sizes[$1] }
      let small = open.filter { left.multipliedFullWidth(by: sizes[$0]) < cases }
      guard !small.isEmpty else { break }
      left -= small.count
      open.removeAll { small.contains($0) }
    }
    guard !open.isEmpty else { return shares }
    let cases = open.reduce(0) { $0 + sizes[$1] }
    var remainders: [(place: Int, remainder: Int)] = []
    var given = 0
    for place in open {
      let part = cases.dividingFullWidth(left.multipliedFullWidth(by: sizes[place]))
      shares[place] = part.quotient
      given += part.quotient
      remainders.append((place, part.remainder))
    }
    remainders.sort {
      $0.remainder != $1.remainder
        ? $0.remainder > $1.remainder : names[$0.place].lexicographicallyPrecedes(names[$1.place])
    }
    for (place, _) in remainders.prefix(left - given) { shares[place] += 1 }
    return shares
  }

  /// What a stratum cannot give because its cases are spared goes, one by one, to the stratum that is furthest below its
  /// proportional part and has cases left.
  private static func moveToCovered(_ strata: inout [Stratum], _ places: [Int]) {
    var missing = 0
    for place in places where strata[place].take > strata[place].covered {
      missing += strata[place].take - strata[place].covered
      strata[place].take = strata[place].covered
    }
    while missing > 0 {
      let able = places.filter { strata[$0].take < strata[$0].covered }
      // Drawn so far over cases, compared without division.
      let next = able.min { left, right in
        let (one, other) = (strata[left], strata[right])
        let (first, second) = (one.take * other.size, other.take * one.size)
        return first != second ? first < second : Stratum.precedes(one, other)
      }
      guard let next else { return }
      strata[next].take += 1
      missing -= 1
    }
  }
}

/// Whether a full product is below a number.
private func < (product: (high: Int, low: UInt), number: Int) -> Bool {
  product.high == 0 && product.low < UInt(number)
}
