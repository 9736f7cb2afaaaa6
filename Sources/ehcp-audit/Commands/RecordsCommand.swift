import ArgumentParser
import Records
import Regulations
import Reports

/// `records`: the file in which audits are kept.
struct RecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "The records of audits: make them, look at them, prove that nobody changed them, let old quotes go.",
    discussion: """
      The results hold words of the documents, with names and dates of birth, until records purge deletes them; names of \
      files stay. Back up the file with: records export --copy FILE
      """,
    subcommands: [
      RecordsInit.self, RecordsStatus.self, RecordsVerify.self, RecordsExport.self, RecordsPurge.self,
      RecordsConfirm.self, RecordsForm.self, RecordsSecond.self, RecordsAgreement.self, RecordsPlace.self,
      RecordsActions.self,
      RecordsQuotes.self, RecordsSurvey.self,
    ])

  /// Says a fault of the records as the command line does.
  static func saying<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as RecordsError { throw Failure(error.description) }
  }
}

/// What every command on records is asked.
struct RecordsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file of records.", valueName: "file"))
  var records: String

  func open() throws -> RecordsStore { try RecordsCommand.saying { try RecordsStore.open(at: records) } }
}

/// `records init`.
struct RecordsInit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init", abstract: "Makes a new, empty file of records.")

  @OptionGroup var options: RecordsOptions

  func run() throws {
    _ = try RecordsCommand.saying { try RecordsStore.create(at: options.records) }
    print("Made \(options.records). Keep it where only the audit team may read it.")
  }
}

/// `records status`.
struct RecordsStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "What is kept for each month, and the head of the chain of events.")

  @OptionGroup var options: RecordsOptions

  func run() throws {
    let store = try options.open()
    let summary = try RecordsCommand.saying { try RecordsSummary(store) }
    print(RecordsScreen.text(of: summary), terminator: "")
  }
}

/// `records verify`.
struct RecordsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Recomputes the chain of events and says what was changed by hand; status 1 then.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The head that a report printed; it must still be in the chain.", valueName: "hash"))
  var head: String?

  func run() throws {
    let store = try options.open()
    let check = try RecordsCommand.saying { try store.verify(printed: head) }
    for problem in check.problems { print(problem) }
    print("\(check.events) events, head \(check.head)")
    guard check.problems.isEmpty else { throw ExitStatus.notReached }
    print("Everything is as it was written.")
  }
}

/// `records export`.
struct RecordsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes what is kept as JSON, or copies the file while it is in use.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("A file for the JSON, instead of standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("A new file for a whole copy of the records.", valueName: "path"))
  var copy: String?

  func run() throws {
    let store = try options.open()
    if let copy {
      try RecordsCommand.saying { try store.backUp(to: copy) }
      StandardError.say("Copied the records to \(copy).")
      return
    }
    let bytes = try RecordsCommand.saying { try RecordsJSON.bytes(of: RecordsSummary(store)) }
    let output = try self.output.map { try Output(path: $0, defaultName: "records.json") } ?? Output()
    do {
      try output.write(bytes + [0x0A])
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}

/// `records purge`.
struct RecordsPurge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract:
      "Deletes quoted text of months before one; grades, outcomes and digests stay, and the chain still verifies.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The first month whose quotes are kept (2025-11).", valueName: "month"))
  var before: String

  @OptionGroup var today: DayOptions

  func validate() throws {
    let parts = before.split(separator: "-")
    guard before.utf8.count == 7, parts.count == 2, let month = Int(parts[1]), (1...12).contains(month),
      Int(parts[0]) != nil
    else { throw ValidationError("--before takes a month such as 2025-11.") }
  }

  func run() throws {
    let day = try today.day()
    let store = try options.open()
    let count = try RecordsCommand.saying { try store.purgeQuotes(before: before, on: day.description) }
    print("Deleted the quotes of \(count) results from before \(before). Delete them from backups too.")
  }
}
