import ArgumentParser
import MonthlyRun
import Records
import Reports

/// `records second`: the sub-sample that is marked twice.
struct RecordsSecond: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second",
    abstract: "Which drawn cases a second person marks, and on which both differ so that a moderator decides.",
    discussion: """
      The sub-sample is the end of the drawing order, so nobody chooses it. Keep second markings with records confirm \
      --round second, and what both agree on or a moderator decides with --round moderation: that one counts.
      """)

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("Of a hundred drawn cases, how many are marked twice.", valueName: "percent"))
  var percent = 20

  func validate() throws {
    if !(0...100).contains(percent) { throw ValidationError("--percent takes a number from 0 to 100.") }
  }

  func run() throws {
    let store = try options.open()
    try RecordsActions.saying {
      guard let ledger = try MonthLedger(store, period: month, withWords: false) else {
        throw RecordsError("\(month) is not in these records. Check the month.")
      }
      let marking = SecondMarking(ledger, confirmations: try store.confirmations(of: month), percent: percent)
      print(MarkingScreen.text(of: marking), terminator: "")
    }
  }
}
