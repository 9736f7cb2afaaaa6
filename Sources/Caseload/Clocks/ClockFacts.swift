import Regulations

/// What the clocks of one assessment, one review or one plan in force need to know.
struct ClockFacts: Sendable {
  /// The dates that are known.
  var dates: [ClockDate: CalendarDate] = [:]
  /// The decision after the review: one of the kinds of the wordings, nil where there is none or it is not understood.
  var decision: String?
  /// Whether something is written as decision that is not understood.
  var isDecisionUnclear = false
  /// Status in lower case.
  var status = ""
  /// Date of birth.
  var born: CalendarDate?
  /// National curriculum year where it is recorded.
  var ncy: Int?
  /// The exception that the council relies on, as written.
  var exception = ""
  /// Why a date cannot be known although others suggest one.
  var doubts: [ClockDate: String] = [:]
  /// Sentences that belong to a date that a clock starts from.
  var remarks: [ClockDate: String] = [:]

  /// The first date of a list that is known.
  func first(of names: [ClockDate]) -> (name: ClockDate, date: CalendarDate)? {
    for name in names {
      if let date = dates[name] { return (name, date) }
    }
    return nil
  }

  /// The first date of a list that is known and has come.
  func first(of names: [ClockDate], by day: CalendarDate) -> (name: ClockDate, date: CalendarDate)? {
    for name in names {
      if let date = dates[name], date <= day { return (name, date) }
    }
    return nil
  }
}
