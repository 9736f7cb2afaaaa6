import Regulations
import Testing

@testable import Caseload

/// The catch-up plan against queues that can be worked out by hand.
struct RecoveryPlanTests {
  private let today = 20_000

  @Test func aBacklogThatGetsNoWorkStays() {
    let forecast = BacklogForecast(dues: [today - 10, today - 20], today: today, weeksAhead: 4)
    #expect(forecast.course(perWeek: 0, weeks: 3) == [2, 2, 2])
  }

  @Test func whatIsDoneLeavesAndWhatFallsDueJoins() {
    // Three overdue, one more due in ten days: week 1 ends with 2, week 2 with 2 (one done, one joined), then 1, then 0.
    let forecast = BacklogForecast(
      dues: [today - 30, today - 20, today - 10, today + 10], today: today, weeksAhead: 0)
    #expect(forecast.course(perWeek: 1, weeks: 10) == [2, 2, 1, 0])
  }

  @Test func halfAReviewAWeekIsOneEveryOtherWeek() {
    let forecast = BacklogForecast(dues: [today - 30, today - 20], today: today, weeksAhead: 0)
    #expect(forecast.course(perWeek: 0.5, weeks: 10) == [2, 1, 1, 0])
  }

  @Test func aReviewOfTodayIsDueAgainInTwelveMonths() {
    let forecast = BacklogForecast(dues: [today - 1], today: today, weeksAhead: 0)
    // Done in week 1 and due again 52 weeks later; a rate of nothing more would be late from week 54 on.
    #expect(forecast.rate(clearingWithin: 1) == 1)
    #expect(forecast.course(perWeek: 1, weeks: 60) == [0])
  }

  @Test(arguments: [(1, 10), (2, 5), (5, 2), (10, 1)])
  func theRateIsTheLeastThatClearsByThen(_ weeks: Int, _ rate: Int) {
    let forecast = BacklogForecast(dues: (1...10).map { today - $0 }, today: today, weeksAhead: 0)
    #expect(forecast.rate(clearingWithin: weeks) == rate)
  }

  @Test func nothingOverdueNeedsNoCatchingUp() throws {
    let row = try CaseRow(given: "caseId=a; finalIssued=2026-10-01")
    let day = try #require(CalendarDate(iso: "2026-11-24"))
    let recovery = ReviewTracker(rows: [row], book: try ShippedClocks.book(), asOf: day).recovery
    #expect(recovery.overdue == 0 && recovery.clearedBy == day)
    #expect(!recovery.assumptions.isEmpty)
  }

  @Test func thePresentRateCountsDecisionsOfTheLastWeeksAlone() throws {
    // 26 weeks before 24 Nov 2026 is 26 May: a decision on that day is too old, one a day later counts.
    let rows = try ["2026-05-26", "2026-05-27", "2026-11-24", "2026-11-25"].enumerated().map { place, day in
      try CaseRow(
        given:
          "caseId=c\(place); finalIssued=2025-12-01; reviewMeeting=2026-05-20; decision=maintain; decisionDate=\(day)")
    }
    let tracker = ReviewTracker(
      rows: rows, book: try ShippedClocks.book(), asOf: try #require(CalendarDate(iso: "2026-11-24")))
    #expect(tracker.recovery.completed == 2)
    #expect(abs(tracker.recovery.perWeek - 2.0 / 26) < 1e-12)
  }
}
