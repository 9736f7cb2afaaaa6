import Auditing
import Plans

/// Faults that many plans share since they come with the template: said once, for the template.
struct TemplateFaults {
  /// What is wrong, with the words that show it.
  struct Fault: Hashable {
    let criterion: String
    let title: String
    let message: String
    let quote: String
    let advice: String
  }

  /// Measures of the form itself. Only these: the same weak sentence in many plans is their writers' fault, not the form's.
  private static let measures: Set<String> = ["separate-sections", "template-residue"]
  /// In fewer plans than this, nothing can be told of their template.
  private static let leastPlans = 4
  private static let leastPercent = 60

  private var counts: [Fault: Int] = [:]
  private(set) var plans = 0

  /// The faults of one plan's form, each once.
  static func faults(of result: AuditResult) -> Set<Fault> {
    var faults: Set<Fault> = []
    for judged in result.criteria where measures.contains(judged.criterion.measure.name) {
      guard judged.outcome == .notMet || judged.outcome == .partlyMet else { continue }
      for finding in judged.findings {
        faults.insert(
          Fault(
            criterion: judged.criterion.id, title: judged.criterion.title, message: finding.message,
            quote: finding.evidence?.quote ?? "", advice: finding.suggestion ?? judged.criterion.advice))
      }
    }
    return faults
  }

  mutating func add(_ faults: Set<Fault>) {
    plans += 1
    for fault in faults { counts[fault, default: 0] += 1 }
  }

  /// The faults that at least 60 in 100 of at least four plans share, the most frequent first.
  var shared: [(fault: Fault, plans: Int)] {
    guard plans >= Self.leastPlans else { return [] }
    return counts.filter { $0.value * 100 >= plans * Self.leastPercent }
      .sorted {
        ($1.value, $0.key.criterion, $0.key.message, $0.key.quote)
          < ($0.value, $1.key.criterion, $1.key.message, $1.key.quote)
      }
      .map { ($0.key, $0.value) }
  }
}
