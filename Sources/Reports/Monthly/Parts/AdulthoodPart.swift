import MonthlyRun

/// Reviews and plans from Year 9 on, and of children about to change phase.
struct AdulthoodPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      "From Year 9 on, plans and reviews have to show the way to adult life; before a change of phase, the next step.")
    for split in [Split.year, .change] {
      SplitTable(
        rows: report.figures.splits.filter { $0.split == split }, id: "split-\(split.rawValue)",
        caption: split == .year ? "Year 9 and above: good or better overall" : "Change of phase: good or better overall"
      ).write(to: &page)
    }
    for kind in report.figures.progress.map(\.kind) {
      guard let share = report.figures.share(kind, .related, "adulthood") else { continue }
      page.element("p") { page in
        page.element("strong", "\(kind.words), \(share.part.words.lowercasedFirst). ")
        page.text(share.words)
      }
    }
    page.element(
      "p", ["class": "small soft"],
      "Change of phase is taken from the year group: the year before Reception, Years 2, 6, 11, 13 and 14.")
  }
}
