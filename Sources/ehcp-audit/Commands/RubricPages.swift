import ArgumentParser
import Auditing
import Rubrics

/// `rubric pages`: a help page for each criterion, as files.
struct RubricPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Writes a page in Markdown for each criterion: what it asks, why, and how it is decided."
  )

  @Argument(help: ArgumentHelp("The rubric's folder.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("The folder for the pages.", valueName: "dir"))
  var output: String

  func run() throws {
    let desk = try RubricDesk()
    let rubric = try desk.load(folder: desk.folder(named: folder), includingExamples: true)
    if let status = FileStatus(FilePath(output), followingLinks: true), status.kind != .folder {
      throw Failure("\(output) is a file. Name a folder for the pages with --output.")
    }
    let pages = rubric.criteria.map { criterion in
      (
        name: CriterionGuide.fileName(of: criterion),
        bytes: Array(CriterionGuide.markdown(criterion, catalogue: Auditor.catalogue).utf8)
      )
    }
    try SampleFolder(FilePath(output)).write(pages)
    StandardError.say("Wrote \(pages.count) pages to \(output).")
  }
}
