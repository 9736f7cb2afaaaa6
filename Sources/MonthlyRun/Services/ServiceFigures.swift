import Records
import Sampling

/// What a month's documents hold of a service: its advice, the provision that names it, and what was found about both.
public struct ServiceFigures: Sendable {
  /// A finding about what the service contributes or provides.
  public struct Finding: Sendable {
    /// The kind of the case.
    public let kind: String
    /// The case.
    public let caseId: String
    /// The criterion.
    public let criterion: ResultWords.Criterion
    /// The finding.
    public let finding: ResultWords.Finding
  }

  /// The service.
  public let service: ContributingService
  /// Documents that name it in their advice or provision.
  public private(set) var documents = 0
  /// Pieces of advice that name it.
  public private(set) var advice = 0
  /// Provisions that name it to deliver or oversee them.
  public private(set) var provisions = 0
  /// Of them, those that are specific.
  public private(set) var specific = 0
  /// Of them, those that are vague.
  public private(set) var vague = 0
  /// What was found, by kind and case.
  public private(set) var findings: [Finding] = []

  private init(_ service: ContributingService) { self.service = service }

  /// Each service that a document of the month names, in the order of the list.
  public static func all(
    _ services: [ContributingService], in ledger: MonthLedger
  ) -> [ServiceFigures] {
    var all = services.map { ServiceFigures($0) }
    for result in ledger.results {
      guard let words = ResultWords(result) else { continue }
      let items = words.items.filter { $0.kind == "provision" || $0.kind == "advice" }.map { item in
        (item: item, named: PersonName(naming(item)).words)
      }
      for place in all.indices {
        let own = items.filter { all[place].service.isNamed(in: $0.named) }.map(\.item)
        guard !own.isEmpty else { continue }
        all[place].add(own, of: words, result.record)
      }
    }
    return all.filter { $0.documents > 0 }
  }

  /// Of a provision the words that say who; a service named in passing does not deliver it.
  private static func naming(_ item: ResultWords.Item) -> String {
    guard item.kind == "provision" else { return item.text }
    return [item.slots?["who"], item.slots?["expertise"]].compactMap { $0 }.joined(separator: " . ")
  }

  private mutating func add(_ items: [ResultWords.Item], of words: ResultWords, _ record: ResultRecord) {
    documents += 1
    let ids = Set(items.map(\.id))
    for item in items {
      if item.kind == "advice" { advice += 1 } else { provisions += 1 }
      if item.verdict == "specific" { specific += 1 }
      if item.verdict == "vague" { vague += 1 }
    }
    for criterion in words.criteria where ["not-met", "partly-met"].contains(criterion.outcome) {
      for finding in criterion.findings where finding.item.map({ ids.contains($0) }) ?? false {
        findings.append(
          Finding(kind: record.kind, caseId: record.caseId, criterion: criterion, finding: finding))
      }
    }
  }
}
