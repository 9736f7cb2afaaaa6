/// A table of counts that may be published: counts from 1 to 5 are withheld, and so are as many others that what can be
/// worked out of such a count is nowhere narrower than 1 to 5, and of any other withheld count never a single number.
///
/// Totals count as counts: they are withheld where they are small or where nothing else protects a small one. The cheapest
/// way round is chosen (Castro's shortest paths; Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001),
/// by a rule that depends on the counts alone, so the same table is always published alike.
///
/// A share or an interval of a count says the count to whoever knows its denominator: give one only where both are shown.
public struct SuppressedTable: Sendable, Equatable {
  /// The counts, row by row.
  public let cells: [[PublishedCount]]
  /// Totals of rows.
  public let rowTotals: [PublishedCount]
  /// Totals of columns.
  public let columnTotals: [PublishedCount]
  /// The whole.
  public let total: PublishedCount
  /// Whether the small counts are protected. False only where totals had to be kept and give a small count away whatever else
  /// is withheld: then everything is withheld, and the totals may not be shown beside another table either.
  public let isProtected: Bool

  /// Withholds what must be.
  ///
  /// - Parameters:
  ///   - counts: rows of equal length, none negative.
  ///   - keepsTotals: whether the totals are shown elsewhere too, so that they are known and can't be withheld here.
  /// - Throws: `EstimateError` where rows differ in length or a count is negative.
  public init(_ counts: [[Int]], keepsTotals: Bool = false) throws {
    let columns = counts.first?.count ?? 0
    guard columns > 0, counts.allSatisfy({ $0.count == columns }) else {
      throw EstimateError("The rows of a table differ in length or are empty.", "Give every row the same columns.")
    }
    guard counts.joined().allSatisfy({ (0...1_000_000_000).contains($0) }) else {
      throw EstimateError("A count of a table is negative or beyond reason.", "Check the counts.")
    }
    var withholding = Withholding(CountNetwork(counts), keepsTotals: keepsTotals)
    isProtected = withholding.run()
    let published = isProtected ? withholding.published : withholding.nothing
    let rows = counts.count
    cells = (0..<rows).map { row in Array(published[(row * columns)..<((row + 1) * columns)]) }
    rowTotals = Array(published[(rows * columns)..<(rows * columns + rows)])
    columnTotals = Array(published[(rows * columns + rows)..<(published.count - 1)])
    total = published[published.count - 1]
  }
}

/// The choice of what is withheld.
private struct Withholding {
  private var network: CountNetwork
  private let keepsTotals: Bool
  private let small: [Int]

  init(_ network: CountNetwork, keepsTotals: Bool) {
    self.network = network
    self.keepsTotals = keepsTotals
    small = network.arcs.indices.filter { SmallCounts.holds(network.arcs[$0].value) }
  }

  /// - Returns: whether every small count could be protected.
  mutating func run() -> Bool {
    guard !(keepsTotals && small.contains { network.arcs[$0].isTotal }) else { return false }
    for index in small { network.setWithheld(index, true) }
    for index in small {
      for way in [CountNetwork.Way.up, .down] where !protect(index, way) { return false }
    }
    showAgain()
    return true
  }

  private func need(_ index: Int, _ way: CountNetwork.Way) -> Int {
    way == .up ? SmallCounts.most - network.arcs[index].value : network.arcs[index].value - 1
  }

  private mutating func protect(_ index: Int, _ way: CountNetwork.Way) -> Bool {
    let need = need(index, way)
    while true {
      let room = network.room(of: index, way, within: need)
      if room.amount >= need { return true }
      guard let partners = network.partners(of: index, way, room, cost: cost) else { return false }
      for partner in partners { network.setWithheld(partner, true) }
    }
  }

  /// Small counts of little weight first; noughts and totals only where nothing else helps.
  private func cost(_ index: Int) -> Int? {
    let arc = network.arcs[index]
    if arc.isTotal { return keepsTotals ? nil : 1 << 50 + min(arc.value, 1 << 40) }
    return arc.value == 0 ? 1 << 45 : 1000 + arc.value
  }

  /// Shows what was withheld on the way and is not needed any more, the greatest first.
  private mutating func showAgain() {
    let partners = network.arcs.indices.filter { network.arcs[$0].isWithheld && !small.contains($0) }
    let weights = network.arcs.map { ($0.isTotal ? 1 : 0, $0.value) }
    for index in partners.sorted(by: { (weights[$0].0, weights[$0].1, $1) > (weights[$1].0, weights[$1].1, $0) }) {
      network.setWithheld(index, false)
      if !isSafe { network.setWithheld(index, true) }
    }
  }

  private var isSafe: Bool {
    for index in small {
      for way in [CountNetwork.Way.up, .down] {
        let need = need(index, way)
        if network.room(of: index, way, within: need).amount < need { return false }
      }
    }
    return network.arcs.indices.allSatisfy { index in
      !network.arcs[index].isWithheld || network.room(of: index, .up, within: 1).amount > 0
        || network.room(of: index, .down, within: 1).amount > 0
    }
  }

  var published: [PublishedCount] {
    network.arcs.indices.map { index in
      let arc = network.arcs[index]
      guard arc.isWithheld else { return .shown(arc.value) }
      let above = network.room(of: index, .up, within: CountNetwork.unbounded).amount
      let below = network.room(of: index, .down, within: arc.value).amount
      return .withheld(
        atLeast: arc.value - below, atMost: above >= CountNetwork.unbounded ? nil : arc.value + above)
    }
  }

  var nothing: [PublishedCount] { network.arcs.map { _ in .withheld(atLeast: 0, atMost: nil) } }
}
