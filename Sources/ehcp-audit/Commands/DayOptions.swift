import ArgumentParser
import Regulations

/// The day that a command keeps with what it does.
struct DayOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day that is taken as today.", valueName: "date"))
  var asOf: String?

  /// The day given, or today.
  func day() throws -> CalendarDate {
    try asOf.map { try ClockOptions.day($0, option: "--as-of") } ?? ClockDesk.today
  }
}
