import Regulations
import Testing

@testable import Caseload

/// Every clock against due days that were reckoned by hand.
struct ClockTableTests {
  @Test(arguments: try ClockCase.all())
  func everyCaseOfTheTableIsReadAsReckonedByHand(_ written: ClockCase) throws {
    let timeliness = Timeliness(rows: written.rows, book: try ShippedClocks.book(), asOf: written.asOf)
    let child = try #require(timeliness.cases.first)
    let reading: ClockReading
    if written.rule.hasSuffix(" next") {
      reading = try #require(child.nextReview)
    } else {
      let found = child.clocks.last { $0.reading.rule == written.rule }?.reading
      reading = try #require(found, "the case has no clock \(written.rule)")
    }
    #expect(reading.outcome.rawValue == written.outcome, "notes: \(reading.notes)")
    if let due = written.due { #expect(reading.due == due) }
    if written.outcome != "needs-review", written.outcome != "not-applicable" { #expect(reading.due == written.due) }
    #expect(reading.daysOver == written.daysOver)
    switch written.exception {
    case "": break
    case "none": #expect(reading.exception == nil)
    default:
      #expect(reading.exception?.basis.hasPrefix(written.exception) == true, "\(String(describing: reading.exception))")
    }
    if reading.outcome == .met { #expect(reading.actual != nil) }
  }

  @Test func theTableIsLargeAndCoversEveryRule() throws {
    let cases = try ClockCase.all()
    #expect(cases.count >= 120)
    let covered = Set(cases.map { String($0.rule.prefix { $0 != " " }) })
    #expect(try Set(ShippedClocks.book().rules.map(\.id)).subtracting(covered).isEmpty)
  }
}
