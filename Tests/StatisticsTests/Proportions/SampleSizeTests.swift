import Testing

@testable import Statistics

@Suite("How many audits")
struct SampleSizeTests {
  @Test(
    "The NHS's table",
    arguments: [
      (400, 0.7, 0.05, 1.96, 179), (500, 0.4, 0.05, 1.96, 213), (500, 0.2, 0.05, 1.96, 165),
      (500, 0.05, 0.05, 1.96, 64), (500, 0.5, 0.025, 1.96, 378), (500, 0.05, 0.025, 1.96, 185),
      (500, 0.5, 0.05, 1.645, 176), (500, 0.5, 0.05, 1.96, 218),
    ])
  func table(population: Int, share: Double, precision: Double, critical: Double, expected: Int) throws {
    let needed = try SampleSize.needed(population: population, share: share, precision: precision, critical: critical)
    #expect(needed == expected)
  }

  @Test("The formula before rounding")
  func formula() {
    #expect(
      isNear(SampleSize.formula(population: 400, share: 0.7, precision: 0.05, critical: 1.96), 178.606, within: 5e-4))
    #expect(
      isNear(SampleSize.formula(population: 300, share: 0.7, precision: 0.05, critical: 1.96), 155.467, within: 5e-4))
  }

  @Test("Never more than there are, and nonsense is refused")
  func edges() throws {
    #expect(try AuditPlan(population: 8, share: 0.5, precision: 0.01).needed == 8)
    #expect(try AuditPlan(population: 0, share: 0.5, precision: 0.05).needed == 0)
    #expect(throws: EstimateError.self) { try AuditPlan(population: 8, share: 50, precision: 0.05) }
    #expect(throws: EstimateError.self) { try AuditPlan(population: 8, share: 0.5, precision: 0) }
  }
}
