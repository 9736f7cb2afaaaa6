import Rubrics

/// How far the engine agrees with the authors of labelled documents.
public struct AccuracyFigures: Sendable {
  /// Documents measured.
  public var documents = 0
  /// Single sentences measured.
  public var sentences = 0
  /// Judgements of whole criteria, by criterion id.
  public var criteria: [String: ConfusionTable] = [:]
  /// Judgements of single items, in documents and in sentences, by criterion id.
  public var items: [String: ConfusionTable] = [:]
  /// Agreement over all criteria.
  public var kappa = Figure(value: nil, lower: nil, upper: nil, n: 0)
  /// Provision with at least one criterion that is not met or partly met: by both, only by the engine, only by the author.
  public var defectiveProvision = (both: 0, engineOnly: 0, authorOnly: 0)
  /// Labelled sections that were found, of those present.
  public var sectionsFound = (count: 0, of: 0)
  /// Sections whose first and last words are the labelled ones, of those found with labelled words.
  public var sectionBounds = (count: 0, of: 0)
  /// Labelled items that were read as an item, of all labelled.
  public var itemsFound = (count: 0, of: 0)
  /// Planted defects found with their words, of those that have words.
  public var plants = (count: 0, of: 0)
  /// Overall grades as the author's, of those graded.
  public var gradesExact = (count: 0, of: 0)
  /// Agreement over overall grades.
  public var gradeKappa = Figure(value: nil, lower: nil, upper: nil, n: 0)
  /// Section grades as the author's.
  public var sectionGradesExact = (count: 0, of: 0)
  /// Outcomes of criteria that needed no person, of all, by section as the rubric names it.
  public var decided: [String: (count: Int, of: Int)] = [:]
  /// Findings against plans that their authors judge good or better, where the label says that nothing is wrong.
  public var wrongAccusations: [Accusation] = []
  /// Plans that their authors judge good or better.
  public var soundPlans = 0
  /// Criteria for which the engine gave no outcome although the author labelled one; a newer rubric may have dropped them.
  public var unknownCriteria: Set<String> = []
  /// Every judgement that differs from its label, in a fixed order.
  public var disagreements: [Disagreement] = []

  /// A finding where the author says that nothing is wrong.
  public struct Accusation: Sendable {
    /// The document.
    public var document: String
    /// The criterion.
    public var criterion: String
    /// Whether the criterion is a legal one.
    public var isLegal: Bool
  }

  /// A judgement that differs from its label.
  public struct Disagreement: Sendable {
    /// The document, or the sentence's id.
    public var place: String
    /// The criterion.
    public var criterion: String
    /// What the author says.
    public var label: Outcome
    /// What the engine says.
    public var given: Outcome
    /// The item's words; empty where the whole criterion is meant.
    public var words: String
  }

  /// How often an outcome must have been labelled before a criterion has figures of its own.
  public static let leastForOne = 5

  /// Share given exactly as labelled, for one criterion.
  public static func exact(_ table: ConfusionTable) -> Figure { .share(table.exact, of: table.total) }

  /// Of what the engine calls a defect, the share that the author calls one.
  public static func precision(_ table: ConfusionTable) -> Figure {
    .share(table.defects.both, of: table.defects.both + table.defects.engineOnly)
  }

  /// Of what the author calls a defect, the share that the engine calls one.
  public static func recall(_ table: ConfusionTable) -> Figure {
    .share(table.defects.both, of: table.defects.both + table.defects.authorOnly)
  }

  /// Precision and recall in one, for one criterion.
  public static func f1(_ table: ConfusionTable) -> Figure {
    .f1(both: table.defects.both, engineOnly: table.defects.engineOnly, authorOnly: table.defects.authorOnly)
  }

  /// A count of a total as a figure.
  public static func figure(_ share: (count: Int, of: Int)) -> Figure { .share(share.count, of: share.of) }

  /// Precision and recall of "this provision has something to mend".
  public var provision: (precision: Figure, recall: Figure) {
    let found = defectiveProvision
    return (
      .share(found.both, of: found.both + found.engineOnly), .share(found.both, of: found.both + found.authorOnly)
    )
  }

  /// Outcomes that needed no person, of all.
  public var decidedOverall: (count: Int, of: Int) {
    decided.values.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.of) }
  }
}

extension AccuracyFigures {
  /// Agreement beyond chance on one criterion by Gwet's first coefficient, which stays sensible where nearly all
  /// judgements are alike and a kappa does not (Gwet 2008).
  public static func ac1(_ table: ConfusionTable) -> Figure {
    let n = Double(table.total)
    let shares = table.counts.indices.map { place in
      Double(table.counts[place].reduce(0, +) + table.counts.reduce(0) { $0 + $1[place] }) / (2 * n)
    }
    let used = shares.filter { $0 > 0 }
    guard n > 0, used.count > 1 else {
      return Figure(value: n > 0 ? 1 : nil, lower: nil, upper: nil, n: table.total)
    }
    let chance = used.reduce(0) { $0 + $1 * (1 - $1) } / Double(used.count - 1)
    let agreed = Double(table.exact) / n
    return Figure(value: (agreed - chance) / (1 - chance), lower: nil, upper: nil, n: table.total)
  }
}
