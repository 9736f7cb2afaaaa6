import Testing

@testable import Sampling

@Suite("How many cases each stratum gives")
struct AllocationTests {
  private func share(_ number: Int, _ sizes: [Int]) -> [Int] {
    Allocation.share(number, among: sizes, names: sizes.indices.map { [UInt8(ascii: "a") + UInt8($0)] })
  }

  @Test("Whole parts first, then the largest remainders")
  func largestRemainder() {
    // Parts 7.4, 4.1, 3.5: one more to the stratum of 3.5.
    #expect(share(15, [74, 41, 35]) == [7, 4, 4])
    #expect(share(10, [50, 30, 20]) == [5, 3, 2])
  }

  @Test("Of equal remainders the name that comes first has it")
  func ties() {
    #expect(share(3, [5, 5]) == [2, 1])
    #expect(Allocation.share(3, among: [5, 5], names: [[2], [1]]) == [1, 2])
  }

  @Test("The smallest stratum is seen, and the others share the rest")
  func atLeastOne() {
    #expect(share(20, [97, 2, 1]) == [18, 1, 1])
    #expect(share(3, [1000, 1, 1]) == [1, 1, 1])
    #expect(share(4, [4]) == [4])
  }

  @Test("A kind draws the larger of the fraction and the number of its strata")
  func kinds() throws {
    let strata = [
      Stratum(kind: .annualReview, name: "primary", size: 7), Stratum(kind: .annualReview, name: "secondary", size: 4),
      Stratum(kind: .newPlan, name: "early years", size: 1), Stratum(kind: .newPlan, name: "post-16", size: 1),
      Stratum(kind: .newPlan, name: "primary", size: 1),
    ]
    let drawn = Allocation.allocate(strata, fraction: .oneFifth)
    // A fifth of 11 is 2.2, so three; a fifth of 3 is one, but there are three strata.
    #expect(drawn.map(\.take) == [2, 1, 1, 1, 1])
  }

  @Test("Over many sizes: the sum is right, every stratum has one and none more than it holds")
  func manySizes() throws {
    var state: UInt64 = 20_261_124
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<3000 {
      let sizes = (0...next(7)).map { _ in next(4) == 0 ? 1 : 1 + next(60) }
      let cases = sizes.reduce(0, +)
      let number = sizes.count + next(cases - sizes.count + 1)
      let shares = share(number, sizes)
      #expect(shares.reduce(0, +) == number)
      #expect(zip(shares, sizes).allSatisfy { $0 >= 1 && $0 <= $1 }, "\(number) of \(sizes): \(shares)")
      // Nobody above its share by one or more, unless it is the one that everybody has.
      #expect(zip(shares, sizes).allSatisfy { $0 == 1 || ($0 - 1) * cases < number * $1 })
    }
  }

  @Test("What is spared in one stratum is drawn in others, and the number stays")
  func spared() throws {
    let strata = [
      Stratum(kind: .newPlan, name: "primary", size: 20, spared: 19),
      Stratum(kind: .newPlan, name: "secondary", size: 20),
    ]
    let drawn = Allocation.allocate(strata, fraction: .oneFifth)
    #expect(drawn.map(\.take) == [1, 7])
    let none = [Stratum(kind: .newPlan, name: "primary", size: 3, spared: 3)]
    #expect(Allocation.allocate(none, fraction: .oneFifth).map(\.take) == [0])
  }

  @Test("A kind on request has the number that was asked for, within what there is")
  func sizes() {
    let strata = [
      Stratum(kind: .existingPlan, name: "primary", size: 3000),
      Stratum(kind: .existingPlan, name: "secondary", size: 1000),
    ]
    #expect(Allocation.allocate(strata, fraction: .oneFifth, sizes: [.existingPlan: 20]).map(\.take) == [15, 5])
    #expect(Allocation.allocate(strata, fraction: .oneFifth, sizes: [.existingPlan: 1]).map(\.take) == [1, 1])
    #expect(Allocation.allocate(strata, fraction: .oneFifth, sizes: [.existingPlan: 9999]).map(\.take) == [3000, 1000])
  }
}
