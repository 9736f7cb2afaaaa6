import MonthlyRun

/// The report of a month: a page that needs no other file, no script and no network.
public enum MonthlyPage {
  /// The page in UTF-8. The same month gives the same bytes.
  public static func bytes(of report: MonthlyReport) -> [UInt8] {
    let parts = Self.parts(of: report)
    let title = "Audit of EHC plans and reviews, \(report.month)"
    var frame = PageFrame(title: title, contents: parts.map { ($0.id, $0.name) })
    frame.footer =
      "Provisional until a named person has confirmed the drawn cases. "
      + "This page names cases: keep it where the plans themselves may be kept."
    return frame.page(capacity: 65_536 + report.ledger.entries.count * 256) { page in
      page.element("h1", title)
      page.element("p", report.headline)
      if let day = report.ledger.month.closedOn { page.element("p", "The month was closed on \(day).") }
    } main: { page in
      for part in parts { page.part(part.id, part.name, onFreshPaper: part.isFresh, part.write) }
    }
  }

  private struct Part {
    let id: String
    let name: String
    var isFresh = false
    let write: (inout PageWriter) -> Void
  }

  private static func parts(of report: MonthlyReport) -> [Part] {
    var parts = [
      Part(id: "glance", name: "At a glance") { GlancePart(report: report).write(to: &$0) },
      Part(id: "quality", name: "How good they are") { QualityPart(report: report).write(to: &$0) },
    ]
    if report.figures.since != nil {
      parts.append(Part(id: "changed", name: "What changed") { ChangedPart(report: report).write(to: &$0) })
    }
    parts += [
      Part(id: "legal", name: "Legal compliance") { LegalCountsPart(report: report).write(to: &$0) },
      Part(id: "weaknesses", name: "Commonest weaknesses") { WeaknessesPart(report: report).write(to: &$0) },
      Part(id: "training", name: "Training needs") { TrainingPart(report: report).write(to: &$0) },
      Part(id: "adulthood", name: "Year 9 and above, and change of phase") {
        AdulthoodPart(report: report).write(to: &$0)
      },
      Part(id: "split", name: "By team, setting, phase and need") { SplitPart(report: report).write(to: &$0) },
      Part(id: "services", name: "By contributing service") { ServicesPart(report: report).write(to: &$0) },
      Part(id: "timeliness", name: "Timeliness") { TimelinessPart(figures: report.caseload).write(to: &$0) },
      Part(id: "actions", name: "Actions") { ActionsPart(report: report).write(to: &$0) },
      Part(id: "drawn", name: "Drawn cases", isFresh: true) { DrawnPart(report: report).write(to: &$0) },
    ]
    if let matching = report.matching {
      parts.append(
        Part(id: "left", name: "Not audited") { LeftPart(report: report, matching: matching).write(to: &$0) })
    }
    parts += [
      Part(id: "sure", name: "How sure we are") { SurePart(report: report).write(to: &$0) },
      Part(id: "making", name: "How it was made") { MonthMakingPart(report: report).write(to: &$0) },
    ]
    return parts
  }
}
