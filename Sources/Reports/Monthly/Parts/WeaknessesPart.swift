import MonthlyRun

/// The ten commonest weaknesses of each kind: what good looks like, and two quotes where a person has released them.
struct WeaknessesPart {
  static let mostQuotes = 2
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    guard !report.figures.weaknesses.isEmpty else {
      page.element("p", "No document has been judged yet, or none has a weakness.")
      return
    }
    for kind in report.figures.progress.map(\.kind) {
      let own = report.figures.weaknesses.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      page.element("h3", kind.words)
      page.element("ol", ["class": "mend"]) { page in
        for weakness in own {
          page.element("li") { page in
            Self.write(weakness, heading: "h4", to: &page)
            writeQuotes(weakness, to: &page)
          }
        }
      }
    }
    if report.released.isEmpty {
      page.element(
        "p", ["class": "warning"],
        "Quotes wait for release: a person has to read each of them and judge that it tells nobody whose plan it is. "
          + "See them with: ehcp-audit records quotes list --month \(report.ledger.month.period) --records FILE")
    }
  }

  /// Title, how often, and what good looks like.
  static func write(_ weakness: Weakness, heading: StaticString, to page: inout PageWriter) {
    page.element(heading, weakness.criterion.title)
    var often =
      "Not met in \(weakness.notMet) of \(weakness.decided) (\(Words.percent(weakness.notMet, of: weakness.decided)))"
    if weakness.partlyMet > 0 { often += ", in part in \(weakness.partlyMet)" }
    page.element("p") { page in
      page.text(often + ". ")
      if weakness.criterion.kind == .legal { page.element("span", ["class": "tag"], "law") }
    }
    page.element("p") { page in
      page.element("strong", "What good looks like: ")
      page.text(weakness.criterion.requirement + " " + weakness.criterion.advice)
    }
    if let example = weakness.example {
      page.element("p", "For example, of an invented child:")
      page.element("blockquote", example)
    }
  }

  private func writeQuotes(_ weakness: Weakness, to page: inout PageWriter) {
    let quotes = report.released.filter {
      $0.criterion == weakness.criterion.id && weakness.documents.contains($0.document)
    }.prefix(Self.mostQuotes)
    guard !quotes.isEmpty else { return }
    page.element("p", "From this month:")
    for quote in quotes { page.element("blockquote", "\u{201C}\(quote.words)\u{201D}") }
  }
}
