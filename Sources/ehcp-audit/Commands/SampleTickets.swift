import ArgumentParser
import Sampling

/// `sample tickets`: the tickets of any ids, for whoever wants to see how a draw comes about.
struct SampleTickets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets", abstract: "Prints one id,ticket line for each id, in drawing order.",
    discussion: "The tickets are those of the published package consistent-sampler 1.0.10.")

  @Option(parsing: .unconditional, help: ArgumentHelp("The seed, used exactly as typed.", valueName: "text"))
  var seed: String

  @Option(help: ArgumentHelp("A text file with one id on each line.", valueName: "file"))
  var ids: String

  @Option(help: ArgumentHelp("Cuts tickets after so many digits behind leading nines.", valueName: "n"))
  var digits: Int?

  @Flag(help: "Puts every id back with a new ticket once it is drawn; needs --take.")
  var withReplacement = false

  @Option(help: ArgumentHelp("How many draws with replacement.", valueName: "n"))
  var take: Int?

  func validate() throws {
    if seed.isEmpty { throw ValidationError("The seed is empty. Give the digits as they fell.") }
    if let digits, digits < 1 { throw ValidationError("--digits takes a number from 1 up.") }
    if withReplacement != (take != nil) { throw ValidationError("--with-replacement and --take belong together.") }
    if let take, take < 1 { throw ValidationError("--take takes a number from 1 up.") }
  }

  func run() throws {
    let bytes = try SampleFolder.contents(FilePath(ids))
    let text = try SampleFolder.sampling {
      let list = try TicketList(lines: bytes, seed: try Seed(seed))
      if let take { return list.csv(returning: take, places: digits) }
      return list.csv(places: digits)
    }
    let output = Output()
    do {
      try output.write(text)
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}
