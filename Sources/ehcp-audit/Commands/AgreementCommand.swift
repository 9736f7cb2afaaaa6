import ArgumentParser
import Reports
import Statistics

/// `agreement`: how far two raters judge alike.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Measures how far two raters agree: percent, kappas and AC1, with intervals.",
    discussion: """
      The file has the columns rater1 and rater2, which hold words of one scale: outstanding to inadequate, met to \
      not-met, yes and no. Any other scale is named in its order with --scale.
      """)

  @Argument(help: ArgumentHelp("The ratings, a row a unit.", valueName: "file.csv"))
  var path: String

  @Option(help: ArgumentHelp("The words of the scale in order, parted by commas.", valueName: "a,b,c"))
  var scale: String?

  @Option(help: "How often such an interval holds the truth.")
  var level = 0.95

  @Option(help: "json: one object with every digit.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func validate() throws {
    if path.isEmpty { throw ValidationError("The path is empty. Name a CSV with the columns rater1 and rater2.") }
    if !(level > 0.5 && level < 1) {
      throw ValidationError("A level of \(level) is not between 0.5 and 1. Give it as a share, such as 0.95.")
    }
    if let scale, scale.split(separator: ",").count < 2 {
      throw ValidationError("A scale has two words at least. Part them by commas.")
    }
  }

  func run() throws {
    let words = scale?.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    let rows = try TableFile.rows(path)
    let table = try explained(path) { try RatedTable(rows: rows, scale: words) }
    let raters = try explained(path) { try TwoRaters(scale: table.scale, pairs: table.pairs, level: level) }
    if table.passedOver > 0 {
      StandardError.say(of: path, "Rows with one rating alone were passed over: \(table.passedOver).")
    }
    let output = Output()
    do {
      switch format {
      case .json: try output.write(AgreementJSON.bytes(of: raters) + [0x0A])
      case nil:
        let isColoured = output.isTerminal && ColourWish.isColourWanted
        try output.write(AgreementScreen.text(of: raters, coloured: isColoured))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}
