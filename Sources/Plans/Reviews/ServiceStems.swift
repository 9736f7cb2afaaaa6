/// Whom a role stands for that no list of roles has: "course leader", "council post-16 officer", "heart nurse".
enum ServiceStems {
  private static let authority: Set<String> = [
    "council", "council's", "authority", "la", "borough", "county", "sen", "send", "ehc", "ehcp", "casework",
  ]
  private static let posts: Set<String> = [
    "officer", "coordinator", "ordinator", "team", "caseworker", "casework", "manager", "panel", "lead", "office",
    "representative", "adviser", "send", "sen", "planner", "worker", "department", "service", "hub", "reviewer",
  ]
  private static let care: Set<String> = ["respite", "fostering", "safeguarding"]
  private static let health: [String] = [
    "paediatr", "physio", "therap", "psychiatr", "neurolog", "dietit", "dietic", "audiolog", "clinic", "hospital",
    "camhs", "medic", "cardiolog", "orthop", "ophthalm", "doctor", "surgeon",
  ]
  private static let setting: [String] = [
    "teach", "tutor", "lectur", "headteach", "pastoral", "senco", "sendco", "principal", "instructor", "dean",
  ]

  /// The service that some words in lower case speak of.
  static func service(_ texts: [String]) -> Service? {
    func has(_ words: Set<String>) -> Bool { texts.contains(where: words.contains) }
    func begins(_ stems: [String]) -> Bool { texts.contains { text in stems.contains { text.hasPrefix($0) } } }
    if has(["social"]), has(["care", "worker", "work"]) || has(care) { return .socialCare }
    if has(["nurse", "nurses", "nursing", "health", "nhs"]) || begins(health) { return .health }
    if begins(setting)
      || has(["leader", "manager"]) && has(["course", "programme", "learning", "curriculum", "faculty"])
    {
      return .setting
    }
    if has(authority), has(posts) { return .authority }
    return has(["this"]) && has(["office", "team", "service"]) ? .authority : nil
  }
}
