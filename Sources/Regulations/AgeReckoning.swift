/// Ages in whole years and months. An age is reached at the start of the birthday (Family Law Reform Act 1969 s9); who was
/// born on 29 February reaches it on 1 March in years without that day.
public enum AgeReckoning {
  /// Age in whole years on a day; negative before birth.
  public static func years(bornOn born: CalendarDate, on day: CalendarDate) -> Int {
    day.year - born.year - ((day.month, day.day) < (born.month, born.day) ? 1 : 0)
  }

  /// Age in whole months on a day; negative before birth.
  public static func months(bornOn born: CalendarDate, on day: CalendarDate) -> Int {
    (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day ? 1 : 0)
  }

  /// The day on which an age in years is reached.
  public static func birthday(_ years: Int, bornOn born: CalendarDate) -> CalendarDate? {
    CalendarDate(year: born.year + years, month: born.month, day: born.day)
      ?? CalendarDate(year: born.year + years, month: born.month + 1, day: 1)
  }
}
