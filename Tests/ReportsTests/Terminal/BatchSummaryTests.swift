import Auditing
import Testing

@testable import Reports

@Suite("The summary of a batch")
struct BatchSummaryTests {
  private func summary(of results: [AuditResult]) -> String {
    var summary = BatchSummary()
    for result in results { summary.add(BatchSummary.Entry(result)) }
    return summary.text(coloured: false)
  }

  @Test("One document needs no summary")
  func single() {
    #expect(summary(of: []).isEmpty)
    #expect(summary(of: [InventedResult.result()]).isEmpty)
  }

  @Test("Every grade has its denominator, and documents that were not read are no part of it")
  func counts() {
    var good = InventedResult.result()
    good.grades.overall.grade = "good"
    let text = summary(of: [InventedResult.result(), good, good, InventedResult.unread()])
    #expect(text.contains("4 documents: 3 plans audited, 1 not read"))
    #expect(text.contains("  good                  2 of 3 (67%)"))
    #expect(text.contains("  requires improvement  1 of 3 (33%)"))
    #expect(text.contains("  outstanding           0 of 3 (0%)"))
    #expect(text.contains("Most often not met: F-QUANT-01 in 3 of 3."))
    #expect(text.contains("Read these yourself:\n  scan.pdf"))
  }

  @Test("Many unread files are named as far as fits and counted, and no line is too wide")
  func manyUnread() {
    var unread = InventedResult.unread()
    unread.source = String(repeating: "folder/", count: 20) + "a\nb.pdf"
    let text = summary(of: Array(repeating: unread, count: 40))
    #expect(text.contains("  and 28 more"))
    #expect(text.split(separator: "\n").allSatisfy { Columns.width(of: String($0)) <= 80 })
  }
}
