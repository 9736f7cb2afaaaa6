import Auditing
import Documents
import Plans

/// How an item is called so that its reader finds it: by the plan's own number where that is its own alone, else by
/// counting.
enum ItemName {
  /// "F3", "Outcome 2", "the 3rd".
  static func short(_ item: Item, in section: PlanSection) -> String {
    let kin = section.items.filter { $0.kind == item.kind }
    if let label = item.label, !label.isEmpty {
      let sharing = kin.filter { $0.label == label }
      guard sharing.count > 1, let place = sharing.firstIndex(where: { $0.id == item.id }) else { return label }
      return "\(label) (part \(place + 1))"
    }
    let place = kin.firstIndex { $0.id == item.id } ?? 0
    return "the " + ordinal(place + 1)
  }

  /// "provision F3", "the 3rd of 12 provisions", "Outcome 2".
  static func full(_ item: Item, in section: PlanSection) -> String {
    let short = short(item, in: section)
    let kind = item.kind.rawValue
    guard let label = item.label, !label.isEmpty else {
      let kin = section.items.filter { $0.kind == item.kind }
      return kin.count == 1 ? "the only \(kind)" : "\(short) of \(kin.count) \(kind)s"
    }
    let isWord = label.unicodeScalars.prefix(4).allSatisfy(\.properties.isAlphabetic) && label.utf8.count > 3
    return isWord ? short : "\(kind) \(short)"
  }

  private static func ordinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    switch number % 10 {
    case 1: return "\(number)st"
    case 2: return "\(number)nd"
    case 3: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// "F3, F7 and the 9th", shortened to `most` names.
  static func list(_ things: [Mendable], in plan: EHCPlan, most: Int) -> String {
    let names = things.compactMap { thing in thing.item.map { short($0.item, in: plan[$0.section]) } }
    guard names.count > most else { return SentenceJoining.list(names, last: "and") }
    return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }
}
