import Records
import Rubrics

/// The rubrics by which kept judgements are read: what is good, which sections belong together, which criteria are the
/// law's.
public struct RubricShelf: Sendable {
  /// The rubrics in order of id and version.
  public let rubrics: [Rubric]
  private let bySha256: [String: Rubric]
  private let byId: [String: Rubric]
  private let criteriaById: [String: [String: Criterion]]

  /// A shelf; of several versions of one rubric the last stands for judgements by a version that is not there.
  public init(_ rubrics: [Rubric]) {
    self.rubrics = rubrics.sorted { ($0.id, $0.version, $0.sha256) < ($1.id, $1.version, $1.sha256) }
    bySha256 = Dictionary(self.rubrics.map { ($0.sha256, $0) }) { first, _ in first }
    byId = Dictionary(self.rubrics.map { ($0.id, $0) }) { _, last in last }
    criteriaById = Dictionary(
      self.rubrics.map { rubric in
        (rubric.sha256, Dictionary(rubric.criteria.map { ($0.id, $0) }) { first, _ in first })
      }
    ) { first, _ in first }
  }

  /// The rubric of a judgement, or another version of it; nil where neither is there.
  public func rubric(of result: KeptResult) -> Rubric? {
    bySha256[result.record.rubricSha256] ?? byId[result.record.rubric]
  }

  /// A criterion as the rubric of a judgement has it.
  public func criterion(_ id: String, of result: KeptResult) -> Criterion? {
    rubric(of: result).flatMap { criteriaById[$0.sha256]?[id] }
  }

  /// Those that judgements were made by.
  public func used(by results: [KeptResult]) -> RubricShelf {
    let ids = Set(results.compactMap { rubric(of: $0)?.sha256 })
    return RubricShelf(rubrics.filter { ids.contains($0.sha256) })
  }
}

extension Grading {
  /// Words of the scale from the best to `good`; the upper half where the scale has no such word.
  var goodWords: ArraySlice<String> {
    let last = scale.firstIndex(of: "good") ?? (scale.count / 2 - 1)
    return scale.prefix(max(0, last + 1))
  }
}
