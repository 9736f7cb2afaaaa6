/// Puts the criteria of a rubric and of those that it extends together by their ids.
struct CriteriaMerging {
  /// The criteria so far, in the order of the files, a later layer's new ones last.
  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]
  private var inLayer: Set<String> = []

  /// Begins the criteria of the next rubric, which may replace members of those before.
  mutating func beginLayer() { inLayer = [] }

  /// Adds a criterion or replaces members of it; false, with the mistake added, where it stands twice in one rubric or is
  /// no criterion at all.
  mutating func add(_ entry: Entry, problems: inout ProblemList) -> Bool {
    guard entry.members != nil else {
      problems.add(entry.place, "expected a criterion with keys such as `id:`, found \(entry.kind)")
      return false
    }
    // One without an id is kept, so that its reading reports what is missing.
    guard let idEntry = entry.value("id"), let id = idEntry.words else {
      entries.append(entry)
      return true
    }
    guard inLayer.insert(id).inserted else {
      problems.add(idEntry.place, "the id `\(id)` stands twice; every criterion needs an id of its own")
      return false
    }
    if let position = positions[id] {
      entries[position] = entries[position].replacing(with: Self.completed(entry, from: entries[position]))
    } else {
      positions[id] = entries.count
      entries.append(entry)
    }
    return true
  }

  /// What is said of outcomes is replaced outcome by outcome, so that one sentence can be changed without the others.
  private static func completed(_ entry: Entry, from base: Entry) -> Entry {
    guard var members = entry.members, let place = members.firstIndex(where: { $0.key == "says" }),
      let said = base.value("says"), said.members != nil, members[place].value.members != nil
    else { return entry }
    members[place].value = said.replacing(with: members[place].value)
    return Entry(place: entry.place, content: .members(members))
  }

  /// Takes a criterion out.
  mutating func takeOff(_ word: Entry, problems: inout ProblemList) {
    guard let id = word.words else { return }
    guard let position = positions.removeValue(forKey: id) else {
      problems.add(
        word.place, "`\(id)` is no criterion to take off; \(NearestWord.hint(for: id, among: Array(positions.keys)))")
      return
    }
    entries.remove(at: position)
    for (other, index) in positions where index > position { positions[other] = index - 1 }
  }
}
