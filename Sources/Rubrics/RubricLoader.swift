/// Why a rubric cannot be used at all: the mistakes of its `rubric.yaml`.
public struct UnusableRubric: Error, Sendable, Equatable, CustomStringConvertible {
  /// The mistakes, in file order.
  public var problems: [RubricProblem]

  /// One line for each mistake.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Loads rubrics.
public enum RubricLoader {
  /// Loads the rubric of a folder. Throws `UnusableRubric` where `rubric.yaml` is broken or cannot be read; every other
  /// mistake is among the rubric's `problems`. Where examples are not included, only their presence is checked.
  public static func load(
    folder: String, otherRoots: [String] = [], catalogue: MeasureCatalogue, includingExamples: Bool
  ) throws -> Rubric {
    do {
      let files = try RubricFiles.read(folder: folder, otherRoots: otherRoots)
      return try load(files: files, catalogue: catalogue, includingExamples: includingExamples)
    } catch let problem as RubricProblem {
      throw UnusableRubric(problems: [problem])
    }
  }

  /// Loads a rubric from files; throws as the loading of a folder does.
  public static func load(
    files: RubricFiles, catalogue: MeasureCatalogue, includingExamples: Bool
  ) throws -> Rubric {
    do {
      var loading = RubricLoading(layers: try RubricLayers(files: files), includingExamples: includingExamples)
      return try loading.rubric(catalogue: catalogue)
    } catch let problem as RubricProblem {
      throw UnusableRubric(problems: [problem])
    }
  }
}
