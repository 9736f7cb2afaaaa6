import Auditing
import Documents
import Plans
import Rubrics

@testable import Reports

/// A made-up plan with three provisions and an absent section, for tests of the check to vary.
enum InventedCheck {
  static let sentences = [
    "Regular support from an adult.", "Help with speech by the therapist.", "A writing slope, if the school agrees.",
  ]

  static func criterion(
    _ id: String, _ requirement: String, basis: String = "CoP 9.69", weight: Double = 3, items: String? = "provision",
    kind: Criterion.Kind = .legal, advice: String = "Say it. Take it from the advice in Section K."
  ) -> Criterion {
    Criterion(
      id: id, section: "F", title: id, requirement: requirement, basis: [basis], kind: kind, weight: weight,
      select: Selector(sections: ["F"], items: items), measure: MeasureCall(name: "slot"), ladder: Ladder(rungs: [:]),
      says: [.met: "It says so."], advice: advice, place: SourcePlace())
  }

  static let often = criterion(
    "F-OFTEN", "Each provision says how often it happens.", basis: "Children and Families Act 2014 s37(2)(c)", weight: 5
  )
  static let who = criterion("F-WHO", "Each provision says whose job it is.")
  static let open = criterion(
    "F-OPEN", "No wording makes a provision an offer.", basis: "A v B [1998] ELR 129", weight: 5)

  static func finding(_ place: Int, _ message: String, suggestion: String? = "Say it.", urgent: Bool = false)
    -> Finding
  {
    Finding(
      message: message, suggestion: suggestion,
      evidence: Evidence(
        section: .F, range: range(place), quote: sentences[place], locator: Locator(line: 10 + place)),
      item: "F\(place + 1)", urgent: urgent)
  }

  static func range(_ place: Int) -> Range<Int> {
    let start = sentences.prefix(place).reduce(0) { $0 + $1.utf8.count + 1 }
    return start..<start + sentences[place].utf8.count
  }

  /// The first provision lacks two things and the second one; the third is an offer.
  static var usual: [CriterionResult] {
    [
      CriterionResult(
        criterion: often, outcome: .notMet, examined: 3, reason: "1 of 3 provisions meets this.",
        findings: [
          finding(0, "This provision does not say how often it happens."),
          finding(1, "This provision does not say how often it happens."),
        ]),
      CriterionResult(
        criterion: who, outcome: .partlyMet, examined: 3, reason: "2 of 3 provisions meet this.",
        findings: [finding(0, "This provision does not say whose job it is.")]),
      CriterionResult(
        criterion: open, outcome: .partlyMet, examined: 3, reason: "2 of 3 provisions meet this.",
        findings: [
          finding(2, "It is left open: \"if the school agrees\"."), finding(2, "It is left open: \"school agrees\"."),
        ]),
    ]
  }

  static func result(
    _ criteria: [CriterionResult] = usual, status: PlanStatus? = .draft, labelled: Bool = true, placed: Double = 1
  ) -> AuditResult {
    var plan = InventedResult.plan()
    plan.status = status
    plan.coverage = Coverage(placed: placed, unplaced: [])
    let items = sentences.indices.map { place in
      Item(
        id: "F\(place + 1)", kind: .provision, range: range(place), passages: place..<place + 1,
        label: labelled ? "P\(place + 1)" : nil)
    }
    plan.sections[SectionCode.F.position] = PlanSection(
      code: .F, present: true, confidence: 1, body: SectionBody(text: sentences.joined(separator: "\n")), items: items)
    var result = InventedResult.result(plan: plan)
    result.source = "draft.docx"
    result.criteria = criteria
    result.items = [:]
    return result
  }

  /// A piece of advice in Section K.
  static func advice(_ words: String, families: [String] = ["health"]) -> ListedAdvice {
    ListedAdvice(
      evidence: Evidence(section: .K, range: 0..<words.utf8.count, quote: words, locator: Locator(line: 90)),
      families: families)
  }

  static func text(_ result: AuditResult, all: Bool = false) -> String {
    CheckScreen.text(of: result, all: all, coloured: false)
  }

  /// The text as one line, however it is broken.
  static func flowing(_ result: AuditResult, all: Bool = false) -> String {
    text(result, all: all).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
