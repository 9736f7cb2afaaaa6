import Plans

/// Finds names of people: two capitalised words or more, or a title with one, none of which belongs to a service, a
/// document or a place.
struct PersonNames {
  let reading: Reading

  private static let titles: WordSet = [
    "dr", "mr", "mrs", "miss", "ms", "mx", "sister", "professor", "prof", "rev", "sir", "lady",
  ]
  private static let notNames: WordSet = [
    "school", "schools", "primary", "secondary", "juniors", "infants", "academy", "college", "nursery", "centre",
    "council", "hospital", "trust", "nhs", "service", "services", "team", "teams", "hub", "therapies", "therapy",
    "clinic", "report", "reports", "advice", "assessment", "assessments", "surgery", "health", "care", "help", "board",
    "department", "authority", "county", "borough", "group", "partnership", "unit", "high", "speech", "language",
    "occupational", "educational", "education", "psychology", "psychological", "audiology", "paediatric", "paediatrics",
    "physiotherapy", "social", "community", "children", "child", "childrens", "parental", "parent", "parents", "family",
    "views", "view", "young", "person", "people", "medical", "nursing", "nurse", "visitor", "teacher", "head", "senco",
    "section", "appendix", "year", "key", "stage", "ehc", "ehcp", "sen", "send", "eps", "slt", "salt", "ot", "camhs",
    "click", "tap", "enter", "date", "yes", "no", "early", "local", "city", "district", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "autumn", "spring", "summer",
    "adult", "disabled", "specialist", "teaching", "support", "advisory", "inclusion", "sensory", "vision", "hearing",
    "autism", "outreach", "integrated", "commissioning", "foundation", "preparing", "preparation", "adulthood",
    "annual",
    "review", "letter", "statement", "summary", "profile", "plan", "act", "pupil", "learning", "mental", "wellbeing",
    "careers", "adviser", "advisor", "post", "sixth", "form", "the", "all", "about", "me", "my", "one", "page", "and",
    "of", "for", "by", "from", "to", "in", "on", "with", "not", "received", "requested", "name", "role", "author",
    "title",
    "appended", "information", "educationalpsychologist", "psychologist", "therapist", "paediatrician", "worker",
  ]

  /// The first name in a range.
  func first(in range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.titles.contains(reading.tokens[index].word) {
        var next = index + 1
        while next < range.upperBound, reading.tokens[next].word == "." { next += 1 }
        if next < range.upperBound, isName(next) || isInitial(next) { return index..<next + 1 }
      }
      let end = endOfRun(from: index, to: range.upperBound)
      if end > index, !belongsToInstitution(end, to: range.upperBound) { return index..<end }
      if end > index {
        index = end
        continue
      }
      index += 1
    }
    return nil
  }

  private static let institutions: WordSet = [
    "school", "schools", "primary", "secondary", "juniors", "infants", "junior", "infant", "academy", "college",
    "nursery", "centre", "council", "hospital", "trust", "nhs", "service", "services", "team", "hub", "therapies",
    "clinic", "surgery", "authority", "county", "borough", "partnership", "high", "community", "foundation",
    "preschool",
    "integrated", "city", "street", "road", "house", "health", "district", "university", "group",
  ]

  /// "Plover Street Juniors" is a school and nobody's name.
  private func belongsToInstitution(_ next: Int, to limit: Int) -> Bool {
    guard next < limit, reading.tokens[next].passage == reading.tokens[next - 1].passage else { return false }
    return reading.tokens[next].isCapitalised && Self.institutions.contains(reading.tokens[next].word)
  }

  /// Two parts of a name in a row, initials among them ("H. Pogson"), one at least written out.
  private func endOfRun(from start: Int, to limit: Int) -> Int {
    var index = start
    var parts = 0
    var written = 0
    while index < limit {
      if isName(index) {
        parts += reading.tokens[index].isHyphened ? 0 : 1
        written += 1
      } else if isInitial(index) {
        parts += 1
      } else if reading.tokens[index].word != "." || index == start {
        break
      }
      index += 1
    }
    while index > start, reading.tokens[index - 1].word == "." { index -= 1 }
    return parts >= 2 && written >= 1 ? index : start
  }

  private func isName(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .word && token.isCapitalised && token.word.utf8.count > 1 && !token.isAllCaps
      && !Self.notNames.contains(token.word)
  }

  private func isInitial(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .word && token.isCapitalised
      && (token.word.utf8.count == 1
        || token.word.utf8.count == 3 && token.word.utf8.dropFirst().first == UInt8(ascii: "."))
  }
}
