import MonthlyRun

/// How sure the figures are, in plain English.
struct SurePart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      """
      The machine reads every document, so its own count is no estimate. But the machine errs. People judge the drawn \
      documents without being told what to find, and how often they come to another grade than the machine says how far its \
      count over all documents is to be trusted. Both together give the best figure, and the range beside it.
      """)
    page.element("ul") { page in
      for kind in report.figures.progress.map(\.kind) {
        if let whole = report.figures.share(kind, .whole) { page.element("li", sentence(whole)) }
      }
    }
    page.element(
      "p",
      """
      A range is meant so: if the draw were made anew a hundred times, about ninety-five of the ranges would hold the true \
      figure. It covers the chance of the draw and the machine\u{2019}s errors; it does not cover what both machine and people \
      overlook, documents that never came, or a child\u{2019}s provision that stands in the plan and is not given.
      """)
  }

  private func sentence(_ share: GoodShare) -> String {
    let kind = share.kind.words
    guard let estimate = share.estimate else {
      return
        "\(kind): nobody has confirmed one yet, so the figures are the machine\u{2019}s alone, and nothing can be said of how "
        + "far they are right."
    }
    let width = estimate.interval.upperBound - estimate.interval.lowerBound
    let use: String
    switch width {
    case ..<0.1: use = "That is close enough to see most real changes from month to month."
    case ..<0.25: use = "That is enough to say roughly where things stand, and not enough to see small changes."
    default: use = "That is a wide range: do not read much into the figure alone."
    }
    return
      "\(kind): a person has judged \(estimate.drawn) of \(share.graded); the true figure is nearly certainly between "
      + "\(SureWords.percent(estimate.interval.lowerBound)) and \(SureWords.percent(estimate.interval.upperBound)). \(use)"
  }
}
