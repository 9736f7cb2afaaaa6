import Auditing
import Plans
import Rubrics

/// At a glance: the overall grade with its reason and what limited it, and the grades of the sections.
struct SummaryPart {
  let result: AuditResult

  func write(to page: inout PageWriter) {
    let overall = result.grades.overall
    let mark = GradeMark(scale: result.rubric?.scale ?? [])
    page.element("div", ["class": "verdict"]) { page in
      page.element("p") { page in
        page.text("Overall: ")
        mark.write(overall.grade, to: &page)
        page.text(" ")
        page.element("span", ["class": "tag"], "Provisional")
      }
      let score = overall.score.map { "Score \(Words.score($0)) of 100. " } ?? ""
      page.element("p", overall.reason.hasPrefix("Score ") ? overall.reason : score + overall.reason)
      Self.write(limitsOf: overall, in: result, to: &page)
    }
    if overall.grade == "not-graded" {
      page.element("p", ["class": "warning"]) { page in
        page.element("strong", "Read this one yourself. ")
        page.text(
          "The machine could not place enough of its text to grade it; what follows is only what it could read.")
      }
    }
    if result.grades.isIncomplete {
      page.element("p", ["class": "warning"]) { page in
        page.element("strong", "Incomplete. ")
        page.text("The rubric has mistakes, and these criteria were left out: ")
        page.text((result.rubric?.skipped ?? []).joined(separator: ", ") + ".")
      }
    }
    writeStandards(mark, to: &page)
    writeSections(mark, to: &page)
  }

  /// Which criteria capped a grade, by name.
  static func write(limitsOf grade: Grades.Grade, in result: AuditResult, to page: inout PageWriter) {
    guard !grade.limitedBy.isEmpty else { return }
    let named = grade.limitedBy.map { id in
      result.criteria.first { $0.criterion.id == id }.map { "\($0.criterion.title) (\(id))" } ?? id
    }
    page.element("p") { page in
      page.element("strong", "Limited by: ")
      page.text(named.joined(separator: "; ") + ".")
    }
  }

  private func writeStandards(_ mark: GradeMark, to page: inout PageWriter) {
    guard !result.grades.standards.isEmpty else { return }
    page.element("h3", "Grades of the standards")
    page.wideTable("standards-table", caption: "Each standard's grade, score and the reason for it", class: "grades") {
      page in
      page.columns(["Standard", "Grade", "Score of 100", "Reason"])
      page.element("tbody") { page in
        for (standard, grade) in result.grades.standards {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], standard.title)
            page.element("td") { mark.write(grade.grade, to: &$0) }
            page.element("td", ["class": "number"], grade.score.map(Words.score) ?? "\u{2013}")
            page.element("td", grade.reason)
          }
        }
      }
    }
  }

  private func writeSections(_ mark: GradeMark, to page: inout PageWriter) {
    guard !result.grades.sections.isEmpty else { return }
    page.element("h3", "Grades of the sections")
    page.stackedTable(
      "grades-table", caption: "Each section's grade, score and the reason for it", class: "grades",
      columns: ["Section", "Grade", "Score of 100", "Reason"]
    ) { page in
      for (code, grade) in result.grades.sections {
        page.stackedRow { page in
          page.element("a", ["href": "#" + code.anchor], code.rawValue)
          page.text(": " + code.title)
        } _: { page in
          page.stackedCell("Grade") { mark.write(grade.grade, to: &$0) }
          page.stackedCell("Score of 100", class: "number") { $0.text(grade.score.map(Words.score) ?? "\u{2013}") }
          page.stackedCell("Reason", class: "reason") { page in
            page.text(grade.reason)
            if !grade.limitedBy.isEmpty {
              page.text(" Limited by \(grade.limitedBy.joined(separator: ", ")).")
            }
          }
        }
      }
    }
  }
}
