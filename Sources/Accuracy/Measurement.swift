import Auditing
import Plans
import Rubrics

/// Runs the engine over labelled documents and sentences and counts where it agrees.
public struct Measurement {
  /// Audits the bytes at a path.
  public typealias Audit = (_ entry: LabelledFolder.Entry) throws -> AuditResult
  /// Judges one sentence by itself: outcomes by criterion id.
  public typealias Judge = (_ sentence: LabelledSentence) throws -> [String: Outcome]

  private var figures = AccuracyFigures()
  private var kappa = DocumentKappa.overOutcomes()
  private var gradeKappa: DocumentKappa?

  private init() {}

  /// The figures of a folder.
  ///
  /// - Throws: what `audit` and `judge` throw.
  public static func run(_ folder: LabelledFolder, audit: Audit, judge: Judge) throws -> AccuracyFigures {
    var measurement = Measurement()
    for entry in folder.documents { measurement.count(entry, try audit(entry)) }
    for sentence in folder.sentences { measurement.count(sentence, try judge(sentence)) }
    measurement.figures.kappa = measurement.kappa.figure
    if let grades = measurement.gradeKappa { measurement.figures.gradeKappa = grades.figure }
    return measurement.figures
  }

  private mutating func count(_ entry: LabelledFolder.Entry, _ result: AuditResult) {
    figures.documents += 1
    let label = entry.label
    countCriteria(entry, result)
    countGrades(label, result)
    for plant in label.plants ?? [] where !plant.quote.isEmpty {
      figures.plants.of += 1
      let quotes = result.criteria.filter { $0.criterion.id == plant.criterion }
        .flatMap(\.findings).compactMap { $0.evidence?.quote }
      if quotes.contains(where: { Wording.overlap($0, plant.quote) }) { figures.plants.count += 1 }
    }
    guard let plan = result.plan else {
      figures.sectionsFound.of += label.sections?.values.filter(\.present).count ?? 0
      figures.itemsFound.of += label.items.count
      return
    }
    countSections(label, plan)
    countItems(entry, result, plan)
  }

  private mutating func countCriteria(_ entry: LabelledFolder.Entry, _ result: AuditResult) {
    var pairs: [(label: Int, given: Int)] = []
    let isSound = entry.label.grades.map { ["outstanding", "good"].contains($0.overall) } ?? false
    if isSound { figures.soundPlans += 1 }
    var given: [String: CriterionResult] = [:]
    for one in result.criteria {
      given[one.criterion.id] = one
      figures.decided[one.criterion.section, default: (0, 0)].of += 1
      if one.outcome != .needsReview { figures.decided[one.criterion.section, default: (0, 0)].count += 1 }
    }
    for (id, label) in entry.label.criteria.sorted(by: { $0.key < $1.key }) {
      guard let one = given[id] else {
        figures.unknownCriteria.insert(id)
        continue
      }
      figures.criteria[id, default: ConfusionTable()].count(label: label, given: one.outcome)
      pairs.append((ConfusionTable.place(label), ConfusionTable.place(one.outcome)))
      note(entry.name, id, label, one.outcome, "")
      if isSound, one.outcome.isDefect, !label.isDefect, label != .needsReview {
        figures.wrongAccusations.append(
          .init(document: entry.name, criterion: id, isLegal: one.criterion.kind == .legal))
      }
    }
    kappa.count(pairs)
  }

  private mutating func countGrades(_ label: LabelledDocument, _ result: AuditResult) {
    guard let grades = label.grades, let scale = result.rubric?.scale else { return }
    var counted = gradeKappa ?? .overGrades(scale.count)
    let pair = (grades.overall, result.grades.overall.grade)
    figures.gradesExact.of += 1
    if pair.0 == pair.1 { figures.gradesExact.count += 1 }
    counted.count([(scale.firstIndex(of: pair.0) ?? scale.count, scale.firstIndex(of: pair.1) ?? scale.count)])
    gradeKappa = counted
    for (standard, grade) in result.grades.standards {
      guard let given = grades.ofStandard(standard.code) else { continue }
      figures.sectionGradesExact.of += 1
      if given == grade.grade { figures.sectionGradesExact.count += 1 }
    }
    for (code, grade) in result.grades.sections {
      guard let given = grades.sections?[code.rawValue] else { continue }
      figures.sectionGradesExact.of += 1
      if given == grade.grade { figures.sectionGradesExact.count += 1 }
    }
  }

  private mutating func countSections(_ label: LabelledDocument, _ plan: EHCPlan) {
    for (code, section) in label.sections ?? [:] where section.present {
      figures.sectionsFound.of += 1
      guard let code = SectionCode(rawValue: code), plan[code].present else { continue }
      figures.sectionsFound.count += 1
      guard let first = section.first, let last = section.last else { continue }
      figures.sectionBounds.of += 1
      let text = plan[code].body.text
      if Wording.near(first, start: text), Wording.near(last, end: text) { figures.sectionBounds.count += 1 }
    }
  }

  private mutating func countItems(_ entry: LabelledFolder.Entry, _ result: AuditResult, _ plan: EHCPlan) {
    let kinds: [(items: [LabelledDocument.Item]?, kind: Item.Kind)] = [
      (entry.label.needs, .need), (entry.label.outcomes, .outcome), (entry.label.provisions, .provision),
      (entry.label.recommendations, .recommendation),
    ]
    for (labelled, kind) in kinds {
      guard let labelled else { continue }
      let read = plan.sections.flatMap { section in
        section.items.filter { $0.kind == kind }.map { ($0, section.body.words(at: $0.range)) }
      }
      let pairs = ItemPairing.pairs(labelled: labelled.map(\.text), read: read.map(\.1))
      for (label, place) in zip(labelled, pairs) {
        figures.itemsFound.of += 1
        if place != nil { figures.itemsFound.count += 1 }
        count(
          entry.name, label.text, label.outcomes, place.flatMap { result.items[read[$0].0.id]?.outcomes.byID } ?? [:],
          isProvision: kind == .provision)
      }
    }
  }

  private mutating func count(_ sentence: LabelledSentence, _ given: [String: Outcome]) {
    figures.sentences += 1
    count(sentence.id, sentence.text, sentence.criteria, given, isProvision: sentence.kind == "provision")
  }

  private mutating func count(
    _ place: String, _ words: String, _ labels: [String: Outcome], _ outcomes: [String: Outcome], isProvision: Bool
  ) {
    for (id, label) in labels.sorted(by: { $0.key < $1.key }) {
      // An item that was not read has no outcome: to the author's defect that is a miss.
      let given = outcomes[id] ?? .notApplicable
      figures.items[id, default: ConfusionTable()].count(label: label, given: given)
      note(place, id, label, given, words)
    }
    guard isProvision, !labels.isEmpty else { return }
    let author = labels.values.contains(where: \.isDefect)
    // Only what the author judged too: a criterion without a label can prove neither right.
    let engine = labels.keys.contains { outcomes[$0]?.isDefect ?? false }
    switch (author, engine) {
    case (true, true): figures.defectiveProvision.both += 1
    case (false, true): figures.defectiveProvision.engineOnly += 1
    case (true, false): figures.defectiveProvision.authorOnly += 1
    case (false, false): break
    }
  }

  private mutating func note(_ place: String, _ id: String, _ label: Outcome, _ given: Outcome, _ words: String) {
    guard label != given else { return }
    figures.disagreements.append(.init(place: place, criterion: id, label: label, given: given, words: words))
  }
}
