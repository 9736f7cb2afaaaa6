/// Puts the lexicons of a rubric and of those that it extends together by their names.
struct LexiconMerging {
  /// The lexicons so far, by name.
  private(set) var lexicons: [String: Lexicon] = [:]
  private var inLayer: Set<String> = []

  /// Begins the lexicons of the next rubric, which may add to those before.
  mutating func beginLayer() { inLayer = [] }

  /// Adds a lexicon. One of the same name in a rubric that is extended keeps its entries, but for those with the same id
  /// and those taken off.
  mutating func add(_ lexicon: Lexicon, off: [Entry], at place: SourcePlace, problems: inout ProblemList) {
    guard inLayer.insert(lexicon.name).inserted else {
      problems.add(place, "the lexicon `\(lexicon.name)` stands twice; every lexicon needs a name of its own")
      return
    }
    var merged = lexicons[lexicon.name] ?? Lexicon(name: lexicon.name, entries: [])
    for word in off {
      guard let id = word.words else { continue }
      guard let index = merged.entries.firstIndex(where: { $0.id == id }) else {
        let hint = NearestWord.hint(for: id, among: merged.entries.map(\.id))
        problems.add(word.place, "`\(id)` is no entry of `\(lexicon.name)` to take off; \(hint)")
        continue
      }
      merged.entries.remove(at: index)
    }
    for entry in lexicon.entries {
      if let index = merged.entries.firstIndex(where: { $0.id == entry.id }) {
        merged.entries[index] = entry
      } else {
        merged.entries.append(entry)
      }
    }
    lexicons[lexicon.name] = merged
  }
}
