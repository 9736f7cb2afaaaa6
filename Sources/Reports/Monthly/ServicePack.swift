import MonthlyRun

/// The pack of a service: what names it in the month's documents, how definite it is, and what was found about it.
struct ServicePack {
  /// More than these are counted and not shown.
  static let most = 60
  let report: MonthlyReport
  let figures: ServiceFigures

  var bytes: [UInt8] {
    let title = "\(figures.service.title): feedback of \(report.month)"
    var frame = PageFrame(title: title, contents: [("own", "Your contribution"), ("found", "What was found")])
    frame.footer =
      "Grades are provisional unless a named person has confirmed them. This page holds what plans say about children: keep "
      + "it where the plans themselves may be kept, and pass it to nobody else."
    return frame.page(capacity: 1 << 15) { page in
      page.element("h1", title)
      page.element("p", "Named in \(Words.count(figures.documents, "document", "documents")) of the month.")
    } main: { page in
      page.part("own", "Your contribution") { writeOwn(&$0) }
      page.part("found", "What was found") { writeFound(&$0) }
    }
  }

  private func writeOwn(_ page: inout PageWriter) {
    page.element("dl", ["class": "facts"]) { page in
      MakingPart.fact("Pieces of advice", String(figures.advice), to: &page)
      MakingPart.fact("Provisions that name you", String(figures.provisions), to: &page)
      MakingPart.fact("Of them specific", String(figures.specific), to: &page)
      MakingPart.fact("Of them vague", String(figures.vague), to: &page)
    }
    page.element(
      "p",
      "Specific is provision that says what, how often, how long and by whom. Advice that states it lets the plan state it."
    )
  }

  private func writeFound(_ page: inout PageWriter) {
    guard !figures.findings.isEmpty else {
      page.element("p", "Nothing was found about what names you.")
      return
    }
    page.element("ul", ["class": "faults"]) { page in
      for one in figures.findings.prefix(Self.most) {
        page.element("li") { page in
          page.element("strong", "\(one.kind) \(one.caseId), \(one.criterion.title.lowercasedFirst).")
          PackFindings.write(one.finding, to: &page)
        }
      }
    }
    if figures.findings.count > Self.most {
      page.element("p", "And \(figures.findings.count - Self.most) more.")
    }
  }
}
