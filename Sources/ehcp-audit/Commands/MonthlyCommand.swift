import ArgumentParser
import Glibc
import MonthlyRun
import Records
import Regulations
import Reports
import Sampling

/// `monthly`: a month from its list of cases to its report.
struct MonthlyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monthly",
    abstract: "Runs a month: freezes and draws, audits every document of the month, keeps and reports.",
    discussion: """
      Run it again whenever documents or confirmations have come: it goes on where it stopped, adds what is new and \
      changes nothing else. The same inputs give the same bytes. A commitment that sample freeze made is taken as it is.
      """)

  @Option(help: ArgumentHelp("The month, such as 2026-10.", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("The list of cases.", valueName: "file"))
  var caseload: String

  @Option(help: ArgumentHelp("The folder of the month's documents.", valueName: "dir"))
  var documents: String

  @Option(help: ArgumentHelp("The file of records; made where there is none.", valueName: "file"))
  var records: String

  @Option(parsing: .unconditional, help: ArgumentHelp("The seed, used exactly as typed.", valueName: "text"))
  var seed: String

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var output: String

  @Option(help: ArgumentHelp("The share of each kind's cases that is drawn; a fifth unless given.", valueName: "share"))
  var fraction: String?

  @Option(help: ArgumentHelp("The folder of a commitment that sample freeze made.", valueName: "dir"))
  var commitment: String?

  @Option(help: ArgumentHelp("What the caseload's headings mean.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("A rubric's folder, instead of the shipped rubrics.", valueName: "dir"))
  var rubric: String?

  @Option(help: ArgumentHelp("A list of contributing services, instead of the shipped one.", valueName: "file"))
  var services: String?

  @Option(help: ArgumentHelp("The day that the records state; the month's last day unless given.", valueName: "date"))
  var asOf: String?

  @Option(help: "How many documents are audited at once; by default as many as there are processors.")
  var jobs: Int?

  @Flag(help: "Seals the month: nothing can be added to it afterwards.")
  var close = false

  func validate() throws {
    do {
      _ = try AuditPeriod(month)
      _ = try Seed(seed)
      if let fraction { _ = try SamplingFraction(fraction) }
    } catch {
      throw ValidationError("\(error)")
    }
    if seed.unicodeScalars.contains("\u{FFFD}") {
      throw ValidationError("The seed holds a character that cannot be read. Give it as UTF-8.")
    }
    if [caseload, documents, records, output].contains("") {
      throw ValidationError("A path is empty. Name the caseload, the folders and the records.")
    }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    if (output + "/").hasPrefix(documents.hasSuffix("/") ? documents : documents + "/") {
      throw ValidationError("The output lies in the folder of documents. Name a folder outside it.")
    }
    if let asOf { _ = try ClockOptions.day(asOf, option: "--as-of") }
  }

  func run() async throws {
    do {
      try await runMonth()
    } catch let error where !(error is ExitStatus || error is Failure || error is ValidationError) {
      // Every other error says in its sentences what is wrong and what to do.
      throw Failure("\(error)")
    }
  }

  private func runMonth() async throws {
    let period = try AuditPeriod(month)
    let workers = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let rubrics = try RubricDesk()
    let auditors = try DatedAuditors(desk: rubrics, named: rubric)
    let source = try CaseloadDesk(profile: profile).read(caseload)
    CaseloadDesk.say(source.problems.filter { $0.weight == .unread }, of: caseload)
    let clocks = try ReportDesk.clocks(rubrics.shipped)
    let services = try ReportDesk.services(rubrics.shipped, named: services)
    let folder = try MonthFolder(documents)
    let file = FilePath(records)
    if let parent = file.parent { try Output.make(parent) }
    let isNew = FileStatus(file, followingLinks: true) == nil
    let store = try isNew ? RecordsStore.create(at: records) : RecordsStore.open(at: records)
    let desk = MonthDesk(
      period: period, rows: source.rows, store: store, output: FilePath(output),
      day: try asOf.map { try ClockOptions.day($0, option: "--as-of") } ?? period.lastDay)

    let opening = try desk.open(
      commitment: commitment.map { FilePath($0) }, fraction: try fraction.map { try SamplingFraction($0) })
    try desk.draw(opening, seed: try Seed(seed))
    guard let ledger = try MonthLedger(store, period: period.description, withWords: false) else {
      throw Failure("\(period) is no longer in the records. Run the month again.")
    }
    let names = MonthlyReport.names(of: ledger.entries)
    var progress = Progress(total: folder.inputs.count, isShown: StandardError.isTerminal)
    let evidence = try await folder.evidence(auditors.reader, workers: workers, progress: &progress)
    let matching = DocumentMatching(
      evidence, rows: source.rows, frame: opening.frame, placed: try store.placedCases())
    for one in matching.left where [.conflict, .unread, .unmatched].contains(one.cause) {
      StandardError.say(of: one.source, one.reason)
    }
    let audited = try await desk.audit(
      matching.matches, in: folder, with: auditors, names: names, ledger: ledger, workers: workers)
    try ActionRecheck.run(store, on: desk.day.description)
    try desk.count(with: clocks)
    if close, ledger.month.state != .closed { try store.close(period.description, on: desk.day.description) }
    let report = try desk.report(
      MonthlyReport.Sources(
        rubrics: try ReportDesk.rubrics(rubrics, named: rubric), services: services, matching: matching, pages: names))
    for entry in report.ledger.missing {
      StandardError.say("\(entry.kind) \(entry.caseId) was drawn, and its document is missing or unreadable.")
    }
    print(MonthlyScreen.text(of: report, added: audited.added, folder: output), terminator: "")
    let hasUnread =
      audited.hasUnread || folder.hasTrouble || !report.ledger.missing.isEmpty
      || matching.left.contains { $0.cause == .unread } || source.problems.contains { $0.weight == .unread }
    if hasUnread { throw ExitStatus.someUnread }
  }
}
