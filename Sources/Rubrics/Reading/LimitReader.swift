/// Reads the limiting judgements.
enum LimitReader {
  private static let keys = [
    "criterion", "is", "section", "sections", "graded", "cap", "at-best", "overall-at-best", "only-for",
  ]

  /// The limits of `rubric.yaml`; adds to the places where criteria are named.
  static func limits(
    _ head: Entry, scale: [String], graded: [String], places: inout [(String, SourcePlace)], problems: inout ProblemList
  ) -> [Grading.Limit] {
    guard let value = head.value("limits") else { return [] }
    guard let entries = value.list else {
      problems.add(value.place, "`limits` is \(value.kind); expected a list of limits")
      return []
    }
    return entries.compactMap { limit($0, scale: scale, graded: graded, places: &places, problems: &problems) }
  }

  private static func limit(
    _ entry: Entry, scale: [String], graded: [String], places: inout [(String, SourcePlace)],
    problems: inout ProblemList
  ) -> Grading.Limit? {
    guard entry.members != nil else {
      problems.add(
        entry.place, "a limit is \(entry.kind); expected keys such as `criterion:`, `is:` and `overall-at-best:`")
      return nil
    }
    let before = problems.count
    problems.checkKeys(of: entry, known: keys, in: "a limit")
    let trigger = trigger(entry, scale: scale, codes: graded, problems: &problems)
    var limit = Grading.Limit(trigger: trigger ?? .sections(count: 1, atBest: scale[0]))
    limit.sectionAtBest = grade("at-best", of: entry, scale: scale, problems: &problems)
    limit.overallAtBest = grade("overall-at-best", of: entry, scale: scale, problems: &problems)
    if let value = entry.value("cap") {
      if let word = value.words, ["own", "evidence"].contains(word) {
        limit.sections = [word]
      } else {
        limit.sections = problems.sectionCodes(value, of: "cap", among: graded) ?? []
      }
    }
    if let value = entry.value("only-for") {
      limit.onlyFor = problems.sectionCodes(value, of: "only-for", among: SectionWords.all) ?? []
    }
    guard problems.count == before else { return nil }
    let names = !limit.sections.isEmpty || !limit.onlyFor.isEmpty
    if limit.sectionAtBest != nil, !names {
      problems.add(entry.place, "`at-best:` names no section; add `cap: own`, `cap: evidence` or `cap: [F]`")
    } else if limit.sectionAtBest == nil, !limit.sections.isEmpty {
      problems.add(entry.place, "`cap:` needs `at-best:`, the best grade that the capped sections may have")
    } else if limit.sectionAtBest == nil, limit.overallAtBest == nil {
      problems.add(entry.place, "the limit caps nothing; add `overall-at-best:`, or `cap:` with `at-best:`")
    } else if limit.sectionAtBest != nil, entry.value("criterion") == nil {
      problems.add(entry.place, "`at-best:` goes with `criterion:` only; a section's grade can cap the whole alone")
    }
    guard problems.count == before else { return nil }
    if case .criterion(let id, _) = limit.trigger {
      places.append((id, entry.value("criterion")?.place ?? entry.place))
    }
    return limit
  }

  private static func grade(_ key: String, of entry: Entry, scale: [String], problems: inout ProblemList) -> String? {
    guard let value = entry.value(key), let word = problems.text(value, of: key) else { return nil }
    return problems.grade(word, scale: scale, at: value.place)
  }

  private static func trigger(
    _ entry: Entry, scale: [String], codes: [String], problems: inout ProblemList
  ) -> Grading.Limit.Trigger? {
    let given = ["criterion", "section", "sections"].filter { entry.value($0) != nil }
    guard given.count == 1 else {
      problems.add(entry.place, "a limit is set off by one thing: write `criterion:`, `section:` or `sections:`")
      return nil
    }
    if let value = entry.value("criterion") {
      guard let id = problems.text(value, of: "criterion") else { return nil }
      guard let isEntry = entry.value("is") else {
        problems.add(
          entry.place, "`is:` is missing; list the outcomes that set the limit off, such as `[not-met]`")
        return nil
      }
      guard let outcomes = problems.outcomes(isEntry, of: "is") else { return nil }
      return .criterion(id, outcomes)
    }
    guard let graded = entry.value("graded") else {
      problems.add(entry.place, "`graded:` is missing; name the grade that, or a worse one, sets the limit off")
      return nil
    }
    guard let word = problems.text(graded, of: "graded"),
      let grade = problems.grade(word, scale: scale, at: graded.place)
    else { return nil }
    if let value = entry.value("section") {
      guard let named = problems.sectionCodes(value, of: "section", among: codes) else { return nil }
      guard named.count == 1 else {
        problems.add(value.place, "`section` names one section; write a limit for each")
        return nil
      }
      return .section(named[0], atBest: grade)
    }
    guard let value = entry.value("sections") else { return nil }
    guard let word = value.words, let count = Int(word), (1...codes.count).contains(count) else {
      problems.add(value.place, "`sections` is a number of sections; expected 1 to \(codes.count)")
      return nil
    }
    return .sections(count: count, atBest: grade)
  }
}
