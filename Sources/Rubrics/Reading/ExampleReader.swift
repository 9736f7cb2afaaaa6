/// Reads the examples of a criterion.
enum ExampleReader {
  /// Examples by outcome. Where they were left out of the reading, only their presence is checked and none is given.
  ///
  /// - Parameter shown: the outcomes that the ladder can give and examples must show.
  static func examples(
    of criterion: Entry, shown: [Outcome] = [.met, .notMet], leftOut: Bool, problems: inout ProblemList
  ) -> [Outcome: [Example]] {
    guard let entry = criterion.value("examples") else {
      let names = shown.map(\.rawValue).joined(separator: " and ")
      problems.add(criterion.place, "`examples:` is missing; a criterion needs examples that are \(names)")
      return [:]
    }
    if leftOut, let present = ExampleCurtain.outcomesLeft(in: entry) {
      checkPresence(of: shown, among: present, at: entry.place, problems: &problems)
      return [:]
    }
    guard let members = entry.members else {
      problems.add(entry.place, "`examples` is \(entry.kind); expected outcomes such as `met:`, each with a list")
      return [:]
    }
    let before = problems.count
    var examples: [Outcome: [Example]] = [:]
    for member in members {
      guard let outcome = problems.outcome(member.key, at: member.place) else { continue }
      let items = member.value.isNothing ? [] : member.value.list ?? [member.value]
      examples[outcome] = items.compactMap { example($0, problems: &problems) }
    }
    if problems.count == before {
      let present = examples.filter { !$0.value.isEmpty }.map(\.key)
      checkPresence(of: shown, among: present, at: entry.place, problems: &problems)
    }
    return examples
  }

  private static func checkPresence(
    of shown: [Outcome], among present: [Outcome], at place: SourcePlace, problems: inout ProblemList
  ) {
    for outcome in shown where !present.contains(outcome) {
      problems.add(place, "there is no example that is \(outcome.rawValue); write one at least, better three")
    }
  }

  private static func example(_ entry: Entry, problems: inout ProblemList) -> Example? {
    if let words = entry.words { return .words(words) }
    guard let members = entry.members else {
      problems.add(
        entry.place, "an example is \(entry.kind); expected a sentence, `document:`, or sections such as `F:`")
      return nil
    }
    if let document = entry.value("document") {
      problems.checkKeys(of: entry, known: ["document"], in: "an example with a document")
      return problems.text(document, of: "document").map(Example.document)
    }
    problems.checkKeys(
      of: entry, known: ["document", "front", "advice"] + (SectionWords.statutory + SectionWords.parts),
      in: "an example")
    var front: [String: String] = [:]
    var sections: [String: [String]] = [:]
    for member in members {
      if member.key == "front" {
        for line in member.value.members ?? [] {
          front[line.key] = line.value.isNothing ? "" : problems.text(line.value, of: line.key)
        }
        if member.value.members == nil, !member.value.isNothing {
          problems.add(
            member.value.place, "`front` is \(member.value.kind); expected labels with their words, such as `Name: ...`"
          )
        }
      } else if (SectionWords.statutory + SectionWords.parts + ["advice"]).contains(member.key) {
        sections[member.key] = problems.wordList(member.value, of: member.key)?.filter { !$0.isEmpty }
      }
    }
    return .parts(front: front, sections: sections)
  }
}
