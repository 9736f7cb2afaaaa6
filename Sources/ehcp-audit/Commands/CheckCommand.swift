import ArgumentParser
import Auditing
import Documents
import Reports

/// `check`: tells whoever writes a plan what to mend, worst first.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells a plan's writer in plain English what to mend, worst first.",
    discussion: """
      For SENDCos and plan writers: the words concerned, what is missing, and where the figure should come from. Five \
      things at first sight, everything with --all.
      """)

  @Argument(help: ArgumentHelp("The plan, draft or final.", valueName: "draft"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "Professionals' reports, or a folder of them, to compare the plan with; may be given several times.",
      valueName: "path"))
  var with: [String] = []

  @Option(help: "json: one object with everything, for other programs.")
  var format: Format?

  @Flag(help: "Everything that is to be mended, with the ids of the criteria.")
  var all = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func validate() throws {
    if path.isEmpty { throw ValidationError("The path is empty. Name a plan.") }
  }

  func run() async throws {
    let file = FilePath(path)
    if FileStatus(file, followingLinks: true)?.kind == .folder {
      throw ValidationError("\(path) is a folder. check takes one plan; for a folder of plans use audit.")
    }
    let auditors = try DatedAuditors(desk: RubricDesk(), named: nil)
    let shelf = with.isEmpty ? nil : CompanionShelf(paths: with, reader: auditors.reader, audited: [file.shown])
    let result = audit(file, with: auditors, shelf: shelf)
    shelf?.sayWhatIsLeft()
    let output = Output()
    // At a terminal the check itself says them, and once is enough.
    if format != nil || !output.isTerminal {
      for problem in result.problems { StandardError.say(of: result.source, problem) }
    }
    do {
      switch format {
      case .json: try output.write(CheckJSON.bytes(of: result) + [0x0A])
      case nil:
        let isColoured = output.isTerminal && ColourWish.isColourWanted
        try output.write(CheckScreen.text(of: result, all: all, coloured: isColoured))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
    if result.plan == nil { throw ExitStatus.someUnread }
  }

  private func audit(_ file: FilePath, with auditors: DatedAuditors, shelf: CompanionShelf?) -> AuditResult {
    do {
      return auditors.audit(bytes: try file.contents(), source: file.shown, shelf: shelf)
    } catch {
      var empty = auditors.audit(bytes: [], source: file.shown)
      empty.problems = [error.description]
      return empty
    }
  }
}
