import Regulations

/// By when something shall be reached, as a text says it.
struct Horizon: Sendable, Equatable {
  /// What kind of point in time is named.
  enum Kind: Sendable {
    /// A day, a month with its year, a school year by its dates, or a calendar year.
    case date
    case keyStage, schoolYear, phase, term, period, age, review
  }
  /// What kind of point in time is named.
  var kind: Kind
  /// The words, with what leads up to them ("by the end of Year 6").
  var tokens: Range<Int>
  /// The last day that the words allow; nil where the plan does not say enough to tell.
  var lastDay: CalendarDate?
}

/// What a plan says of its own place in time, by which horizons become days.
struct PlanClock: Sendable {
  /// The plan's date.
  var date: CalendarDate?
  /// National curriculum year at the plan's date.
  var ncYear: Int?
  /// Date of birth.
  var born: CalendarDate?
  /// The next review, where the plan states it.
  var nextReview: CalendarDate?

  /// The school year that the plan's date falls in.
  var schoolYear: AcademicYear? { date.map(AcademicYear.init(containing:)) }

  /// 31 August of the child's time in a national curriculum year. The stated year leads, since a child may be taught out
  /// of the year of its age.
  func end(ofNCYear year: Int) -> CalendarDate? { academicYear(ofNCYear: year)?.lastDay }

  /// 1 September of the child's time in a national curriculum year.
  func start(ofNCYear year: Int) -> CalendarDate? { academicYear(ofNCYear: year)?.firstDay }

  private func academicYear(ofNCYear year: Int) -> AcademicYear? {
    if let schoolYear, let ncYear { return AcademicYear(startYear: schoolYear.startYear + year - ncYear) }
    return born.map { SchoolYear.academicYear(ofNCYear: year, bornOn: $0) }
  }

  /// The first day after the plan's date that is the given day of a month.
  func next(month: Int, day: Int) -> CalendarDate? {
    guard let date, let here = CalendarDate(year: date.year, month: month, day: day) else { return nil }
    return here > date ? here : CalendarDate(year: date.year + 1, month: month, day: day)
  }
}
