/// The bank holidays of England by their rules (Banking and Financial Dealings Act 1971 and proclamations made every
/// year), with days that were moved or added for one year given as data.
public struct BankHolidays: Sendable {
  /// Days that were a bank holiday in one year only.
  public var added: Set<CalendarDate>
  /// Days that would have been one by the rules and were not.
  public var removed: Set<CalendarDate>

  /// The rules with what one year changed.
  public init(added: Set<CalendarDate> = [], removed: Set<CalendarDate> = []) {
    self.added = added
    self.removed = removed
  }

  /// Whether a day is a bank holiday.
  public func contains(_ day: CalendarDate) -> Bool {
    if added.contains(day) { return true }
    return !removed.contains(day) && BankHolidays.byRule(in: day.year).contains(day)
  }

  /// Whether a day is a working day: neither a Saturday nor a Sunday nor a bank holiday.
  public func isWorkingDay(_ day: CalendarDate) -> Bool {
    BankHolidays.weekday(of: day) < 5 && !contains(day)
  }

  /// How many working days there are from one day to another, both included.
  public func workingDays(from first: CalendarDate, through last: CalendarDate) -> Int {
    guard first <= last else { return 0 }
    return (first.dayNumber...last.dayNumber).count { isWorkingDay(CalendarDate(dayNumber: $0)) }
  }

  /// The bank holidays that the rules give in a year, in order.
  static func byRule(in year: Int) -> [CalendarDate] {
    guard let newYear = CalendarDate(year: year, month: 1, day: 1), let easter = easterSunday(in: year),
      let may = CalendarDate(year: year, month: 5, day: 1), let endOfMay = CalendarDate(year: year, month: 5, day: 31),
      let endOfAugust = CalendarDate(year: year, month: 8, day: 31),
      let christmas = CalendarDate(year: year, month: 12, day: 25)
    else { return [] }
    let substitute = firstWeekday(from: newYear)
    let first = firstWeekday(from: christmas)
    let afterFirst = firstWeekday(from: max(first, christmas).adding(days: 1))
    // Boxing Day on a weekday keeps its own day even where Christmas Day's substitute comes after it.
    let boxing = christmas.adding(days: 1)
    let second = weekday(of: boxing) < 5 ? boxing : afterFirst
    let christmasDay = first == second ? firstWeekday(from: second.adding(days: 1)) : first
    return [
      substitute, easter.adding(days: -2), easter.adding(days: 1), monday(onOrAfter: may),
      monday(onOrBefore: endOfMay), monday(onOrBefore: endOfAugust), min(christmasDay, second),
      max(christmasDay, second),
    ]
  }

  /// 0 Monday to 6 Sunday; 1 January 1970 was a Thursday.
  static func weekday(of day: CalendarDate) -> Int { ((day.dayNumber + 3) % 7 + 7) % 7 }

  private static func firstWeekday(from day: CalendarDate) -> CalendarDate {
    let weekday = weekday(of: day)
    return weekday < 5 ? day : day.adding(days: 7 - weekday)
  }

  private static func monday(onOrAfter day: CalendarDate) -> CalendarDate {
    day.adding(days: (7 - weekday(of: day)) % 7)
  }

  private static func monday(onOrBefore day: CalendarDate) -> CalendarDate { day.adding(days: -weekday(of: day)) }

  /// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
  static func easterSunday(in year: Int) -> CalendarDate? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekdays = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekdays) / 451
    let index = epact + weekdays - 7 * late + 114
    return CalendarDate(year: year, month: index / 31, day: index % 31 + 1)
  }
}
