import Documents
import Plans
import Rubrics
import Synchronization

/// Audits documents against one rubric. Safe to share between threads; holds nothing of any document.
public final class Auditor: Sendable {
  /// The rubric that it judges by.
  public let rubric: Rubric
  /// What is not to be counted.
  public let suppressions: SuppressionList
  private let planReader: PlanReader
  private let matcher: PhraseMatcher
  /// The criteria in the rubric's order, made ready for judging.
  private let criteria: [PreparedCriterion]
  /// The places of the criteria in the order of their ids.
  private let criteriaByID: [Int]
  private let caches = Mutex<[WordCatalogue]>([])

  /// Every measure that rubrics may use.
  public static var catalogue: MeasureCatalogue { MeasureRegistry.catalogue }

  /// Version of the engine, as results name it.
  public static let version = "0.1.0"

  /// An auditor for a rubric.
  ///
  /// - Parameter suppressions: findings that somebody has decided not to count.
  public init(rubric: Rubric, planReader: PlanReader, suppressions: SuppressionList = SuppressionList()) {
    self.rubric = rubric
    self.suppressions = suppressions
    self.planReader = planReader
    matcher = PhraseMatcher(lexicons: Array(rubric.lexicons.values))
    criteria = PreparedCriterion.prepared(rubric.criteria)
    criteriaByID = rubric.criteria.indices.sorted { rubric.criteria[$0].id < rubric.criteria[$1].id }
  }

  /// Audits a file's bytes. Never fails: what cannot be read gives a result that says so.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - source: the path or name that the result shall carry.
  ///   - advice: the professionals' reports about a child, for a plan to be compared with.
  public func audit(
    bytes: [UInt8], source: String, advice: (Subject) -> [SuppliedAdvice] = { _ in [] }
  ) -> AuditResult {
    do {
      return audit(try DocumentReader.read(bytes), source: source, advice: advice)
    } catch {
      return AuditResult(
        source: source, sha256: DocumentReader.sha256(of: bytes), format: nil, kind: .unknown, plan: nil,
        rubric: stamp, problems: [String(describing: error)])
    }
  }

  /// Audits a document that has been read.
  ///
  /// - Parameters:
  ///   - source: the path or name that the result shall carry.
  ///   - advice: the professionals' reports about a child, for a plan to be compared with.
  public func audit(
    _ document: Document, source: String, advice supplied: (Subject) -> [SuppliedAdvice] = { _ in [] }
  ) -> AuditResult {
    let lines = planReader.reading(of: document)
    let kind = planReader.kind(of: lines)
    guard kind.rawValue == rubric.documentKind else {
      var result = AuditResult(
        source: source, sha256: document.sha256, format: document.format, kind: kind, plan: nil, rubric: stamp,
        problems: document.notices)
      result.problems.append(Self.sentence(for: kind))
      return result
    }
    let review = kind == .annualReview ? planReader.readReview(document) : nil
    let advice = kind == .advice ? planReader.readAdvice(document) : nil
    let plan = review.map(EHCPlan.init) ?? advice.map(EHCPlan.init) ?? planReader.read(lines)
    return withWords { words in
      let study = Study(
        plan: plan, review: review, advice: advice, document: document, rubric: rubric, matcher: matcher, words: &words)
      defer { study.close() }
      if kind == .ehcPlan {
        study.supplied = supplied(plan.subject).map {
          ReadAdvice(
            $0, for: plan.subject, rubric: rubric, matcher: matcher, planReader: planReader, words: &words)
        }
      }
      return judge(study, source: source)
    }
  }

  /// Reads a plan's texts into tokens and finds the phrases in them, and does no more: for telling what that takes.
  public func readTexts(of plan: EHCPlan, in document: Document) {
    withWords { words in
      _ = Study(plan: plan, document: document, rubric: rubric, matcher: matcher, words: &words)
    }
  }

  /// A plan read out of a document.
  func read(_ document: Document) -> EHCPlan { planReader.read(document) }

  /// A review read out of a document.
  func readReview(_ document: Document) -> AnnualReview { planReader.readReview(document) }

  /// A plan or a review ready for measures, its words numbered as those of other studies with the same catalogue.
  func study(
    of plan: EHCPlan, review: AnnualReview? = nil, in document: Document, words: inout WordCatalogue
  ) -> Study {
    Study(plan: plan, review: review, document: document, rubric: rubric, matcher: matcher, words: &words)
  }

  func withWords<Value>(_ work: (inout WordCatalogue) -> Value) -> Value {
    var words = caches.withLock { $0.popLast() } ?? WordCatalogue()
    words.shrinkIfLarge()
    defer { caches.withLock { $0.append(words) } }
    return work(&words)
  }

  private func judge(_ study: Study, source: String) -> AuditResult {
    let judge = CriterionJudge(study: study)
    var results: [CriterionResult] = []
    var items = ItemFindings(study: study).judgements
    results.reserveCapacity(criteria.count)
    var outcomes: [[(id: String, outcome: Outcome)]] = []
    outcomes.reserveCapacity(criteria.count)
    for criterion in criteria {
      let judged = judge.judge(criterion)
      results.append(judged.result)
      outcomes.append(judged.items)
    }
    for (id, found) in outcomesByItem(outcomes) { items[id, default: ItemJudgement()].outcomes = found }
    let suppressed = SuppressionDesk(list: suppressions, source: source, date: study.plan.date)
      .apply(to: &results, items: outcomes)
    let grades = Grader(rubric: rubric, plan: study.plan, criteria: results).grades()
    var result = AuditResult(
      source: source, sha256: study.document.sha256, format: study.document.format, kind: study.kind, plan: study.plan,
      items: items, nilSections: NilStatements.nilSections(in: study), criteria: results, grades: grades,
      rubric: stamp, problems: study.document.notices)
    result.suppressed = suppressed
    result.review = study.review
    result.professionalAdvice = study.advice
    result.advice = study.shared(AdviceList.init).listed(in: study)
    if !study.supplied.isEmpty { result.againstAdvice = study.shared(AdviceComparison.init).found }
    return result
  }

  /// The outcomes of each item in the order of the criteria's ids.
  private func outcomesByItem(_ outcomes: [[(id: String, outcome: Outcome)]]) -> [(id: String, found: ItemOutcomes)] {
    var places = ItemTable<Int>()
    var found: [(id: String, found: ItemOutcomes)] = []
    for place in criteriaByID where !outcomes[place].isEmpty {
      let criterion = criteria[place].criterion.id
      for one in outcomes[place] {
        let key = Word(one.id)
        let item = places[key] ?? found.count
        if item == found.count {
          places.insert(item, for: key)
          found.append((one.id, ItemOutcomes()))
        }
        found[item].found.append(one.outcome, of: criterion)
      }
    }
    return found
  }

  private var stamp: RubricStamp {
    RubricStamp(
      id: rubric.id, version: rubric.version, sha256: rubric.sha256, scale: rubric.grading.scale,
      skipped: rubric.skipped)
  }

  private static func sentence(for kind: DocumentKind) -> String {
    switch kind {
    case .annualReview: "This reads as an annual review, so it was not judged by criteria for another kind of document."
    case .advice:
      "This reads as a professional's advice, so it was not judged by criteria for another kind of document."
    case .ehcPlan: "This reads as an EHC plan, so it was not judged by criteria for another kind of document."
    case .unknown:
      "No section of an EHC plan was found in this document, so it was not judged. Check that it is the whole plan."
    }
  }
}
