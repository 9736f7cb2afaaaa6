import Testing

@testable import Regulations

@Suite("Ages")
struct AgeReckoningTests {
  @Test(
    "An age is reached on the birthday",
    arguments: [
      ("2012-05-10", "2026-05-09", 13, 167), ("2012-05-10", "2026-05-10", 14, 168),
      ("2012-02-29", "2026-02-28", 13, 167),
      ("2012-02-29", "2026-03-01", 14, 168), ("2012-02-29", "2024-02-29", 12, 144), ("2026-12-31", "2026-12-31", 0, 0),
    ])
  func reached(born: String, day: String, years: Int, months: Int) throws {
    let born = try #require(BritishDate.parse(born))
    let day = try #require(BritishDate.parse(day))
    #expect(AgeReckoning.years(bornOn: born, on: day) == years)
    #expect(AgeReckoning.months(bornOn: born, on: day) == months)
  }

  @Test("A birthday on 29 February falls on 1 March in common years")
  func leapBirthday() throws {
    let born = try #require(CalendarDate(year: 2008, month: 2, day: 29))
    #expect(AgeReckoning.birthday(16, bornOn: born)?.description == "2024-02-29")
    #expect(AgeReckoning.birthday(18, bornOn: born)?.description == "2026-03-01")
  }
}
