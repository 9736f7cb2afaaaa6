import Documents
import Plans
import Regulations
import Rubrics

@testable import Auditing

/// Judges single sentences as the one item of a section, without any reading of layouts.
struct ItemBench {
  let rubric: Rubric
  private let matcher: PhraseMatcher

  init(rubric: Rubric) {
    self.rubric = rubric
    matcher = PhraseMatcher(lexicons: Array(rubric.lexicons.values))
  }

  /// A study of a plan that holds nothing but one item.
  func study(
    _ text: String, in code: SectionCode, kind: Item.Kind, child: String = "Sam Example",
    date: CalendarDate? = CalendarDate(year: 2025, month: 11, day: 10), ncYear: Int? = 6,
    born: CalendarDate? = CalendarDate(year: 2015, month: 3, day: 14)
  ) -> Study {
    let range = 0..<text.utf8.count
    var subject = Subject()
    subject.name = child
    subject.ncYear = ncYear
    subject.dateOfBirth = born
    var dates = PlanDates()
    dates.issued = date
    var sections = SectionCode.ofPlan.map { PlanSection(code: $0, present: true) }
    sections[code.position].body = SectionBody(text: text, passages: [Passage(range: range, kind: .listItem)])
    sections[code.position].items = [Item(id: code.rawValue + "1", kind: kind, range: range, passages: 0..<1)]
    let plan = EHCPlan(
      status: .final, subject: subject, dates: dates, front: SectionBody(), sections: sections,
      coverage: Coverage(placed: 1, unplaced: []))
    var words = WordCatalogue()
    return Study(plan: plan, document: Document(format: .text), rubric: rubric, matcher: matcher, words: &words)
  }

  /// Outcomes of every criterion on items of a section, by criterion id.
  func outcomes(_ study: Study, section: String, kind: Item.Kind) -> [String: Outcome] {
    var found: [String: Outcome] = [:]
    for criterion in rubric.criteria
    where criterion.select.items == kind.rawValue && criterion.select.sections == [section] {
      let items = CriterionJudge(study: study).judge(criterion).items
      found[criterion.id] = items.first?.outcome ?? .notApplicable
    }
    return found
  }
}
