import Documents
import Plans
import Regulations
import Rubrics

/// One document under audit: the plan, its texts read once, and what several measures share.
///
/// Made for one audit on one thread; everything in it follows from the plan and the rubric alone.
final class Study {
  /// The plan; for a review or for advice, its parts laid out as a plan's sections are.
  let plan: EHCPlan
  /// The review, where the document is one.
  let review: AnnualReview?
  /// The advice, where the document is one.
  let advice: Advice?
  let document: Document
  let rubric: Rubric
  /// Sections in statutory order.
  let readings: [Reading]
  /// Stands for a section that this kind of document does not have.
  private let empty: Reading
  /// The front matter.
  let front: Reading
  /// Folded words of the child's own names.
  let childNames: WordSet
  /// Professionals' reports supplied with the plan.
  var supplied: [ReadAdvice] = []

  init(
    plan: EHCPlan, review: AnnualReview? = nil, advice: Advice? = nil, document: Document, rubric: Rubric,
    matcher: PhraseMatcher, words: inout WordCatalogue
  ) {
    self.plan = plan
    self.review = review
    self.advice = advice
    self.document = document
    self.rubric = rubric
    let names = ChildNames.words(of: plan.subject, words: &words, phrases: matcher.phrases)
    childNames = names
    var readings: [Reading] = []
    for section in plan.sections {
      readings.append(
        Reading(section: section.code, body: section.body, matcher: matcher, words: &words, childNames: names))
    }
    self.readings = readings
    empty = Reading(section: nil, body: SectionBody(), matcher: matcher, words: &words, childNames: [])
    front = Reading(section: nil, body: plan.front, matcher: matcher, words: &words, childNames: names)
  }

  /// Items that criteria judge, by the numbers of their selections; found when first asked for.
  private var selections: [SelectedItems?] = []

  /// The items that one of the rubric's criteria judges.
  func selected(for criterion: PreparedCriterion) -> SelectedItems {
    let number = criterion.selection
    if number < selections.count, let known = selections[number] { return known }
    let found = SelectedItems(criterion, in: self)
    while selections.count <= number { selections.append(nil) }
    selections[number] = found
    return found
  }

  /// An item by its place.
  func item(_ place: SelectedItems.Place) -> Item {
    let number = place.section.position
    if number < plan.sections.count, plan.sections[number].code == place.section {
      return plan.sections[number].items[place.item]
    }
    return plan[place.section].items[place.item]
  }

  /// The text of a section.
  func reading(_ code: SectionCode) -> Reading {
    let place = code.position
    if place < readings.count, readings[place].section == code { return readings[place] }
    return readings.first { $0.section == code } ?? empty
  }

  /// Words of the plan as evidence.
  func evidence(_ section: SectionCode?, offsets: Range<Int>) -> Evidence {
    let body = section.map { reading($0).body } ?? front.body
    var locator = Locator()
    if let place = body.place(before: offsets.lowerBound) { locator = body.passages[place].locator }
    return Evidence(section: section, range: offsets, quote: body.words(at: offsets), locator: locator)
  }

  /// Tokens of a reading as evidence.
  func evidence(_ reading: Reading, _ tokens: Range<Int>) -> Evidence {
    evidence(reading.section, offsets: reading.offsets(of: tokens))
  }

  /// A section's heading as evidence. It stands outside every section's text, so its range there is empty.
  func headingEvidence(_ code: SectionCode) -> Evidence? {
    guard let heading = plan[code].heading, !heading.isEmpty else { return nil }
    return Evidence(section: nil, range: 0..<0, quote: heading, locator: plan[code].headingLocator ?? Locator())
  }

  /// The line of the front matter that states a fact, by a lexicon of its labels; nil where none does.
  func frontLine(labelledBy lexicon: String) -> Evidence? {
    for hit in front.hits(lexicon) {
      let passage = Int(front.tokens[hit.tokens.lowerBound].passage)
      guard passage < front.body.passages.count else { continue }
      // A label in a cell of its own is quoted with the cell beside it.
      var range = front.body.passages[passage].range
      if let row = front.body.passages[passage].row {
        for other in front.body.passages[passage...] where other.row == row {
          range = range.lowerBound..<other.range.upperBound
        }
      }
      return evidence(nil, offsets: range)
    }
    return nil
  }

  /// The tokens of an item.
  func tokens(of item: Item, in section: SectionCode) -> Range<Int> { reading(section).tokens(in: item.range) }

  /// Provisions as read, by item id; read when first asked for.
  private var provisions = ItemTable<Provision>()

  /// A provision with its slots and faults.
  func provision(_ item: Item, in section: SectionCode) -> Provision {
    let key = Word(item.id)
    if let known = provisions[key] { return known }
    let provision = ProvisionReader(study: self).read(item, in: section)
    provisions.insert(provision, for: key)
    return provision
  }

  /// The days that each text states, read when first asked for; the front matter last.
  private var days = [StatedDays?](repeating: nil, count: SectionCode.count + 1)

  /// The days that a text of the plan states.
  func statedDays(_ reading: Reading) -> StatedDays {
    let place = reading.section?.position ?? SectionCode.count
    if let known = days[place] { return known }
    let read = StatedDays(in: reading, writtenDates(reading))
    days[place] = read
    return read
  }

  /// The dates that each text holds, found when first asked for; the front matter last.
  private var dates = [WrittenDates?](repeating: nil, count: SectionCode.count + 1)

  /// The dates that a text of the plan holds.
  func writtenDates(_ reading: Reading) -> WrittenDates {
    let place = reading.section?.position ?? SectionCode.count
    if let known = dates[place] { return known }
    var text = reading.body.text
    let found = text.withUTF8 { WrittenDates(in: $0) }
    dates[place] = found
    return found
  }

  /// What measures share, by type; so few that walking past them is quicker than a table.
  private var shared: [(key: ObjectIdentifier, box: AnyObject)] = []

  private final class Box<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Something that several measures need, made when first asked for.
  func shared<Value>(_ make: (Study) -> Value) -> Value {
    let key = ObjectIdentifier(Value.self)
    for known in shared where known.key == key {
      if let box = known.box as? Box<Value> { return box.value }
    }
    let made = make(self)
    shared.append((key, Box(made)))
    return made
  }

  /// Lets go of what was shared. Some of it refers to the study in turn, and would keep it and its document for ever.
  func close() {
    shared = []
    for report in supplied { report.study.close() }
    supplied = []
  }
}

/// The words by which a plan names its child.
enum ChildNames {
  /// Pronouns and nouns that stand for the child.
  static let pronouns: WordSet = [
    "he", "she", "they", "him", "her", "them", "his", "their", "i", "me", "my", "child", "pupil", "student", "learner",
    "young",
  ]

  /// Folded words of the names: full name, preferred name, and what stands in brackets or quotes between them.
  static func words(of subject: Subject, words: inout WordCatalogue, phrases: CompiledPhrases) -> WordSet {
    var found: WordSet = []
    for name in [subject.name, subject.preferredName].compactMap({ $0 }) {
      let body = SectionBody(text: name, passages: [Passage(range: 0..<name.utf8.count, kind: .paragraph)])
      for token in Tokenizer.tokens(of: body, words: &words, phrases: phrases)
      where token.kind == .word && token.word.utf8.count > 1 && !particles.contains(token.word) {
        found.insert(token.word)
      }
    }
    return found
  }

  private static let particles: WordSet = [
    "mr", "mrs", "miss", "ms", "the", "known", "as", "prefers", "to", "be", "called",
  ]
}
