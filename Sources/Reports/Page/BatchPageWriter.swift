import Auditing
import Plans

/// Writes the page of a batch.
struct BatchPageWriter {
  private static let mostCriteria = 10
  let batch: BatchPage

  private var scale: [String] { batch.rubrics.first?.scale ?? [] }
  private var plans: [(entry: BatchPage.Row, page: String)] {
    batch.rows.filter { $0.entry.isPlan && $0.entry.kind == .ehcPlan }
  }
  private var others: [(entry: BatchPage.Row, page: String)] { batch.rows.filter { !$0.entry.isPlan } }

  func bytes() -> [UInt8] {
    let shared = batch.faults.shared
    var contents = [("glance", "At a glance"), ("documents", "Documents")]
    if !shared.isEmpty { contents.append(("template", "For the template")) }
    let wording = SharedWordingPart(wording: batch.wording)
    if !wording.isEmpty { contents.append(("wording", "Shared wording")) }
    let suppressed = batch.suppressions.sentences
    if !suppressed.isEmpty { contents.append(("suppressed", "Not counted")) }
    if !others.isEmpty { contents.append(("unread", "Not judged")) }
    contents.append(("making", "How it was made"))
    let name = Words.count(batch.rows.count, "document", "documents")
    let frame = PageFrame(title: "Audit of \(name)", contents: contents)
    return frame.page(capacity: 32_768 + batch.rows.count * 2_048) { page in
      page.element("h1", "Audit of \(name)")
      page.element("p") { page in
        page.text("\(Words.count(plans.count, "plan", "plans")) audited")
        page.text(others.isEmpty ? "." : ", \(Words.count(others.count, "document", "documents")) not judged.")
        page.text(" All grades are provisional until a named person has confirmed them.")
      }
    } main: { page in
      page.part("glance", "At a glance") { writeGrades(to: &$0) }
      page.part("documents", "Documents") { writeDocuments(to: &$0) }
      if !shared.isEmpty { page.part("template", "For the template") { write(shared, to: &$0) } }
      if !wording.isEmpty { page.part("wording", "Shared wording") { wording.write(to: &$0) } }
      if !suppressed.isEmpty { page.part("suppressed", "Not counted") { writeSuppressions(suppressed, to: &$0) } }
      if !others.isEmpty { page.part("unread", "Not judged") { writeOthers(to: &$0) } }
      page.part("making", "How it was made") { writeMaking(to: &$0) }
    }
  }

  private func writeGrades(to page: inout PageWriter) {
    guard !plans.isEmpty else {
      page.element("p", "No plan could be audited.")
      return
    }
    let mark = GradeMark(scale: scale)
    let words = scale + ["not-graded"]
    page.wideTable("grades-table", caption: "How many of \(plans.count) plans have each grade", class: "counts") {
      page in
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("th", ["scope": "col"], "Part")
          for word in words { page.element("th", ["scope": "col"], "\(mark.shape(word)) \(Words.grade(word))") }
        }
      }
      page.element("tbody") { page in
        writeCounts("Overall", plans.map(\.entry.overall), words, to: &page)
        for code in SectionCode.ofPlan {
          writeCounts(code.name, plans.map { $0.entry.sections[code.position] }, words, to: &page)
        }
      }
    }
    let worst = batch.criteria.filter { $0.value.unmet > 0 }
      .sorted { ($1.value.unmet, $0.key) < ($0.value.unmet, $1.key) }.prefix(Self.mostCriteria)
    guard !worst.isEmpty else { return }
    page.element("h3", "Most often not met")
    page.element("ul") { page in
      for (id, criterion) in worst {
        page.element("li") { page in
          page.text(criterion.title + " ")
          page.element("span", ["class": "soft small"], "(\(id))")
          page.text(": in \(criterion.unmet) of the \(Words.count(criterion.decided, "plan", "plans")) that decide it")
        }
      }
    }
  }

  private func writeCounts(_ name: String, _ grades: [String], _ words: [String], to page: inout PageWriter) {
    page.element("tr") { page in
      page.element("th", ["scope": "row"], name)
      for word in words {
        let known = word == "not-graded" ? { !scale.contains($0) } : { (grade: String) in grade == word }
        page.element("td", "\(grades.filter(known).count) of \(grades.count)")
      }
    }
  }

  private func writeDocuments(to page: inout PageWriter) {
    let mark = GradeMark(scale: scale)
    mark.writeKey(to: &page)
    page.stackedTable(
      "documents-table", caption: "Documents with the grades of their sections", class: "batch wide",
      columns: ["Document", "Overall"] + SectionCode.ofPlan.map(\.rawValue)
    ) { page in
      for (entry, name) in batch.rows {
        page.markup("\n")
        page.stackedRow { page in
          page.element("a", ["href": name], entry.name ?? PlanPage.fileName(entry.source))
          page.element("span", ["class": "basis"], "\(PlanPage.fileName(entry.source)). \(entry.facts).")
        } _: { page in
          page.stackedCell("Overall", class: "overall") { mark.write(entry.overall, to: &$0) }
          for (code, grade) in zip(SectionCode.ofPlan, entry.sections) {
            page.stackedCell(code.rawValue) { mark.writeShort(grade, to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ shared: [(fault: TemplateFaults.Fault, plans: Int)], to page: inout PageWriter) {
    page.element(
      "p",
      """
      These faults stand alike in most of the plans, so they come with the form and not from the writers. Mend them once, \
      in the template.
      """)
    page.element("ul") { page in
      for (fault, number) in shared {
        page.element("li") { page in
          page.text(fault.message)
          if !fault.quote.isEmpty { page.element("blockquote", "\u{201C}\(Columns.harmless(fault.quote))\u{201D}") }
          page.element(
            "span", ["class": "soft small"],
            " In \(number) of \(batch.faults.plans) plans. \(fault.title) (\(fault.criterion)). ")
          if !fault.advice.isEmpty {
            page.element("span", ["class": "todo"]) { page in
              page.element("strong", "To do: ")
              page.text(fault.advice)
            }
          }
        }
      }
    }
  }

  private func writeSuppressions(_ sentences: [String], to page: inout PageWriter) {
    page.element(
      "p", "Somebody has decided that these findings are not counted. Each plan\u{2019}s page shows its own.")
    page.element("ul") { page in
      for sentence in sentences { page.element("li", Columns.harmless(sentence)) }
    }
  }

  private func writeOthers(to page: inout PageWriter) {
    page.element("p", "These were not judged. Read them yourself; never take silence for a pass.")
    page.element("ul") { page in
      for (entry, name) in others {
        page.element("li") { page in
          page.element("a", ["href": name], entry.source)
          page.text(": " + entry.problems.joined(separator: " "))
        }
      }
    }
  }

  private func writeMaking(to page: inout PageWriter) {
    page.element(
      "p",
      """
      A count is of all plans in this batch and says nothing of others. What each outcome means, and the weights and bands \
      behind the grades, are defaults of this program and proposals that a council can change.
      """)
    page.element("dl", ["class": "facts"]) { page in
      for rubric in batch.rubrics { MakingPart.write(rubric, to: &page) }
      MakingPart.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
  }
}
