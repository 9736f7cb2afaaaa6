import Plans
import Regulations
import Testing

@testable import Auditing

/// Horizons in the many ways that outcomes word them, for a child in Year 6 at 10 November 2025, born 14 March 2015.
struct HorizonScannerTests {
  private func horizons(_ text: String) throws -> [Horizon] {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    let study = bench.study(text, in: .E, kind: .outcome)
    return study.horizons(in: study.reading(.E).tokens.indices, of: .E)
  }

  @Test(arguments: [
    ("By the end of Key Stage 2 Sam will read.", "2026-08-31"), ("By July 2027, Sam will read.", "2027-07-31"),
    ("By the end of Year 8 Sam will read.", "2028-08-31"), ("By the age of 12 Sam will read.", "2027-03-14"),
    ("Within 12 months Sam will read.", "2026-11-10"), ("In two years' time Sam will read.", "2027-11-10"),
    ("By Easter 2027 Sam will read.", "2027-04-30"), ("By the end of KS1 Sam will read.", "2022-08-31"),
    ("Sam will read by the next annual review.", "2026-11-10"), ("By 12 May 2026 Sam will read.", "2026-05-12"),
    ("By the time he leaves primary school Sam will read.", "2026-08-31"),
    ("When he transfers to secondary school Sam will read.", "2026-09-01"),
    ("By the end of the academic year Sam will read.", "2026-08-31"),
    ("By his eighteenth birthday Sam will read.", "2033-03-14"),
  ])
  func becomeDays(_ text: String, _ day: String) throws {
    #expect(try horizons(text).first?.lastDay?.description == day, "\(text)")
  }

  @Test(arguments: [
    "Sam will read a Year 2 text aloud.", "Sam will sit in the KS2 playground.", "Sam will read at age 8 level.",
    "Over time Sam will read.", "By the end of each day Sam will pack his bag.",
    "By the end of the plan Sam will read.",
    "Sam will do this for six weeks.", "Sam will calm down within 5 minutes.", "Sam will, when ready, join a club.",
    "His score was 78 in March 2024.",
  ])
  func areNotSeenInLevelsPlacesAndStretches(_ text: String) throws {
    #expect(try horizons(text).isEmpty, "\(text)")
  }
}
