import ArgumentParser
import Caseload
import Reports

/// `timeliness`: reads the clocks of every case.
struct TimelinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeliness",
    abstract: "Needs-assessment and review clocks of every case: due, done, days over, with the law behind each.",
    discussion: """
      Nothing counts as in time without a date. Exceptions are only shown as plausible: a person confirms them.
      """)

  @OptionGroup var options: ClockOptions

  @Option(help: "json: every clock and the shares; csv: one row a clock.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

  func run() throws {
    let desk = try ClockDesk(options)
    let timeliness = Timeliness(rows: desk.caseload.rows, book: desk.book, asOf: desk.asOf)
    let output = Output()
    do {
      switch format {
      case .json: try output.write(TimelinessReport.json(timeliness))
      case .csv: try output.write(TimelinessReport.csv(timeliness))
      case nil:
        let isColoured = output.isTerminal && ColourWish.isColourWanted
        try output.write(TimelinessScreen.text(of: timeliness, coloured: isColoured))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
    if desk.hasUnread { throw ExitStatus.someUnread }
  }
}
