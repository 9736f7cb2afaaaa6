import ArgumentParser
import Caseload
import Reports

/// `caseload`: reads a council's list of cases into canonical rows and names what is wrong with it.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Reads a list of cases (CSV, XLSX, SEN2) into canonical rows, and names every problem by its row.",
    discussion: """
      Headings are recognised in many wordings. What a council's own headings mean can be said once, in a profile.
      """)

  @Argument(help: ArgumentHelp("The list of cases.", valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "What the headings mean: a YAML file, or a profile that comes with the program.", valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp("The sheet of a workbook, instead of the one that looks like a caseload.", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Another source of the same children, such as the SEN2 return: says what differs.", valueName: "file"))
  var against: String?

  @Option(help: "json: rows, problems and columns; csv: the rows alone.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

  func validate() throws {
    if path.isEmpty { throw ValidationError("The path is empty. Name a list of cases.") }
  }

  func run() throws {
    let desk = try CaseloadDesk(profile: profile)
    let caseload = try desk.read(path, sheet: sheet)
    if let against { return try reconcile(caseload, with: desk.read(against), named: against) }
    let output = Output()
    do {
      switch format {
      case .json: try CaseloadJSON.write(caseload, source: path) { try output.write($0) }
      case .csv: try CaseloadCSV.write(caseload) { try output.write($0) }
      case nil: try output.write(CaseloadScreen.text(of: caseload, source: path))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
    if format != nil { CaseloadDesk.say(caseload.problems, of: path) }
    try end([caseload])
  }

  private func reconcile(_ list: Caseload, with other: Caseload, named against: String) throws {
    let reconciliation = Reconciliation(list: list, other: other)
    let output = Output()
    do {
      switch format {
      case .json: try output.write(ReconciliationReport.json(of: reconciliation, list: path, other: against))
      case .csv: try output.write(ReconciliationReport.csv(of: reconciliation))
      case nil: try output.write(ReconciliationReport.text(of: reconciliation, list: path, other: against))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
    CaseloadDesk.say(list.problems.filter { $0.weight == .unread }, of: path)
    CaseloadDesk.say(other.problems.filter { $0.weight == .unread }, of: against)
    try end([list, other])
  }

  private func end(_ caseloads: [Caseload]) throws {
    if caseloads.contains(where: { $0.problems.contains { $0.weight == .unread } }) { throw ExitStatus.someUnread }
  }
}
