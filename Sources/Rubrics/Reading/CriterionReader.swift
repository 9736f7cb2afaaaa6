/// Reads one criterion. Any mistake in it leaves the whole criterion out.
struct CriterionReader {
  /// The keys of a criterion.
  static let keys = [
    "id", "section", "standard", "title", "requirement", "why", "basis", "kind", "weight", "select", "measure", "each",
    "ladder",
    "says", "question", "advice", "examples",
  ]

  /// Reads the measures.
  let measures: MeasureReader
  /// Shares for criteria over items without a ladder of their own.
  let shares: Rubric.Shares
  /// Whether examples were read; else only their presence is checked.
  let includingExamples: Bool

  /// The criterion; nil, with the mistakes added, where there are any.
  func criterion(_ written: Entry, problems: inout ProblemList) -> Criterion? {
    let before = problems.count
    let entry = problems.checkKeys(of: written, known: CriterionReader.keys, in: "a criterion")
    let id = problems.required("id", of: entry, in: "a criterion")
    let title = problems.required("title", of: entry, in: "a criterion")
    let requirement = problems.required("requirement", of: entry, in: "a criterion")
    let advice = problems.required("advice", of: entry, in: "a criterion")
    let why = entry.value("why").flatMap { problems.text($0, of: "why") }
    let question = entry.value("question").flatMap { problems.text($0, of: "question") }
    let basis = basis(of: entry, problems: &problems)
    let kind = kind(of: entry, problems: &problems)
    let weight = weight(of: entry, problems: &problems)
    let select = SelectorReader.selector(of: entry, problems: &problems)
    let section = SelectorReader.section(of: entry, selector: select, problems: &problems)
    let standard = entry.value("standard").flatMap { problems.text($0, of: "standard") }
    let decision = decision(of: entry, select: select, problems: &problems)
    let says = says(of: entry, signature: decision?.signature, problems: &problems)
    let examples = ExampleReader.examples(
      of: entry, shown: (decision?.each ?? decision?.ladder)?.shown ?? [.met, .notMet], leftOut: !includingExamples,
      problems: &problems)
    guard problems.count == before, let id, let title, let requirement, let advice, let kind, let weight, let decision
    else { return nil }
    return Criterion(
      id: id, section: section, standard: standard, title: title, requirement: requirement, why: why ?? "",
      basis: basis, kind: kind,
      weight: weight, select: select, measure: decision.call, each: decision.each, ladder: decision.ladder, says: says,
      question: question, advice: advice, examples: examples, place: entry.place)
  }

  private func basis(of entry: Entry, problems: inout ProblemList) -> [String] {
    guard let value = entry.value("basis"), let words = problems.wordList(value, of: "basis"), !words.isEmpty else {
      problems.add(entry.place, "`basis:` is missing; name the law, Code paragraph or practice that it rests on")
      return []
    }
    return words
  }

  private func kind(of entry: Entry, problems: inout ProblemList) -> Criterion.Kind? {
    guard let word = problems.required("kind", of: entry, in: "a criterion") else { return nil }
    if let kind = Criterion.Kind(rawValue: word) { return kind }
    let place = entry.value("kind")?.place ?? entry.place
    problems.add(place, "`\(word)` is no kind of criterion; expected `legal` or `quality`")
    return nil
  }

  private func weight(of entry: Entry, problems: inout ProblemList) -> Double? {
    guard let value = entry.value("weight") else {
      problems.add(entry.place, "`weight:` is missing; write 5 critical, 3 major, 2 moderate or 1 minor")
      return nil
    }
    return problems.number(value, of: "weight", within: 0...10)
  }

  private struct Decision {
    var call: MeasureCall
    var signature: MeasureSignature
    var each: Ladder?
    var ladder: Ladder
  }

  private func decision(of entry: Entry, select: Selector, problems: inout ProblemList) -> Decision? {
    guard let value = entry.value("measure") else {
      problems.add(entry.place, "`measure:` is missing; name what is measured")
      return nil
    }
    guard let (call, signature) = measures.call(value, problems: &problems) else { return nil }
    let values = Set(signature.values.keys)
    let eachEntry = entry.value("each")
    if signature.readsItems, eachEntry == nil {
      problems.add(
        call.place, "`\(call.name)` reads one item at a time; add `each:` to say when an item meets the criterion")
      return nil
    }
    if let eachEntry, !signature.readsItems {
      problems.add(eachEntry.place, "`\(call.name)` does not read single items; use `ladder:` instead of `each:`")
      return nil
    }
    if eachEntry != nil, select.items == nil {
      problems.add(
        entry.place, "`items:` is missing in `select:`; say which items are judged, such as `items: provision`")
      return nil
    }
    let each = eachEntry.flatMap { LadderReader.ladder($0, key: "each", known: values, problems: &problems) }
    if eachEntry != nil, each == nil { return nil }
    if let ladderEntry = entry.value("ladder") {
      let known = each == nil ? values : values.union(LadderReader.shareValues.keys)
      guard let ladder = LadderReader.ladder(ladderEntry, key: "ladder", known: known, problems: &problems) else {
        return nil
      }
      return Decision(call: call, signature: signature, each: each, ladder: ladder)
    }
    guard each != nil else {
      problems.add(entry.place, "`ladder:` is missing; say when the criterion is met")
      return nil
    }
    return Decision(call: call, signature: signature, each: each, ladder: LadderReader.shareLadder(shares))
  }

  private func says(of entry: Entry, signature: MeasureSignature?, problems: inout ProblemList) -> [Outcome: String] {
    guard let value = entry.value("says") else { return [:] }
    guard let members = value.members else {
      problems.add(
        value.place, "`says` is \(value.kind); expected outcomes with a sentence each, such as `not-met: ...`")
      return [:]
    }
    var says: [Outcome: String] = [:]
    for member in members {
      guard let outcome = problems.outcome(member.key, at: member.place),
        let text = problems.text(member.value, of: member.key)
      else { continue }
      if let signature {
        checkPlaces(in: text, at: member.value, known: Array(signature.words.keys), problems: &problems)
      }
      says[outcome] = text
    }
    return says
  }

  private func checkPlaces(in text: String, at entry: Entry, known: [String], problems: inout ProblemList) {
    var opened: Int?
    var name = ""
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "{":
        opened = offset
        name = ""
      case "}":
        guard let start = opened else { continue }
        if !known.contains(name) {
          problems.add(
            entry.place(ofCharacter: start),
            "`{\(name)}` is not a word that this measure gives; \(NearestWord.hint(for: name, among: known))")
        }
        opened = nil
      default: name.unicodeScalars.append(scalar)
      }
    }
    if let opened { problems.add(entry.place(ofCharacter: opened), "a brace is not closed; expected `}`") }
  }
}
