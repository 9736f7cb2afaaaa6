import MonthlyRun

/// The drawn cases with the machine's grade and the person's.
struct DrawnPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    let mark = GradeMark(scale: report.scale)
    page.stackedTable(
      "drawn-table", caption: "Drawn cases in drawing order", class: "batch",
      columns: ["Case", "Place", "Machine", "Person"]
    ) { page in
      for entry in report.ledger.drawn {
        let result = report.ledger.result(of: entry)
        page.stackedRow { page in
          let name = "\(entry.kind) \(entry.caseId)"
          if result != nil, let file = report.pages[entry.kind + ":" + entry.caseId] {
            page.element("a", ["href": "cases/\(file).html"], name)
          } else {
            page.text(name)
          }
        } _: { page in
          page.stackedCell("Place") { $0.text(entry.drawOrder.map(String.init) ?? "") }
          page.stackedCell("Machine") { page in
            if let result {
              mark.write(result.record.overall, to: &page)
            } else {
              page.text(entry.unavailable ?? "missing or unreadable")
            }
          }
          page.stackedCell("Person") { page in
            guard let confirmed = report.ledger.confirmation(of: entry) else { return page.text("not confirmed yet") }
            mark.write(confirmed.overall, to: &page)
            page.text(" \(confirmed.by), \(confirmed.on)")
          }
        }
      }
    }
    let missing = report.ledger.missing
    guard !missing.isEmpty else { return }
    page.element("h3", "Drawn cases without a document")
    page.element("ul") { page in
      for entry in missing { page.element("li", "\(entry.kind) \(entry.caseId)") }
    }
  }
}
