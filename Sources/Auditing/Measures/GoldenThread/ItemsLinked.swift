import Plans
import Rubrics

/// How many items of some sections the golden thread links, at first or second hand, with items of others.
enum ItemsLinked: Measure {
  static let signature = MeasureSignature(
    name: "items-linked", summary: "How many items of sections are linked with items of others, also through a third.",
    parameters: ["pairs": "pairs of section codes, such as F-B: items of the first, linked with items of the second"],
    required: ["pairs"],
    values: [
      "items": "how many items there are to be linked", "linked": "how many are", "unlinked": "how many are not",
      "share": "the share of items that are linked, 0 to 1",
      "laid-out": "1 where four links in five are references or rows, so that an item without any stands apart",
    ],
    words: ["where": "the section with which an item is not linked"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let thread = study.shared(GoldenThread.init)
    var measured = Measured()
    var items = 0
    var linked = 0
    var certain = 0
    for pair in criterion.argument("pairs") {
      let codes = pair.split(separator: "-").compactMap { SectionCode(rawValue: String($0)) }
      guard codes.count == 2, let first = codes.first, let last = codes.last else { continue }
      let ids = threaded(last, study).map(\.id)
      guard !ids.isEmpty else { continue }
      let targets = thread.marks(ids)
      // Whether an item is linked with a target, worked out once for each.
      var reaching = ItemTable<Bool>()
      func reaches(_ id: String) -> Bool {
        let key = Word(id)
        if let known = reaching[key] { return known }
        let found = thread.links(of: id).contains { targets[Word($0.to)] != nil }
        reaching.insert(found, for: key)
        return found
      }
      for item in threaded(first, study) {
        items += 1
        let links = thread.links(of: item.id)
        let isLinked = links.contains { link in
          targets[Word(link.to)] != nil || reaches(link.to)
        }
        let isCertain = links.contains { ($0.basis == .reference || $0.basis == .row) && targets[Word($0.to)] != nil }
        if isCertain { certain += 1 }
        if isLinked {
          linked += 1
        } else {
          measured.marks.append(
            .init(study.evidence(first, offsets: item.range), item: item.id, words: ["where": last.rawValue]))
        }
      }
    }
    measured.values = [
      "items": Double(items), "linked": Double(linked), "unlinked": Double(items - linked),
      "share": items > 0 ? Double(linked) / Double(items) : 0,
      "laid-out": certain > 0 && certain * 5 >= linked * 4 ? 1 : 0,
    ]
    return measured
  }

  private static func threaded(_ code: SectionCode, _ study: Study) -> [Item] {
    study.plan[code].items.filter { $0.kind == .need || $0.kind == .outcome || $0.kind == .provision }
  }
}
