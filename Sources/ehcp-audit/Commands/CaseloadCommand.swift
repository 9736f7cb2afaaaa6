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

  @Option(help: "json: rows, problems and columns; csv: the rows alone.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

  func validate() throws {
    if path.isEmpty { throw ValidationError("The path is empty. Name a list of cases.") }
  }

  func run() throws {
    let caseload = try CaseloadDesk(profile: profile).read(path, sheet: sheet)
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
    if caseload.problems.contains(where: { $0.weight == .unread }) { throw ExitStatus.someUnread }
  }
}
