import Auditing
import Plans
import Rubrics

/// What to mend first: the weightiest criteria that are not met, each with the plan's own words, the place, what to do
/// and what it rests on.
struct MendFirstPart {
  static let most = 10
  let result: AuditResult
  let notes: FindingNotes

  func write(to page: inout PageWriter) {
    let unmet = Weightiest.unmet(in: result).filter { !$0.findings.isEmpty }
    guard !unmet.isEmpty else {
      page.element("p", "No criterion that the machine can decide is unmet.")
      return
    }
    if unmet.count > Self.most {
      page.element("p", "The weightiest \(Self.most) of \(unmet.count). The others stand with their sections below.")
    }
    var shown: Set<String> = []
    page.element("ol", ["class": "mend"]) { page in
      for judged in unmet.prefix(Self.most) {
        // A quote that has not been shown yet tells more of the plan than the same one again.
        let position =
          judged.findings.firstIndex(where: \.urgent)
          ?? judged.findings.firstIndex { !shown.contains($0.evidence?.quote ?? "") } ?? 0
        shown.insert(judged.findings[position].evidence?.quote ?? "")
        page.markup("\n")
        page.element("li") { write(judged, finding: position, to: &$0) }
      }
    }
  }

  private func write(_ judged: CriterionResult, finding position: Int, to page: inout PageWriter) {
    let finding = judged.findings[position]
    let criterion = judged.criterion
    page.element("h3", finding.message)
    page.element("p", ["class": "small"]) { page in
      if finding.urgent {
        page.element("span", ["class": "tag urgent"], "Urgent, today")
        page.text(" ")
      }
      page.element("span", ["class": "tag"], criterion.kind == .legal ? "Legal" : "Quality")
      page.text(" \(criterion.title) (\(criterion.id)): ")
      judged.outcome.write(to: &page)
    }
    if let evidence = finding.evidence {
      page.element("blockquote") { page in
        page.text("\u{201C}\(Columns.shortened(Columns.harmless(evidence.quote), to: 400))\u{201D}")
      }
    }
    page.element("p", ["class": "small"]) { writePlace(of: judged, finding: position, to: &$0) }
    let advice = finding.suggestion ?? criterion.advice
    if !advice.isEmpty {
      page.element("p") { page in
        page.element("strong", "What to do: ")
        page.text(advice)
      }
    }
    if !criterion.basis.isEmpty {
      page.element("p", ["class": "soft small"], "Basis: " + criterion.basis.joined(separator: "; ") + ".")
    }
  }

  private func writePlace(of judged: CriterionResult, finding position: Int, to page: inout PageWriter) {
    let evidence = judged.findings[position].evidence
    let section =
      evidence.map { $0.section?.name ?? "The front of the plan" } ?? Self.name(of: judged.criterion.section)
    page.text(section)
    if let place = evidence.flatMap({ Words.place($0.locator) }) { page.text(", " + place) }
    let numbers = judged.findings.indices.compactMap { notes.number(of: judged, finding: $0) }
    let own = notes.number(of: judged, finding: position)
    page.text(". ")
    if let own { page.element("a", ["href": "#note-\(own)"], "Note \(own)") }
    var others: [Int] = []
    for number in numbers where number != own && !others.contains(number) { others.append(number) }
    guard !others.isEmpty else { return }
    page.text("; more like it: ")
    for (place, number) in others.prefix(12).enumerated() {
      if place > 0 { page.text(", ") }
      page.element("a", ["href": "#note-\(number)", "aria-label": "note \(number)"], String(number))
    }
    if others.count > 12 { page.text(" and \(others.count - 12) more") }
    page.text(".")
  }

  private static func name(of section: String) -> String {
    if section == "H" { return "Sections H1 and H2: social care provision" }
    return SectionCode(rawValue: section)?.name ?? "The plan as a whole"
  }
}
