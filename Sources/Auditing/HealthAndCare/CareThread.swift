import Plans
import Rubrics

/// Which needs of health or care have provision, or a reason why they have none.
///
/// The golden thread comes first (references, rows, shared words). Beyond it, a condition and its care often share no
/// word ("glue ear", "the audiologist"): topics of a lexicon join them; a provision for health as a whole serves any
/// need; and a single need that is left over goes with a single provision that is left over.
struct CareThread {
  let study: Study
  let from: SectionCode
  let targets: [SectionCode]
  let topics: String
  let reasons: String

  /// How a need is served.
  enum Service { case provided, reasoned, lacking, open }

  private struct Care {
    /// The provision's item; nil for a sentence that the layout made no item of.
    var id: String?
    var topics: Set<String>
    /// Needs that it names.
    var references: Set<ThreadLabel>
    /// Nothing takes the duty away.
    var isFirm: Bool
  }

  /// Needs in the plan's order with how each of them is served.
  func needs() -> [(item: Item, service: Service)] {
    let reading = study.reading(from)
    let statement = study.shared(NilStatements.init)[from]
    let needs = study.plan[from].items.filter { $0.kind == .need && describes($0, statement, reading) }
    let cares = self.cares()
    var services = needs.map { service(of: $0, reading, cares) }
    pairLeftOvers(needs, cares, &services)
    return zip(needs, services).map { ($0, $1) }
  }

  /// An item of remarks only ("Both were described by the paediatrician in her advice") is no need.
  private func describes(_ item: Item, _ statement: SectionStatement, _ reading: Reading) -> Bool {
    let tokens = reading.tokens(in: item.range)
    let acts = statement.sentences.filter { $0.tokens.overlaps(tokens) }.map(\.act)
    return acts.isEmpty || acts.contains(.described)
  }

  private func cares() -> [Care] {
    targets.flatMap { target -> [Care] in
      let reading = study.reading(target)
      var cares: [Care] = []
      var covered = IndexMarks(0..<reading.tokens.count)
      for item in study.plan[target].items where item.kind == .provision {
        let tokens = reading.tokens(in: item.range)
        covered.mark(tokens)
        let weakened = study.provision(item, in: target).faults.contains { $0.faults.contains("obligation") }
        cares += care(item.id, tokens, reading, isFirm: !weakened)
      }
      for sentence in study.shared(NilStatements.init)[target].sentences
      where sentence.act == .described && !covered.contains(sentence.tokens.lowerBound) {
        cares += care(nil, sentence.tokens, reading, isFirm: !reading.has("weak-wordings", in: sentence.tokens))
      }
      return cares
    }
  }

  private func care(_ id: String?, _ tokens: Range<Int>, _ reading: Reading, isFirm: Bool) -> [Care] {
    guard !tokens.isEmpty, !reading.has("commissioning-statements", in: tokens) else { return [] }
    let references = ThreadLabel.all(in: reading.body.words(at: reading.offsets(of: tokens)))
    return [
      Care(id: id, topics: entries(topics, tokens, reading), references: Set(references), isFirm: isFirm)
    ]
  }

  private func entries(_ lexicon: String, _ tokens: Range<Int>, _ reading: Reading) -> Set<String> {
    Set(reading.hits(lexicon, in: tokens).map { reading.entry(of: $0).id })
  }

  private func service(of need: Item, _ reading: Reading, _ cares: [Care]) -> Service {
    let tokens = reading.tokens(in: need.range)
    let linked = links(of: need.id)
    let labels = Set(ThreadLabel.all(in: need.label ?? ""))
    let isNamed = cares.contains { care in
      !care.references.isDisjoint(with: labels) || care.id.map(linked.contains) ?? false
    }
    if isNamed { return .provided }
    if hasReason(tokens, reading) { return .reasoned }
    let wanted = entries(topics, tokens, reading)
    if cares.contains(where: { !$0.topics.isDisjoint(with: wanted) }) { return .provided }
    if isEmptyRow(need) { return .lacking }
    if cares.contains(where: { $0.topics.isEmpty && $0.isFirm }) { return .provided }
    if cares.isEmpty { return .lacking }
    return wanted.isEmpty ? .open : .lacking
  }

  private func links(of id: String) -> Set<String> {
    let thread = study.shared(GoldenThread.init)
    return Set(targets.flatMap { thread.links(of: id, from: from, to: $0) }.map(\.to))
  }

  /// The need's row goes on to the provision's column, and that cell is empty.
  private func isEmptyRow(_ need: Item) -> Bool {
    guard let row = need.row else { return false }
    return targets.contains { target in
      study.plan[target].items.contains { $0.row?.table == row.table }
        && !study.plan[target].items.contains { $0.row == row }
    }
  }

  /// A reason stands with the need, or where the provision should be and speaks of the same.
  private func hasReason(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    if reading.has(reasons, in: tokens) { return true }
    let wanted = entries(topics, tokens, reading)
    let statements = study.shared(NilStatements.init)
    for target in targets {
      let other = study.reading(target)
      for sentence in statements[target].sentences
      where sentence.act == .none || other.has(reasons, in: sentence.tokens) {
        // A nil that says who looked into it, or names the need, is a reason for having no provision.
        let named = !entries(topics, sentence.tokens, other).isDisjoint(with: wanted)
        if named
          || statements[target].state == .none
            && (statements[target].finder != nil || other.has(reasons, in: sentence.tokens))
        {
          return true
        }
      }
    }
    return false
  }

  private func pairLeftOvers(_ needs: [Item], _ cares: [Care], _ services: inout [Service]) {
    let left = services.indices.filter { services[$0] == .open || services[$0] == .lacking }
    guard left.count == 1, let only = left.first, !isEmptyRow(needs[only]) else { return }
    let used = Set(needs.indices.filter { $0 != only }.flatMap { index in links(of: needs[index].id) })
    let wanted = needs.indices.filter { $0 != only }.reduce(into: Set<String>()) { all, index in
      all.formUnion(entries(topics, study.reading(from).tokens(in: needs[index].range), study.reading(from)))
    }
    let free = cares.filter { care in
      care.isFirm && care.topics.isDisjoint(with: wanted) && !(care.id.map(used.contains) ?? false)
    }
    if !free.isEmpty { services[only] = .provided }
  }
}
