import Records

/// Time limits over the whole caseload, and the headline of the review tracker.
struct TimelinessPart {
  let figures: [CaseloadFigure]

  func write(to page: inout PageWriter) {
    guard let first = figures.first else {
      page.element("p", "The month was run without figures of the caseload.")
      return
    }
    page.element(
      "p",
      "Of the whole caseload on \(first.asOf), not of the month\u{2019}s documents; every case is counted and none estimated."
    )
    page.element("ul") { page in
      for sentence in Self.tracker(figures) { page.element("li", sentence) }
    }
    let limits = figures.filter { $0.subject == .timeLimit }
    guard !limits.isEmpty else { return }
    page.wideTable("limits-table", caption: "Time limits kept, of those that are decided", class: "counts") { page in
      page.columns(["Time limit", "Kept", "Of", "Share"])
      page.element("tbody") { page in
        for limit in limits {
          page.element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
              page.text("\(limit.title) (\(limit.name))")
              page.element("span", ["class": "basis"], limit.basis)
            }
            page.element("td", String(limit.part))
            page.element("td", String(limit.whole))
            page.element("td", Words.percent(limit.part, of: limit.whole))
          }
        }
      }
    }
  }

  /// What the tracker says, in sentences.
  static func tracker(_ figures: [CaseloadFigure]) -> [String] {
    figures.compactMap { figure in
      switch figure.subject {
      case .overdue:
        "\(figure.part) of \(Words.count(figure.whole, "plan", "plans")) in force "
          + "(\(Words.percent(figure.part, of: figure.whole))) have an overdue review."
      case .unknown:
        figure.part == 0
          ? nil
          : "For \(figure.part) of \(figure.whole) a date is missing, so it can\u{2019}t be told when the review is due."
      case .ahead:
        "\(Words.count(figure.whole, "review has", "reviews have")) to be complete within \(figure.name) weeks; of them "
          + "\(figure.part) with an open phase transfer."
      case .transfer:
        "\(figure.title), by \(figure.name): \(figure.part) of \(figure.whole) plans are still to be made."
      case .timeLimit: nil
      }
    }
  }
}
