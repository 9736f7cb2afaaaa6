import Plans
import Rubrics

/// Doses that are given as a range ("two to three sessions", "20-30 minutes"), which its lower end would satisfy.
enum DoseRanges: ItemMeasure {
  static let signature = MeasureSignature(
    name: "dose-ranges", summary: "Doses given as a range, of which the lower end would do.", readsItems: true,
    values: ["doses": "how many doses are stated", "ranges": "how many ranges stand for a dose"],
    words: ["phrase": "the range"])

  private static let nouns: WordSet = ["session", "sessions", "times", "visits", "lessons", "x", "occasions"]

  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured {
    let provision = study.provision(item, in: section)
    let reading = study.reading(section)
    var measured = Measured(values: ["doses": Double(provision.quantities.count { $0.kind != .grouping })])
    for index in provision.tokens {
      guard let range = range(from: index, in: provision.tokens, reading) else { continue }
      measured.marks.append(
        .init(
          study.evidence(reading, reading.sentence(around: index).clamped(to: provision.tokens)), item: item.id,
          words: ["phrase": study.evidence(reading, range).quote]))
    }
    measured.values["ranges"] = Double(measured.marks.count)
    return measured
  }

  private static func range(from index: Int, in range: Range<Int>, _ reading: Reading) -> Range<Int>? {
    let window = DoseWindow(reading: reading, range: range)
    guard window.isNumber(index) else { return nil }
    // "from 10 hours to 8" is a taper and "from 9 to 10" a time of day.
    let before = window.word(index - 1)
    if ["from", "than", "until", "step", "steps", "stage", "level", "pages", "years", "year"].contains(before) {
      return nil
    }
    var next = index + 1
    let isJoined = window.isNumber(next) && reading.tokens[next].isHyphened
    if !isJoined {
      let joint = window.word(next)
      guard ["to", "-", "or"].contains(joint) || (joint == "and" && before == "between") else { return nil }
      next += 1
    }
    guard window.isNumber(next), reading.tokens[next].value > reading.tokens[index].value else { return nil }
    // "20 to 30 minute sessions", "two to three times": what follows makes it a dose.
    let noun = window.word(next + 1)
    let isTime = TimeWords.minutes.contains(noun) || TimeWords.hours.contains(noun) || nouns.contains(noun)
    guard isTime || (window.word(next + 2) == "sessions" || window.word(next + 2) == "times") else { return nil }
    let after = window.word(next + 2)
    if ["before", "early", "after", "late", "warning"].contains(after) { return nil }
    return index..<min(next + 2, range.upperBound)
  }
}
