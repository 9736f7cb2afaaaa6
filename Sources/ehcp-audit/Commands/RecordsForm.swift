import ArgumentParser
import Records

/// `records form`: a council's own audit form with what the machine found.
struct RecordsForm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract:
      "Fills a council's own audit form in XLSX for a case; read it back with records confirm --form --mapping.",
    discussion: """
      The mapping is a CSV with the columns what and where: sheet, month, kind, case, document, by, day; grade F, reason F, \
      machine F for a part (overall for the whole); outcome ID, reason ID, machine ID for a criterion; and word RI with \
      requires-improvement says what a word of the form means.
      """)

  @Argument(help: ArgumentHelp("The case's id, or kind:id.", valueName: "case"))
  var caseId: String

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("The council's empty form.", valueName: "file"))
  var template: String

  @Option(help: ArgumentHelp("Where the form has what, as CSV.", valueName: "file"))
  var mapping: String

  @Option(help: ArgumentHelp("The filled form.", valueName: "file"))
  var output: String

  func run() throws {
    let store = try options.open()
    let result = try RecordsCommand.saying {
      let found = try store.results(of: month, withWords: false).filter {
        $0.record.caseId == caseId || "\($0.record.kind):\($0.record.caseId)" == caseId
      }
      guard let result = found.first, found.count == 1 else {
        throw RecordsError(
          "\(found.isEmpty ? "No document" : "More than one document") of \(caseId) was judged in \(month).")
      }
      return result
    }
    let bytes = try FormDesk.fill(template, mapping: mapping, with: result)
    let file = try Output(path: output, defaultName: "form.xlsx")
    try file.write(bytes)
    try file.finish()
    StandardError.say("Filled \(output) for \(result.record.kind):\(result.record.caseId).")
  }
}
