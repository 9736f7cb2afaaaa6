import Foundation
import Testing

@testable import Statistics

// Expected figures: R 4.2.2, pbeta, qbeta, qt, qnorm, pbinom, phyper.
@Suite("Distributions")
struct DistributionTests {
  @Test("The incomplete beta function has its digits in the middle and in the tails")
  func beta() {
    #expect(isNear(BetaDistribution(a: 2, b: 3).lowerTail(0.4), 0.5248, within: 1e-14))
    #expect(isNear(BetaDistribution(a: 0.5, b: 0.5).lowerTail(0.25), 1.0 / 3, within: 1e-14))
    #expect(isNear(BetaDistribution(a: 5, b: 1).lowerTail(0.9), 0.59049, within: 1e-14))
    // I_x(1, b) is 1 - (1 - x)^b, also for thousands.
    let large = BetaDistribution(a: 1, b: 5000).lowerTail(0.001)
    #expect(isNear(large, -expm1(5000 * log1p(-0.001)), within: 1e-14))
  }

  @Test("The quantile turns the distribution function round", arguments: [0.001, 0.025, 0.3, 0.5, 0.975, 0.9999])
  func quantile(share: Double) {
    for (a, b) in [(0.7, 3.0), (15.0, 10.0), (1, 250), (28.75, 11.5), (4000, 6000)] {
      let beta = BetaDistribution(a: a, b: b)
      #expect(isNear(beta.lowerTail(beta.quantile(share)), share, within: 1e-13))
    }
  }

  @Test("Student's critical values")
  func student() {
    #expect(isNear(StudentDistribution(degrees: 23).critical(level: 0.95), 2.06865761041905, within: 1e-12))
    #expect(isNear(StudentDistribution(degrees: 1).critical(level: 0.95), 12.7062047361747, within: 1e-11))
    // Many degrees come to the normal distribution.
    #expect(isNear(StudentDistribution(degrees: 1e5).critical(level: 0.95), 1.9599877075346, within: 1e-10))
    #expect(isNear(StudentDistribution(degrees: 1).upperTail(1), 0.25, within: 1e-14))
  }

  @Test("The normal quantile")
  func normal() {
    #expect(isNear(NormalDistribution.quantile(0.975), 1.95996398454005, within: 1e-13))
    #expect(isNear(NormalDistribution.quantile(1e-10), -6.36134090240406, within: 1e-12))
    #expect(isNear(NormalDistribution.lowerTail(-1.95996398454005), 0.025, within: 1e-14))
  }

  @Test("Binomial tails and Clopper and Pearson's limits")
  func binomial() {
    #expect(isNear(BinomialDistribution(trials: 10, probability: 0.3).lowerTail(2), 0.3827827864, within: 1e-10))
    let none = BinomialDistribution.limits(successes: 0, trials: 20, level: 0.95)
    #expect(none.lowerBound == 0)
    #expect(isNear(none.upperBound, 1 - pow(0.025, 1.0 / 20), within: 1e-13))
  }

  @Test("Hypergeometric tails add up and keep their digits for a whole country")
  func hypergeometric() {
    let small = HypergeometricDistribution(population: 10, good: 4, drawn: 3)
    #expect(isNear(small.upperTail(2), 1.0 / 3, within: 1e-14))
    #expect(isNear(small.lowerTail(0), 1.0 / 6, within: 1e-14))
    let large = HypergeometricDistribution(population: 700_000, good: 420_000, drawn: 140_000)
    for x in [83_500, 84_000, 84_400] {
      #expect(isNear(large.lowerTail(x) + large.upperTail(x + 1), 1, within: 1e-11))
    }
    #expect(large.upperTail(84_400) > 0.005 && large.upperTail(84_400) < 0.0085)
    #expect(HypergeometricDistribution(population: 5, good: 5, drawn: 2).support == 2...2)
  }
}
