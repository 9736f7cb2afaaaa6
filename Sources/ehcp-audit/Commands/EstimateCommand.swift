import ArgumentParser
import Reports
import Statistics

/// `estimate`: the share of good units in a finite population, and how sure it is.
struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates a share from a sample of a finite population, with an interval.",
    discussion: """
      The file has a column good (1 or 0, empty where a drawn unit could not be had) and may have stratum and weight. \
      Without --method one stratum gets the exact interval and several the hull.

      With --plan and no file: how many units must be judged for the precision that is wanted.
      """)

  @Argument(help: ArgumentHelp("What was judged.", valueName: "file.csv"))
  var path: String?

  @Option(help: ArgumentHelp("How many units there are: a number, or a CSV of stratum,N.", valueName: "N|file"))
  var frame: String

  @Option(help: "exact, hull, mean, normal, logit, beta, asin or likelihood.")
  var method: ProportionMethod?

  @Option(help: "How often such an interval holds the truth.")
  var level = 0.95

  @Option(help: "json: one object with every digit.")
  var format: Format?

  @Flag(help: "How many units to judge, by the NHS's formula.")
  var plan = false

  @Option(help: "With --plan: the share that is expected; 0.5 asks for the most.")
  var share = 0.5

  @Option(help: "With --plan: how far the figure may be off either way.")
  var precision = 0.05

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func validate() throws {
    if !(level > 0.5 && level < 1) {
      throw ValidationError("A level of \(level) is not between 0.5 and 1. Give it as a share, such as 0.95.")
    }
    if plan {
      if path != nil { throw ValidationError("--plan takes no file. Leave one of the two out.") }
    } else if path?.isEmpty ?? true {
      throw ValidationError("The file is missing. Name a CSV with a column good, or ask for --plan.")
    }
  }

  func run() throws {
    let sizes = try frameSizes()
    if let path, !plan { try estimate(path, sizes) } else { try planSize(sizes) }
  }

  private func frameSizes() throws -> FrameSizes {
    if let number = Int(frame) {
      guard number > 0 else { throw ValidationError("A frame of \(number) units makes no sense.") }
      return .whole(number)
    }
    return try explained(frame) { try FrameSizes(rows: TableFile.rows(frame)) }
  }

  private func estimate(_ path: String, _ sizes: FrameSizes) throws {
    let rows = try TableFile.rows(path)
    let table = try explained(path) { try JudgedTable(rows: rows, frame: sizes) }
    let estimate = try explained(path) { try ProportionEstimate(table.sample, method: method, level: level) }
    let missing = try explained(path) { try table.missingUnits(method: method, level: level) }
    try write(
      json: EstimateJSON.bytes(of: estimate, missing: missing) + [0x0A],
      screen: { EstimateScreen.text(of: estimate, missing: missing, coloured: $0) })
  }

  private func planSize(_ sizes: FrameSizes) throws {
    let plan = try explained(frame) {
      try AuditPlan(population: sizes.total, share: share, precision: precision, level: level)
    }
    try write(
      json: AuditPlanReport.json(of: plan) + [0x0A], screen: { _ in AuditPlanReport.text(of: plan) })
  }

  private func write(json: @autoclosure () -> [UInt8], screen: (Bool) -> String) throws {
    let output = Output()
    do {
      switch format {
      case .json: try output.write(json())
      case nil: try output.write(screen(output.isTerminal && ColourWish.isColourWanted))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}

/// Says of which file an error speaks.
func explained<Answer>(_ path: String, _ body: () throws -> Answer) throws -> Answer {
  do {
    return try body()
  } catch let error as EstimateError {
    throw Failure("\(path): \(error)")
  }
}

extension ProportionMethod: ExpressibleByArgument {}
