import Auditing
import MonthlyRun
import Records
import Sampling
import Statistics

/// The report that goes to families four times a year: plain English, no personal data, small counts withheld.
public struct PublicPage {
  let figures: PublicFigures

  /// A page of what may be published.
  public init(_ figures: PublicFigures) { self.figures = figures }

  private var title: String { "How good are our EHC plans? \(figures.period.words)" }

  /// The page in UTF-8.
  public var bytes: [UInt8] {
    var frame = PageFrame(
      title: title,
      contents: [
        ("checked", "What we checked"), ("well", "What is going well"), ("improve", "What needs to improve"),
        ("doing", "What we are doing"), ("time", "Are we on time?"), ("numbers", "The numbers"),
        ("sure", "How sure are we?"),
      ])
    frame.footer =
      "Numbers from 1 to 5 are not shown, and neither are numbers from which they could be worked out, so that nobody can be "
      + "recognised."
    return frame.page(capacity: 1 << 15) { page in
      page.element("h1", title)
      page.element(
        "p",
        """
        An education, health and care plan (EHC plan) says what help a child or young person with special educational needs \
        must get. Each plan is looked at again at least once a year, at an annual review.
        """)
    } main: { page in
      page.part("checked", "What we checked") { writeChecked(&$0) }
      page.part("well", "What is going well") { writeWell(&$0) }
      page.part("improve", "What needs to improve") { writeImprove(&$0) }
      page.part("doing", "What we are doing") { writeDoing(&$0) }
      page.part("time", "Are we on time?") { writeTime(&$0) }
      page.part("numbers", "The numbers") { writeNumbers(&$0) }
      page.part("sure", "How sure are we?") { writeSure(&$0) }
    }
  }

  private func writeChecked(_ page: inout PageWriter) {
    page.element(
      "p",
      """
      A computer program reads every new plan and every annual review and compares it with a list of what a good one has. \
      Every month we also draw lots, and a person reads the plans and reviews that are drawn and judges them. We aim for one \
      in five.
      """)
    page.element("ul") { page in
      for one in figures.confirmed {
        let kind = one.kind.words
        switch (one.count.shown, one.isReached) {
        case (let count?, let isReached?):
          page.element(
            "li", "\(kind): a person has checked \(count). We \(isReached ? "reached" : "did not reach") one in five.")
        default: page.element("li", "\(kind): the number that a person has checked is too small to show.")
        }
      }
    }
  }

  private func writeWell(_ page: inout PageWriter) {
    let good = figures.tenths.filter { ($0.tenths ?? 0) >= 7 }
    let improved = figures.changes.filter { $0.judged.word == .improved }
    if good.isEmpty, improved.isEmpty, figures.doingWell.isEmpty {
      page.element("p", "We can\u{2019}t yet name something that nearly all plans do well.")
      return
    }
    page.element("ul") { page in
      for one in good { page.element("li", sentence(one)) }
      for change in improved {
        page.element(
          "li", "\(change.kind.words), \(change.part.words.lowercasedFirst): better than in the months before.")
      }
      for point in figures.doingWell { page.element("li", sentence(point)) }
    }
  }

  private func writeImprove(_ page: inout PageWriter) {
    let weak = figures.tenths.filter { ($0.tenths ?? 10) < 7 }
    let fell = figures.changes.filter { $0.judged.word == .fell }
    if weak.isEmpty, fell.isEmpty, figures.toImprove.isEmpty {
      page.element("p", "No weakness is so common that we could name it here without pointing at single plans.")
      return
    }
    page.element("ul") { page in
      for one in weak { page.element("li", sentence(one)) }
      for change in fell {
        page.element(
          "li", "\(change.kind.words), \(change.part.words.lowercasedFirst): not as good as in the months before.")
      }
      for point in figures.toImprove { page.element("li", sentence(point)) }
    }
  }

  private func sentence(_ one: PublicFigures.Tenths) -> String {
    let what =
      one.part.scope == .whole ? "are good or better" : "are good or better in \(one.part.words.lowercasedFirst)"
    var text = "\(Self.about(one.tenths ?? 0)) \(one.kind.words.lowercasedFirst) \(what)"
    if let range = one.range {
      text += " (we are nearly sure of between \(range.lowerBound) and \(range.upperBound) in 10)"
    }
    return text + "."
  }

  private func sentence(_ point: PublicFigures.Point) -> String {
    "\(Self.about(point.tenths)) \(point.kind.words.lowercasedFirst) do this fully: \(point.criterion.requirement)"
  }

  static func about(_ tenths: Int) -> String {
    switch tenths {
    case 0: "Hardly any"
    case 10: "Nearly all"
    default: "About \(tenths) in 10"
    }
  }

  private func writeDoing(_ page: inout PageWriter) {
    page.element("ul") { page in
      for point in figures.toImprove.prefix(3) {
        page.element(
          "li",
          "Every month we tell those who write \(point.kind.words.lowercasedFirst) where this is missing: "
            + point.criterion.requirement)
      }
      page.element(
        "li", "Whoever wrote a plan that was checked is told what to mend, and the next version is checked for it.")
      switch (figures.actions.all.shown, figures.actions.settled.shown) {
      case (let all?, let settled?) where all > 0:
        page.element("li", "We set ourselves \(all) actions in this time; \(settled) of them are settled.")
      default: break
      }
    }
  }

  private func writeTime(_ page: inout PageWriter) {
    let shown = figures.limits.filter(\.isShown)
    guard !shown.isEmpty else {
      page.element("p", "There are no numbers on this that we can show.")
      return
    }
    page.wideTable("time-table", caption: "Time limits that the law sets", class: "counts") { page in
      page.columns(["What", "How many", "Of", "Share"])
      page.element("tbody") { page in
        for limit in shown {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], limit.figure.title)
            page.element("td", String(limit.figure.part))
            page.element("td", String(limit.figure.whole))
            page.element("td", Words.percent(limit.figure.part, of: limit.figure.whole))
          }
        }
      }
    }
  }

  private func writeNumbers(_ page: inout PageWriter) {
    for phases in figures.phases {
      page.wideTable(
        "phases-\(phases.kind.rawValue)", caption: "\(phases.kind.words) by phase of education", class: "counts"
      ) { page in
        page.columns(["Phase"] + Self.columns + ["Together"])
        page.element("tbody") { page in
          for (name, row) in zip(phases.names, zip(phases.table.cells, phases.table.rowTotals)) {
            write(name.isEmpty ? "Not stated" : name, row.0 + [row.1], to: &page)
          }
          write("Together", phases.table.columnTotals + [phases.table.total], to: &page)
        }
      }
    }
    for survey in figures.surveys {
      page.element("h3", "\(survey.audience): \(survey.question)")
      page.element("ul") { page in
        for one in survey.answers { page.element("li", "\(one.answer): \(one.count.words)") }
      }
    }
  }

  static let columns = ["Good or better", "Not yet good", "Could not be graded", "Not read"]

  private func write(_ name: String, _ counts: [PublishedCount], to page: inout PageWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], name)
      for count in counts { page.element("td", count.words) }
    }
  }

  private func writeSure(_ page: inout PageWriter) {
    page.element(
      "p",
      """
      A computer program can read every plan, but it makes mistakes, and it can\u{2019}t know whether the help in a plan is \
      really given. The people who check drawn plans tell us how often the program is wrong, and we correct our numbers by \
      that. \u{201C}About 6 in 10\u{201D} means that six of ten is our best number; where we say that we are nearly sure of a range, we \
      would be wrong about one time in twenty.
      """)
    page.element("p", ["class": "small soft"], "Made with ehcp-audit \(Auditor.version).")
  }

  /// Every figure that the page shows, for other programs; what is withheld has no number.
  public var rows: [FigureRow] {
    var rows = figures.confirmed.map {
      FigureRow("checked", kind: $0.kind.rawValue, "confirmed", count: $0.count.shown, words: $0.count.words)
    }
    rows += figures.tenths.map {
      FigureRow(
        "good-or-better", kind: $0.kind.rawValue, $0.part.name, words: $0.tenths.map { Self.about($0) } ?? "not shown")
    }
    rows += (figures.doingWell + figures.toImprove).map {
      FigureRow("criterion", kind: $0.kind.rawValue, $0.criterion.id, words: Self.about($0.tenths))
    }
    rows += figures.limits.filter(\.isShown).map {
      FigureRow("time-limit", $0.figure.title, count: $0.figure.part, of: $0.figure.whole)
    }
    for phases in figures.phases {
      for (name, cells) in zip(phases.names, phases.table.cells) {
        for (column, cell) in zip(Self.columns, cells) {
          rows.append(
            FigureRow(
              "phase", kind: phases.kind.rawValue, "\(name.isEmpty ? "not stated" : name): \(column)",
              count: cell.shown,
              words: cell.words))
        }
      }
    }
    return rows
  }
}
