import Foundation
import Regulations
import Testing

@testable import Caseload
@testable import Reports

/// The clocks for a terminal and for other programs.
struct TimelinessReportTests {
  private static func timeliness() throws -> Timeliness {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let book = try ClockBook.load(folder: root.appendingPathComponent("clocks").path)
    var row = CaseRow(caseId: "A1", line: 2)
    row.requestDate = CalendarDate(year: 2026, month: 6, day: 22)
    row.adviceRequested = CalendarDate(year: 2026, month: 7, day: 20)
    row.requestDecisionDate = CalendarDate(year: 2026, month: 8, day: 10)
    let asOf = try #require(CalendarDate(year: 2026, month: 11, day: 24))
    return Timeliness(rows: [row], book: book, asOf: asOf)
  }

  @Test func anExceptionIsWrittenAsPlausibleAndNothingMore() throws {
    let bytes = TimelinessReport.json(try TimelinessReportTests.timeliness())
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let cases = try #require(json["cases"] as? [[String: Any]])
    let clocks = try #require(cases.first?["clocks"] as? [[String: Any]])
    let decision = try #require(clocks.first { $0["rule"] as? String == "T-NA-01" })
    #expect(decision["outcome"] as? String == "not-met" && decision["daysOver"] as? Int == 7)
    let exception = try #require(decision["exception"] as? [String: Any])
    #expect(exception["status"] as? String == "plausible" && exception["basis"] as? String == "reg 5(4)(a)")
    let share = try #require((json["shares"] as? [[String: Any]])?.first { $0["rule"] as? String == "T-NA-01" })
    #expect(share["decided"] as? Int == 1 && share["withPlausibleException"] as? Int == 1)
  }

  @Test func theCSVHasARowForEveryClock() throws {
    let timeliness = try TimelinessReportTests.timeliness()
    let lines = String(decoding: TimelinessReport.csv(timeliness), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1 + timeliness.cases.flatMap(\.allReadings).count)
    #expect(
      lines.contains {
        $0.contains("T-NA-01") && $0.contains("not-met,7,\"plausible: reg 5(4)(a)")
          || $0.contains("plausible: reg 5(4)(a)")
      })
  }

  @Test func theScreenSaysEveryShareWithItsDenominator() throws {
    let text = TimelinessScreen.text(of: try TimelinessReportTests.timeliness(), coloured: false)
    #expect(text.contains("0% in time (0 of 1); 1 done late; 1 of the missed with a"))
    #expect(text.contains("T-NA-02"))
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
  }
}
