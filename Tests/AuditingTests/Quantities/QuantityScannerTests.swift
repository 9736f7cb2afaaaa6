import Plans
import Rubrics
import Testing

@testable import Auditing

/// Doses in the many ways that plans word them.
struct QuantityScannerTests {
  private func quantities(_ text: String) -> [Quantity] {
    let body = SectionBody(text: text, passages: [Passage(range: 0..<text.utf8.count, kind: .paragraph)])
    var words = WordCatalogue()
    let reading = Reading(
      section: .F, body: body, matcher: PhraseMatcher(lexicons: []), words: &words, childNames: [])
    return QuantityScanner(reading: reading, range: reading.tokens.indices).quantities()
  }

  @Test(arguments: [
    "three times a week", "twice per half term", "one session per week", "weekly", "half-termly", "every lesson",
    "each school day", "every 30 minutes", "on Mondays and Thursdays", "in all lessons", "at the start of each day",
    "3 x weekly", "once a fortnight", "a 20 minute session each morning", "six visits over the academic year",
    "every other week", "per academic year", "two 45-minute sessions a week", "before each transition",
    "during registration", "throughout the school day", "at the end of the week", "5 days per week",
  ])
  func saysHowOften(_ text: String) {
    #expect(quantities(text).contains { $0.kind == .frequency }, "\(text)")
  }

  @Test(arguments: [
    "45 minutes", "20-30 mins", "half an hour", "one and a half hours", "an hour each Tuesday", "1.5 hours per week",
    "a 15-minute slot", "30mins", "25 hours a week", "hour-long sessions", "half a day each week", "a full day",
    "twenty-five minutes", "at least 2 hours", "3/4 of an hour or 45 minutes", "one 40 minute session",
  ])
  func saysHowLong(_ text: String) {
    #expect(quantities(text).contains { $0.kind == .duration && !$0.isAnnualTotal }, "\(text)")
  }

  @Test(arguments: [
    "once he has settled", "access to a quiet room", "daily living skills", "twice an hour", "Year 4",
    "as per the report",
    "within 5 minutes of arriving", "aged 7",
  ])
  func saysNoLength(_ text: String) {
    #expect(!quantities(text).contains { $0.kind == .duration }, "\(text)")
  }

  @Test(arguments: [
    "1:1", "one-to-one", "individually", "in a group of no more than four", "with two other pupils", "a ratio of 1:3",
    "class size of 12",
  ])
  func saysTheGroup(_ text: String) {
    #expect(quantities(text).contains { $0.kind == .grouping }, "\(text)")
  }

  @Test func anAnnualTotalIsNoLengthOfASession() {
    let found = quantities("20 hours of therapy over the academic year").first { $0.kind == .duration }
    #expect(found?.isAnnualTotal == true)
    #expect(quantities("two one-hour visits a year").allSatisfy { !$0.isAnnualTotal })
    #expect(quantities("12 hours per week").allSatisfy { !$0.isAnnualTotal })
  }

  @Test func upToIsACeilingAndAtLeastAFloor() {
    #expect(quantities("up to 10 hours per week").contains { $0.isCeiling })
    #expect(!quantities("at least 10 hours per week").contains { $0.isCeiling })
  }
}
