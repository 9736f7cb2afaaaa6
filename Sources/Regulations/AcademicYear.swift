/// A school year by the calendar year in which it starts: 2026/27 runs from 1 September 2026 to 31 August 2027.
public struct AcademicYear: Hashable, Sendable, Comparable {
  /// The calendar year of its September.
  public let startYear: Int

  /// The school year that starts in a calendar year.
  public init(startYear: Int) { self.startYear = startYear }

  /// The school year that a day belongs to.
  public init(containing day: CalendarDate) { startYear = day.month >= 9 ? day.year : day.year - 1 }

  /// 1 September; nil only outside the calendar's years.
  public var firstDay: CalendarDate? { CalendarDate(year: startYear, month: 9, day: 1) }

  /// 31 August of the next year; nil only outside the calendar's years.
  public var lastDay: CalendarDate? { CalendarDate(year: startYear + 1, month: 8, day: 31) }

  /// Orders school years by time.
  public static func < (left: AcademicYear, right: AcademicYear) -> Bool { left.startYear < right.startYear }

  /// A school year found in running text.
  public typealias Find = (range: Range<Int>, year: AcademicYear)

  /// All school years in running text: `2026/27`, `2026-27`, `2026/2027`, and `26/27` behind the word "year".
  public static func findAll(in utf8: UnsafeBufferPointer<UInt8>) -> [Find] {
    let scanner = DateScanner(utf8)
    var finds: [Find] = []
    var position = 0
    while let start = scanner.nextCandidate(from: position) {
      if let find = scanner.academicYear(at: start) {
        finds.append((start..<find.end, AcademicYear(startYear: find.startYear)))
        position = find.end
      } else {
        position = scanner.skippingWord(from: start)
      }
    }
    return finds
  }

  /// All school years in running text: `2026/27`, `2026-27`, `2026/2027`, and `26/27` behind the word "year".
  public static func findAll(in utf8: [UInt8]) -> [Find] {
    utf8.withUnsafeBufferPointer { findAll(in: $0) }
  }
}

extension DateScanner {
  /// Two calendar years one after the other that start at a place and are no part of a date.
  func academicYear(at start: Int) -> (startYear: Int, end: Int)? {
    guard let first = number(at: start), first.width == 4 || first.width == 2,
      let separator = spacedSeparator(at: first.end), separator.kind != UInt8(ascii: "."),
      let second = number(at: separator.end), second.width == 2 || second.width == first.width
    else { return nil }
    if let third = self.separator(at: second.end), number(at: third.end) != nil { return nil }
    if first.width == 2 {
      guard followsWordYear(start), second.value == first.value + 1, first.value < 50 else { return nil }
      return (2000 + first.value, second.end)
    }
    let next = first.value + 1
    guard (1900...2199).contains(first.value), second.value == (second.width == 4 ? next : next % 100) else {
      return nil
    }
    return (first.value, second.end)
  }

  private func followsWordYear(_ start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return hasWord("year", at: end - 4)
  }
}
