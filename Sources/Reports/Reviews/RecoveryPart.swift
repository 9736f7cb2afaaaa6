import Caseload
import Charts
import Regulations

/// The part of the page on catching up: the course at the present rate, the rates that clear the backlog, and what is
/// assumed.
struct RecoveryPart {
  private static let mostPoints = 26
  let recovery: RecoveryPlan

  func write(to page: inout PageWriter) {
    page.element("p", ReviewWords.recovery(recovery))
    if recovery.overdue > 0 {
      page.figure(course)
      page.element("table", ["class": "counts"]) { page in
        page.element("caption", "Rates that clear the backlog")
        page.columns(["Cleared by", "Reviews a week", "Against the present rate"])
        page.element("tbody") { page in
          for target in recovery.targets {
            ReviewsPage.row(Words.day(target.by), ["\(target.perWeek)", ratio(target.perWeek)], to: &page)
          }
        }
      }
    }
    page.element("p", "This is a forecast, and it assumes:")
    page.element("ul") { page in
      for sentence in recovery.assumptions { page.element("li", sentence) }
    }
  }

  private func ratio(_ rate: Int) -> String {
    recovery.perWeek > 0 ? "\(Decimals.text(Double(rate) / recovery.perWeek, places: 1)) times" : "none at present"
  }

  private var course: Figure {
    let weeks = recovery.course
    let step = max(1, (weeks.count + RecoveryPart.mostPoints - 1) / RecoveryPart.mostPoints)
    var points = [LineChart.Point(name: "now", value: Double(recovery.overdue))]
    for (place, week) in weeks.enumerated() where (place + 1) % step == 0 || place == weeks.count - 1 {
      points.append(LineChart.Point(name: "\(place + 1)", value: Double(week.overdue)))
    }
    let last = weeks.last.map { "after \(weeks.count) weeks \($0.overdue)" } ?? "no week ahead"
    return LineChart(
      words: ChartWords(
        id: "course", title: "Overdue reviews at the present rate",
        summary: "Now \(recovery.overdue); \(last).", unit: "reviews overdue", category: "weeks from now"),
      points: points
    ).figure
  }
}
