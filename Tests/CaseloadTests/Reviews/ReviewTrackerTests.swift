import Regulations
import Testing

@testable import Caseload

/// Where reviews stand and what comes next.
struct ReviewTrackerTests {
  private func tracker(_ given: [String], asOf: String = "2026-11-24") throws -> ReviewTracker {
    let rows = try given.enumerated().map { try CaseRow(given: $1, line: $0 + 2) }
    return ReviewTracker(rows: rows, book: try ShippedClocks.book(), asOf: try #require(CalendarDate(iso: asOf)))
  }

  @Test(
    arguments: [
      ("finalIssued=2026-01-10", "meeting", "2026-12-12"),
      ("finalIssued=2025-12-01; reviewMeeting=2026-11-10", "report", "2026-11-24"),
      ("finalIssued=2025-12-01; reviewMeeting=2026-11-10; reportSent=2026-11-12", "decision", "2026-12-08"),
      (
        "finalIssued=2025-12-01; reviewMeeting=2026-11-10; decision=amend; decisionDate=2026-11-20", "notice",
        "2026-12-08"
      ),
      (
        "finalIssued=2025-12-01; reviewMeeting=2026-11-10; decision=amend; decisionDate=2026-11-20; amendNotice=2026-11-20",
        "amended plan", "2027-01-15"
      ),
      (
        "finalIssued=2025-12-01; reviewMeeting=2026-11-10; decision=maintain; decisionDate=2026-11-20", "meeting",
        "2027-10-22"
      ),
    ])
  func theNextDutyFollowsFromWhatWasDone(_ given: String, _ step: String, _ due: String) throws {
    // 9 Jan 2027 less 4 weeks is 12 Dec 2026; 20 Nov 2026 + 8 weeks is 15 Jan 2027; 19 Nov 2027 less 4 weeks is 22 Oct.
    let one = try #require(try tracker([given]).cases.first)
    #expect(one.step == step)
    #expect(one.nextDue == CalendarDate(iso: due))
    #expect(!one.nextDuty.isEmpty)
  }

  @Test(
    arguments: [
      ("2025-11-25", nil, 0), ("2025-11-24", 0, 1), ("2025-08-26", 2, 91), ("2025-08-25", 3, 92),
      ("2025-05-25", 6, 184), ("2024-11-26", 11, 364), ("2024-11-25", 12, 365), ("2023-11-25", 24, 730),
    ])
  func overdueReviewsAreAgedInCalendarMonths(_ made: String, _ months: Int?, _ days: Int) throws {
    // Due a day before the anniversary: a plan of 25 Aug 2025 is due 24 Aug 2026, three months before 24 Nov 2026.
    let one = try #require(try tracker(["finalIssued=\(made)"]).cases.first)
    #expect(one.isOverdue == (months != nil))
    #expect(one.daysOver == days)
    #expect(one.monthsOver == months ?? 0)
  }

  @Test func theBacklogIsClassedAndGrouped() throws {
    let tracker = try tracker([
      "caseId=a; team=North; ncy=4; finalIssued=2025-10-01", "caseId=b; team=North; ncy=4; finalIssued=2025-07-01",
      "caseId=c; team=South; ncy=5; finalIssued=2023-01-01", "caseId=d; team=South; ncy=5; finalIssued=2026-10-01",
      "caseId=e; requestDate=2026-10-01",
    ])
    #expect(tracker.backlog.plans == 4 && tracker.backlog.overdue == 3)
    #expect(tracker.backlog.ages.map(\.count) == [1, 1, 0, 0, 1])
    #expect(tracker.backlog.ages.map(\.words) == ["0 to 3", "3 to 6", "6 to 12", "12 to 24", "more than 24"])
    #expect(tracker.backlog.teams.map(\.name) == ["North", "South"])
    #expect(tracker.backlog.teams.map(\.overdue) == [2, 1])
    #expect(tracker.backlog.years.map(\.name) == ["Year 4", "Year 5"])
    #expect(tracker.others.map(\.caseId) == ["e"])
  }

  @Test func transfersComeFirstThenTheLongestOverdue() throws {
    let tracker = try tracker([
      "caseId=late; ncy=4; finalIssued=2023-01-01", "caseId=later; ncy=4; finalIssued=2022-01-01",
      "caseId=moves; ncy=6; finalIssued=2026-06-01",
      "caseId=moved; ncy=6; finalIssued=2026-06-01; amendedFinal=2026-11-01",
      "caseId=soon; ncy=4; finalIssued=2025-12-01",
    ])
    #expect(tracker.cases.map(\.caseId) == ["moves", "later", "late", "soon", "moved"])
    #expect(tracker.transfers.map(\.count) == [2] && tracker.transfers.map(\.open) == [1])
  }

  @Test func whatFallsDueIsCountedWithinItsWeeks() throws {
    // 24 Nov + 28 days is 22 Dec: the plan of 23 Dec 2025 is due on that day, the next a day later.
    let tracker = try tracker([
      "caseId=a; finalIssued=2025-12-23", "caseId=b; finalIssued=2025-12-24", "caseId=c; finalIssued=2025-01-01",
    ])
    #expect(tracker.ahead.map(\.weeks) == [4, 8, 12])
    #expect(tracker.ahead.map(\.count) == [1, 2, 2])
  }

  @Test func aChildOnSeveralRowsIsOneCase() throws {
    let tracker = try tracker([
      "caseId=a; finalIssued=2024-01-10; reviewMeeting=2024-12-01; decision=maintain; decisionDate=2024-12-20",
      "caseId=a; reviewMeeting=2025-12-01; decision=maintain; decisionDate=2025-12-15",
      "caseId=b; finalIssued=2026-01-01",
    ])
    #expect(tracker.cases.count == 2)
    let one = try #require(tracker.cases.first { $0.caseId == "a" })
    #expect(one.reviewDue == CalendarDate(iso: "2026-12-14"))
    #expect(one.timeliness.clocks.count { $0.reading.rule == "R-T-06" } == 2)
  }

  @Test func fromYearNineAdulthoodIsPartOfTheMeeting() throws {
    let tracker = try tracker(["caseId=a; ncy=8; finalIssued=2026-01-01", "caseId=b; ncy=9; finalIssued=2026-01-01"])
    #expect(tracker.cases.first { $0.caseId == "a" }?.yearDuties.isEmpty == true)
    #expect(tracker.cases.first { $0.caseId == "b" }?.yearDuties.first?.basis == "reg 20(6)")
  }

  @Test func aPlanThatEndedOwesNoReview() throws {
    let tracker = try tracker(["caseId=a; finalIssued=2023-01-01; ceaseDate=2025-07-31"])
    #expect(tracker.cases.isEmpty && tracker.others.count == 1)
  }

  @Test func thePaceOfAStepIsItsMedianAndItsShareOver() throws {
    let tracker = try tracker([
      "caseId=a; finalIssued=2025-12-01; reviewMeeting=2026-06-01; decision=maintain; decisionDate=2026-06-11",
      "caseId=b; finalIssued=2025-12-01; reviewMeeting=2026-06-01; decision=maintain; decisionDate=2026-06-21",
      "caseId=c; finalIssued=2025-12-01; reviewMeeting=2026-06-01; decision=maintain; decisionDate=2026-07-31",
      "caseId=d; finalIssued=2025-12-01; reviewMeeting=2026-06-01",
    ])
    // 10, 20 and 60 days; the last is over 28, and so is the one that is still undecided.
    let pace = try #require(tracker.pace.first { $0.rule.id == "R-T-06" })
    #expect(pace.medianDays == 20 && pace.count == 3)
    #expect(pace.over == 2 && pace.decided == 4)
  }
}
