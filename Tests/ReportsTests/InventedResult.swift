import Auditing
import Documents
import Plans
import Regulations
import Rubrics

/// A made-up result with one of everything that a result can hold, for tests to vary.
enum InventedResult {
  static let sectionF = "Zoë has 30 minutes of “reading” each day.\nRegular support from an adult."
  static let quote = "Regular support"

  /// UTF-8 offsets of some words in a text.
  static func range(of words: String, in text: String) -> Range<Int> {
    let text = Array(text.utf8)
    let words = Array(words.utf8)
    for start in 0...(text.count - words.count) where Array(text[start..<start + words.count]) == words {
      return start..<start + words.count
    }
    return 0..<0
  }

  static func plan() -> EHCPlan {
    var subject = Subject()
    subject.name = "Zoë Example"
    subject.dateOfBirth = CalendarDate(year: 2016, month: 2, day: 3)
    subject.ncYear = 5
    var dates = PlanDates()
    dates.issued = CalendarDate(year: 2025, month: 1, day: 20)
    dates.amended = CalendarDate(year: 2026, month: 3, day: 12)
    let sections = SectionCode.ofPlan.map { code in
      guard code == .F else { return PlanSection(code: code, present: true, heading: "Section \(code)", confidence: 1) }
      let last = sectionF.utf8.count
      let provision = Item(
        id: "F1", kind: .provision, range: 0..<last, passages: 0..<2, label: "F1", area: .cognition)
      return PlanSection(
        code: .F, present: true, heading: "Section F: provision", mergedWith: [.E], confidence: 0.75,
        body: SectionBody(text: sectionF), items: [provision])
    }
    return EHCPlan(
      status: .amendedFinal, subject: subject, dates: dates, front: SectionBody(text: "Name: Zoë Example"),
      sections: sections, coverage: Coverage(placed: 0.9375, unplaced: ["Page 1 of 9"]))
  }

  static func criterion(
    _ id: String, section: String = "F", kind: Criterion.Kind = .legal, weight: Double = 5,
    title: String = "Provision says how often"
  ) -> Criterion {
    Criterion(
      id: id, section: section, title: title, requirement: "Each provision states its frequency.",
      basis: ["CFA 2014 s37"], kind: kind, weight: weight, select: Selector(sections: [section]),
      measure: MeasureCall(name: "slot"), ladder: Ladder(rungs: [:]), advice: "Say how often.", place: SourcePlace())
  }

  static func finding(quote: String = quote, message: String = "It does not say how often.") -> Finding {
    Finding(
      message: message, suggestion: "Say how often; take it from the advice.",
      evidence: Evidence(
        section: .F, range: range(of: quote, in: sectionF), quote: quote,
        locator: Locator(part: "word/document.xml", page: 4, paragraph: 61, table: 2, row: 3, column: 1)),
      item: "F1", urgent: false)
  }

  static func result(findings: [Finding] = [finding()], plan: EHCPlan = plan()) -> AuditResult {
    var judgement = ItemJudgement()
    judgement.outcomes = ["F-WHO-01": .met, "F-QUANT-01": .partlyMet]
    judgement.slots = ["frequency": range(of: "each day", in: sectionF)]
    judgement.type = "direct"
    judgement.verdict = "partly"
    judgement.links = [.init(to: "B1", basis: .row)]
    var grades = Grades()
    grades.overall = .init(
      grade: "requires-improvement", score: 61.25, limitedBy: ["F-COV-01"], reason: "Some needs have no provision.")
    grades.sections = SectionCode.ofPlan.map { ($0, .init(grade: $0 == .F ? "inadequate" : "good", score: 80)) }
    let criteria = [
      CriterionResult(
        criterion: criterion("F-QUANT-01"), outcome: .notMet, examined: 1, reason: "1 of 1 does not.",
        findings: findings),
      CriterionResult(
        criterion: criterion("H-SPLIT-01", section: "H", kind: .quality, weight: 1.5), outcome: .met,
        reason: "H1 and H2 are apart.",
        support: [Evidence(section: nil, range: 7..<10, quote: "oë", locator: Locator(line: 1))]),
      CriterionResult(
        criterion: criterion("P-ID-02", section: "plan"), outcome: .needsReview, reason: "Who is Sam?"),
    ]
    return AuditResult(
      source: "plans/zoë \"draft\".docx", sha256: String(repeating: "0a", count: 32), format: .docx, kind: .ehcPlan,
      plan: plan, items: ["F1": judgement], nilSections: [.C], criteria: criteria, grades: grades,
      rubric: RubricStamp(
        id: "kirklees", version: "1.0.0", sha256: String(repeating: "b", count: 64),
        scale: ["outstanding", "good", "requires-improvement", "inadequate"], skipped: []))
  }

  /// A file in which nothing could be recognised.
  static func unread() -> AuditResult {
    AuditResult(
      source: "scan.pdf", sha256: String(repeating: "c", count: 64), format: nil, kind: .unknown, plan: nil,
      problems: ["The file is empty. Save the plan again and audit the new file."])
  }
}
