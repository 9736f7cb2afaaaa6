import MonthlyRun

/// What each contributing service advises and provides, and how definite its provision is.
struct ServicesPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    guard !report.services.isEmpty else {
      page.element(
        "p",
        report.ledger.results.contains { $0.record.json != nil }
          ? "No document names a service of the list."
          : "The words of this month are deleted, so services can\u{2019}t be told apart.")
      return
    }
    page.element(
      "p",
      "A service counts where a piece of advice or a provision names it. Specific is provision that says what, how often, how "
        + "long and by whom.")
    page.stackedTable(
      "services-table", caption: "Services that the month\u{2019}s documents name", class: "counts",
      columns: ["Service", "Documents", "Pieces of advice", "Provisions", "Specific", "Vague", "Findings"]
    ) { page in
      for one in report.services {
        page.stackedRow {
          $0.text(one.service.title)
        } _: { page in
          page.stackedCell("Documents") { $0.text(String(one.documents)) }
          page.stackedCell("Pieces of advice") { $0.text(String(one.advice)) }
          page.stackedCell("Provisions") { $0.text(String(one.provisions)) }
          page.stackedCell("Specific") { $0.text(part(one.specific, of: one.provisions)) }
          page.stackedCell("Vague") { $0.text(part(one.vague, of: one.provisions)) }
          page.stackedCell("Findings") { $0.text(String(one.findings.count)) }
        }
      }
    }
  }

  private func part(_ part: Int, of whole: Int) -> String {
    whole < SplitRow.leastToCompare ? String(part) : "\(part) (\(Words.percent(part, of: whole)))"
  }
}
