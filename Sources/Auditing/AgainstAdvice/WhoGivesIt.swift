import Rubrics

/// Who a provision says gives it, by the roles of the rubric's lexicon.
struct WhoGivesIt {
  /// Ids of the roles, sorted.
  private(set) var roles: [String] = []
  /// Whether every one of them is a profession that says its own qualification.
  private(set) var areExpert = true

  init(_ provision: Provision, in reading: Reading) {
    for range in provision.roles {
      for hit in reading.hits("roles", in: range) {
        let entry = reading.entry(of: hit)
        if !roles.contains(entry.id) { roles.append(entry.id) }
        if entry.attributes["expert"] == nil { areExpert = false }
      }
    }
    roles.sort()
  }

  /// Whether somebody else gives it, and nobody who is more expert than the advice asks for.
  func isReplaced(by other: WhoGivesIt) -> Bool {
    guard !roles.isEmpty, !other.roles.isEmpty, !roles.contains(where: other.roles.contains) else { return false }
    return areExpert || !other.areExpert
  }
}
