import Caseload
import Charts

/// The part of the page on what is overdue: how long, and where.
struct BacklogPart {
  private static let mostBars = 12
  let backlog: Backlog

  func write(to page: inout PageWriter) {
    guard backlog.overdue > 0 else {
      page.element("p", "No review is overdue.")
      return
    }
    page.figure(ages)
    for (id, name, groups) in [
      ("team", "team", backlog.teams), ("setting", "setting", backlog.settings),
      ("year", "year group", backlog.years),
    ] {
      page.element("h3", "By \(name)")
      if groups.count > 1 { page.figure(chart(id: id, name: name, groups: groups)) }
      page.wideTable("backlog-\(id)", caption: "Overdue reviews by \(name)", class: "counts") { page in
        page.columns([name.prefix(1).uppercased() + name.dropFirst(), "Overdue of plans", "Longest, days"])
        page.element("tbody") { page in
          for group in groups.prefix(BacklogPart.mostRows) {
            ReviewsPage.row(
              ReviewWords.name(group.name),
              [
                ReviewWords.share(group.overdue, of: group.plans), group.overdue > 0 ? "\(group.longest)" : "\u{2013}",
              ], to: &page)
          }
        }
      }
      if groups.count > BacklogPart.mostRows {
        page.element("p", "And \(groups.count - BacklogPart.mostRows) more, in the workbook.")
      }
    }
  }

  private static let mostRows = 60

  private var ages: Figure {
    let said = backlog.ages.map { "\($0.words) months: \($0.count)" }.joined(separator: "; ")
    return BarChart(
      words: ChartWords(
        id: "ages", title: "Overdue reviews by how long", summary: said + ".", unit: "reviews",
        category: "Months overdue"),
      bars: backlog.ages.map { BarChart.Bar(name: $0.words, values: [Double($0.count)]) }
    ).figure
  }

  private func chart(id: String, name: String, groups: [Backlog.Group]) -> Figure {
    let late = groups.filter { $0.overdue > 0 }
    let shown = id == "year" ? late[...] : late.prefix(BacklogPart.mostBars)
    let extent = shown.count < late.count ? ", the \(shown.count) largest" : ""
    return BarChart(
      words: ChartWords(
        id: "backlog-\(id)-chart", title: "Overdue reviews by \(name) and months overdue\(extent)",
        summary: shown.map { "\(ReviewWords.name($0.name)): \($0.overdue)" }.joined(separator: "; ") + ".",
        unit: "reviews", category: name.prefix(1).uppercased() + name.dropFirst()),
      series: backlog.ages.map(\.words),
      bars: shown.map { group in
        BarChart.Bar(name: ReviewWords.name(group.name), values: group.ages.map(Double.init))
      }
    ).figure
  }
}
