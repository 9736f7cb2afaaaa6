import Testing

@testable import Statistics

@Suite struct SuppressedTableTests {
  @Test func aTableWithoutSmallCountsIsShownAsItIs() throws {
    let table = try SuppressedTable([[10, 0], [7, 12]])
    #expect(table.cells == [[.shown(10), .shown(0)], [.shown(7), .shown(12)]])
    #expect(table.total == .shown(29))
  }

  @Test func oneSmallCountTakesWithItWhatWouldGiveItAway() throws {
    let table = try SuppressedTable([[3, 20, 30], [15, 9, 40], [25, 35, 50]])
    #expect(table.cells[0][0].shown == nil)
    // Three others close the ring; everything else is shown.
    let withheld = table.cells.joined().count { $0.shown == nil }
    #expect(withheld == 4)
    #expect(table.rowTotals.allSatisfy { $0.shown != nil })
  }

  @Test func aSmallCountBesideALargeOneIsHiddenByThePair() throws {
    let table = try SuppressedTable([[2, 38]])
    #expect(table.cells[0].allSatisfy { $0.shown == nil })
    #expect(table.total == .shown(40))
    #expect(table.cells[0][0].words == "0 to 40")
  }

  @Test func smallTotalsHideTheWholeRow() throws {
    let table = try SuppressedTable([[1, 2], [40, 30], [20, 60]])
    #expect(table.rowTotals[0].shown == nil)
    #expect(table.cells[0].allSatisfy { $0.shown == nil })
  }

  @Test func fiveOnesAreNotGivenAwayByTheirTotal() throws {
    let table = try SuppressedTable([[1, 1, 1, 1, 1]])
    #expect(table.total.shown == nil)
    #expect(table.cells[0].allSatisfy { $0.shown == nil })
  }

  @Test func withKnownTotalsThatGiveASmallCountAwayNothingIsShown() throws {
    let table = try SuppressedTable([[3, 0], [0, 20]], keepsTotals: true)
    #expect(!table.isProtected)
    #expect(table.cells.joined().allSatisfy { $0 == .withheld(atLeast: 0, atMost: nil) })
  }

  @Test func sharesWithholdTheSizeOfASmallGroupAndItsPercentage() throws {
    let shares = try SuppressedShares([(part: 4, of: 5), (part: 30, of: 52), (part: 41, of: 66)])
    #expect(!shares.groups[0].isShareShown)
    #expect(shares.groups[0].of.shown == nil)
    #expect(shares.groups.count { $0.isShareShown } == 1)
  }

  @Test func aShareOfNearlyAllIsWithheldToo() throws {
    let shares = try SuppressedShares([(part: 48, of: 50), (part: 20, of: 50)])
    #expect(!shares.groups[0].isShareShown)
  }

  @Test func unevenAndNegativeTablesAreRefused() {
    #expect(throws: EstimateError.self) { try SuppressedTable([[1, 2], [3]]) }
    #expect(throws: EstimateError.self) { try SuppressedTable([[-1, 2]]) }
    #expect(throws: EstimateError.self) { try SuppressedShares([(part: 4, of: 3)]) }
  }

  @Test func noWithheldCountOfAThousandTablesCanBeWorkedOut() throws {
    var random = Lot(seed: 20_261_124)
    var (withheld, small, unprotected) = (0, 0, 0)
    for number in 0..<1000 {
      let counts = random.table()
      let keepsTotals = number % 3 == 0
      let table = try SuppressedTable(counts, keepsTotals: keepsTotals)
      #expect(try SuppressedTable(counts, keepsTotals: keepsTotals) == table)
      let published = table.cells.flatMap { $0 } + table.rowTotals + table.columnTotals + [table.total]
      let truth =
        counts.flatMap { $0 } + counts.map { $0.reduce(0, +) }
        + counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } } + [counts.joined().reduce(0, +)]
      guard table.isProtected else {
        unprotected += 1
        #expect(published.allSatisfy { $0.shown == nil })
        continue
      }
      for (index, bounds) in LinearAttack(table).bounds.enumerated() {
        guard let bounds else {
          #expect(published[index] == .shown(truth[index]))
          #expect(!SmallCounts.holds(truth[index]))
          continue
        }
        withheld += 1
        let greatest = bounds.greatest ?? .infinity
        #expect(greatest - bounds.least > 0.5, "table \(number), place \(index) is worked out: \(counts)")
        // What is said to be known is what is known.
        guard case .withheld(let atLeast, let atMost) = published[index] else { continue }
        #expect(isNear(bounds.least, Double(atLeast), within: 1e-6))
        #expect(atMost.map { isNear(bounds.greatest, Double($0), within: 1e-6) } ?? (bounds.greatest == nil))
        if SmallCounts.holds(truth[index]) {
          small += 1
          #expect(bounds.least < 1.5 && greatest > 4.5, "table \(number), place \(index) is narrowed: \(counts)")
        }
      }
    }
    // The attack has something to attack.
    #expect(small > 1500 && withheld > small && unprotected < 300)
  }

  @Test func anotherTableIsPublishedAlikeSoThatKnowingTheRuleDoesNotHelp() throws {
    var random = Lot(seed: 7)
    var (small, told) = (0, 0)
    for _ in 0..<40 {
      let counts = random.table()
      let table = try SuppressedTable(counts)
      for (row, line) in table.cells.enumerated() {
        for (column, cell) in line.enumerated()
        where cell.shown == nil && SmallCounts.holds(counts[row][column]) {
          small += 1
          if !(try Self.hasTwin(counts, table, row, column)) { told += 1 }
        }
      }
    }
    // The search for twins is a short one, so not every count has one that it finds.
    #expect(small > 80 && told * 5 <= small)
  }

  /// Whether a table that differs in one count is published alike.
  private static func hasTwin(_ counts: [[Int]], _ table: SuppressedTable, _ row: Int, _ column: Int) throws -> Bool {
    let withheld = table.cells.indices.flatMap { i in
      table.cells[i].indices.filter { table.cells[i][$0].shown == nil }.map { (i, $0) }
    }
    for step in [1, -1, 2, -2] {
      var once = counts
      once[row][column] += step
      var tries = [once]
      for (i, j) in withheld where (i, j) != (row, column) {
        var twice = once
        twice[i][j] -= step
        tries.append(twice)
        if i != row, j != column {
          var ring = once
          ring[i][column] -= step
          ring[row][j] -= step
          ring[i][j] += step
          tries.append(ring)
        }
      }
      for one in tries where one.joined().allSatisfy({ $0 >= 0 }) {
        if try SuppressedTable(one) == table { return true }
      }
    }
    return false
  }
}

/// Numbers by a rule (splitmix64), the same on every machine.
private struct Lot {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33) % bound
  }

  /// One to seven rows of one to five columns, with noughts, small counts and large ones.
  mutating func table() -> [[Int]] {
    let columns = 1 + next(below: 5)
    let sparseness = next(below: 4)
    return (0...next(below: 7)).map { _ in
      (0..<columns).map { _ in
        switch next(below: 4 + sparseness) {
        case 0: 0
        case 1: 1 + next(below: 5)
        case 2, 3: 6 + next(below: 60)
        default: next(below: 9)
        }
      }
    }
  }
}
