import Auditing
import Rubrics

/// The criteria of a part of the plan with their outcomes and reasons: what is not met first and in sight, what is met or
/// does not apply behind a summary.
struct CriteriaTable {
  let criteria: [CriterionResult]
  /// The part of the plan in words.
  let name: String
  let id: String

  func write(to page: inout PageWriter) {
    let order: [Outcome] = [.notMet, .partlyMet, .needsReview]
    let pressing = order.flatMap { outcome in criteria.filter { $0.outcome == outcome } }
    let met = criteria.filter { $0.outcome == .met }
    let others = criteria.filter { $0.outcome == .notApplicable }
    if !pressing.isEmpty { write(pressing, id: id, caption: "What to look at in " + name, to: &page) }
    guard !met.isEmpty || !others.isEmpty else { return }
    page.element("details") { page in
      page.element("summary", "\(met.count) met, \(others.count) that do not apply")
      write(met + others, id: id + "-met", caption: "What is met or does not apply in " + name, to: &page)
    }
  }

  private func write(_ rows: [CriterionResult], id: String, caption: String, to page: inout PageWriter) {
    page.element("table", ["class": "criteria"]) { page in
      page.element("caption", ["id": id], caption)
      page.columns(["Outcome", "Criterion and reason"])
      page.element("tbody") { page in
        for judged in rows {
          page.element("tr") { page in
            page.element("td") { judged.outcome.write(to: &$0) }
            page.element("td") { page in
              page.element("strong", judged.criterion.title)
              let kind = judged.criterion.kind == .legal ? ", legal" : ""
              page.element("span", ["class": "soft small"], " (\(judged.criterion.id)\(kind))")
              page.open("br")
              page.text(judged.reason)
            }
          }
        }
      }
    }
  }
}
