/// The phases between which a child changes setting. Unlike the key stages they put Reception with primary school, which
/// is where a transfer from the early years leads.
public enum EducationPhase: String, Sendable, CaseIterable, Comparable {
  /// Before Reception.
  case earlyYears = "early years"
  /// Reception to year 6.
  case primary
  /// Years 7 to 11.
  case secondary
  /// Year 12 onwards.
  case post16 = "post-16"

  /// The phase of a national curriculum year.
  public init(ncYear: Int) {
    switch ncYear {
    case ..<0: self = .earlyYears
    case 0...6: self = .primary
    case 7...11: self = .secondary
    default: self = .post16
    }
  }

  /// Its last national curriculum year; nil for post-16.
  public var lastNCYear: Int? {
    switch self {
    case .earlyYears: -1
    case .primary: 6
    case .secondary: 11
    case .post16: nil
    }
  }

  /// The day on which a child born on a day ends the phase, 31 August of its last year; nil for post-16.
  public func lastDay(bornOn born: CalendarDate) -> CalendarDate? {
    guard let year = lastNCYear else { return nil }
    return SchoolYear.academicYear(ofNCYear: year, bornOn: born).lastDay
  }

  /// Orders phases by age.
  public static func < (left: EducationPhase, right: EducationPhase) -> Bool {
    (left.lastNCYear ?? Int.max) < (right.lastNCYear ?? Int.max)
  }
}
