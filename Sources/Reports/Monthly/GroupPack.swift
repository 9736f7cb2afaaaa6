import MonthlyRun
import Records
import Rubrics

/// The pack of a team or a setting: its own cases, what they lack most often, and what was found in each.
struct GroupPack {
  let report: MonthlyReport
  let split: Split
  let name: String
  let entries: [CaseEntry]

  private var results: [KeptResult] { entries.compactMap { report.ledger.result(of: $0) } }

  var bytes: [UInt8] {
    let title = "\(name): feedback of \(report.month)"
    var frame = PageFrame(
      title: title,
      contents: [("own", "Your documents"), ("often", "What they lack most often"), ("cases", "Case by case")])
    frame.footer =
      "Grades are provisional unless a named person has confirmed them. This page holds what plans say about children: keep "
      + "it where the plans themselves may be kept, and pass it to nobody else."
    return frame.page(capacity: 1 << 16) { page in
      page.element("h1", title)
      page.element(
        "p",
        "\(Words.count(entries.count, "case", "cases")) of yours this month; \(Words.count(results.count, "document", "documents")) read."
      )
    } main: { page in
      page.part("own", "Your documents") { writeOwn(&$0) }
      page.part("often", "What they lack most often") { writeOften(&$0) }
      page.part("cases", "Case by case", onFreshPaper: true) { writeCases(&$0) }
    }
  }

  private func writeOwn(_ page: inout PageWriter) {
    let rows = report.figures.splits.filter { $0.split == split && $0.name == name }
    for row in rows where row.share.graded > 0 {
      page.element(
        "p", "\(row.kind.words): the machine grades \(row.share.good) of \(row.share.graded) good or better overall.")
      if row.isSmall {
        page.element("p", "So few documents say more of each of them than of how you write.")
      } else if row.share.estimate != nil {
        page.element("p", "With people\u{2019}s corrections: \(row.share.corrected).")
      }
    }
    if rows.allSatisfy({ $0.share.graded == 0 }) { page.element("p", "None of them has been graded yet.") }
  }

  private func writeOften(_ page: inout PageWriter) {
    let weaknesses = Weakness.commonest(in: results, report.shelf, most: 5)
    guard !weaknesses.isEmpty else {
      page.element("p", "Nothing was found.")
      return
    }
    page.element("ol", ["class": "mend"]) { page in
      for weakness in weaknesses {
        page.element("li") { WeaknessesPart.write(weakness, heading: "h3", to: &$0) }
      }
    }
  }

  private func writeCases(_ page: inout PageWriter) {
    let mark = GradeMark(scale: report.scale)
    for entry in entries {
      page.element("h3", "\(entry.kind) \(entry.caseId)")
      guard let result = report.ledger.result(of: entry) else {
        page.element("p", "Its document has not come or could not be read.")
        continue
      }
      page.element("p") { page in
        page.text("Machine: ")
        mark.write(result.record.overall, to: &page)
        if let confirmed = report.ledger.confirmation(of: entry) {
          page.text(" Person: ")
          mark.write(confirmed.overall, to: &page)
        } else if entry.drawOrder != nil {
          page.text(" Drawn, not confirmed yet.")
        }
      }
      guard let words = ResultWords(result) else {
        page.element("p", "The words of this document are deleted; only its grades are kept.")
        continue
      }
      PackFindings(criteria: words.criteria).write(to: &page)
    }
  }
}

/// What was found in one document, the weightiest first.
struct PackFindings {
  /// More than these are left to the case's own page.
  static let most = 12
  let criteria: [ResultWords.Criterion]

  func write(to page: inout PageWriter) {
    let found = criteria.enumerated().filter { ["not-met", "partly-met"].contains($0.element.outcome) }
      .sorted { left, right in
        let ranks = (rank(left.element), rank(right.element))
        return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 > ranks.1
      }.map(\.element)
    guard !found.isEmpty else {
      page.element("p", "Nothing was found.")
      return
    }
    page.element("ul", ["class": "faults"]) { page in
      for criterion in found.prefix(Self.most) {
        page.element("li") { page in
          page.element("strong", criterion.title)
          page.text(criterion.outcome == "not-met" ? ": not met." : ": met in part.")
          if let finding = criterion.findings.first { Self.write(finding, to: &page) }
          if criterion.findings.count > 1 { page.text(" And \(criterion.findings.count - 1) more.") }
        }
      }
    }
    if found.count > Self.most { page.element("p", "And \(found.count - Self.most) more criteria.") }
  }

  static func write(_ finding: ResultWords.Finding, to page: inout PageWriter) {
    page.text(" " + finding.message)
    if let quote = finding.quote, !quote.isEmpty {
      page.element("blockquote", quote.utf8.count > 300 ? String(quote.prefix(280)) + "\u{2026}" : quote)
    }
    if let suggestion = finding.suggestion { page.element("span", ["class": "todo"], suggestion) }
  }

  private func rank(_ criterion: ResultWords.Criterion) -> Double {
    criterion.weight * (criterion.outcome == "not-met" ? 1 : 0.5)
  }
}
