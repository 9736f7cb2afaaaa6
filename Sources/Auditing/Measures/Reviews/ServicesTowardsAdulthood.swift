import Plans
import Rubrics

/// Whether education, health and social care each give a named professional and an action or support towards adulthood.
enum ServicesTowardsAdulthood: Measure {
  static let signature = MeasureSignature(
    name: "services-towards-adulthood",
    summary: "Services that give a named professional and an action or support for adulthood.",
    parameters: [
      "members": "lexicons of professionals, one for each service in order",
      "from-year": "the NC year from which it is asked for",
    ],
    required: ["members"], lexiconParameters: ["members"],
    values: [
      "services": "how many give both", "below-year": "1 below the year",
      "unknown-year": "1 where the NC year is not known",
    ], words: ["missing": "the services that do not"])

  private static let names = ["education", "health", "social care"]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    YearGate.apply(criterion, study, &measured)
    var missing: [String] = []
    let members = criterion.argument("members")
    for (place, lexicon) in members.enumerated() {
      if let found = evidence(Word(lexicon), place, study) {
        measured.support.append(found)
      } else {
        missing.append(place < names.count ? names[place] : lexicon)
      }
    }
    measured.values["services"] = Double(members.count - missing.count)
    measured.words["missing"] = SentenceList.text(missing)
    return measured
  }

  private static func evidence(_ lexicon: Word, _ place: Int, _ study: Study) -> Evidence? {
    var parts: [SectionCode] = [.adulthood, .actions]
    if place == 1 { parts.append(.health) }
    if place == 2 { parts.append(.socialCare) }
    if place == 0 { parts.append(.provision) }
    for code in parts {
      let reading = study.reading(code)
      for unit in units(of: reading) where reading.has(lexicon, in: unit) || names(place, unit, reading, study) {
        let isRow = reading.passage(of: unit.lowerBound)?.row != nil && unit.count > 6
        let acts =
          isRow || reading.has("action-promises", in: unit) || reading.has("support-given", in: unit)
          || reading.has("action-verbs", in: unit)
        if acts { return study.evidence(reading, unit) }
      }
    }
    return nil
  }

  private static let services: [[Service]] = [[.setting, .adulthood, .specialist], [.health], [.socialCare]]

  /// Somebody by name whom the review says to be of the service: "Dee Sumner: two nights a month".
  private static func names(_ place: Int, _ unit: Range<Int>, _ reading: Reading, _ study: Study) -> Bool {
    guard place < services.count, let review = study.review else { return false }
    return review.people.contains { person in
      guard let service = person.service, services[place].contains(service) else { return false }
      let list = study.reading(.participation)
      let words = named(list.tokens(in: person.place.range), list)
      return words.count >= 2
        && words.suffix(2).allSatisfy { word in unit.contains { reading.tokens[$0].word == word } }
    }
  }

  /// The words with capitals of a person's place in the list, or just before or behind it.
  private static func named(_ place: Range<Int>, _ list: Reading) -> [Word] {
    func isName(_ index: Int) -> Bool {
      let token = list.tokens[index]
      return token.kind == .word && token.isCapitalised && !token.isAllCaps
    }
    let inside = place.filter(isName)
    if inside.count >= 2 { return inside.prefix(2).map { list.tokens[$0].word } }
    let before = (max(0, place.lowerBound - 5)..<place.lowerBound).filter(isName).suffix(2)
    if before.count == 2 { return before.map { list.tokens[$0].word } }
    let after = (place.upperBound..<min(list.tokens.count, place.upperBound + 4)).filter(isName).prefix(2)
    return after.count == 2 ? after.map { list.tokens[$0].word } : []
  }

  /// Rows whole, and sentences elsewhere: in a row the professional and the action stand in cells of their own.
  static func units(of reading: Reading) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var row: RowKey?
    for sentence in reading.sentences {
      let here = reading.passage(of: sentence.lowerBound)?.row
      if let here, here == row, let last = units.popLast() {
        units.append(last.lowerBound..<sentence.upperBound)
      } else {
        units.append(sentence)
      }
      row = here
    }
    return units
  }
}
