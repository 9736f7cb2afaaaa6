import Plans

/// Wording that stands in several plans of a batch. It is told of the batch and scores no plan.
///
/// Plans are added in the batch's order, so the answer is the same however many were read at once. Memory is bounded: where
/// there are too many runs of words, only those whose hash a larger number divides are kept, of every plan alike.
public struct SharedWording: Sendable {
  /// A statement that several plans share.
  public struct Statement: Sendable, Equatable {
    /// What it is.
    public var kind: Item.Kind
    /// Its words in one of the plans, "[name]" for the child's name.
    public var words: String
    /// In how many plans it stands.
    public var plans: Int
    /// Whether it stands in so many that it comes with the form.
    public var isOfTemplate: Bool
  }

  /// How much of one plan stands in other plans too.
  public struct Plan: Sendable, Equatable {
    /// Its path or name.
    public var source: String
    /// The share of its runs of eight words that another plan has too, 0 to 1, without those of the form.
    public var share: Double
  }

  /// A statement in so many plans is told; two may be of brothers, or of one child.
  public static let leastPlans = 3
  /// In fewer plans than this nothing can be told of their form.
  private static let leastForTemplate = 4
  private static let templatePercent = 60
  private static let fewestRuns = 8

  private struct Known {
    var plans: Int32
    var kind: Item.Kind
    var words: String?
  }

  private let mostRuns: Int
  private let mostStatements: Int
  private var statements: [UInt64: Known] = [:]
  private var runs: [UInt64: Int32] = [:]
  private var plans: [(source: String, runs: [UInt64])] = []
  private var runsOfPlans = 0
  private var divisor: UInt64 = 1
  private var statementDivisor: UInt64 = 1

  /// How many plans were added.
  public var count: Int { plans.count }

  /// No plans yet.
  ///
  /// - Parameters:
  ///   - mostRuns: runs of words kept over all plans.
  ///   - mostStatements: statements kept over all plans.
  public init(mostRuns: Int = 1 << 19, mostStatements: Int = 1 << 18) {
    self.mostRuns = mostRuns
    self.mostStatements = mostStatements
  }

  /// Adds a plan; one without statements counts for nothing.
  public mutating func add(_ plan: PlanStatements, source: String) {
    guard !plan.statements.isEmpty else { return }
    for one in plan.statements where one.hash % statementDivisor == 0 {
      if var known = statements[one.hash] {
        known.plans += 1
        // The words are kept only once a second plan has them.
        if known.words == nil { known.words = one.words }
        statements[one.hash] = known
      } else {
        statements[one.hash] = Known(plans: 1, kind: one.kind, words: nil)
      }
    }
    let kept = plan.shingles.filter { $0 % divisor == 0 }
    for run in kept { runs[run, default: 0] += 1 }
    plans.append((source, kept))
    runsOfPlans += kept.count
    while runs.count > mostRuns || runsOfPlans > mostRuns * 2 { halveRuns() }
    while statements.count > mostStatements {
      statementDivisor *= 2
      statements = statements.filter { $0.key % statementDivisor == 0 }
    }
  }

  private mutating func halveRuns() {
    divisor *= 2
    runs = runs.filter { $0.key % divisor == 0 }
    for place in plans.indices { plans[place].runs.removeAll { $0 % divisor != 0 } }
    runsOfPlans = plans.reduce(0) { $0 + $1.runs.count }
  }

  /// Statements in three plans or more, those in most plans first.
  public var shared: [Statement] {
    statements.values.filter { Int($0.plans) >= Self.leastPlans }.map {
      Statement(kind: $0.kind, words: $0.words ?? "", plans: Int($0.plans), isOfTemplate: isOfTemplate($0.plans))
    }.sorted { ($1.plans, $0.kind.rawValue, $0.words) < ($0.plans, $1.kind.rawValue, $1.words) }
  }

  /// Plans by how much of them stands in others, most first; those with too little text to tell are left out.
  public var shares: [Plan] {
    plans.enumerated().compactMap { place, plan -> (place: Int, plan: Plan)? in
      let own = plan.runs.filter { !isOfTemplate(runs[$0] ?? 0) }
      guard own.count >= Self.fewestRuns else { return nil }
      let common = own.count { (runs[$0] ?? 0) >= 2 }
      return (place, Plan(source: plan.source, share: Double(common) / Double(own.count)))
    }.sorted { ($1.plan.share, $0.place) < ($0.plan.share, $1.place) }.map(\.plan)
  }

  private func isOfTemplate(_ number: Int32) -> Bool {
    plans.count >= Self.leastForTemplate && Int(number) * 100 >= plans.count * Self.templatePercent
  }
}
