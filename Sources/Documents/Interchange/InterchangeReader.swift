import Containers

/// Reads this project's interchange XML, version 1: plans (`ehcPlan`) and annual reviews (`annualReview`), by local names
/// in any namespace.
///
/// What the file declares is kept in the blocks' marks; what is not known is kept as paragraphs and named in a notice.
public enum InterchangeReader {
  /// Whether an XML document with a root of this local name is an interchange file.
  public static func recognises(rootName: String) -> Bool { rootName == "ehcPlan" || rootName == "annualReview" }

  /// Reads a plan or a review.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, in the encoding that it declares.
  ///   - limits: caps on bytes, nesting and blocks.
  /// - Returns: root attributes and the subject's members as fields; sections, their content and the sign-off as blocks.
  /// - Throws: `DocumentError` for XML that is malformed, carries a DOCTYPE, passes a cap or is of another kind.
  public static func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    guard bytes.count <= limits.fileBytes else {
      throw DocumentError(
        problem: "The XML file is larger than the \(limits.fileBytes >> 20) megabytes that are read.",
        remedy: "Check that it holds one plan or review, and export it again.")
    }
    let tree = InterchangeTree(limit: limits.blocks)
    do {
      try XMLReader.read(bytes, limits: ContainerLimits(depth: limits.depth), receiver: tree)
    } catch {
      throw DocumentError(problem: error.problem, remedy: error.remedy)
    }
    guard !tree.hasSeenEnough else {
      throw DocumentError(
        problem: "The XML has more than the \(limits.blocks) elements that are read.",
        remedy: "Check that it holds one plan or review, and export it again.")
    }
    guard let root = tree.root, recognises(rootName: root.name) else {
      throw DocumentError(
        problem: "The XML is not an interchange file: it begins with neither ehcPlan nor annualReview.",
        remedy: "Export the plan or review in the interchange format, or supply it as a Word document, a PDF or a text."
      )
    }
    var content = InterchangeContent(root)
    content.read()
    return Document(format: .xml, blocks: content.blocks, fields: content.fields, notices: content.notices)
  }
}
