import Testing

@testable import Sampling

@Suite("The share that is drawn")
struct SamplingFractionTests {
  @Test("A fraction is what was typed, not the nearest binary number")
  func exact() throws {
    // In binary 0.07 × 100 comes to more than seven.
    #expect(try SamplingFraction("0.07").roundedUp(of: 100) == 7)
    #expect(try SamplingFraction("0.2").roundedUp(of: 5) == 1)
    #expect(try SamplingFraction("0.2").roundedUp(of: 6) == 2)
    #expect(try SamplingFraction("0.2").roundedUp(of: 0) == 0)
    #expect(try SamplingFraction("1").roundedUp(of: 7) == 7)
    #expect(try SamplingFraction("0.000000001").roundedUp(of: 3) == 1)
  }

  @Test("One value is written in one way")
  func description() throws {
    for text in ["0.2", "0.20", ".2", "20%", "20.0%", "00.200"] {
      #expect(try SamplingFraction(text).description == "0.2")
      #expect(try SamplingFraction(text) == .oneFifth)
    }
    #expect(try SamplingFraction("1.0").description == "1")
    #expect(try SamplingFraction("0.005").description == "0.005")
    #expect(try SamplingFraction("100%").description == "1")
  }

  @Test(
    "Nothing, more than all, and what is no number are refused",
    arguments: [
      "0", "0.0", "1.01", "101%", "-0.2", "a fifth", "", "0.2.1", "0.0000000001", "1/5", "NaN", "99999999999999999999",
    ])
  func refused(_ text: String) {
    #expect(throws: SamplingError.self) { try SamplingFraction(text) }
  }
}
