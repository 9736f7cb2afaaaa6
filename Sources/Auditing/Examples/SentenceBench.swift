import Documents
import Plans
import Regulations
import Rubrics

/// Judges single sentences as the one item of a section, without any reading of layouts: how accuracy is measured where a
/// whole plan would only be in the way.
public final class SentenceBench {
  /// The rubric that it judges by.
  public let rubric: Rubric
  private let matcher: PhraseMatcher
  private var words = WordCatalogue()

  /// A bench for a rubric.
  public init(rubric: Rubric) {
    self.rubric = rubric
    matcher = PhraseMatcher(lexicons: Array(rubric.lexicons.values))
  }

  /// What a sentence's plan says of itself.
  public struct Setting {
    /// Day of the plan.
    public var date: CalendarDate?
    /// National curriculum year.
    public var ncYear: Int?
    /// Date of birth; nil where the plan does not state it.
    public var born: CalendarDate?

    /// A setting.
    public init(date: CalendarDate?, ncYear: Int?, born: CalendarDate?) {
      self.date = date
      self.ncYear = ncYear
      self.born = born
    }
  }

  /// Outcomes of every criterion on items of a kind in a section, by criterion id.
  public func outcomes(
    of text: String, as kind: Item.Kind, in code: SectionCode, setting: Setting
  ) -> [String: Outcome] {
    let plan = Self.plan(of: text, as: kind, in: code, setting: setting)
    let study = Study(
      plan: plan, document: Document(format: .text), rubric: rubric, matcher: matcher, words: &words)
    defer { study.close() }
    var found: [String: Outcome] = [:]
    for criterion in rubric.criteria
    where criterion.select.items == kind.rawValue && criterion.select.sections == [code.rawValue] {
      found[criterion.id] = CriterionJudge(study: study).judge(criterion).items.first?.outcome ?? .notApplicable
    }
    return found
  }

  private static func plan(of text: String, as kind: Item.Kind, in code: SectionCode, setting: Setting) -> EHCPlan {
    let range = 0..<text.utf8.count
    var subject = Subject()
    // No sentence is about this name, so none is taken for another child's.
    subject.name = "Sam Example"
    subject.ncYear = setting.ncYear
    subject.dateOfBirth = setting.born
    var dates = PlanDates()
    dates.issued = setting.date
    var sections = SectionCode.ofPlan.map { PlanSection(code: $0, present: true) }
    sections[code.position].body = SectionBody(text: text, passages: [Passage(range: range, kind: .listItem)])
    sections[code.position].items = [Item(id: code.rawValue + "1", kind: kind, range: range, passages: 0..<1)]
    return EHCPlan(
      status: .final, subject: subject, dates: dates, front: SectionBody(), sections: sections,
      coverage: Coverage(placed: 1, unplaced: []))
  }
}
