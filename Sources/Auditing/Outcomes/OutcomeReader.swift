import Plans
import Rubrics

/// Reads outcomes and keeps them, since several measures ask for the same ones.
final class OutcomeBook {
  private let reader: OutcomeReader
  private var known = ItemTable<OutcomeStatement>()

  init(study: Study) { reader = OutcomeReader(study: study) }

  /// An outcome as read.
  func statement(_ item: Item, in section: SectionCode) -> OutcomeStatement {
    let key = Word(item.id)
    if let statement = known[key] { return statement }
    let statement = reader.read(item, in: section)
    known.insert(statement, for: key)
    return statement
  }
}

extension Study {
  /// Outcomes as read.
  var outcomes: OutcomeBook { shared { OutcomeBook(study: $0) } }

  /// Where the plan stands in time.
  var clock: PlanClock {
    PlanClock(date: plan.date, ncYear: plan.ncYear, born: plan.subject.dateOfBirth, nextReview: plan.dates.nextReview)
  }

  /// Whether a token names the child.
  func isChild(_ token: Token) -> Bool { token.namesChild || token.traits.contains(.pronoun) }

  /// The points in time that a stretch of a section names as horizons.
  func horizons(in range: Range<Int>, of section: SectionCode) -> [Horizon] {
    let dates = shared { StatedDates(study: $0) }.dates(in: section)
    return HorizonScanner(
      reading: reading(section), range: range, clock: clock, dates: dates, isChild: { self.isChild($0) }
    ).horizons()
  }
}

/// Reads an outcome's slots out of its words.
///
/// What the outcome says itself comes first; its table row, the line under it and the line that leads up to it
/// ("By the end of Key Stage 3, Sam will:") supply what it leaves out.
struct OutcomeReader {
  let study: Study

  /// Reads one item.
  func read(_ item: Item, in section: SectionCode) -> OutcomeStatement {
    let reading = study.reading(section)
    let tokens = afterLabel(reading.tokens(in: item.range), reading)
    var statement = OutcomeStatement(tokens: tokens)
    let horizons = study.horizons(in: tokens, of: section)
    let surroundings = OutcomeSurroundings(study: study, section: section)
    statement.horizon = chosen(horizons) ?? outer(surroundings.timeRanges(of: item), section)
    statement.looseTime = reading.hits("loose-times", in: tokens).first?.tokens
    let taken = horizons.map(\.tokens)
    let baselines = reading.hits("baselines", in: tokens).map { reading.sentence(around: $0.tokens.lowerBound) }
    let verbs = OutcomeVerbs(reading: reading, range: tokens, skipped: taken + baselines, isChild: study.isChild)
    statement.verbs = verbs.found()
    var criteria = OutcomeCriteria(reading: reading, range: tokens, skipped: taken + baselines).found()
    for range in surroundings.criterionRanges(of: item) {
      let skipped = study.horizons(in: range, of: section).map(\.tokens)
      criteria += OutcomeCriteria(reading: reading, range: range, skipped: skipped).found().filter {
        $0.kind != .context
      }
    }
    statement.criteria = criteria.sorted {
      ($0.kind.rawValue, $0.tokens.lowerBound) < ($1.kind.rawValue, $1.tokens.lowerBound)
    }
    let purpose = verbs.purposeStart ?? tokens.upperBound
    let clause = OutcomeClause(reading: reading, range: tokens, horizons: taken, isChild: study.isChild)
    if let words = clause.provision() {
      statement.kind = .provision
      statement.provisionWords = words
    }
    statement.ideas = OutcomeTopics(reading: reading, range: tokens.lowerBound..<max(tokens.lowerBound, purpose))
      .ideas()
    statement.wholeCurriculum = reading.hits("whole-curriculum", in: tokens).first?.tokens
    findGoal(&statement, reading, tokens.lowerBound..<max(tokens.lowerBound, purpose))
    return statement
  }

  /// "Outcome 2:", "E1", "3.": the item's label is no part of what it says.
  private func afterLabel(_ tokens: Range<Int>, _ reading: Reading) -> Range<Int> {
    var start = tokens.lowerBound
    if start < tokens.upperBound, ["outcome", "outcomes", "e", "o"].contains(reading.tokens[start].word) { start += 1 }
    while start < tokens.upperBound, start < tokens.lowerBound + 4 {
      let token = reading.tokens[start]
      let isNumber =
        token.kind == .number
        && (start > tokens.lowerBound
          || (start + 1 < tokens.upperBound && [".", ")", ":"].contains(reading.tokens[start + 1].word)))
      guard isNumber || (token.kind == .punctuation && token.word != "\"" && token.word != "(") else { break }
      start += 1
    }
    return start < tokens.upperBound ? start..<tokens.upperBound : tokens
  }

  /// A day that is written down tells more than one that must be computed; of several the last.
  private func chosen(_ horizons: [Horizon]) -> Horizon? {
    let dated = horizons.filter { $0.kind == .date && $0.lastDay != nil }
    if let last = dated.max(by: { ($0.lastDay?.dayNumber ?? 0) < ($1.lastDay?.dayNumber ?? 0) }) { return last }
    return horizons.first
  }

  private func outer(_ ranges: [Range<Int>], _ section: SectionCode) -> Horizon? {
    for range in ranges {
      if let horizon = chosen(study.horizons(in: range, of: section)) { return horizon }
    }
    return nil
  }

  private func findGoal(_ statement: inout OutcomeStatement, _ reading: Reading, _ range: Range<Int>) {
    for hit in reading.hits("life-goals", in: range) {
      let attributes = reading.entry(of: hit).attributes
      let next = hit.tokens.upperBound
      if next < range.upperBound, attributes["not-before"]?.contains(reading.tokens[next].word) == true { continue }
      let year = attributes["from-year"]?.first.flatMap(Int.init)
      // A mark to reach turns a wish into a step; a job does not become one by its date.
      if year == nil, statement.hardCriterion != nil { continue }
      statement.lifeGoal = hit.tokens
      statement.goalYear = year
      return
    }
  }
}
