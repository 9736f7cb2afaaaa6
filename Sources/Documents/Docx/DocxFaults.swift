import Containers

extension DocumentError {
  private static let saveAgain = "Open it in Word, save it again under a new name, and use the new copy."

  /// A package without a main part.
  static let noMainPart = DocumentError(
    problem: "The Word file is damaged: it does not say where its text is.", remedy: saveAgain)

  /// A document with more paragraphs and cells than the cap.
  static func tooManyBlocks(_ limit: Int) -> DocumentError {
    DocumentError(
      problem: "The Word file holds more than \(limit) paragraphs and table cells, which no plan needs.",
      remedy: "Check that it is a single plan or review.")
  }

  /// A fault of the container, said of a Word file.
  init(inWordFile error: ContainerError) {
    switch error.fault {
    case .malformedXML(let line):
      self.init(
        problem: "The Word file is damaged: a part of it is not well-formed XML at line \(line).",
        remedy: Self.saveAgain)
    case .doctype:
      self.init(
        problem: "The Word file carries a DOCTYPE, which Word never writes, so it was not read.",
        remedy: "Check where it came from; opening it in Word and saving it again removes the DOCTYPE.")
    case .tooDeep:
      self.init(
        problem: "The Word file nests its contents deeper than any plan needs, so it was not read.",
        remedy: "Check where it came from; take tables out of tables and save it again.")
    case .missing: self = .noMainPart
    default: self.init(problem: error.problem, remedy: error.remedy)
    }
  }
}
