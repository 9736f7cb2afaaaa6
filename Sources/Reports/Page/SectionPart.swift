import Auditing
import Plans
import Rubrics

/// One section of the plan: its grade and reason, the criteria, its own words with the findings in context, its items.
struct SectionPart {
  let result: AuditResult
  let plan: EHCPlan
  let notes: FindingNotes

  /// Writes the part of a section.
  func write(_ code: SectionCode, to page: inout PageWriter) {
    let section = plan[code]
    let here = notes.notes(in: code)
    page.markup("\n")
    page.element("section", ["aria-labelledby": code.anchor]) { page in
      page.element("h3", ["id": code.anchor], code.name)
      if let grade = result.grades.sections.first(where: { $0.code == code })?.grade {
        page.element("p") { page in
          GradeMark(scale: result.rubric?.scale ?? []).write(grade.grade, to: &page)
          page.text((grade.score.map { " Score \(Words.score($0)) of 100. " } ?? " ") + grade.reason)
        }
        SummaryPart.write(limitsOf: grade, in: result, to: &page)
      }
      writeForm(of: section, to: &page)
      CriteriaTable(
        criteria: result.criteria.filter { code.isCovered(by: $0.criterion.section) },
        name: code.shortName, id: "criteria-\(code.rawValue)"
      ).write(to: &page)
      write(words: section.body, of: code.shortName, notes: here, to: &page)
      NotesPart(notes: here, name: "Notes on \(code.shortName)").write(to: &page)
      ItemsTable(result: result, section: section).write(to: &page)
    }
  }

  /// Writes what concerns no single section: the criteria of the whole plan and the front matter.
  func writeWhole(to page: inout PageWriter) {
    let here = notes.notes(in: nil)
    page.markup("\n")
    page.element("section", ["aria-labelledby": "whole"]) { page in
      page.element("h3", ["id": "whole"], "The plan as a whole")
      CriteriaTable(
        criteria: result.criteria.filter { judged in
          !plan.sections.contains { $0.code.isCovered(by: judged.criterion.section) }
        }, name: "the plan as a whole", id: "criteria-whole"
      ).write(to: &page)
      write(words: plan.front, of: "the front of the plan", notes: here, to: &page)
      NotesPart(notes: here, name: "Notes on the plan as a whole").write(to: &page)
    }
  }

  /// Not found, found together with another, found empty and found to be a nil are four different things.
  private func writeForm(of section: PlanSection, to page: inout PageWriter) {
    let others = section.mergedWith.map(\.rawValue).joined(separator: ", ")
    if !section.mergedWith.isEmpty {
      page.element("p", "It shares one heading with Section \(others).")
    } else if !section.present {
      page.element("p", "No heading of this section was found.")
    } else if section.body.text.isEmpty {
      page.element("p", "Its heading is there, and no words under it.")
    }
    if result.nilSections.contains(section.code) {
      page.element("p", "It states that there is nothing to record.")
    }
    if let heading = section.heading {
      page.element("p", ["class": "soft small"]) { page in
        page.text("Heading in the document: \u{201C}\(heading)\u{201D}")
        if let place = section.headingLocator.flatMap(Words.place) { page.text(" (\(place))") }
      }
    }
  }

  private func write(words body: SectionBody, of name: String, notes: [FindingNotes.Note], to page: inout PageWriter) {
    guard !body.text.isEmpty else { return }
    page.markup("<details open>")
    page.element(
      "summary",
      (result.kind == .ehcPlan ? "The plan\u{2019}s own words: " : "The document\u{2019}s own words: ") + name)
    page.element("div", ["class": "words"]) { MarkedText(body: body, notes: notes).write(to: &$0) }
    page.markup("</details>")
  }
}
