import Documents
import Plans
import Rubrics

/// What one example of a criterion came to.
public struct ExampleResult: Sendable {
  /// The criterion's id.
  public var criterionID: String
  /// The outcome that the rubric says it has.
  public var expected: Outcome
  /// The outcome that the engine gives it.
  public var actual: Outcome
  /// Its place among the criterion's examples of that outcome, from 1.
  public var index: Int
  /// Its first words.
  public var summary: String
  /// What the engine said of it.
  public var reason: String

  /// Whether the engine agrees.
  public var isAsExpected: Bool { expected == actual }
}

/// Runs the examples of a rubric: its tests.
public enum RubricExamples {
  /// The result of every example, criterion by criterion, in a fixed order.
  public static func run(rubric: Rubric, planReader: PlanReader) -> [ExampleResult] {
    let matcher = PhraseMatcher(lexicons: Array(rubric.lexicons.values))
    var words = WordCatalogue()
    var results: [ExampleResult] = []
    for criterion in rubric.criteria {
      for expected in Outcome.allCases {
        for (index, example) in (criterion.examples[expected] ?? []).enumerated() {
          let kind = DocumentKind(rawValue: rubric.documentKind) ?? .ehcPlan
          let document = ExampleDocument.document(for: example, of: criterion, kind: kind)
          let review = kind == .annualReview ? planReader.readReview(document) : nil
          let advice = kind == .advice ? planReader.readAdvice(document) : nil
          let read = review.map(EHCPlan.init) ?? advice.map(EHCPlan.init) ?? planReader.read(document)
          let plan = kind == .ehcPlan ? ExampleDocument.plan(for: example, of: criterion, read: read) : read
          let study = Study(
            plan: plan, review: review, advice: advice, document: document, rubric: rubric, matcher: matcher,
            words: &words)
          defer { study.close() }
          if kind == .ehcPlan, let report = ExampleAdvice.document(for: example) {
            study.supplied = [
              ReadAdvice(
                SuppliedAdvice(source: "advice", document: report), for: plan.subject, rubric: rubric,
                matcher: matcher, planReader: planReader, words: &words)
            ]
          }
          let result = CriterionJudge(study: study).judge(criterion).result
          results.append(
            ExampleResult(
              criterionID: criterion.id, expected: expected, actual: result.outcome, index: index + 1,
              summary: ExampleDocument.summary(of: example),
              reason: ([result.reason] + result.findings.map(\.message)).joined(separator: " | ")))
        }
      }
    }
    return results
  }
}
