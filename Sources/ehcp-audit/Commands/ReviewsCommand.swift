import ArgumentParser
import Caseload
import Regulations
import Reports

/// `reviews`: the annual review tracker.
struct ReviewsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "The annual review tracker: what is overdue, what comes next, which step is slow, how to catch up.",
    discussion: """
      A case may stand on several rows, one a review. Without --format the tracker is one screen. With --format html or \
      xlsx the report goes to --output, a folder or a file.
      """)

  @OptionGroup var options: ClockOptions

  @Option(help: "json: everything; csv: one row a case; html: a page; xlsx: a workbook.")
  var format: Format?

  @Option(help: ArgumentHelp("A folder or file for the report, instead of standard output.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("A day by which the backlog is to be cleared, beside the usual ones.", valueName: "date"))
  var clearBy: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, html, xlsx }

  func validate() throws {
    if format == .xlsx, output == nil {
      throw ValidationError("--format xlsx writes a workbook. Name a folder or a file for it with --output.")
    }
    if let clearBy {
      guard try ClockOptions.day(clearBy, option: "--clear-by") > options.day() else {
        throw ValidationError("--clear-by takes a day after the one taken as today.")
      }
    }
  }

  func run() throws {
    let desk = try ClockDesk(options)
    let tracker = ReviewTracker(
      rows: desk.caseload.rows, book: desk.book, asOf: desk.asOf,
      clearBy: try clearBy.map { try ClockOptions.day($0, option: "--clear-by") })
    let name = "reviews." + (format?.rawValue ?? "txt")
    let output = try self.output.map { try Output(path: $0, defaultName: name) } ?? Output()
    do {
      try output.write(contents(of: tracker, isTerminal: output.isTerminal))
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    } catch {
      output.abandon()
      throw error
    }
    if desk.hasUnread { throw ExitStatus.someUnread }
  }

  private func contents(of tracker: ReviewTracker, isTerminal: Bool) throws -> [UInt8] {
    switch format {
    case .json: return ReviewsJSON.bytes(of: tracker)
    case .csv: return ReviewsCSV.bytes(of: tracker)
    case .html: return ReviewsPage.bytes(of: tracker)
    case .xlsx:
      do {
        return try ReviewsWorkbook.bytes(of: tracker)
      } catch {
        throw Failure("\(error)")
      }
    case nil:
      let isColoured = isTerminal && ColourWish.isColourWanted
      return Array(ReviewsScreen.text(of: tracker, coloured: isColoured).utf8)
    }
  }
}
