import MonthlyRun
import Sampling

/// Where the month stands: the figures that are asked for first, and whether a fifth is reached.
struct GlancePart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element("ul", ["class": "tiles"]) { page in
      for kind in report.figures.progress.map(\.kind) { writeTiles(kind, to: &page) }
    }
    page.element("p", "Audited is what a named person has confirmed. What the machine has read is provisional.")
    table("progress-table", "How far \(report.month) has come", report.figures.progress, to: &page)
    if report.figures.monthsToDate.count > 1, let first = report.figures.monthsToDate.first {
      table(
        "date-table", "To date: \(Words.month(first)) to \(report.month), all months in the records together",
        report.figures.toDate, to: &page)
    }
  }

  private func writeTiles(_ kind: CaseKind, to page: inout PageWriter) {
    if let progress = report.figures.progress.first(where: { $0.kind == kind }) {
      tile(
        "\(progress.confirmed) of \(progress.wanted)",
        "\(kind.words.lowercasedFirst) audited of those that make up the share",
        progress.isReached ? "reached" : "\(progress.wanted - progress.confirmed) to go", to: &page)
    }
    if let related = report.figures.share(kind, .allRelated) {
      tile(
        number(related), "\(kind.words.lowercasedFirst) with all related sections good or better",
        related.estimate == nil
          ? "by the machine alone" : "nearly certainly between \(related.fewest) and \(related.most)",
        to: &page)
    }
    if let whole = report.figures.share(kind, .whole) {
      tile(
        number(whole), "\(kind.words.lowercasedFirst) good or better overall",
        whole.estimate == nil ? "by the machine alone" : "nearly certainly between \(whole.fewest) and \(whole.most)",
        to: &page)
    }
  }

  private func number(_ share: GoodShare) -> String {
    guard let best = share.share else { return "\u{2013}" }
    return "\(Int((best * Double(share.graded)).rounded())) of \(share.graded)"
  }

  private func tile(_ number: String, _ what: String, _ note: String, to page: inout PageWriter) {
    page.element("li") { page in
      page.element("span", ["class": "figure"], number)
      page.element("span", ["class": "what"], what)
      page.element("span", ["class": "note"], note)
    }
  }

  private func table(_ id: String, _ caption: String, _ progress: [MonthProgress], to page: inout PageWriter) {
    page.wideTable(id, caption: caption, class: "counts") { page in
      page.columns([
        "Kind", "Cases", "Drawn", "Read by the machine", "Drawn and read", "Confirmed", "To be confirmed",
      ])
      page.element("tbody") { page in
        for one in progress {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], one.kind.words)
            for number in [one.cases, one.drawn, one.read, one.drawnRead, one.confirmed] {
              page.element("td", String(number))
            }
            page.element("td", standing(one))
          }
        }
      }
    }
  }

  private func standing(_ one: MonthProgress) -> String {
    let share =
      one.kind.isOnRequest
      ? "the number asked for" : "the share of \(share(report.certificate.terms.fraction.description))"
    if one.isReached { return "\(share) is reached" }
    return "\(one.wanted - one.confirmed) more, then \(share) is reached"
  }

  /// "0.2" as "20%"; anything finer stays as it was typed.
  private func share(_ typed: String) -> String {
    guard let value = Double(typed), (value * 100).rounded() / 100 == value else { return typed }
    return SureWords.percent(value)
  }
}
