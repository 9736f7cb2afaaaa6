import Plans

/// The needs of B, C and D that each outcome serves: those that it names or shares a row with, else those that share
/// words with it. The links of two sections are drawn once for all their items.
final class OutcomeNeeds {
  /// A need with the section that it stands in.
  typealias Need = (item: Item, section: SectionCode)

  private let study: Study
  /// The needs by id of the outcome, for each section of outcomes that was asked for.
  private var known: [SectionCode: [String: [Need]]] = [:]

  init(study: Study) { self.study = study }

  /// The needs that an outcome of a section serves.
  func needs(of item: Item, in section: SectionCode) -> [Need] {
    if let found = known[section] { return found[item.id] ?? [] }
    let found = needs(servedFrom: section)
    known[section] = found
    return found[item.id] ?? []
  }

  private func needs(servedFrom section: SectionCode) -> [String: [Need]] {
    let thread = study.shared(GoldenThread.init)
    var firm: [String: [Need]] = [:]
    var likely: [String: [Need]] = [:]
    for code in [SectionCode.B, .C, .D] {
      let matcher = thread.matcher(from: code, to: section)
      for link in matcher.links() {
        let need = matcher.from.items[link.from]
        guard need.kind == .need else { continue }
        let outcome = matcher.to.items[link.to].id
        switch link.basis {
        case .reference, .row: firm[outcome, default: []].append((need, code))
        case .terms: likely[outcome, default: []].append((need, code))
        case .heading: continue
        }
      }
    }
    return likely.merging(firm) { _, firm in firm }
  }
}
