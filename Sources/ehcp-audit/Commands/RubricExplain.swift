import ArgumentParser
import Auditing
import Rubrics

/// `rubric explain`: the help page of one criterion.
struct RubricExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a criterion: what it asks, why, on what basis, with its examples.")

  @Argument(help: ArgumentHelp("The criterion's id.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("A rubric's folder, instead of the shipped rubric.", valueName: "dir"))
  var rubric: String?

  func run() throws {
    let desk = try RubricDesk()
    let folder = try rubric.map { try desk.folder(named: $0) } ?? desk.usualFolder()
    let rubric = try desk.load(folder: folder, includingExamples: true, sayingMistakes: false)
    let wanted = id.uppercased()
    guard let criterion = rubric.criteria.first(where: { $0.id.uppercased() == wanted }) else {
      throw ValidationError("The rubric \(rubric.id) has no criterion \(id). See what it has with: rubric list.")
    }
    print(CriterionPage.text(criterion, catalogue: Auditor.catalogue), terminator: "")
  }
}
