import ArgumentParser
import MonthlyRun
import Records
import Reports
import Rubrics
import Statistics

/// `records agreement`: how far people agree with each other and with the machine.
struct RecordsAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Agreement between the machine and people, and between two markings, by part and by criterion.",
    discussion: "Only criteria count of which a person has given an outcome, also where both agree.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The first month; all months unless given.", valueName: "month"))
  var from: String?

  @Option(help: ArgumentHelp("The last month.", valueName: "month"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Words of the grades, best first, parted by commas; the shipped rubric's unless given.", valueName: "words"))
  var scale: String?

  @Option(help: "json: one row for each part and criterion, with every digit.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func run() throws {
    let words: [String]
    if let scale {
      words = scale.split(separator: ",").map { $0.split(separator: " ").joined(separator: "-") }
    } else {
      let desk = try RubricDesk()
      words = try desk.load(folder: try desk.usualFolder(), includingExamples: false, sayingMistakes: false).grading
        .scale
    }
    let store = try options.open()
    let agreement = try RecordsActions.saying {
      let months = try store.months().map(\.period).filter { month in
        (from.map { month >= $0 } ?? true) && (to.map { month <= $0 } ?? true)
      }
      do {
        return try MarkingAgreement(
          months.flatMap { try store.confirmations(of: $0) },
          results: months.flatMap { try store.results(of: $0, withWords: false) },
          scale: words)
      } catch let error as EstimateError {
        throw Failure(error.description)
      }
    }
    let output = Output()
    do {
      try output.write(
        format == nil ? Array(MarkingScreen.text(of: agreement).utf8) : MarkingJSON.bytes(of: agreement))
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}
