import Plans
import Rubrics

/// How many of the outcomes that a review lists have something written of their progress.
enum ProgressEntries: Measure {
  static let signature = MeasureSignature(
    name: "progress-entries", summary: "Outcomes that have an entry on their progress.",
    values: ["outcomes": "how many are listed", "entries": "how many have one", "share": "their share, 0 to 1"],
    words: ["missing": "how many have none"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review else { return Measured() }
    let blank = review.progress.filter { !$0.hasEntry }
    let all = review.progress.count
    var measured = Measured(values: ["outcomes": Double(all), "entries": Double(all - blank.count)])
    measured.values["share"] = all > 0 ? Double(all - blank.count) / Double(all) : 0
    measured.words["missing"] = "\(blank.count) of \(all)"
    measured.marks = blank.map {
      .init(study.evidence($0.outcome.range.isEmpty ? $0.whole : $0.outcome), item: $0.item)
    }
    measured.support = review.progress.filter(\.hasEntry).prefix(2).map { study.evidence($0.whole) }
    return measured
  }
}

/// What an entry on an outcome says: whether progress is shown, how far it was reached, and what becomes of it.
enum ProgressStated: ItemMeasure {
  static let signature = MeasureSignature(
    name: "progress-stated", summary: "What an entry on an outcome says of it.", readsItems: true,
    values: [
      "blank": "1 where nothing is written of its progress", "shown": "1 where data, a day or an observation shows it",
      "status": "1 where achieved, partly or not achieved is stated", "next": "1 where keep, change or end is stated",
    ])

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    guard let entry = study.review?.progress.first(where: { $0.item == item.id }) else {
      return Measured(values: ["blank": 1])
    }
    var measured = Measured(values: ["blank": entry.hasEntry ? 0 : 1])
    measured.values["status"] = entry.status == nil ? 0 : 1
    measured.values["next"] = entry.next == nil ? 0 : 1
    measured.values["shown"] = entry.progress.contains { shows($0, study) } ? 1 : 0
    let place =
      entry.progress.first { !$0.range.isEmpty } ?? (entry.outcome.range.isEmpty ? entry.whole : entry.outcome)
    measured.marks = [.init(study.evidence(place), item: item.id)]
    measured.support = [study.evidence(place)]
    return measured
  }

  /// Data, a day, or something that the child was seen to do; praise alone shows nothing.
  private static func shows(_ place: TextPlace, _ study: Study) -> Bool {
    let (reading, sentences) = study.sentences(at: place)
    return sentences.contains { sentence in
      if !study.statedDays(reading).days(in: reading.offsets(of: sentence)).isEmpty { return true }
      if sentence.contains(where: { reading.tokens[$0].isNumber && !isCount(of: $0, reading) }) { return true }
      if reading.has("scores-and-levels", in: sentence) { return true }
      let isVague = reading.has("vague-progress", in: sentence)
      guard reading.has("observed-acts", in: sentence), !reading.has("future-words", in: sentence) else { return false }
      let words = sentence.count { reading.tokens[$0].kind == .word }
      return isVague ? words >= 9 : words >= 4
    }
  }

  /// "one" in "one of her strengths" counts nothing.
  private static func isCount(of index: Int, _ reading: Reading) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .word && ["one", "half", "once"].contains(token.word)
      && !(index + 1 < reading.tokens.count
        && ["in", "out", "word", "minute", "of"].contains(reading.tokens[index + 1].word))
  }
}
