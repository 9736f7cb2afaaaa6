/// Reads `select:` and the section that a criterion belongs to.
enum SelectorReader {
  /// What the criterion looks at; the whole plan where it does not say.
  static func selector(of criterion: Entry, problems: inout ProblemList) -> Selector {
    guard let entry = criterion.value("select") else { return Selector() }
    guard entry.members != nil else {
      problems.add(entry.place, "`select` is \(entry.kind); expected keys such as `section: F`")
      return Selector()
    }
    problems.checkKeys(of: entry, known: ["section", "items", "except"], in: "`select`")
    var selector = Selector()
    if let value = entry.value("section"), value.words != SectionWords.whole {
      let codes = problems.sectionCodes(value, of: "section", among: SectionWords.all) ?? []
      selector.sections = codes.flatMap { $0 == "H" ? ["H1", "H2"] : [$0] }
    }
    if let value = entry.value("items"), let kind = problems.text(value, of: "items") {
      selector.items = kind
      if !SectionWords.items.contains(kind) {
        problems.add(
          value.place, "`\(kind)` is no kind of item; \(NearestWord.hint(for: kind, among: SectionWords.items))")
      }
    }
    if let value = entry.value("except") {
      selector.exceptTypes = problems.wordList(value, of: "except") ?? []
    }
    return selector
  }

  /// The section under which the criterion counts: as given, else the one it selects, else the whole plan.
  static func section(of criterion: Entry, selector: Selector, problems: inout ProblemList) -> String {
    if let value = criterion.value("section"), let word = problems.text(value, of: "section") {
      if word == SectionWords.whole { return word }
      if SectionWords.all.contains(word) { return word }
      let known = (SectionWords.all + [SectionWords.whole]).joined(separator: ", ")
      problems.add(value.place, "`\(word)` is no section; expected one of \(known)")
    }
    switch selector.sections {
    case ["H1", "H2"]: return "H"
    case let sections where sections.count == 1: return sections[0]
    default: return SectionWords.whole
    }
  }
}
