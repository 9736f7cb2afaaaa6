import Auditing
import Caseload
import Documents
import MonthlyRun
import Records
import Regulations
import Reports
import Sampling

/// Carries out the month's work in its order. Files appear whole, records change in transactions, and every step looks at
/// what is there already: a run that was stopped at any moment is finished by running again.
struct MonthDesk {
  let period: AuditPeriod
  let rows: [CaseRow]
  let store: RecordsStore
  let output: FilePath
  let day: CalendarDate

  /// What one document came to.
  private struct Judged: Sendable {
    var match: DocumentMatching.Match
    var kept: KeptResult?
    var page: [UInt8]
    var form: [UInt8]?
    var problems: [String]
  }

  /// Freezes the month, or takes its commitment.
  func open(commitment: FilePath?, fraction: SamplingFraction?) throws -> MonthOpening {
    let folder = SampleFolder(output)
    let places = [folder] + (commitment.map { [SampleFolder(of: $0)] } ?? [])
    var made: MonthOpening.Files?
    for place in places where made == nil {
      guard let bytes = try place.contents("commitment.json") else { continue }
      made = MonthOpening.Files(commitment: bytes, frame: try place.required("frame.csv"))
    }
    let opening = try MonthOpening(period, rows: rows, store: store, made: made, fraction: fraction)
    try folder.write(opening.files)
    try opening.keep(in: store, rows: rows, on: day)
    return opening
  }

  /// Draws and writes what sample draw writes.
  func draw(_ opening: MonthOpening, seed: Seed) throws {
    let folder = SampleFolder(output)
    let draw = try opening.draw(seed: seed, register: try folder.contents("draws.json"), store: store)
    try folder.write([("draws.json", draw.register.bytes)])
    try folder.write(draw.files)
    try opening.keep(draw, in: store, on: day)
  }

  /// Audits what was matched and is not kept yet; writes pages and forms.
  ///
  /// - Returns: how many were added, and whether something could not be judged or kept.
  func audit(
    _ matches: [DocumentMatching.Match], in folder: MonthFolder, with auditors: DatedAuditors, names: [String: String],
    ledger: MonthLedger, workers: Int
  ) async throws -> (added: Int, hasUnread: Bool) {
    let drawn = Set(ledger.drawn.map { $0.kind + ":" + $0.caseId })
    let kept = Dictionary(ledger.results.map { ($0.record.kind + ":" + $0.record.caseId, $0.record.document) }) {
      first, _ in first
    }
    let isClosed = ledger.month.state == .closed
    let work = matches.filter { match in
      let key = Self.key(match)
      guard kept[key] == match.sha256, let name = names[key] else { return true }
      return !isThere("cases/\(name).html") || (drawn.contains(key) && !isThere("forms/\(name).xlsx"))
    }
    var progress = Progress(total: work.count, isShown: StandardError.isTerminal)
    var added = 0
    var hasUnread = false
    let period = period.description
    try await OrderedBatch.run(work, workers: workers) { match in
      Self.judge(match, folder, auditors, period: period, isDrawn: drawn.contains(Self.key(match)))
    } deliver: { judged in
      progress.step()
      let key = Self.key(judged.match)
      func complain(_ sentence: String) {
        progress.clear()
        StandardError.say(of: judged.match.source, sentence)
        hasUnread = true
      }
      guard let result = judged.kept, let name = names[key] else {
        return complain(judged.problems.first ?? "It could not be judged. Look at it yourself.")
      }
      if let earlier = kept[key], earlier != result.record.document {
        return complain("Another document of \(key) is in the records already. Keep the right one in the folder.")
      }
      if isClosed, kept[key] == nil { return complain("The month is closed, so it was not added.") }
      // A page is there before the records say that the document is done.
      try SampleFolder(output.appending("cases")).write([("\(name).html", judged.page)])
      if let form = judged.form, !isThere("forms/\(name).xlsx") {
        // A form that is there may be filled in already.
        try SampleFolder(output.appending("forms")).write([("\(name).xlsx", form)])
      }
      if try store.keep(result, on: day.description) {
        added += 1
      } else if kept[key] == nil {
        complain("The records hold this very document for another case or month. Put the right one into the folder.")
      }
    }
    progress.clear()
    return (added, hasUnread)
  }

  private static func key(_ match: DocumentMatching.Match) -> String { "\(match.kind.rawValue):\(match.caseId)" }

  private func isThere(_ name: String) -> Bool {
    FileStatus(output.appending(name), followingLinks: true)?.kind == .file
  }

  private static func judge(
    _ match: DocumentMatching.Match, _ folder: MonthFolder, _ auditors: DatedAuditors, period: String, isDrawn: Bool
  ) -> Judged {
    var judged = Judged(match: match, kept: nil, page: [], form: nil, problems: [])
    do {
      let bytes = try folder.inputs[match.place].contents()
      let result = auditors.audit(bytes: bytes, source: match.source)
      judged.problems = result.problems
      guard result.plan != nil else { return judged }
      judged.page = PlanPage.bytes(of: result, index: "../report.html")
      if isDrawn {
        judged.form = try ConfirmationForm.bytes(
          of: result, period: period, kind: match.kind.rawValue, caseId: match.caseId)
      }
      judged.kept = KeptResult(result, of: match, period: period, json: ResultJSON.bytes(of: result))
    } catch {
      judged.problems = ["\(error)"]
    }
    return judged
  }

  /// Counts the caseload by its clocks and keeps the figures.
  func count(with book: ClockBook) throws {
    let tracker = ReviewTracker(rows: rows, book: book, asOf: day)
    try store.keep(
      CaseloadFigure.all(of: tracker, period: period.description), of: period.description, on: day.description)
  }

  /// Writes report, workbook and packs from the records.
  func report(_ sources: MonthlyReport.Sources) throws -> MonthlyReport {
    let report = try MonthlyReport(store, period: period.description, sources)
    try SampleFolder(output.appending("packs")).write(FeedbackPacks(report).files)
    try SampleFolder(output).write([
      ("results.xlsx", try MonthlyWorkbook.bytes(of: report)), ("report.html", MonthlyPage.bytes(of: report)),
    ])
    return report
  }
}
