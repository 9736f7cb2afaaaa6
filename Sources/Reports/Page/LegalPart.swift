import Auditing
import Rubrics

/// What the law asks, apart from quality: which legal criteria are met by the words of the plan, and which are not.
struct LegalPart {
  let result: AuditResult

  func write(to page: inout PageWriter) {
    let legal = result.criteria.filter { $0.criterion.kind == .legal }
    guard !legal.isEmpty else { return }
    let decided = legal.filter { [.met, .partlyMet, .notMet].contains($0.outcome) }
    let groups: [(outcome: Outcome, heading: String)] = [
      (.notMet, "Not met: the plan may not meet the law here; check"), (.partlyMet, "Partly met"),
      (.needsReview, "For a person to decide"), (.met, "Met"), (.notApplicable, "Does not apply"),
    ]
    let counts = [Outcome.met, .partlyMet, .notMet].map { outcome in
      "\(legal.filter { $0.outcome == outcome }.count) \(outcome.words)"
    }
    let open = legal.filter { $0.outcome == .needsReview }.count
    page.element("h3", "Legal compliance, apart from quality")
    page.element("p") { page in
      page.text("Of \(Words.count(decided.count, "legal criterion", "legal criteria")) that the text decides: ")
      page.text(counts.joined(separator: ", ") + ".")
      if open > 0 { page.text(" \(open) more for a person to decide.") }
    }
    for (outcome, heading) in groups {
      let members = legal.filter { $0.outcome == outcome }
      guard !members.isEmpty else { continue }
      let isOpen = outcome == .notMet || outcome == .partlyMet
      page.markup(isOpen ? "<details open>" : "<details>")
      page.element("summary", "\(heading) (\(members.count))")
      page.element("ul") { page in
        for judged in members {
          page.element("li") { page in
            page.text("\(judged.criterion.title) ")
            page.element("span", ["class": "soft small"], "(\(judged.criterion.id))")
            if isOpen { page.text(": " + judged.reason) }
          }
        }
      }
      page.markup("</details>")
    }
  }
}
