/// National curriculum years and the school year, which runs from 1 September to 31 August.
public enum SchoolYear {
  /// The national curriculum year that a birth date gives on a day: age on the 31 August before, less four
  /// (0 Reception, -1 nursery 2, -2 nursery 1).
  public static func ncYear(bornOn born: CalendarDate, on day: CalendarDate) -> Int {
    let start = day.month >= 9 ? day.year : day.year - 1
    let age = start - born.year - (born.month >= 9 ? 1 : 0)
    return age - 4
  }

  /// The name of a national curriculum year: "Nursery 1", "Nursery 2", "Reception", "Year 9".
  public static func name(ofNCYear year: Int) -> String {
    switch year {
    case ..<(-2): "before Nursery 1"
    case -2: "Nursery 1"
    case -1: "Nursery 2"
    case 0: "Reception"
    default: "Year \(year)"
    }
  }

  /// The school year in which a child born on a day is in a national curriculum year.
  public static func academicYear(ofNCYear year: Int, bornOn born: CalendarDate) -> AcademicYear {
    AcademicYear(startYear: born.year + (born.month >= 9 ? 1 : 0) + 4 + year)
  }

  /// The day on which compulsory school age ends: the last Friday in June of the school year in which the person turns
  /// 16 (Education Act 1996 s8; Education (School Leaving Date) Order 1997).
  public static func endOfCompulsorySchoolAge(bornOn born: CalendarDate) -> CalendarDate? {
    let june = academicYear(ofNCYear: 11, bornOn: born).startYear + 1
    guard let last = CalendarDate(year: june, month: 6, day: 30) else { return nil }
    // 1 January 1970 was a Thursday, so day numbers that leave 1 on division by 7 are Fridays.
    let sinceFriday = ((last.dayNumber - 1) % 7 + 7) % 7
    return last.adding(days: -sinceFriday)
  }
}
