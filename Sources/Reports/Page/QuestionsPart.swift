import Auditing
import Plans

/// The questions that the text does not settle: eight at most, weightiest first; the others are counted.
struct QuestionsPart {
  static let most = 8
  let result: AuditResult
  let notes: FindingNotes

  func write(to page: inout PageWriter) {
    let open = Weightiest.questions(in: result)
    guard !open.isEmpty else {
      page.element("p", "None: the text settles every criterion that applies.")
      return
    }
    page.element("ol", ["class": "questions"]) { page in
      for judged in open.prefix(Self.most) {
        page.element("li") { write(judged, to: &$0) }
      }
    }
    if open.count > Self.most {
      page.element("p", "\(open.count - Self.most) more of less weight stand with their sections below.")
    }
  }

  private func write(_ judged: CriterionResult, to page: inout PageWriter) {
    let position = judged.findings.firstIndex(where: \.urgent) ?? judged.findings.indices.first
    let finding = position.map { judged.findings[$0] }
    if finding?.urgent == true {
      page.element("span", ["class": "tag urgent"], "Urgent, today")
      page.text(" ")
    }
    page.text(judged.reason)
    if let evidence = finding?.evidence {
      page.element("blockquote") { page in
        page.text("\u{201C}\(Columns.shortened(Columns.harmless(evidence.quote), to: 240))\u{201D}")
      }
    }
    page.element("span", ["class": "soft small"]) { page in
      let section = finding?.evidence?.section?.rawValue ?? judged.criterion.section
      page.text(section == "plan" ? "The plan as a whole" : "Section \(section)")
      if let place = finding?.evidence.flatMap({ Words.place($0.locator) }) { page.text(", " + place) }
      page.text(". \(judged.criterion.title) (\(judged.criterion.id)).")
    }
    if let position, let number = notes.number(of: judged, finding: position) {
      page.text(" ")
      page.element("a", ["href": "#note-\(number)"], "Note \(number)")
    }
  }
}
