/// Reads how outcomes become grades.
enum GradingReader {
  /// The grading of `rubric.yaml`; nil, with the mistakes added, where there are any.
  static func grading(
    _ entry: Entry, limitPlaces: inout [(String, SourcePlace)], problems: inout ProblemList
  ) -> Grading? {
    let before = problems.count
    guard let scale = scale(entry, problems: &problems) else { return nil }
    let bands = bands(entry, scale: scale, problems: &problems)
    let standards = StandardReader.standards(entry, problems: &problems)
    let weights = standards.isEmpty || entry.value("section-weights") != nil ? weights(entry, problems: &problems) : [:]
    let missing = grade("missing-section", of: entry, scale: scale, problems: &problems)
    let nothing = grade("nothing-applicable", of: entry, scale: scale, problems: &problems)
    var coverage: Double?
    if let value = entry.value("least-coverage") {
      coverage = problems.number(value, of: "least-coverage", within: 0...1)
    } else {
      problems.add(
        entry.place, "`least-coverage:` is missing; write the least share of the text that must be placed, such as 0.6")
    }
    let limits = LimitReader.limits(
      entry, scale: scale, graded: standards.isEmpty ? SectionWords.graded : standards.map(\.code),
      places: &limitPlaces, problems: &problems)
    let related = RelatedSectionsReader.groups(
      entry, graded: standards.isEmpty ? SectionWords.all : standards.map(\.code), problems: &problems)
    guard problems.count == before, let missing, let nothing, let coverage else { return nil }
    var grading = Grading(
      scale: scale, bands: bands, sectionWeights: weights, missingSection: missing, nothingApplicable: nothing,
      leastCoverage: coverage, limits: limits)
    grading.standards = standards
    if let value = entry.value("form"), let ids = problems.wordList(value, of: "form") { grading.form = Set(ids) }
    grading.relatedSections = related
    return grading
  }

  private static func scale(_ entry: Entry, problems: inout ProblemList) -> [String]? {
    guard let value = entry.value("scale") else {
      problems.add(entry.place, "`scale:` is missing; list the grades, best first")
      return nil
    }
    guard let words = problems.wordList(value, of: "scale") else { return nil }
    guard words.count >= 2, Set(words).count == words.count else {
      problems.add(value.place, "`scale` must list at least two grades, best first, each once")
      return nil
    }
    return words
  }

  private static func bands(_ entry: Entry, scale: [String], problems: inout ProblemList) -> [Double] {
    let example = "`bands: {\(scale[0]): 90, ...}` for every grade but the last"
    guard let value = entry.value("bands"), value.members != nil else {
      problems.add(entry.place, "`bands:` is missing; write \(example)")
      return []
    }
    problems.checkKeys(
      of: value, known: Array(scale.dropLast()), in: "`bands`, which gives every grade but the last its least score")
    var bands: [Double] = []
    for word in scale.dropLast() {
      guard let band = value.value(word) else {
        problems.add(value.place, "`\(word)` has no band; write \(example)")
        return []
      }
      guard let number = problems.number(band, of: word, within: 0...100) else { return [] }
      if let last = bands.last, number >= last {
        problems.add(
          band.place,
          "the band of `\(word)` is not below that of the better grade; expected less than \(DecimalText.text(last))")
      }
      bands.append(number)
    }
    return bands
  }

  private static func weights(_ entry: Entry, problems: inout ProblemList) -> [String: Double] {
    guard let value = entry.value("section-weights"), let members = value.members else {
      problems.add(entry.place, "`section-weights:` is missing; write `section-weights: {A: 10, B: 15, ...}`")
      return [:]
    }
    problems.checkKeys(of: value, known: SectionWords.graded + [SectionWords.whole], in: "`section-weights`")
    var weights: [String: Double] = [:]
    for member in members {
      weights[member.key] = problems.number(member.value, of: member.key, within: 0...1000)
    }
    if problems.count == 0, !weights.values.contains(where: { $0 > 0 }) {
      problems.add(value.place, "no section has a weight; give one at least a number above 0")
    }
    return weights
  }

  private static func grade(
    _ key: String, of entry: Entry, scale: [String], problems: inout ProblemList
  ) -> String? {
    guard let word = problems.required(key, of: entry, in: "a rubric") else { return nil }
    return problems.grade(word, scale: scale, at: entry.value(key)?.place ?? entry.place)
  }
}

extension ProblemList {
  /// A word of the scale.
  mutating func grade(_ word: String, scale: [String], at place: SourcePlace) -> String? {
    if scale.contains(word) { return word }
    add(place, "`\(word)` is no grade of the scale; \(NearestWord.hint(for: word, among: scale))")
    return nil
  }
}
