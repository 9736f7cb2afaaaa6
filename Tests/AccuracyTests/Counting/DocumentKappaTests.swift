import Testing

@testable import Accuracy

struct DocumentKappaTests {
  /// Rows O, G, RI, I; a published table whose unweighted kappa is 0.658536585366.
  private let table = [[10, 2, 0, 0], [3, 20, 4, 0], [0, 5, 15, 2], [0, 0, 1, 8]]

  private func pairs() -> [(label: Int, given: Int)] {
    table.indices.flatMap { row in
      table[row].indices.flatMap { column in
        Array(repeating: (label: row, given: column), count: table[row][column])
      }
    }
  }

  @Test func equalsCohensKappaWhereEveryDisagreementIsFull() throws {
    var kappa = DocumentKappa(categories: 4) { $0 == $1 ? 0 : 1 }
    kappa.count(pairs())
    #expect(abs(try #require(kappa.figure.value) - 0.658536585366) < 1e-12)
  }

  @Test func equalsTheQuadraticKappa() throws {
    var kappa = DocumentKappa(categories: 4) { Double(($0 - $1) * ($0 - $1)) }
    kappa.count(pairs())
    #expect(abs(try #require(kappa.figure.value) - 0.859967051071) < 1e-12)
  }

  @Test func isTheSameHoweverTheJudgementsAreSpreadOverDocuments() {
    var one = DocumentKappa.overGrades(4)
    one.count(pairs())
    var many = DocumentKappa.overGrades(4)
    for pair in pairs() { many.count([pair]) }
    #expect(abs((one.figure.value ?? 0) - (many.figure.value ?? 1)) < 1e-12)
    #expect(one.figure.lower == nil, "one document alone says nothing of how others vary")
    #expect(many.figure.lower != nil)
  }

  @Test func aDisagreementOnApplicabilityIsAFullOne() throws {
    var near = DocumentKappa.overOutcomes()
    var far = DocumentKappa.overOutcomes()
    // Met, and then partly met against does-not-apply where the author says met.
    near.count([(0, 0), (2, 2), (0, 1), (3, 3)])
    far.count([(0, 0), (2, 2), (0, 3), (3, 3)])
    #expect(try #require(near.figure.value) > (try #require(far.figure.value)))
  }
}
