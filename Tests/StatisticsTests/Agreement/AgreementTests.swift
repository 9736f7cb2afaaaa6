import Testing

@testable import Statistics

@Suite("Agreement")
struct AgreementTests {
  private let table = [[10, 2, 0, 0], [3, 20, 4, 0], [0, 5, 15, 2], [0, 0, 1, 8]]
  /// Grades as places on inadequate, requires improvement, good, outstanding.
  private let pairs = [
    (2, 1), (2, 2), (1, 1), (1, 1), (0, 0), (2, 2), (3, 2), (1, 1), (2, 2), (1, 0),
  ]
  private let scale = ["I", "RI", "G", "O"]

  @Test("Kappa and its interval are those of R's psych")
  func kappa() {
    let kappa = CohenKappa.of(counts: table)
    #expect(isNear(kappa.value, 0.658536585366))
    #expect(isNear(kappa.lower, 0.51429779, within: 1e-8))
    #expect(isNear(kappa.upper, 0.80277538, within: 1e-8))
    #expect(isNear(CohenKappa.of(counts: table, weights: .quadratic).value, 0.859967051071))
  }

  @Test("AC1, Conger and Krippendorff are those of irrCAC")
  func chanceCorrected() throws {
    let ratings = try RatingTable(grades: 4, rows: pairs.map { [$0.0, $0.1] })
    let plain = ManyRaters(ratings)
    #expect(isNear(plain.gwet.value, 0.6162, within: 5e-5))
    #expect(isNear(plain.conger.value, 0.54545, within: 5e-6))
    #expect(isNear(plain.krippendorff.value, 0.56489, within: 5e-6))
    let squared = ManyRaters(ratings, weights: .quadratic)
    #expect(isNear(squared.gwet.value, 0.90973, within: 5e-6))
    #expect(isNear(squared.conger.value, 0.76923, within: 5e-6))
    #expect(isNear(squared.krippendorff.value, 0.77291, within: 5e-6))
  }

  @Test("Conger's kappa of two raters is Cohen's")
  func congerIsCohen() throws {
    let ratings = try RatingTable(grades: 4, rows: pairs.map { [$0.0, $0.1] })
    #expect(isNear(ManyRaters(ratings).conger.value, CohenKappa.of(counts: ratings.pairs).value ?? .nan, within: 1e-12))
  }

  /// irrCAC's own example of four raters with missing ratings.
  @Test("Several raters and missing ratings")
  func severalRaters() throws {
    let rows: [[Int?]] = [
      [0, 0, nil, 0], [1, 1, 2, 1], [2, 2, 2, 2], [2, 2, 2, 2], [1, 1, 1, 1], [0, 1, 2, 3], [3, 3, 3, 3], [0, 0, 1, 0],
      [1, 1, 1, 1], [nil, 4, 4, 4], [nil, nil, 0, 0], [nil, nil, 2, nil],
    ]
    let raters = ManyRaters(try RatingTable(grades: 5, rows: rows))
    #expect(isNear(raters.gwet.value, 0.77544, within: 5e-6))
    #expect(isNear(raters.gwet.standardError, 0.14295, within: 5e-6))
    #expect(isNear(raters.fleiss.value, 0.76117, within: 5e-6))
    #expect(isNear(raters.fleiss.standardError, 0.15302, within: 5e-6))
    #expect(isNear(raters.percent.value, 0.81818, within: 5e-6))
  }

  @Test("One grade throughout leaves kappa undefined and the rest at 1")
  func oneGrade() throws {
    let raters = try TwoRaters(scale: ["yes", "no"], pairs: [(0, 0), (0, 0), (0, 0)])
    #expect(raters.kappa == .undefined)
    #expect(raters.percent.value == 1)
    #expect(raters.ac1.value == 1)
    #expect(throws: EstimateError.self) { try TwoRaters(scale: ["yes", "no"], pairs: []) }
  }

  @Test("Known scales are found by their words, however these are written")
  func scales() {
    #expect(GradeScale.known(for: ["Good", "Requires Improvement", "good"]) == GradeScale.grades)
    #expect(GradeScale.known(for: ["met", "Partly met"]) == GradeScale.outcomes)
    #expect(GradeScale.known(for: ["RI", "G"]) == GradeScale.grades)
    #expect(GradeScale.known(for: ["red", "green"]) == nil)
    #expect(GradeScale.place(of: "NOT-MET", on: GradeScale.outcomes) == 2)
  }
}
