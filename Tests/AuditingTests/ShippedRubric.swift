import Auditing
import Foundation
import Plans
import Rubrics

/// The rubric in the repository, found from this file so that tests run from any folder.
enum ShippedRubric {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func load() throws -> Rubric {
    try RubricLoader.load(
      folder: root.appendingPathComponent("rubrics/ehc-plan-qaf").path, catalogue: Auditor.catalogue,
      includingExamples: true)
  }

  static func planReader() throws -> PlanReader {
    PlanReader(wordings: try PlanWordings.load(folder: root.appendingPathComponent("templates").path))
  }
}
