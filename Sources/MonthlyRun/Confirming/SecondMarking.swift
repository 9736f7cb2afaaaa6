import Records

/// Which confirmed cases a second person marks, and which a moderator has to look at.
public struct SecondMarking: Sendable {
  /// A case with where its markings stand.
  public struct Case: Sendable {
    /// The case.
    public let entry: CaseEntry
    /// Who marked it first; nil where nobody has yet.
    public let first: String?
    /// Who marked it second; nil where nobody has yet.
    public let second: String?
    /// Parts on which both differ.
    public let differences: [String]
    /// Whether a moderator has decided.
    public let isModerated: Bool

    /// Whether a second person still has to mark it.
    public var needsSecond: Bool { second == nil }
    /// Whether both differ and nobody has decided between them.
    public var needsModeration: Bool { !differences.isEmpty && !isModerated }
  }

  /// The cases of the sub-sample in drawing order, and every other one that was marked twice.
  public let cases: [Case]

  /// Takes the sub-sample from the end of the drawing order: the draw is at random and nobody chose it, so neither is this.
  ///
  /// - Parameter percent: the share of the drawn cases that is marked twice, rounded up.
  public init(_ ledger: MonthLedger, confirmations: [Confirmation], percent: Int) {
    var marked: [String: [Confirmation]] = [:]
    for one in confirmations { marked[one.kind + ":" + one.caseId, default: []].append(one) }
    let kinds = Set(ledger.drawn.map(\.kind)).sorted()
    var chosen: Set<String> = []
    for kind in kinds {
      let drawn = ledger.drawn.filter { $0.kind == kind }
      let count = (drawn.count * percent + 99) / 100
      for entry in drawn.suffix(count) { chosen.insert(entry.kind + ":" + entry.caseId) }
    }
    cases = ledger.drawn.compactMap { entry in
      let key = entry.kind + ":" + entry.caseId
      let own = marked[key] ?? []
      let first = own.first { $0.round == .first }
      // Nobody is a second reader of their own marking.
      let second = own.first { $0.round == .second && $0.by != first?.by }
      guard chosen.contains(key) || second != nil else { return nil }
      return Case(
        entry: entry, first: first?.by, second: second?.by,
        differences: first.flatMap { one in second.map { Self.differences(one, $0) } } ?? [],
        isModerated: own.contains { $0.round == .moderation })
    }
  }

  private static func differences(_ one: Confirmation, _ other: Confirmation) -> [String] {
    var parts = one.overall == other.overall ? [] : ["overall"]
    for (mine, theirs) in [(one.grades, other.grades), (one.outcomes, other.outcomes)] {
      let known = Dictionary(theirs.map { ($0.name, $0.person) }) { first, _ in first }
      parts += mine.filter { part in known[part.name].map { $0 != part.person } ?? false }.map(\.name)
    }
    return parts
  }
}
