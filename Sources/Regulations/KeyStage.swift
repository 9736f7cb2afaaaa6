/// The stages of the national curriculum, with the early years before them and post-16 after.
public enum KeyStage: String, Sendable, CaseIterable, Comparable {
  /// Early years foundation stage: to the end of Reception.
  case earlyYears = "early years"
  /// Key stage 1: years 1 and 2.
  case one = "key stage 1"
  /// Key stage 2: years 3 to 6.
  case two = "key stage 2"
  /// Key stage 3: years 7 to 9.
  case three = "key stage 3"
  /// Key stage 4: years 10 and 11.
  case four = "key stage 4"
  /// Sixth form, college and after: year 12 onwards.
  case post16 = "post-16"

  /// The stage of a national curriculum year.
  public init(ncYear: Int) {
    switch ncYear {
    case ...0: self = .earlyYears
    case 1...2: self = .one
    case 3...6: self = .two
    case 7...9: self = .three
    case 10...11: self = .four
    default: self = .post16
    }
  }

  /// Its last national curriculum year; nil for post-16, which has no fixed end.
  public var lastNCYear: Int? {
    switch self {
    case .earlyYears: 0
    case .one: 2
    case .two: 6
    case .three: 9
    case .four: 11
    case .post16: nil
    }
  }

  /// The day on which a child born on a day ends the stage, 31 August of its last year; nil for post-16.
  public func lastDay(bornOn born: CalendarDate) -> CalendarDate? {
    guard let year = lastNCYear else { return nil }
    return SchoolYear.academicYear(ofNCYear: year, bornOn: born).lastDay
  }

  /// Orders stages by age.
  public static func < (left: KeyStage, right: KeyStage) -> Bool { left.rank < right.rank }

  private var rank: Int { lastNCYear ?? Int.max }
}
