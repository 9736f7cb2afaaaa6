import ArgumentParser
import MonthlyRun
import Records
import Reports

/// `report`: the reports, from the records alone.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a monthly, six-weekly or quarterly public report from the records.",
    discussion: """
      Periods: 2026-10, 2026-10-01/2026-11-11, 2026-Q4. The public report holds no case, no setting and no word of a \
      document, and withholds counts from 1 to 5 with whatever would give them away.
      """)

  @OptionGroup var options: RecordsOptions

  @Option(help: "monthly, six-weekly or quarterly-public.")
  var kind: Kind

  @Option(help: ArgumentHelp("A month, a quarter, or two days.", valueName: "period"))
  var period: String

  @Option(help: ArgumentHelp("The folder or file to write to.", valueName: "dir"))
  var output: String

  @Option(help: "html (a page), pdf, xlsx, json or csv.")
  var format: Format = .html

  @Option(help: "calendar, or financial: quarters then count from April.")
  var quarters: Quarters = .calendar

  @Option(help: ArgumentHelp("Conditions of the six-weekly report, instead of the shipped ones.", valueName: "file"))
  var gate: String?

  @Option(help: ArgumentHelp("A list of contributing services, instead of the shipped one.", valueName: "file"))
  var services: String?

  @Option(help: ArgumentHelp("A rubric's folder, beside the shipped rubrics.", valueName: "dir"))
  var rubric: String?

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case monthly
    case sixWeekly = "six-weekly"
    case quarterlyPublic = "quarterly-public"
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, pdf, xlsx, json, csv }

  enum Quarters: String, ExpressibleByArgument, CaseIterable { case calendar, financial }

  func validate() throws {
    do {
      let span = try ReportPeriod(period, isFinancial: quarters == .financial)
      if kind == .monthly, !span.isMonth { throw ValidationError("A monthly report takes a month such as 2026-10.") }
    } catch let error as MonthlyRunError {
      throw ValidationError(error.description)
    }
    if output.isEmpty { throw ValidationError("The output is empty. Name a folder or a file.") }
  }

  func run() throws {
    let store = try options.open()
    let bytes: [UInt8]
    do {
      bytes = try contents(store)
    } catch let error where !(error is Failure || error is ExitStatus) {
      // Every other error says in its sentences what is wrong and what to do.
      throw Failure("\(error)")
    }
    let file = try Output(path: output, defaultName: "\(kind.rawValue).\(format.rawValue)")
    try file.write(bytes)
    try file.finish()
  }

  private func contents(_ store: RecordsStore) throws -> [UInt8] {
    let desk = try RubricDesk()
    let rubrics = try ReportDesk.rubrics(desk, named: rubric)
    let span = try ReportPeriod(period, isFinancial: quarters == .financial)
    switch kind {
    case .monthly:
      let report = try MonthlyReport(
        store, period: period,
        MonthlyReport.Sources(rubrics: rubrics, services: try ReportDesk.services(desk.shipped, named: services)))
      if format == .xlsx { return try MonthlyWorkbook.bytes(of: report) }
      return try bytes(page: MonthlyPage.bytes(of: report), rows: report.rows)
    case .sixWeekly:
      let figures = try PeriodFigures(store, span, shelf: RubricShelf(rubrics))
      let conditions = try ReportDesk.gate(desk.shipped, named: gate)
      let page = SixWeeklyPage(figures, gate: GateOutcome.all(conditions, figures))
      return try bytes(page: page.bytes, rows: page.rows)
    case .quarterlyPublic:
      let shelf = RubricShelf(rubrics)
      let page = PublicPage(try PublicFigures(try PeriodFigures(store, span, shelf: shelf), shelf: shelf))
      return try bytes(page: page.bytes, rows: page.rows)
    }
  }

  private func bytes(page: [UInt8], rows: [FigureRow]) throws -> [UInt8] {
    switch format {
    case .html: return page
    case .pdf: return try PrintDesk.pdf(of: page)
    case .xlsx: return try FigureFiles.xlsx(rows, title: "\(kind.rawValue) report, \(period)")
    case .json: return FigureFiles.json(rows, kind: kind.rawValue, period: period)
    case .csv: return FigureFiles.csv(rows)
    }
  }
}
