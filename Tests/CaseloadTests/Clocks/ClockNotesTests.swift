import Regulations
import Testing

@testable import Caseload

/// What is said beside an outcome.
struct ClockNotesTests {
  private func reading(_ rule: String, _ given: String, asOf: String = "2026-11-24") throws -> ClockReading {
    let day = try #require(CalendarDate(iso: asOf))
    let timeliness = Timeliness(rows: [try CaseRow(given: given)], book: try ShippedClocks.book(), asOf: day)
    let found = timeliness.cases.first?.clocks.last { $0.reading.rule == rule }?.reading
    return try #require(found)
  }

  @Test func aStartThatStandsInForAnotherIsSaidToBeAssumed() throws {
    let read = try reading(
      "R-T-08", "reviewMeeting=2025-11-10; decision=amend; draftAmended=2025-12-01; amendedFinal=2025-12-20")
    #expect(read.isStartAssumed && read.outcome == .met)
    #expect(read.notes.contains { $0.hasPrefix("Assumed: counted from the draft amended plan") })
  }

  @Test func fifteenDaysOverChristmasAreMetButFewWorkingDays() throws {
    let read = try reading("T-NA-03", "draftIssued=2025-12-19; finalIssued=2026-01-05")
    #expect(read.outcome == .met)
    #expect(read.notes.contains { $0.contains("15 working days") })
    let long = try reading("T-NA-03", "draftIssued=2025-06-02; finalIssued=2025-07-02")
    #expect(long.notes.isEmpty)
  }

  @Test func theDeadlineDayItselfPassesWithANote() throws {
    let onTheDay = try reading("R-T-10", "ncy=6; finalIssued=2022-05-01; amendedFinal=2027-02-15", asOf: "2027-03-01")
    #expect(onTheDay.notes.contains { $0.contains("before this day") })
    let before = try reading("R-T-10", "ncy=6; finalIssued=2022-05-01; amendedFinal=2027-02-14", asOf: "2027-03-01")
    #expect(!before.notes.contains { $0.contains("before this day") })
  }

  @Test func aSixthFormIsForAPersonToCheck() throws {
    let read = try reading("R-T-10", "ncy=11; finalIssued=2022-05-01")
    #expect(read.notes.contains { $0.hasPrefix("Check whether the child moves") })
  }

  @Test func aNoticeApartFromTheDecisionIsNoted() throws {
    let apart = try reading(
      "R-T-07", "reviewMeeting=2025-11-10; decision=amend; decisionDate=2025-12-01; amendNotice=2025-12-08")
    #expect(apart.outcome == .met && apart.notes.contains { $0.contains("different dates") })
  }

  @Test func aClosureExceptionIsPlausibleAndNotRecorded() throws {
    let read = try reading(
      "T-NA-02",
      "requestDate=2026-03-02; adviceRequested=2026-07-20; finalIssued=2026-09-30; requestDecisionDate=2026-04-01"
    )
    // 2 Mar + 140: 29 Mar, 59 Apr, 90 May, 120 Jun, 20 in Jul.
    #expect(read.due == CalendarDate(iso: "2026-07-20"))
    let exception = try #require(read.exception)
    #expect(!exception.isRecorded && read.outcome == .notMet)
    #expect(exception.reason.contains("2026-07-23"))
  }

  @Test func whatIsNotMissedNeedsNoException() throws {
    let read = try reading("T-NA-01", "requestDate=2026-03-02; requestDecisionDate=2026-03-20; exception=absent")
    #expect(read.outcome == .met && read.exception == nil)
  }

  @Test func aCouncilsOwnClosureReplacesTheOrdinaryOne() throws {
    var book = try ShippedClocks.book()
    let closed = try #require(CalendarDate(iso: "2026-07-10"))
    let reopens = try #require(CalendarDate(iso: "2026-08-20"))
    let period = try #require(ClosurePeriod(firstClosed: closed, reopens: reopens))
    book.calendar.closures = [SettingCalendar.Closure(name: "early summer", period: period)]
    let row = try CaseRow(given: "requestDate=2026-06-15; adviceRequested=2026-08-14; requestDecisionDate=2026-08-20")
    let timeliness = Timeliness(rows: [row], book: book, asOf: try #require(CalendarDate(iso: "2026-11-24")))
    // The window now ends on 13 Aug: the ordinary summer would have held 14 Aug.
    #expect(timeliness.cases.first?.clocks.first { $0.reading.rule == "T-NA-01" }?.reading.exception == nil)
  }

  @Test func sharesCountWhatIsDecidedAndNothingElse() throws {
    let rows = try [
      "caseId=a; requestDate=2026-03-02; requestDecisionDate=2026-04-01",
      "caseId=b; requestDate=2026-03-02; requestDecisionDate=2026-05-01",
      "caseId=c; requestDate=2026-03-02", "caseId=d; requestDate=2026-11-20",
      "caseId=e; requestDecisionDate=2026-05-01",
    ].map { try CaseRow(given: $0) }
    let timeliness = Timeliness(
      rows: rows, book: try ShippedClocks.book(), asOf: try #require(CalendarDate(iso: "2026-11-24")))
    let share = try #require(timeliness.shares.first { $0.rule.id == "T-NA-01" })
    #expect([share.met, share.late, share.overdue, share.open, share.needsReview] == [1, 1, 1, 1, 1])
    #expect(share.decided == 3)
  }
}
