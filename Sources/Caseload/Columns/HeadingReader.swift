/// Says what a heading means, by a profile.
struct HeadingReader {
  private let profile: ColumnProfile
  /// Meanings by the weighty words of a heading, in any order; days apart from the rest.
  private var days: [String: ColumnProfile.Heading?] = [:]
  private var others: [String: ColumnProfile.Heading?] = [:]

  init(profile: ColumnProfile) {
    self.profile = profile
    for (wording, meaning) in profile.wordings {
      let key = HeadingReader.weightyWords(wording)
      if key.isEmpty { continue }
      if meaning.column.content == .date {
        HeadingReader.add(meaning, under: key, to: &days)
      } else {
        HeadingReader.add(meaning, under: key, to: &others)
      }
    }
  }

  /// The meaning of a heading; nil where it has none.
  func meaning(of heading: String) -> ColumnProfile.Heading? {
    for form in HeadingReader.forms(of: heading) {
      let folded = Folding.fold(form)
      if folded.isEmpty || profile.ignored.contains(folded) { return nil }
      if let found = profile.headings[folded] { return found }
      if profile.ambiguous.contains(folded) { return nil }
      let key = HeadingReader.weightyWords(form)
      // A heading that says "date" means a day; one that does not may mean either, and then not the day.
      let saysDate = Folding.words(form).contains { $0 == "date" || $0 == "dates" }
      if let found = saysDate ? days[key] : others[key] ?? days[key], let found { return found }
    }
    return nil
  }

  /// Whether a heading is known to have two senses.
  func isAmbiguous(_ heading: String) -> Bool {
    meaning(of: heading) == nil && profile.ambiguous.contains(Folding.fold(heading))
  }

  /// The whole heading; then what stands before a line break; then what stands before a bracket: templates write
  /// instructions into their headings.
  private static func forms(of heading: String) -> [String] {
    var forms = [heading]
    let bytes = Array(heading.utf8)
    if let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), end > 0 {
      forms.append(String(decoding: bytes[..<end], as: UTF8.self))
    }
    if let end = bytes.firstIndex(where: { $0 == 0x28 || $0 == 0x5B }), end > 0 {
      forms.append(String(decoding: bytes[..<end], as: UTF8.self))
    }
    return forms
  }

  /// Two columns under one key make it useless.
  private static func add(
    _ meaning: ColumnProfile.Heading, under key: String, to table: inout [String: ColumnProfile.Heading?]
  ) {
    guard let known = table[key] else {
      table[key] = meaning
      return
    }
    if let other = known {
      if other.column != meaning.column {
        table[key] = .some(nil)
      } else if meaning.rank < other.rank {
        table[key] = meaning
      }
    }
  }

  /// The words of a heading that carry its meaning, sorted.
  private static func weightyWords(_ heading: String) -> String {
    // "Amendments notice" and "Amendment notice" are one.
    var words = Set(Folding.words(heading).map { $0.utf8.count > 4 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
    if words.remove("ar") != nil { words.insert("review") }
    words.subtract(lightWords)
    return words.sorted().joined(separator: " ")
  }

  private static let lightWords: Set<String> = [
    "date", "dates", "of", "the", "on", "was", "were", "is", "for", "a", "an", "and", "by", "in", "ehc", "ehcp", "plan",
    "annual", "sen", "send", "child", "pupil", "s", "yyyy", "mm", "dd",
  ]
}
