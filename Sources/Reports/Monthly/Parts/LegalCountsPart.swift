import MonthlyRun
import Rubrics

/// Legal compliance, apart from quality.
struct LegalCountsPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element("p", "Apart from quality: a good plan may still break the law, and a lawful one may be poor.")
    if report.figures.legal.isEmpty { page.element("p", "No document has been judged yet.") }
    for kind in report.figures.progress.map(\.kind) {
      let legal = report.figures.legal.filter { $0.kind == kind }
      guard !legal.isEmpty else { continue }
      page.element("h3", kind.words)
      if let share = report.figures.legalShares.first(where: { $0.kind == kind }), share.judged > 0 {
        page.element(
          "p",
          "\(share.clear) of \(share.judged) (\(Words.percent(share.clear, of: share.judged))) meet every criterion of the law "
            + "that the machine decided. The others may not meet the regulations; a person checks each of them.")
      }
      let often = legal.sorted { ($1.counts[.notMet] ?? 0, $0.id) < ($0.counts[.notMet] ?? 0, $1.id) }
        .filter { ($0.counts[.notMet] ?? 0) > 0 }.prefix(5)
      if !often.isEmpty {
        page.element("p", "Most often not met:")
        page.element("ul") { page in
          for one in often {
            page.element("li") { page in
              page.text("\(one.title): \(one.counts[.notMet] ?? 0) of \(one.decided)")
              page.element("span", ["class": "basis"], one.basis.joined(separator: "; "))
            }
          }
        }
      }
      page.element("details") { page in
        page.element("summary", "All \(legal.count) criteria of the law")
        table(legal, "legal-\(kind.rawValue)", "\(kind.words): criteria of the law", to: &page)
      }
    }
  }

  private func table(_ legal: [LegalCount], _ id: String, _ caption: String, to page: inout PageWriter) {
    page.wideTable(id, caption: caption, class: "counts") { page in
      page.columns(["Criterion"] + Outcome.allCases.map(\.words))
      page.element("tbody") { page in
        for one in legal {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], "\(one.title) (\(one.id))")
            for outcome in Outcome.allCases { page.element("td", String(one.counts[outcome] ?? 0)) }
          }
        }
      }
    }
  }
}
