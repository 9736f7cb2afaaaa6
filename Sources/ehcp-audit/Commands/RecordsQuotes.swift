import ArgumentParser
import MonthlyRun
import Records
import Regulations
import Reports

/// `records quotes`: words that reports may quote, once a person has read and released them.
struct RecordsQuotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Releases words of documents for reports, by name; lists them; takes them back.",
    subcommands: [RecordsQuotesList.self, RecordsQuotesRelease.self, RecordsQuotesWithdraw.self])
}

/// `records quotes list`.
struct RecordsQuotesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Released quotes of a month; with --criterion also what could be released.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("The criterion whose quotes are wanted.", valueName: "id"))
  var criterion: String?

  func run() throws {
    let store = try options.open()
    let lines = try RecordsCommand.saying {
      try QuotesScreen.lines(
        released: store.releasedQuotes(of: month), results: criterion == nil ? [] : store.results(of: month),
        criterion: criterion)
    }
    print(lines.joined(separator: "\n"))
  }
}

/// What a released quote is named by.
struct QuoteOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The case's id, or kind:id.", valueName: "case"))
  var caseId: String

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("The criterion that the words show.", valueName: "id"))
  var criterion: String

  @Option(help: ArgumentHelp("The words as they may be printed.", valueName: "text"))
  var words: String

  @Option(help: ArgumentHelp("The name of the person who has read them.", valueName: "name"))
  var by: String

  @OptionGroup var today: DayOptions

  func quote(_ store: RecordsStore) throws -> ReleasedQuote {
    let found = try store.results(of: month, withWords: false).filter {
      $0.record.caseId == caseId || "\($0.record.kind):\($0.record.caseId)" == caseId
    }
    guard let result = found.first else {
      throw RecordsError("No document of \(caseId) was judged in \(month). Check case and month.")
    }
    guard found.count == 1 else {
      throw RecordsError("\(caseId) stands in \(month) more than once. Name it as kind:id.")
    }
    return ReleasedQuote(
      period: month, document: result.record.document, criterion: criterion, words: words, by: by,
      on: try today.day().description)
  }
}

/// `records quotes release`.
struct RecordsQuotesRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Lets reports print words of a document: nobody can be recognised by them.")

  @OptionGroup var options: RecordsOptions
  @OptionGroup var quote: QuoteOptions

  func run() throws {
    let store = try options.open()
    try RecordsCommand.saying { try store.release(try quote.quote(store)) }
    print("Released by \(quote.by).")
  }
}

/// `records quotes withdraw`.
struct RecordsQuotesWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a release back; the words are deleted from the records.")

  @OptionGroup var options: RecordsOptions
  @OptionGroup var quote: QuoteOptions

  func run() throws {
    let store = try options.open()
    try RecordsCommand.saying { try store.withdraw(try quote.quote(store), on: try quote.today.day().description) }
    print("Withdrawn by \(quote.by). Write the reports again.")
  }
}
