/// Counts cases by kind and by the bytes of their stratum's name.
struct StratumTable {
  private var kinds: [CaseKind] = []
  private var names: [[UInt8]] = []
  private var counts: [Int] = []
  private var places: [UInt64: Int] = [:]

  /// The place of a stratum in the order of first appearance.
  mutating func place(_ kind: CaseKind, _ name: ArraySlice<UInt8>) -> Int {
    // FNV-1a; a name that happens to hash like another moves on to the next free number.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(kind.rawValue.utf8.count)
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    while let place = places[hash] {
      if kinds[place] == kind, names[place].elementsEqual(name) { return place }
      hash &+= 1
    }
    let place = names.count
    places[hash] = place
    kinds.append(kind)
    names.append(Array(name))
    counts.append(0)
    return place
  }

  /// Counts a case of a stratum.
  mutating func count(_ place: Int) { counts[place] += 1 }

  /// The strata in the order of kind and name, and the new place of each.
  func sorted() -> (strata: [Stratum], places: [Int]) {
    let order = names.indices.sorted {
      kinds[$0] != kinds[$1] ? kinds[$0] < kinds[$1] : names[$0].lexicographicallyPrecedes(names[$1])
    }
    var places = names.map { _ in 0 }
    for (new, old) in order.enumerated() { places[old] = new }
    let strata = order.map {
      Stratum(kind: kinds[$0], name: String(decoding: names[$0], as: UTF8.self), size: counts[$0])
    }
    return (strata, places)
  }
}
