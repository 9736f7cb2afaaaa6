import ArgumentParser
import Auditing
import Rubrics

/// `rubric validate`: every mistake of a rubric's files with its line and column.
struct RubricValidate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Checks a rubric's files and names every mistake with its line and column.")

  @Argument(help: ArgumentHelp("The rubric's folder.", valueName: "dir"))
  var folder: String

  func run() throws {
    let desk = try RubricDesk()
    let folder = try desk.folder(named: folder)
    let problems: [RubricProblem]
    let verdict: String
    do {
      let rubric = try RubricLoader.load(
        folder: folder, otherRoots: desk.library.roots, catalogue: Auditor.catalogue, includingExamples: true)
      problems = rubric.problems
      verdict = "\(rubric.id) \(rubric.version): \(rubric.criteria.count) criteria, \(rubric.skipped.count) left out"
    } catch let unusable as UnusableRubric {
      problems = unusable.problems
      verdict = "The rubric cannot be used until this is mended"
    }
    for problem in problems { print(problem) }
    print("\(verdict); \(problems.count) \(problems.count == 1 ? "mistake" : "mistakes").")
    if !problems.isEmpty { throw ExitStatus.notReached }
  }
}
