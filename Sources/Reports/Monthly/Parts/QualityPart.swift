import Charts
import MonthlyRun
import Sampling

/// How many documents are good or better: all related sections, each group, each section, and the trend.
struct QualityPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    for kind in report.figures.progress.map(\.kind) {
      page.element("h3", kind.words)
      let shares = report.figures.shares.filter { $0.kind == kind && $0.graded > 0 }
      guard let whole = shares.first else {
        page.element("p", "No document of this kind has been graded yet.")
        continue
      }
      if let related = report.figures.share(kind, .allRelated) {
        page.element("p") { page in
          page.element("strong", "All related sections good or better. ")
          page.text(related.words)
        }
      }
      page.element("p") { page in
        page.element("strong", "Overall. ")
        page.text(whole.words)
      }
      page.figure(Self.chart(of: shares, kind, isCorrected: whole.estimate != nil))
      table(shares, kind, to: &page)
      for trend in report.figures.trends where trend.kind == kind && trend.part.scope == .allRelated {
        page.figure(Self.chart(of: trend))
      }
      for trend in report.figures.trends where trend.kind == kind && trend.part.scope == .whole {
        page.figure(Self.chart(of: trend))
      }
    }
  }

  private func table(_ shares: [GoodShare], _ kind: CaseKind, to page: inout PageWriter) {
    page.stackedTable(
      "shares-\(kind.rawValue)", caption: "\(kind.words): good or better, part by part", class: "counts",
      columns: ["Part", "Graded", "Good or better by the machine", "Confirmed", "With people\u{2019}s corrections"]
    ) { page in
      for share in shares {
        page.stackedRow { page in
          page.text(share.part.words)
        } _: { page in
          page.stackedCell("Graded") { $0.text(String(share.graded)) }
          page.stackedCell("Good or better by the machine") { $0.text(share.machine) }
          page.stackedCell("Confirmed") { $0.text(String(share.estimate?.drawn ?? 0)) }
          page.stackedCell("With people\u{2019}s corrections") { $0.text(share.corrected) }
        }
      }
    }
  }

  static func chart(of shares: [GoodShare], _ kind: CaseKind, isCorrected: Bool) -> Figure {
    let bars = shares.map { share in
      ShareChart.Bar(
        name: share.part.shortWords, percent: 100 * (share.share ?? 0),
        interval: share.estimate.map { percent($0.interval) },
        count: share.graded)
    }
    let source = isCorrected ? "with people\u{2019}s corrections" : "by the machine alone"
    return ShareChart(
      words: ChartWords(
        id: "share-\(kind.rawValue)", title: "\(kind.words): good or better, \(source)",
        summary:
          "A bar for each part; the line across its end is the range in which the true figure nearly certainly lies.",
        unit: "% good or better", category: "Part"),
      bars: bars
    ).figure
  }

  static func chart(of trend: MonthTrend) -> Figure {
    let scope =
      trend.part.scope == .whole ? "good or better overall" : "\(trend.part.words.lowercasedFirst) good or better"
    let points = trend.points.map { point in
      LineChart.Point(
        name: point.period, value: point.share.share.map { 100 * $0 },
        interval: point.share.estimate.map { percent($0.interval) })
    }
    return LineChart(
      words: ChartWords(
        id: "trend-\(trend.kind.rawValue)-\(trend.part.scope == .whole ? "overall" : trend.part.code)",
        title: "\(trend.kind.words): \(scope), month by month",
        summary:
          "A point for each month in the records; the bars are the ranges in which the true figures nearly certainly lie. "
          + "Months without a bar are the machine\u{2019}s figures alone.",
        unit: "% good or better", category: "month"),
      points: points, isPercent: true
    ).figure
  }

  private static func percent(_ interval: ClosedRange<Double>) -> ClosedRange<Double> {
    100 * interval.lowerBound...100 * interval.upperBound
  }
}
