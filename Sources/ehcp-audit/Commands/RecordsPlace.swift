import ArgumentParser
import Documents
import Records
import Reports

/// `records place`: which case a document belongs to, as a person decides.
struct RecordsPlace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "Says which case a document belongs to, where it says two things or nothing; then run the month again.")

  @Argument(help: ArgumentHelp("The document.", valueName: "file"))
  var file: String

  @OptionGroup var options: RecordsOptions

  @Option(name: .customLong("case"), help: ArgumentHelp("The case's id.", valueName: "case"))
  var caseId: String

  @Option(help: ArgumentHelp("The name of the person who decides.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var today: DayOptions

  func run() throws {
    let day = try today.day()
    let bytes: [UInt8]
    do { bytes = try FilePath(file).contents() } catch { throw Failure("\(file): \(error)") }
    let store = try options.open()
    try RecordsCommand.saying {
      try store.place(
        Placing(
          document: DocumentReader.sha256(of: bytes), caseId: caseId, by: by, on: day.description, reason: reason))
    }
    print("Kept: \(file) belongs to \(caseId), decided by \(by). Run the month again.")
  }
}
