import Foundation
import Regulations
import Testing

@testable import Caseload
@testable import Reports

/// The tracker for a terminal, for other programs, as a page and as a workbook.
struct ReviewsReportTests {
  private static func tracker() throws -> ReviewTracker {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let book = try ClockBook.load(folder: root.appendingPathComponent("clocks").path)
    func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
      CalendarDate(year: year, month: month, day: day)
    }
    var late = CaseRow(caseId: "<late>, \"1\"", line: 2)
    late.team = "North & East"
    late.ncy = 9
    late.finalIssued = day(2024, 1, 1)
    var moves = CaseRow(caseId: "moves", line: 3)
    moves.ncy = 6
    moves.team = "South"
    moves.finalIssued = day(2026, 6, 1)
    var done = CaseRow(caseId: "done", line: 4)
    done.finalIssued = day(2025, 6, 1)
    done.reviewMeeting = day(2026, 5, 1)
    done.decision = "maintain"
    done.decisionDate = day(2026, 5, 20)
    return ReviewTracker(rows: [late, moves, done], book: book, asOf: try #require(day(2026, 11, 24)))
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theJSONHasWhatTheContractPromises() throws {
    let json = try object(ReviewsJSON.bytes(of: ReviewsReportTests.tracker()))
    #expect(json["asOf"] as? String == "2026-11-24")
    let cases = try #require(json["cases"] as? [[String: Any]])
    #expect(cases.map { $0["caseId"] as? String } == ["moves", "<late>, \"1\"", "done"])
    let late = cases[1]
    #expect(late["step"] as? String == "meeting" && late["nextDue"] as? String == "2024-12-03")
    #expect(late["daysOver"] as? Int == 693)
    let clocks = try #require(cases[2]["clocks"] as? [[String: Any]])
    let decision = try #require(clocks.first { $0["rule"] as? String == "R-T-06" })
    #expect(decision["due"] as? String == "2026-05-29" && decision["actual"] as? String == "2026-05-20")
    #expect(decision["outcome"] as? String == "met" && decision["daysOver"] as? Int == 0)
    #expect(decision["basis"] as? String == "reg 20(10)" && decision["exception"] is NSNull)
    #expect((json["backlog"] as? [String: Any])?["overdue"] as? Int == 1)
    #expect(((json["recovery"] as? [String: Any])?["assumptions"] as? [String])?.isEmpty == false)
  }

  @Test func theCSVQuotesWhatItMust() throws {
    let text = String(decoding: ReviewsCSV.bytes(of: try ReviewsReportTests.tracker()), as: UTF8.self)
    #expect(text.contains("\n\"<late>, \"\"1\"\"\",North & East,"))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func theScreenKeepsTo80ColumnsAndStatesDenominators() throws {
    let text = ReviewsScreen.text(of: try ReviewsReportTests.tracker(), coloured: false)
    #expect(text.contains("The review of 1 of 3 (33%) is overdue."))
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
  }

  @Test func thePageEscapesRunsNothingAndShowsItsCharts() throws {
    let page = String(decoding: ReviewsPage.bytes(of: try ReviewsReportTests.tracker()), as: UTF8.self)
    #expect(page.contains("&lt;late&gt;") && !page.contains("<late>"))
    #expect(page.contains("North &amp; East") && !page.contains("<script"))
    #expect(page.contains("<svg") && page.contains("role=\"img\""))
    #expect(page.contains("adulthood") && page.contains("reg 20(6)"))
    let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count, "ids stand twice")
  }

  @Test func theSameCaseloadGivesTheSameWorkbook() throws {
    let tracker = try ReviewsReportTests.tracker()
    let bytes = try ReviewsWorkbook.bytes(of: tracker)
    #expect(bytes.starts(with: [0x50, 0x4B]))
    #expect(try ReviewsWorkbook.bytes(of: tracker) == bytes)
  }
}
