import Plans
import Rubrics

/// A criterion with what the words of its file stand for, worked out once for each rubric and not for each document.
final class PreparedCriterion: Sendable {
  let criterion: Criterion
  /// The measure of sections or of the whole; nil where it judges items, or names a measure that there is not.
  let measure: (any Measure.Type)?
  /// The measure of single items.
  let itemMeasure: (any ItemMeasure.Type)?
  /// From the values, or from the shares of the items, to the outcome.
  let ladder: PreparedLadder
  /// From an item's values to its outcome.
  let each: PreparedLadder
  /// The sections that it looks at.
  let sections: [SectionCode]
  /// The kind of items that it judges.
  let kind: Item.Kind?
  /// Types of provision that it does not apply to.
  let exceptTypes: [ProvisionType]
  /// The number of its selection among those of the rubric; criteria that select the same items share one.
  let selection: Int

  init(_ criterion: Criterion, selection: Int = 0) {
    self.criterion = criterion
    itemMeasure = MeasureRegistry.itemMeasuresByName[criterion.measure.name]
    measure = itemMeasure == nil ? MeasureRegistry.measuresByName[criterion.measure.name] : nil
    ladder = PreparedLadder(criterion.ladder)
    each = PreparedLadder(criterion.each ?? Ladder(rungs: [.met: .compare("present", .more, 0)]))
    sections = criterion.selectedSections
    kind = criterion.select.items.flatMap(Item.Kind.init)
    exceptTypes = criterion.select.exceptTypes.compactMap(ProvisionType.init)
    self.selection = selection
  }

  /// The criteria of a rubric in its order.
  static func prepared(_ criteria: [Criterion]) -> [PreparedCriterion] {
    var selections: [(sections: [SectionCode], select: Selector)] = []
    return criteria.map { criterion in
      let sections = criterion.selectedSections
      let known = selections.firstIndex {
        $0.sections == sections && $0.select.items == criterion.select.items
          && $0.select.exceptTypes == criterion.select.exceptTypes
      }
      if known == nil { selections.append((sections, criterion.select)) }
      return PreparedCriterion(criterion, selection: known ?? selections.count - 1)
    }
  }
}

/// A ladder whose names are words already.
struct PreparedLadder: Sendable {
  private let rungs: [(outcome: Outcome, condition: PreparedCondition)]

  init(_ ladder: Ladder) {
    rungs = Ladder.order.compactMap { outcome in
      ladder.rungs[outcome].map { (outcome, PreparedCondition($0)) }
    }
  }

  /// The outcome for some values; a value that is not there counts as 0.
  func outcome(for values: MeasureValues) -> Outcome {
    for rung in rungs where rung.condition.holds(for: values) { return rung.outcome }
    return .notMet
  }
}

/// A condition whose names are words already.
private indirect enum PreparedCondition: Sendable {
  case compare(Word, Condition.Comparison, Double)
  case all([PreparedCondition])
  case any([PreparedCondition])
  case not(PreparedCondition)

  init(_ condition: Condition) {
    self =
      switch condition {
      case .compare(let name, let comparison, let number): .compare(Word(name), comparison, number)
      case .all(let parts): .all(parts.map(PreparedCondition.init))
      case .any(let parts): .any(parts.map(PreparedCondition.init))
      case .not(let part): .not(PreparedCondition(part))
      }
  }

  func holds(for values: MeasureValues) -> Bool {
    switch self {
    case .compare(let name, let comparison, let number):
      let value = values[name] ?? 0
      return switch comparison {
      case .equal: value == number
      case .unequal: value != number
      case .less: value < number
      case .atMost: value <= number
      case .more: value > number
      case .atLeast: value >= number
      }
    case .all(let parts):
      for part in parts where !part.holds(for: values) { return false }
      return true
    case .any(let parts):
      for part in parts where part.holds(for: values) { return true }
      return false
    case .not(let part): return !part.holds(for: values)
    }
  }
}
