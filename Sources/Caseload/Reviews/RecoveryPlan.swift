import Regulations

/// What it takes to clear the backlog of reviews: when it is cleared at the present rate, and which rate clears it by a
/// day. A forecast under assumptions that are spelt out, and no promise.
public struct RecoveryPlan: Sendable {
  /// The rate that clears the backlog by a day.
  public struct Target: Hashable, Sendable {
    /// The day.
    public var by: CalendarDate
    /// The least whole number of reviews a week that leaves none overdue on that day.
    public var perWeek: Int
  }

  /// Reviews overdue today.
  public var overdue: Int
  /// Plans whose next review has a due day, the overdue among them.
  public var tracked: Int
  /// Reviews completed in the weeks over which the present rate is taken.
  public var completed: Int
  /// Those weeks.
  public var rateWeeks: Int
  /// Reviews completed a week at present.
  public var perWeek: Double
  /// Reviews that fall due a week in the long run: every tracked plan once in twelve months.
  public var fallingDuePerWeek: Double
  /// The week's end by which none is overdue at the present rate; nil where that does not happen within the horizon.
  public var clearedBy: CalendarDate?
  /// Reviews overdue at the end of each week ahead at the present rate, as far as the backlog lasts or the horizon goes.
  public var course: [(weekEnd: CalendarDate, overdue: Int)]
  /// Rates that clear the backlog by a day.
  public var targets: [Target]
  /// The assumptions, a sentence each.
  public var assumptions: [String]

  init(cases: [ReviewCase], assumptions: ClockBook.CatchUp, asOf: CalendarDate, clearBy: CalendarDate?) {
    let dues = cases.compactMap { $0.reviewDue?.dayNumber }
    overdue = cases.count(where: \.isOverdue)
    tracked = dues.count
    rateWeeks = assumptions.rateWeeks
    let since = asOf.adding(days: -7 * assumptions.rateWeeks)
    completed = cases.reduce(0) { sum, one in
      sum + one.timeliness.history.reviews.compactMap(\.decisionDate).count { $0 > since && $0 <= asOf }
    }
    perWeek = Double(completed) / Double(assumptions.rateWeeks)
    fallingDuePerWeek = Double(tracked) * 7 / 365.25
    let forecast = BacklogForecast(dues: dues, today: asOf.dayNumber, weeksAhead: assumptions.weeksAhead)
    let course = forecast.course(perWeek: perWeek, weeks: assumptions.horizonWeeks)
    self.course = course.enumerated().map { (asOf.adding(days: 7 * ($0 + 1)), $1) }
    clearedBy = overdue == 0 ? asOf : self.course.first { $0.overdue == 0 }?.weekEnd
    var days = assumptions.clearWithin.map { asOf.adding(days: 7 * $0) }
    if let clearBy, clearBy > asOf { days.append(clearBy) }
    targets = Set(days).sorted().map { day in
      Target(by: day, perWeek: forecast.rate(clearingWithin: max(1, (day.dayNumber - asOf.dayNumber) / 7)))
    }
    self.assumptions = RecoveryPlan.sentences(assumptions, unknown: cases.count - dues.count)
  }

  private static func sentences(_ assumptions: ClockBook.CatchUp, unknown: Int) -> [String] {
    var sentences = [
      "The present rate is the number of reviews decided in the last \(assumptions.rateWeeks) weeks, divided by them.",
      "The same number is completed every week, holidays or not.",
      "The longest overdue are done first; none is done more than \(assumptions.weeksAhead) weeks before its due day.",
      "Each completed review is due again 12 months later; no plan begins or ends.",
      "The forecast looks \(assumptions.horizonWeeks) weeks ahead.",
    ]
    if unknown > 0 {
      sentences.append(
        "\(unknown) plan\(unknown == 1 ? "" : "s") without the dates to reckon a due day \(unknown == 1 ? "is" : "are") left out."
      )
    }
    return sentences
  }
}
