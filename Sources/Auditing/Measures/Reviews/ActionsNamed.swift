import Plans
import Rubrics

/// How many of a part's actions say who does them and by when.
enum ActionsNamed: Measure {
  static let signature = MeasureSignature(
    name: "actions-named", summary: "Actions that name who and by when.",
    parameters: ["from-year": "the NC year from which it is asked for"],
    values: [
      "actions": "how many there are", "named": "how many name both", "share": "their share, 0 to 1",
      "below-year": "1 below the year", "unknown-year": "1 where the NC year is not known",
    ], words: ["lacking": "what the first of the others does not say"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    YearGate.apply(criterion, study, &measured)
    let adulthood = actions(in: .adulthood, study)
    let found = adulthood.isEmpty ? actions(in: .actions, study) : adulthood
    var named = 0
    for (place, who, when) in found {
      if who, when {
        named += 1
        measured.support.append(study.evidence(place))
        continue
      }
      let lacking = who ? "by when" : when ? "who does it" : "who does it and by when"
      measured.marks.append(.init(study.evidence(place), words: ["lacking": lacking]))
    }
    measured.values["actions"] = Double(found.count)
    measured.values["named"] = Double(named)
    measured.values["share"] = found.isEmpty ? 0 : Double(named) / Double(found.count)
    return measured
  }

  /// The actions of a part: rows and declared ones, then sentences that promise something.
  static func actions(in code: SectionCode, _ study: Study) -> [(place: TextPlace, who: Bool, when: Bool)] {
    guard let review = study.review else { return [] }
    let reading = study.reading(code)
    var found: [(place: TextPlace, who: Bool, when: Bool)] = []
    let declared = review.actions.filter { $0.place.part == code }
    for action in declared {
      let tokens = reading.tokens(in: action.place.range)
      found.append(
        (action.place, action.who != nil || who(tokens, reading), action.when != nil || when(tokens, reading, study)))
    }
    if code == .adulthood, declared.isEmpty {
      // A row of an area is an action, whatever its columns are called.
      for unit in ServicesTowardsAdulthood.units(of: reading) {
        guard let passage = reading.passage(of: unit.lowerBound), passage.row != nil,
          passage.kind != .cellHeading || unit.count > 6,
          unit.count(where: { reading.tokens[$0].kind == .word }) > 3
        else { continue }
        found.append(
          (TextPlace(part: code, range: reading.offsets(of: unit)), who(unit, reading), when(unit, reading, study)))
      }
      if !found.isEmpty { return found }
    }
    for sentence in reading.sentences {
      let range = reading.offsets(of: sentence)
      guard !declared.contains(where: { $0.place.range.overlaps(range) }), reading.has("action-promises", in: sentence)
      else { continue }
      // What the child hopes for is no action; somebody who is to do something makes it one.
      guard who(sentence, reading) || reading.has("action-verbs", in: sentence) else { continue }
      found.append((TextPlace(part: code, range: range), who(sentence, reading), when(sentence, reading, study)))
    }
    return found
  }

  private static func who(_ tokens: Range<Int>, _ reading: Reading) -> Bool {
    if reading.has("roles", in: tokens) || reading.has("health-members", in: tokens)
      || reading.has("care-members", in: tokens)
      || reading.has("adulthood-members", in: tokens)
    {
      return true
    }
    // Two names in a row, neither at the sentence's beginning alone: "Jo Beck".
    return tokens.dropFirst().contains { index in
      let token = reading.tokens[index]
      let before = reading.tokens[index - 1]
      return token.isCapitalised && before.isCapitalised && !token.namesChild && token.kind == .word
        && before.kind == .word
        && !token.isAllCaps
    }
  }

  private static func when(_ tokens: Range<Int>, _ reading: Reading, _ study: Study) -> Bool {
    !study.statedDays(reading).days(in: reading.offsets(of: tokens)).isEmpty || reading.has("action-times", in: tokens)
  }
}

/// Gates a criterion by national curriculum year.
enum YearGate {
  static func apply(_ criterion: Criterion, _ study: Study, _ measured: inout Measured) {
    guard let from = criterion.argument("from-year").first.flatMap(Int.init) else { return }
    if let year = study.plan.ncYear {
      measured.values["below-year"] = year < from ? 1 : 0
    } else {
      measured.values["unknown-year"] = 1
    }
  }
}
