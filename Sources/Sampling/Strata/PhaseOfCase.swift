import Caseload
import Regulations

/// The phase of education and the school year of a case at the end of a month.
enum PhaseOfCase {
  /// The national curriculum year: as recorded, else by the date of birth on the month's last day.
  static func ncYear(of row: CaseRow, on day: CalendarDate) -> Int? {
    row.ncy ?? row.dob.map { SchoolYear.ncYear(bornOn: $0, on: day) }
  }

  /// The phase by the school year, else as the council records it.
  static func phase(of row: CaseRow, on day: CalendarDate) -> EducationPhase? {
    ncYear(of: row, on: day).map { EducationPhase(ncYear: $0) } ?? recorded(row.phase)
  }

  /// Words by which councils name a phase, each looked for in lower case. Post-16 is asked first: a sixth form of a
  /// secondary school is one.
  private static let words: [(EducationPhase, [String])] = [
    (.post16, ["post-16", "post 16", "post16", "16+", "sixth", "further", "college", "fe"]),
    (.earlyYears, ["early years", "early-years", "eyfs", "nursery", "pre-school", "preschool", "ey"]),
    (.primary, ["primary", "infant", "junior", "ks1", "ks2", "first"]),
    (.secondary, ["secondary", "high", "upper", "ks3", "ks4"]),
  ]

  /// The phase that a council's own wording names; nil where it names none or cannot be told (all-through, middle).
  static func recorded(_ text: String) -> EducationPhase? {
    let text = text.lowercased()
    return words.first { _, words in
      // Two letters are an abbreviation and must be the whole text.
      words.contains { $0.utf8.count == 2 ? text == $0 : text.contains($0) }
    }?.0
  }
}
