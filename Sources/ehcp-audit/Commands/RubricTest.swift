import ArgumentParser
import Auditing
import Rubrics

/// `rubric test`: runs the examples of every criterion, which are its tests.
struct RubricTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs every criterion's examples and names those that come out otherwise.")

  @Argument(help: ArgumentHelp("The rubric's folder.", valueName: "dir"))
  var folder: String

  func run() throws {
    let desk = try RubricDesk()
    let rubric = try desk.load(folder: desk.folder(named: folder), includingExamples: true)
    let results = RubricExamples.run(rubric: rubric, planReader: try desk.planReader())
    guard !results.isEmpty else {
      throw Failure("The rubric in \(folder) has no examples to run. Give each criterion some.")
    }
    let failed = results.filter { !$0.isAsExpected }
    for result in failed {
      print(
        "\(result.criterionID) example \(result.index) of \(result.expected.rawValue): came out \(result.actual.rawValue)"
      )
      print("  \(result.summary)")
      print("  \(result.reason)")
    }
    print("\(rubric.id) \(rubric.version): \(rubric.criteria.count) criteria")
    print("\(results.count - failed.count) passed, \(failed.count) failed")
    if !failed.isEmpty || !rubric.problems.isEmpty { throw ExitStatus.notReached }
  }
}
