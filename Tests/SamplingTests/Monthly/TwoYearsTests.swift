import Caseload
import Regulations
import Testing

@testable import Sampling

@Suite("Two years of an authority with five thousand plans")
struct TwoYearsTests {
  /// Numbers that are the same on every machine.
  private struct Numbers {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  /// Cases of each month: holidays are quiet, and some months have none, one or three.
  private static let plansOfMonth = [
    60, 45, 38, 0, 52, 61, 70, 1, 40, 55, 48, 30, 66, 41, 3, 44, 58, 62, 75, 2, 39, 51, 47, 33,
  ]
  private static let reviewsOfMonth = [
    420, 380, 350, 0, 510, 640, 590, 3, 310, 455, 402, 120, 430, 395, 1, 333, 520, 610, 580, 5, 322, 470, 410, 140,
  ]

  private func rows() throws -> [CaseRow] {
    var numbers = Numbers(state: 5000)
    var rows: [CaseRow] = []
    for month in 0..<24 {
      let first = try InventedCases.day("2025-01-01").adding(months: month)
      let length = CalendarDate.length(ofMonth: first.month, in: first.year)
      for _ in 0..<TwoYearsTests.plansOfMonth[month] {
        var row = CaseRow(caseId: "N\(rows.count)", line: rows.count + 2)
        row.finalIssued = first.adding(days: numbers.below(length))
        row.ncy = numbers.below(17) - 2
        rows.append(row)
      }
      for _ in 0..<TwoYearsTests.reviewsOfMonth[month] {
        var row = CaseRow(caseId: "K\(numbers.below(5000))-\(month)", line: rows.count + 2)
        row.decisionDate = first.adding(days: numbers.below(length))
        row.ncy = numbers.below(17) - 2
        rows.append(row)
      }
    }
    return rows
  }

  @Test("Never under the rule, never over it by more than the minimums need, and every stratum seen")
  func rule() throws {
    let rows = try rows()
    var history: [FrameHistory.Month] = []
    var emptyMonths = 0
    for month in 0..<24 {
      let period = AuditPeriod(containing: try InventedCases.day("2025-01-01").adding(months: month))
      let rules = FrameRules(period: period, history: try FrameHistory(history, before: period))
      var builder = FrameBuilder(rules)
      for row in rows { builder.add(row) }
      let closed: ClosedFrame
      do {
        closed = try builder.finish()
      } catch {
        #expect(TwoYearsTests.plansOfMonth[month] + TwoYearsTests.reviewsOfMonth[month] == 0)
        emptyMonths += 1
        continue
      }
      let freeze = MonthFreeze(closed, rules: rules)
      let drawn = try MonthDraw(
        freeze.commitment, commitmentSha256: freeze.commitment.sha256, frame: freeze.frame, themes: nil,
        seed: try Seed("6345466039010316\(month)"))
      for kind in CaseKind.usual {
        let strata = freeze.commitment.terms.strata.filter { $0.kind == kind }
        let cases = freeze.frame.count(of: kind)
        // The rule in other arithmetic: a fifth, rounded up.
        let wanted = (cases + 4) / 5
        let taken = drawn.draw.auditSet.cases.filter { $0.kind == kind }
        #expect(taken.count >= wanted)
        #expect(taken.count == max(wanted, strata.count))
        for stratum in strata { #expect(taken.contains { $0.stratum == stratum.name }) }
      }
      #expect(freeze.frame.count(of: .newPlan) == TwoYearsTests.plansOfMonth[month])
      #expect(
        CertificateCheck(drawn.certificate, frameBytes: freeze.frame.bytes, themesBytes: nil).differences == [])
      history.append(FrameHistory.Month(period: period, frame: freeze.frame, drawn: drawn.certificate.selected))
    }
    #expect(emptyMonths == 1)
    // Nothing entered twice: plans of all months together are as many as there were.
    let entered = history.flatMap { month in (0..<month.frame.count).map { month.frame.ticketedId(at: $0) } }
    #expect(Set(entered.filter { $0.hasPrefix("new-plan") }).count == TwoYearsTests.plansOfMonth.reduce(0, +))
    #expect(Set(entered).count == entered.count)
  }
}
