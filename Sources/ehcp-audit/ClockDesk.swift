import ArgumentParser
import Caseload
import Glibc
import Regulations

/// Reads a caseload against the shipped or a council's own clocks.
struct ClockDesk {
  let book: ClockBook
  let asOf: CalendarDate
  let caseload: Caseload

  /// Reads the caseload and the clocks; says what could not be read on standard error.
  init(_ options: ClockOptions) throws {
    let folder = try options.clocks ?? ShippedData.find().clocks.shown
    do {
      book = try ClockBook.load(folder: folder)
    } catch {
      throw Failure("The clocks in \(folder) could not be used. \(error)")
    }
    asOf = try options.day()
    caseload = try CaseloadDesk(profile: options.profile).read(options.path)
    CaseloadDesk.say(caseload.problems, of: options.path)
    guard !caseload.rows.isEmpty else {
      throw Failure("\(options.path) holds no case that could be read. Check that it is the right file.")
    }
  }

  /// Whether some rows could not be read.
  var hasUnread: Bool { caseload.problems.contains { $0.weight == .unread } }

  /// The machine's own day.
  static var today: CalendarDate {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(dayNumber: now / 86_400)
  }
}

/// What every command on clocks is asked.
struct ClockOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The list of cases: CSV, XLSX or SEN2.", valueName: "caseload"))
  var path: String

  @Option(help: ArgumentHelp("The day that is taken as today (2026-11-24).", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("What the headings mean, as for caseload.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("A folder of time limits, instead of the shipped one.", valueName: "dir"))
  var clocks: String?

  func validate() throws {
    if path.isEmpty { throw ValidationError("The path is empty. Name a list of cases.") }
    _ = try day()
  }

  /// The day taken as today.
  func day() throws -> CalendarDate {
    guard let asOf else { return ClockDesk.today }
    return try ClockOptions.day(asOf, option: "--as-of")
  }

  /// A day as options take it.
  static func day(_ text: String, option: String) throws -> CalendarDate {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw ValidationError("\(option) takes a day such as 2026-11-24.") }
    return date
  }
}
