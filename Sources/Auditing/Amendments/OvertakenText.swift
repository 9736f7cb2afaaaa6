import Plans
import Regulations

/// Finds what the new plan kept although the review or the passing of time has overtaken it: outcomes that were achieved or
/// whose time is over, the year group and age of the old plan, and the name of the school that the child has left.
struct OvertakenText {
  let before: Study
  let review: Study
  let after: Study
  let pairs: [UnitPair]
  private let standing: Set<Int>

  /// All that was found, in the plan's order; the front page first.
  func found() -> [Amendments.StaleText] {
    var stale: [Amendments.StaleText] = frontYear().map { [$0] } ?? []
    for (place, pair) in pairs.enumerated() {
      guard let unit = pair.after else { continue }
      let toGo = unit.section == .E && standing.contains(place)
      if let reason = outcome(pair, unit)
        ?? (toGo ? "The review asks for this outcome to go, and it still stands." : nil)
      {
        stale.append(text(unit, unit.tokens, reason))
        continue
      }
      let reading = after.reading(of: unit)
      let sentences = reading.sentences(in: unit.tokens)
      for sentence in sentences.isEmpty ? [unit.tokens] : sentences {
        guard
          let reason = year(sentence, unit, reading) ?? age(sentence, unit, reading) ?? school(sentence, unit, reading)
        else { continue }
        stale.append(text(unit, sentence.clamped(to: unit.tokens), reason))
      }
    }
    return stale
  }

  private func text(_ unit: PlanUnit, _ tokens: Range<Int>, _ reason: String) -> Amendments.StaleText {
    let reading = after.reading(of: unit)
    if tokens == unit.tokens { return .init(section: unit.section, quote: after.words(of: unit), reason: reason) }
    let range = withMarks(reading.offsets(of: tokens), unit.range)
    return .init(section: unit.section, quote: OneLine.of(reading.body.words(at: range)), reason: reason)
  }

  private func withMarks(_ range: Range<Int>, _ whole: Range<Int>) -> Range<Int> { range.clamped(to: whole) }

  // MARK: Outcomes

  private func outcome(_ pair: UnitPair, _ unit: PlanUnit) -> String? {
    guard unit.section == .E, let item = unit.item, let old = pair.before, !differs(pair) else { return nil }
    let entries = review.review?.progress ?? []
    if let entry = ReviewedOutcomes(before: before, review: review, entries: entries).entry(of: old),
      entry.next != .keep
    {
      if entry.status == .achieved { return "The review says that this outcome is achieved, and it still stands." }
      if entry.next == .end { return "The review says that this outcome is at its end, and it still stands." }
    }
    let statement = after.outcomes.statement(item, in: .E)
    if let last = statement.horizon?.lastDay, let today = after.plan.date, last <= today {
      return "The time for this outcome was over when the plan was amended."
    }
    return nil
  }

  /// Whether more changed than days, years and ages.
  private func differs(_ pair: UnitPair) -> Bool {
    guard pair.isChanged, let old = pair.before, let new = pair.after else { return false }
    let (left, right) = (before.reading(of: old), after.reading(of: new))
    let difference = WordDifference(left, old.tokens, right, new.tokens)
    return difference.removed.contains { left.tokens[$0].term != .none }
      || difference.added.contains { right.tokens[$0].term != .none }
      || difference.removed.contains { left.tokens[$0].isNumber && left.tokens[$0].value < 1990 }
  }

  // MARK: Year groups and ages

  /// The year group at the old plan's day and at the new one's.
  private var years: (old: Int, new: Int)? {
    guard let day = after.plan.date else { return nil }
    let born = after.plan.subject.dateOfBirth ?? before.plan.subject.dateOfBirth
    var new = born.map { SchoolYear.ncYear(bornOn: $0, on: day) }
    // A child who is taught out of the year of its age stays so.
    if let old = before.plan.subject.ncYear, let then = before.plan.date {
      new = old + AcademicYear(containing: day).startYear - AcademicYear(containing: then).startYear
    }
    guard let old = before.plan.ncYear, let new, new > old else { return nil }
    return (old, new)
  }

  private static let past: WordSet = [
    "was", "were", "had", "when", "until", "since", "during", "previously", "former", "formerly", "left", "moved",
    "last", "then",
    "end", "level", "expectations", "expected", "text", "curriculum", "standard", "by", "before", "after", "began",
    "did", "started",
    "from", "transition", "transferred", "joined", "equivalent", "ago", "report", "advice", "wrote",
  ]

  private func isPast(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    sentence.contains { Self.past.contains(reading.tokens[$0].word) }
  }

  /// The year group that the front page states, where it is still that of the old plan.
  private func frontYear() -> Amendments.StaleText? {
    guard let years, after.plan.subject.ncYear == years.old, let line = after.frontLine(labelledBy: "year-labels")
    else {
      return nil
    }
    let reason = "The year group is that of the old plan; the child is now in \(SchoolYear.name(ofNCYear: years.new))."
    return .init(section: nil, quote: OneLine.of(line.quote), reason: reason)
  }

  private func year(_ sentence: Range<Int>, _ unit: PlanUnit, _ reading: Reading) -> String? {
    guard let section = unit.section, section != .K, section != .E, let years else { return nil }
    for index in sentence where ["year", "yr", "ncy"].contains(reading.tokens[index].word) {
      var next = index + 1
      while next < sentence.upperBound, [":", "group", "-"].contains(reading.tokens[next].word) { next += 1 }
      guard next < sentence.upperBound, reading.tokens[next].isNumber, reading.tokens[next].value == Double(years.old)
      else {
        continue
      }
      guard !isPast(sentence, reading), saysNow(index, next, sentence, reading) else { continue }
      return "The year group is that of the old plan; the child is now in \(SchoolYear.name(ofNCYear: years.new))."
    }
    return nil
  }

  /// "is in Year 5", "currently in Year 5", "a Year 5 pupil", "the Year 5 class".
  private func saysNow(_ index: Int, _ number: Int, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    let lead = reading.tokens[max(sentence.lowerBound, index - 4)..<index].map(\.word)
    let behind = reading.tokens[min(number + 1, sentence.upperBound)..<min(number + 3, sentence.upperBound)].map(\.word)
    if behind.contains(where: {
      ["pupil", "class", "child", "student", "classroom", "teacher", "boy", "girl"].contains($0)
    }) {
      return true
    }
    return lead.contains("in")
      && sentence.contains {
        ["is", "currently", "now", "attends", "are", "am", "m"].contains(reading.tokens[$0].word)
      }
  }

  private func age(_ sentence: Range<Int>, _ unit: PlanUnit, _ reading: Reading) -> String? {
    guard unit.section != .K, unit.section != .E, let day = after.plan.date, let then = before.plan.date,
      let born = after.plan.subject.dateOfBirth ?? before.plan.subject.dateOfBirth, !isPast(sentence, reading)
    else { return nil }
    let (old, new) = (AgeReckoning.years(bornOn: born, on: then), AgeReckoning.years(bornOn: born, on: day))
    guard new > old else { return nil }
    for index in sentence where reading.tokens[index].isNumber && reading.tokens[index].value == Double(old) {
      func word(_ place: Int) -> Word { sentence.contains(place) ? reading.tokens[place].word : "" }
      var next = index + 1
      if word(next) == "-" { next += 1 }
      let isOld = ["year", "years"].contains(word(next)) && (word(next + 1) == "old" || word(next + 2) == "old")
      let isBare =
        word(index - 1) == "is" && index - 2 >= sentence.lowerBound
        && (reading.tokens[index - 2].namesChild || ChildNames.pronouns.contains(word(index - 2)))
        && ["", ".", ",", "and"].contains(word(index + 1))
      if isOld || isBare || word(index - 1) == "aged" {
        return "The age is that of the old plan; the child is now \(new)."
      }
    }
    return nil
  }

  // MARK: The old school

  /// Own words of the old setting's name that the new one's does not have.
  private var oldSetting: Set<Int32> {
    func names(_ study: Study) -> Set<Int32> {
      let reading = study.reading(.I)
      let finder = SettingNames(reading: reading, childNames: study.childNames)
      let inI = reading.sentences.flatMap { finder.names(in: $0, isNameField: false) }.map { (reading, $0) }
      let front = study.front
      let labelled = front.sentences.filter { sentence in
        sentence.contains { ["school", "setting", "college", "placement", "nursery"].contains(front.tokens[$0].word) }
      }
      let frontFinder = SettingNames(reading: front, childNames: study.childNames)
      let inFront = labelled.flatMap { frontFinder.names(in: $0, isNameField: false) }.map { (front, $0) }
      let all = inI.isEmpty ? inFront : inI
      return Set(
        all.flatMap { reading, run in
          run.filter {
            !SettingNames.general.contains(reading.tokens[$0].word) && reading.tokens[$0].kind == .word
              && reading.tokens[$0].word.utf8.count > 2
          }
          .map { reading.tokens[$0].wordNumber }
        })
    }
    let (old, new) = (names(before), names(after))
    // A plan that still names the old one, or none, has changed no school.
    guard !new.isEmpty, !old.isEmpty, old.isDisjoint(with: new) else { return [] }
    return old
  }

  private func school(_ sentence: Range<Int>, _ unit: PlanUnit, _ reading: Reading) -> String? {
    guard unit.section != .K, unit.section != .I else { return nil }
    let old = oldNames
    guard !old.isEmpty else { return nil }
    let named = sentence.filter { old.contains(reading.tokens[$0].wordNumber) && reading.tokens[$0].isCapitalised }
    guard named.count * 2 >= old.count, !isPast(sentence, reading) else { return nil }
    return "The new plan names another school in Section I."
  }

  private var oldNames: Set<Int32>

  /// - Parameter standing: pairs that the review asks to be gone and that stand.
  init(before: Study, review: Study, after: Study, pairs: [UnitPair], standing: Set<Int>) {
    self.standing = standing
    self.before = before
    self.review = review
    self.after = after
    self.pairs = pairs
    oldNames = []
    oldNames = oldSetting
  }
}
