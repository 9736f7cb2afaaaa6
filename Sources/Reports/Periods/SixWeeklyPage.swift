import Auditing
import MonthlyRun
import Sampling

/// The page that goes to the chief executive every six weeks: a gate of named conditions, the figures behind it, what changed,
/// and what is done about it.
public struct SixWeeklyPage {
  let figures: PeriodFigures
  let gate: [GateOutcome]

  /// A page of a period's figures and conditions.
  public init(_ figures: PeriodFigures, gate: [GateOutcome]) {
    self.figures = figures
    self.gate = gate
  }

  /// The page in UTF-8.
  public var bytes: [UInt8] {
    let title = "EHC plans and reviews: \(figures.period.words)"
    var frame = PageFrame(
      title: title,
      contents: [
        ("gate", "Where we stand"), ("quality", "How good they are"), ("changed", "What changed"),
        ("weaknesses", "What is lacking"), ("timeliness", "Timeliness"), ("actions", "What is being done"),
        ("making", "How it was made"),
      ])
    frame.footer = "Provisional until a named person has confirmed the drawn cases. No case is named on this page."
    return frame.page(capacity: 1 << 16) { page in
      page.element("h1", title)
      page.element("p", headline)
    } main: { page in
      page.part("gate", "Where we stand") { writeGate(&$0) }
      page.part("quality", "How good they are") { writeQuality(&$0) }
      page.part("changed", "What changed") { writeChanges(&$0) }
      page.part("weaknesses", "What is lacking") { writeWeaknesses(&$0) }
      page.part("timeliness", "Timeliness") { TimelinessPart(figures: figures.caseload).write(to: &$0) }
      page.part("actions", "What is being done") { writeActions(&$0) }
      page.part("making", "How it was made") { writeMaking(&$0) }
    }
  }

  private var headline: String {
    let kept = gate.count { $0.isKept == true }
    let open = gate.count { $0.isKept == nil }
    let missed = gate.count - kept - open
    var text = "Of \(Words.count(gate.count, "condition", "conditions")), \(kept) kept, \(missed) not kept"
    if open > 0 { text += ", \(open) not to be said yet" }
    return text + "."
  }

  private func writeGate(_ page: inout PageWriter) {
    page.stackedTable(
      "gate-table", caption: "The conditions", class: "batch", columns: ["Condition", "Kept", "Found", "Asked for"]
    ) { page in
      for outcome in gate {
        page.stackedRow {
          $0.text(outcome.condition.name)
        } _: { page in
          page.stackedCell("Kept") { page in
            page.element("span", ["class": "outcome"]) { page in
              page.element("span", ["aria-hidden": "true"], outcome.sign + " ")
              page.text(outcome.words)
            }
          }
          page.stackedCell("Found") { $0.text(outcome.found) }
          page.stackedCell("Asked for") { $0.text(outcome.asked) }
        }
      }
    }
    page.element("p", ["class": "small soft"], "The conditions and their limits are data that the council sets.")
  }

  private func writeQuality(_ page: inout PageWriter) {
    for progress in figures.progress {
      page.element("h3", progress.kind.words)
      page.element(
        "p",
        "\(progress.cases) cases, \(progress.read) read by the machine, \(progress.confirmed) confirmed by a person "
          + "(\(progress.wanted) make up the share to be audited).")
      let shares = figures.shares.filter { $0.kind == progress.kind }
      guard let whole = shares.first(where: { $0.part.scope == .whole }) else { continue }
      for share in shares where share.part.scope == .whole || share.part.scope == .allRelated {
        page.element("p") { page in
          page.element("strong", share.part.words + ". ")
          page.text(share.words)
        }
      }
      page.figure(QualityPart.chart(of: shares, progress.kind, isCorrected: whole.estimate != nil))
    }
  }

  private func writeChanges(_ page: inout PageWriter) {
    guard let since = figures.since else {
      page.element("p", "There is nothing to compare with: no earlier months, or another rubric or engine since.")
      return
    }
    let clear = figures.changes.filter { $0.judged.word != .noClearChange }
    if clear.isEmpty {
      page.element(
        "p",
        "Nothing changed by more than chance would do since \(Words.month(since.first)) to \(Words.month(since.last)).")
    } else {
      page.element("ul") { page in for change in clear { page.element("li", ChangedPart.sentence(change)) } }
    }
  }

  private func writeWeaknesses(_ page: inout PageWriter) {
    for kind in figures.progress.map(\.kind) {
      let own = figures.weaknesses.filter { $0.kind == kind }.prefix(5)
      guard !own.isEmpty else { continue }
      page.element("h3", kind.words)
      page.element("ul") { page in
        for weakness in own {
          page.element(
            "li",
            "\(weakness.criterion.title): not met in \(weakness.notMet) of \(weakness.decided) "
              + "(\(Words.percent(weakness.notMet, of: weakness.decided))). \(weakness.criterion.requirement)")
        }
      }
    }
  }

  private func writeActions(_ page: inout PageWriter) {
    guard !figures.actions.isEmpty else {
      page.element("p", "No action has been set.")
      return
    }
    page.element("p", ActionsPart.summary(of: figures.actions))
    let late = figures.actions.count { $0.state == .open && $0.due < figures.period.lastDay.description }
    if late > 0 { page.element("p", "\(Words.count(late, "open action is", "open actions are")) past the day set.") }
  }

  private func writeMaking(_ page: inout PageWriter) {
    page.element(
      "p",
      "Months in it: \(figures.months.map { Words.month($0.month.period) }.joined(separator: ", ")). A month belongs to the "
        + "period that has a day of it; a range joins the machine\u{2019}s grades of all documents with how often people "
        + "corrected it.")
    page.element("dl", ["class": "facts"]) { page in
      MakingPart.fact("Head of the records\u{2019} chain of events", figures.head, isHash: true, to: &page)
      MakingPart.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
  }

  /// Every figure for other programs.
  public var rows: [FigureRow] {
    var rows = gate.map { outcome in
      FigureRow(
        "gate", kind: outcome.condition.kind?.rawValue ?? "", outcome.condition.name, count: outcome.part,
        of: outcome.whole, share: outcome.condition.measure == .overdueActions ? nil : outcome.value,
        from: outcome.lower,
        words: outcome.words)
    }
    rows += figures.progress.flatMap { MonthlyReport.rows("progress", $0) }
    rows += figures.shares.map { FigureRow("good-or-better", $0) }
    rows += figures.weaknesses.map {
      FigureRow(
        "weakness", kind: $0.kind.rawValue, $0.criterion.id, count: $0.notMet, of: $0.decided, words: $0.criterion.title
      )
    }
    rows += figures.caseload.map {
      FigureRow($0.subject.rawValue, $0.name, count: $0.part, of: $0.whole, words: $0.title)
    }
    return rows
  }
}
