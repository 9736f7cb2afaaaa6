/// National curriculum years and the school year, which runs from 1 September to 31 August.
public enum SchoolYear {
  /// The national curriculum year that a birth date gives on a day: age on the 31 August before, less four
  /// (0 Reception, -1 nursery 2, -2 nursery 1).
  public static func ncYear(bornOn born: CalendarDate, on day: CalendarDate) -> Int {
    let start = day.month >= 9 ? day.year : day.year - 1
    let age = start - born.year - (born.month >= 9 ? 1 : 0)
    return age - 4
  }
}
