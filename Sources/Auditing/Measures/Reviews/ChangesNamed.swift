import Plans
import Rubrics

/// Whether the changes that a review asks for name the section of the plan, or it says that there are none.
enum ChangesNamed: Measure {
  static let signature = MeasureSignature(
    name: "changes-named", summary: "Changes asked for that name the plan's section.",
    values: [
      "changes": "how many are asked for", "named": "how many name the section", "unnamed": "how many do not",
      "none": "1 where it says that there is none",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review else { return Measured() }
    let changes = review.changes.filter { !$0.isNone }
    // "Update section B" names the section and no change.
    let named = changes.filter { change in
      guard let part = change.place.part else { return !change.sections.isEmpty }
      let reading = study.reading(part)
      let words = reading.tokens(in: change.place.range).count { reading.tokens[$0].kind == .word }
      return !change.sections.isEmpty && words > 3
    }
    let isNamed = Set(named.map(\.item))
    var measured = Measured(values: [
      "changes": Double(changes.count), "named": Double(named.count), "unnamed": Double(changes.count - named.count),
    ])
    let saysNone = review.changes.contains(where: \.isNone) || review.recommendation?.kind == .maintain
    measured.values["none"] = saysNone ? 1 : 0
    measured.marks = changes.filter { !isNamed.contains($0.item) }.map {
      .init(study.evidence($0.place), item: $0.item)
    }
    measured.support = named.prefix(2).map { study.evidence($0.place) }
    if named.isEmpty, let place = review.recommendation?.place { measured.support = [study.evidence(place)] }
    return measured
  }
}

/// Whether a change that is asked for cites its evidence.
enum ChangeEvidenced: ItemMeasure {
  static let signature = MeasureSignature(
    name: "change-evidenced", summary: "Whether a change that is asked for cites its evidence.", readsItems: true,
    parameters: ["lexicons": "words that cite evidence"], required: ["lexicons"], lexiconParameters: ["lexicons"],
    values: ["none": "1 where no change is asked for", "cited": "1 where evidence is cited"])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    guard let change = study.review?.changes.first(where: { $0.item == item.id }), !change.isNone else {
      return Measured(values: ["none": 1])
    }
    let cites = criterion.argument("lexicons").contains { study.has(Word($0), at: change.place) }
    let reading = study.reading(section)
    let isDated = !study.statedDays(reading).days(in: change.place.range).isEmpty && cites
    var measured = Measured(values: [
      "cited": change.evidence != nil || cites || isDated || isBracketed(change.place, reading) ? 1 : 0
    ])
    measured.marks = [.init(study.evidence(change.place), item: item.id)]
    measured.support = [study.evidence(change.evidence ?? change.place)]
    return measured
  }

  /// "Section E: road outcome to end (sheet)": what brackets add to a change in words, and in no figure, is where it
  /// comes from.
  private static func isBracketed(_ place: TextPlace, _ reading: Reading) -> Bool {
    let tokens = reading.tokens(in: place.range)
    return tokens.dropLast().contains { index in
      let next = reading.tokens[index + 1]
      return reading.tokens[index].word == "(" && next.kind == .word && !next.isAllCaps && !next.isNumber
    }
  }
}
