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
      for unit in units(of: reading) where reading.has(lexicon, in: unit) {
        let acts =
          reading.has("action-promises", in: unit) || reading.has("support-given", in: unit)
          || reading.has("action-verbs", in: unit)
        if acts { return study.evidence(reading, unit) }
      }
    }
    return nil
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
