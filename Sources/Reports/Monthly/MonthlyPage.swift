import Auditing
import MonthlyRun
import Records
import Rubrics
import Sampling

/// The report of a month: a page that needs no other file, no script and no network.
public enum MonthlyPage {
  /// The page in UTF-8. The same month gives the same bytes.
  public static func bytes(of report: MonthlyReport) -> [UInt8] {
    var frame = PageFrame(
      title: "Audit of \(report.ledger.month.period)",
      contents: [
        ("glance", "At a glance"), ("quality", "How good they are"), ("legal", "Legal compliance"),
        ("drawn", "Drawn cases"), ("left", "Not audited"), ("making", "How it was made"),
      ])
    frame.footer =
      "Provisional until a named person has confirmed the drawn cases. "
      + "This page names cases: keep it where the plans themselves may be kept."
    return frame.page(capacity: 65_536 + report.ledger.entries.count * 256) { page in
      page.element("h1", "Audit of \(report.ledger.month.period)")
      page.element("p", report.headline)
      if let day = report.ledger.month.closedOn { page.element("p", "The month was closed on \(day).") }
    } main: { page in
      page.part("glance", "At a glance") { writeProgress(report, &$0) }
      page.part("quality", "How good they are") { writeShares(report, &$0) }
      page.part("legal", "Legal compliance") { writeLegal(report, &$0) }
      page.part("drawn", "Drawn cases", onFreshPaper: true) { writeDrawn(report, &$0) }
      page.part("left", "Not audited") { writeLeft(report, &$0) }
      page.part("making", "How it was made") { writeMaking(report, &$0) }
    }
  }

  private static func writeProgress(_ report: MonthlyReport, _ page: inout PageWriter) {
    page.element(
      "p", "Audited is what a named person has confirmed. What the machine has read is provisional.")
    page.wideTable("progress-table", caption: "How far the month has come", class: "counts") { page in
      page.columns(["Kind", "Cases", "Drawn", "Read by the machine", "Drawn and read", "Confirmed", "To be confirmed"])
      page.element("tbody") { page in
        for one in report.figures.progress {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], one.kind.words)
            for number in [one.cases, one.drawn, one.read, one.drawnRead, one.confirmed] {
              page.element("td", String(number))
            }
            page.element("td", standing(one, report))
          }
        }
      }
    }
  }

  private static func standing(_ one: MonthFigures.Progress, _ report: MonthlyReport) -> String {
    let share = one.kind.isOnRequest ? "the number asked for" : "the share of \(report.draw.certificate.terms.fraction)"
    if one.isReached { return "\(share) is reached" }
    return "\(one.wanted - one.confirmed) more, then \(share) is reached"
  }

  private static func writeShares(_ report: MonthlyReport, _ page: inout PageWriter) {
    for kind in report.figures.progress.map(\.kind) {
      let shares = report.figures.shares.filter { $0.kind == kind && $0.graded > 0 }
      page.element("h3", kind.words)
      guard let whole = shares.first else {
        page.element("p", "No document of this kind has been graded yet.")
        continue
      }
      page.element("p", whole.words)
      page.wideTable(
        "shares-\(kind.rawValue)", caption: "\(kind.words): good or better, part by part", class: "counts"
      ) { page in
        page.columns([
          "Part", "Graded", "Good or better by the machine", "Confirmed", "With people\u{2019}s corrections",
        ])
        page.element("tbody") { page in
          for share in shares { write(share, report, &page) }
        }
      }
    }
  }

  private static func write(_ share: MonthFigures.Share, _ report: MonthlyReport, _ page: inout PageWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], report.title(ofPart: share.part))
      page.element("td", String(share.graded))
      page.element("td", "\(share.good) (\(Words.percent(share.good, of: share.graded)))")
      page.element("td", String(share.estimate?.drawn ?? 0))
      page.element("td", corrected(share))
    }
  }

  private static func corrected(_ share: MonthFigures.Share) -> String {
    guard let estimate = share.estimate else { return "no person has confirmed yet" }
    let low = SureWords.percent(estimate.interval.lowerBound)
    let high = SureWords.percent(estimate.interval.upperBound)
    return
      "\(SureWords.percent(estimate.estimate)), between \(low) and \(high) (\(SureWords.percent(estimate.level)) sure)"
  }

  private static func writeLegal(_ report: MonthlyReport, _ page: inout PageWriter) {
    page.element("p", "Apart from quality: a good plan may still break the law, and a lawful one may be poor.")
    for kind in report.figures.progress.map(\.kind) {
      let legal = report.figures.legal.filter { $0.kind == kind }
      guard !legal.isEmpty else { continue }
      page.wideTable("legal-\(kind.rawValue)", caption: "\(kind.words): criteria of the law", class: "counts") { page in
        page.columns(["Criterion"] + Outcome.allCases.map(\.words))
        page.element("tbody") { page in
          for one in legal {
            page.element("tr") { page in
              page.element("th", ["scope": "row"], "\(one.title) (\(one.id))")
              for outcome in Outcome.allCases { page.element("td", String(one.counts[outcome] ?? 0)) }
            }
          }
        }
      }
    }
    if report.figures.legal.isEmpty { page.element("p", "No document has been judged yet.") }
  }

  private static func writeDrawn(_ report: MonthlyReport, _ page: inout PageWriter) {
    let mark = GradeMark(scale: report.scale)
    page.stackedTable(
      "drawn-table", caption: "Drawn cases in drawing order", class: "batch",
      columns: ["Case", "Place", "Machine", "Person"]
    ) { page in
      for entry in report.ledger.drawn {
        let result = report.ledger.result(of: entry)
        page.stackedRow { page in
          let name = "\(entry.kind) \(entry.caseId)"
          if result != nil, let file = report.pages[entry.kind + ":" + entry.caseId] {
            page.element("a", ["href": "cases/\(file).html"], name)
          } else {
            page.text(name)
          }
        } _: { page in
          page.stackedCell("Place") { $0.text(entry.drawOrder.map(String.init) ?? "") }
          page.stackedCell("Machine") { page in
            if let result {
              mark.write(result.record.overall, to: &page)
            } else {
              page.text(entry.unavailable ?? "missing or unreadable")
            }
          }
          page.stackedCell("Person") { page in
            guard let confirmed = report.ledger.confirmation(of: entry) else { return page.text("not confirmed yet") }
            mark.write(confirmed.overall, to: &page)
            page.text(" \(confirmed.by), \(confirmed.on)")
          }
        }
      }
    }
  }

  private static func writeLeft(_ report: MonthlyReport, _ page: inout PageWriter) {
    let missing = report.ledger.missing
    if !missing.isEmpty {
      page.element("h3", "Drawn cases without a document")
      page.element("ul") { page in
        for entry in missing { page.element("li", "\(entry.kind) \(entry.caseId)") }
      }
    }
    let left = report.matching.left
    guard !left.isEmpty else {
      page.element("p", "Every document in the folder was matched to a case of the month.")
      return
    }
    for cause in DocumentMatching.Left.Cause.allCases {
      let members = left.filter { $0.cause == cause }
      guard !members.isEmpty else { continue }
      page.element("h3", "\(heading(cause)) (\(members.count))")
      page.element("ul") { page in
        for one in members {
          page.element("li") { page in
            page.element("strong", one.source)
            page.text(": " + one.reason)
          }
        }
      }
    }
  }

  static func heading(_ cause: DocumentMatching.Left.Cause) -> String {
    switch cause {
    case .conflict: "Conflicts: whose document it is cannot be told, so it was not audited"
    case .unread: "Could not be read"
    case .unmatched: "Matched to no case"
    case .notOfMonth: "Not of this month"
    case .setAside: "Set aside"
    }
  }

  private static func writeMaking(_ report: MonthlyReport, _ page: inout PageWriter) {
    page.element(
      "p",
      """
      The list of cases was closed before the draw; the draw follows from the list and the seed, and anybody with \
      certificate.json and frame.csv can make it again (sample verify). Every document that was matched was judged by the \
      machine; the drawn ones are audited once a named person has confirmed them. An interval joins the machine\u{2019}s \
      grades of all documents with how often people corrected it.
      """)
    page.element("dl", ["class": "facts"]) { page in
      MakingPart.fact("Seed", report.draw.certificate.seed.text, to: &page)
      MakingPart.fact(
        "SHA-256 of the frame", report.draw.certificate.terms.frameSha256, isHash: true, to: &page)
      MakingPart.fact("SHA-256 of the commitment", report.commitmentSha256, isHash: true, to: &page)
      MakingPart.fact("SHA-256 of the audit set", report.draw.certificate.auditSetSha256, isHash: true, to: &page)
      MakingPart.fact("Head of the records\u{2019} chain of events", report.ledger.head, isHash: true, to: &page)
      for rubric in report.rubrics {
        MakingPart.fact("Rubric", "\(rubric.id), version \(rubric.version)", to: &page)
        MakingPart.fact("SHA-256 of the rubric", rubric.sha256, isHash: true, to: &page)
      }
      MakingPart.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
  }
}
