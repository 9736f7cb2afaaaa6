import Documents
import Plans
import Regulations
import Rubrics

@testable import Auditing

/// Studies of plans whose sections are given as plain lines, without any reading of layouts.
struct SectionBench {
  private let rubric: Rubric
  private let matcher: PhraseMatcher

  init() throws {
    rubric = try ShippedRubric.load()
    matcher = PhraseMatcher(lexicons: Array(rubric.lexicons.values))
  }

  /// A final plan of 10 November 2025 for Sam Example; each line of a section is a paragraph and an item of a kind.
  func study(_ texts: [SectionCode: String], kinds: [SectionCode: Item.Kind] = [:], status: PlanStatus = .final)
    -> Study
  {
    var subject = Subject()
    subject.name = "Sam Example"
    var dates = PlanDates()
    dates.issued = CalendarDate(year: 2025, month: 11, day: 10)
    let sections = SectionCode.ofPlan.map { code in
      section(code, text: texts[code], kind: kinds[code])
    }
    let plan = EHCPlan(
      status: status, subject: subject, dates: dates, front: SectionBody(), sections: sections,
      coverage: Coverage(placed: 1, unplaced: []))
    var words = WordCatalogue()
    return Study(plan: plan, document: Document(format: .text), rubric: rubric, matcher: matcher, words: &words)
  }

  private func section(_ code: SectionCode, text: String?, kind: Item.Kind?) -> PlanSection {
    var section = PlanSection(code: code, present: text != nil)
    guard let text else { return section }
    section.body.text = text
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = start..<start + line.utf8.count
      start = range.upperBound + 1
      section.body.passages.append(Passage(range: range, kind: kind == nil ? .paragraph : .listItem))
      let position = section.body.passages.count - 1
      if let kind, !range.isEmpty {
        section.items.append(
          Item(id: "\(code.rawValue)\(position + 1)", kind: kind, range: range, passages: position..<position + 1))
      }
    }
    return section
  }
}
