import Records
import Rubrics
import Sampling

/// A criterion that many documents do not meet, with what good looks like.
public struct Weakness: Sendable {
  /// The kind.
  public let kind: CaseKind
  /// The criterion.
  public let criterion: Criterion
  /// Documents in which it is decided.
  public private(set) var decided = 0
  /// Documents that do not meet it.
  public private(set) var notMet = 0
  /// Documents that meet it in part.
  public private(set) var partlyMet = 0
  /// Documents (by SHA-256) that do not meet it, or in part only.
  public private(set) var documents: [String] = []

  /// Documents that do not meet it, those that do in part as a half.
  public var extent: Double { Double(notMet) + Double(partlyMet) / 2 }

  /// A sentence that meets the criterion, from the rubric's own examples; nil where it has none in words.
  public var example: String? {
    for example in criterion.examples[.met] ?? [] { if case .words(let words) = example { return words } }
    return nil
  }

  /// Weaknesses of each kind, the commonest first; equally common ones by weight and then by id.
  ///
  /// - Parameter results: the judgements to be looked at, all of one month.
  public static func commonest(
    in results: [KeptResult], _ shelf: RubricShelf, most: Int = 10
  ) -> [Weakness] {
    var byKind: [CaseKind: [String: Weakness]] = [:]
    for result in results {
      guard let kind = CaseKind(rawValue: result.record.kind) else { continue }
      for one in result.outcomes {
        guard let outcome = Outcome(rawValue: one.outcome), [.met, .partlyMet, .notMet].contains(outcome),
          let criterion = shelf.criterion(one.criterion, of: result)
        else { continue }
        var weakness = byKind[kind]?[criterion.id] ?? Weakness(kind: kind, criterion: criterion)
        weakness.decided += 1
        if outcome == .notMet { weakness.notMet += 1 }
        if outcome == .partlyMet { weakness.partlyMet += 1 }
        if outcome != .met { weakness.documents.append(result.record.document) }
        byKind[kind, default: [:]][criterion.id] = weakness
      }
    }
    return byKind.keys.sorted().flatMap { kind in
      (byKind[kind] ?? [:]).values.filter { $0.extent > 0 }.sorted { left, right in
        if left.extent != right.extent { return left.extent > right.extent }
        if left.criterion.weight != right.criterion.weight { return left.criterion.weight > right.criterion.weight }
        return left.criterion.id < right.criterion.id
      }.prefix(most)
    }
  }

  private init(kind: CaseKind, criterion: Criterion) {
    self.kind = kind
    self.criterion = criterion
  }
}
