import ArgumentParser
import MonthlyRun
import Records
import Reports

/// `records survey`: answers on confidence and satisfaction, counted.
struct RecordsSurvey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Keeps how many people gave which answer to a survey; never who, and never free text.",
    discussion: """
      The CSV has a row an answer (question, answer, and where they are not given here period, audience, count), or a row \
      a person, with the columns of questions named by --question. Read again, a survey's period is replaced.
      """)

  @Argument(help: ArgumentHelp("The CSV file of answers.", valueName: "file"))
  var file: String

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("Name of the survey.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("The month or quarter (2026-10, 2026-Q4), where no column says it.", valueName: "period"))
  var period: String = ""

  @Option(help: ArgumentHelp("Who was asked (families, schools), where no column says it.", valueName: "who"))
  var audience: String = ""

  @Option(help: ArgumentHelp("A column that is a question; may be given several times.", valueName: "column"))
  var question: [String] = []

  @OptionGroup var today: DayOptions

  func run() throws {
    let day = try today.day()
    let rows = try TableFile.rows(file)
    let store = try options.open()
    try RecordsActions.saying {
      let table = try SurveyTable(
        rows, frame: SurveyTable.Frame(survey: name, period: period, audience: audience, questions: question))
      guard !table.answers.isEmpty else { throw RecordsError("\(file) holds no answer. Check the columns.") }
      try table.keep(in: store, survey: name, on: day.description)
      let total = table.answers.reduce(0) { $0 + $1.count }
      print("Kept \(total) answers to \(Set(table.answers.map(\.question)).count) questions of \(name).")
      if table.emptyRows > 0 { StandardError.say("\(table.emptyRows) rows hold no answer.") }
    }
  }
}
