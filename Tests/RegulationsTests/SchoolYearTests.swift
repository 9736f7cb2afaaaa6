import Testing

@testable import Regulations

@Suite("National curriculum years")
struct SchoolYearTests {
  @Test(
    "A birth date gives the year on a day",
    arguments: [
      ("2012-08-31", "2026-11-24", 10), ("2012-09-01", "2026-11-24", 9), ("2012-09-01", "2026-08-31", 8),
      ("2022-03-05", "2026-09-01", 0), ("2022-09-01", "2026-09-01", -1), ("2023-12-01", "2026-09-01", -2),
    ])
  func reckons(born: String, day: String, expected: Int) throws {
    let born = try #require(BritishDate.parse(born))
    let day = try #require(BritishDate.parse(day))
    #expect(SchoolYear.ncYear(bornOn: born, on: day) == expected)
  }

  @Test(
    "The wordings of a year are understood",
    arguments: [
      ("Year 9", 9), ("Y9", 9), ("NCY 9", 9), ("NCY9", 9), ("Yr 9", 9), ("yr.9", 9), ("9", 9),
      ("Year 10 (Key Stage 4)", 10),
      ("Year Nine", 9), ("National Curriculum Year 6", 6), ("NC Year: 6", 6), ("Year Group 3", 3), ("Reception", 0),
      ("YR", 0),
      ("Year R", 0), ("Reception class", 0), ("0", 0), ("Nursery", -1), ("N2", -1), ("Nursery 1", -2), ("N1", -2),
      ("Pre-school", -1), ("Preschool", -1), ("-1", -1), ("NCY -2", -2), ("Year 14", 14), ("Year-9", 9),
      (" year 09. ", 9),
    ])
  func parses(text: String, expected: Int) {
    #expect(SchoolYear.parse(text) == expected)
  }

  @Test(
    "What names no single year is not guessed",
    arguments: [
      "Year 9/10", "", "Post-16", "Year", "2026", "Year 99", "Key Stage 3", "9 years old", "Years 9 and 10", "Sam",
    ])
  func refuses(text: String) {
    #expect(SchoolYear.parse(text) == nil)
  }

  @Test(
    "Years have the names that schools use",
    arguments: [(-3, "before Nursery 1"), (-2, "Nursery 1"), (-1, "Nursery 2"), (0, "Reception"), (9, "Year 9")])
  func names(year: Int, expected: String) {
    #expect(SchoolYear.name(ofNCYear: year) == expected)
    #expect(year < -2 || SchoolYear.parse(expected) == year)
  }

  @Test(
    "Compulsory school age ends on the last Friday in June of the year of the sixteenth birthday",
    arguments: [
      ("2010-09-01", "2027-06-25"), ("2010-08-31", "2026-06-26"), ("2011-01-15", "2027-06-25"),
      ("2007-05-01", "2023-06-30"),
      ("2008-02-29", "2024-06-28"),
    ])
  func leavingDate(born: String, expected: String) throws {
    let born = try #require(BritishDate.parse(born))
    #expect(SchoolYear.endOfCompulsorySchoolAge(bornOn: born)?.description == expected)
  }
}
