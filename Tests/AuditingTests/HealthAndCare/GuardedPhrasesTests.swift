import Plans
import Testing

@testable import Auditing

/// A phrase counts only where nothing excuses it.
struct GuardedPhrasesTests {
  private func shows(_ lexicon: String, _ text: String) throws -> Bool {
    let reading = try SectionBench().study([.B: text]).reading(.B)
    return GuardedPhrases(reading: reading).first(lexicon, in: 0..<reading.tokens.count) != nil
  }

  @Test func aDeniedConditionIsNone() throws {
    #expect(try shows("health-signs", "Sam takes medication at lunch."))
    #expect(try !shows("health-signs", "Sam does not take any medication."))
    #expect(try shows("health-signs", "Sam does not like school because of his asthma."))
  }

  @Test func aRelativesConditionIsNotTheChilds() throws {
    #expect(try !shows("health-signs", "Sam's mother has diabetes."))
    #expect(try shows("health-signs", "His mother says that he has epilepsy."))
    #expect(try !shows("care-signs", "Sam's brother has a social worker."))
  }

  @Test func aRestBetweenTasksIsNoShortBreak() throws {
    #expect(try !shows("care-signs", "Short breaks between tasks help him."))
    #expect(try shows("care-signs", "His parents receive respite once a month."))
  }
}
