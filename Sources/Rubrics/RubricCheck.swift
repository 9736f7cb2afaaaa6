/// Looks over a loaded rubric for what is not wrong but should be better before it is used in earnest.
public struct RubricCheck: Sendable {
  /// Examples wanted of each of met and not-met, so that a rule is tested on more than one wording.
  public static let wantedExamples = 3

  /// How many examples a criterion has.
  public struct ExampleCount: Sendable, Equatable {
    /// The criterion's id.
    public var criterion: String
    /// Examples by outcome, those without any left out.
    public var counts: [Outcome: Int]
  }

  /// The rubric's mistakes, as its loading found them.
  public var problems: [RubricProblem]
  /// What should be better.
  public var warnings: [RubricProblem]
  /// Examples of each criterion, in the rubric's order.
  public var exampleCounts: [ExampleCount]

  /// Looks over a rubric that was loaded with its examples.
  public init(_ rubric: Rubric) {
    problems = rubric.problems
    exampleCounts = rubric.criteria.map { criterion in
      ExampleCount(criterion: criterion.id, counts: criterion.examples.mapValues(\.count).filter { $0.value > 0 })
    }
    warnings = rubric.criteria.flatMap { RubricCheck.warnings(of: $0) }
    warnings += RubricCheck.emptyLexicons(of: rubric)
  }

  private static func warnings(of criterion: Criterion) -> [RubricProblem] {
    var warnings: [RubricProblem] = []
    for outcome in (criterion.each ?? criterion.ladder).shown {
      let count = criterion.examples[outcome]?.count ?? 0
      if count < wantedExamples {
        let message =
          "\(criterion.id) has \(count) of \(wantedExamples) examples that are \(outcome.rawValue); add more"
        warnings.append(RubricProblem(place: criterion.place, message: message))
      }
    }
    // The ladder over items needs a person only through its items.
    let asking = criterion.each ?? criterion.ladder
    if asking.rungs[.needsReview] != nil, criterion.question == nil {
      let message =
        "\(criterion.id) can need a person but asks nothing; add `question:` with what the person must decide"
      warnings.append(RubricProblem(place: criterion.place, message: message))
    }
    return warnings
  }

  private static func emptyLexicons(of rubric: Rubric) -> [RubricProblem] {
    rubric.lexicons.values.filter { $0.entries.isEmpty }.map(\.name).sorted().map { name in
      RubricProblem(
        place: SourcePlace(file: RubricLayers.headFile, line: 0, column: 0),
        message: "the lexicon `\(name)` holds no phrase; add some or remove it")
    }
  }
}
