import Auditing
import Documents
import Plans

/// The readable report of one document: a page that needs no other file, no script and no network.
public enum PlanPage {
  /// The page of one result in UTF-8. The same result gives the same bytes.
  ///
  /// - Parameters:
  ///   - result: the result of one document; one that could not be read gets a page that says so.
  ///   - index: the file name of the batch's index beside it; nil: none.
  public static func bytes(of result: AuditResult, index: String? = nil) -> [UInt8] {
    guard let plan = result.plan else { return unread(result, index: index) }
    let textBytes = plan.sections.reduce(plan.front.text.utf8.count) { $0 + $1.body.text.utf8.count }
    let notes = FindingNotes(result)
    let frame = PageFrame(
      title: plan.subject.name ?? fileName(result.source),
      contents: [
        ("glance", "At a glance"), ("mend", "What to mend first"),
        ("advice", "Against the advice"), ("questions", "Questions for a person"),
        ("thread", "Golden thread"), ("sections", "Section by section"), ("unplaced", "What could not be placed"),
        ("making", "How it was made"),
      ].filter { part in
        switch part.0 {
        case "thread": result.kind == .ehcPlan
        case "advice": result.againstAdvice != nil
        default: true
        }
      })
    return frame.page(capacity: 98_304 + textBytes * 3) { page in
      writeHead(result, plan, index: index, to: &page)
    } main: { page in
      page.part("glance", "At a glance") { page in
        SummaryPart(result: result).write(to: &page)
        LegalPart(result: result).write(to: &page)
      }
      page.part("mend", "What to mend first") {
        MendFirstPart(result: result, notes: notes).write(to: &$0)
      }
      if let compared = result.againstAdvice {
        page.part("advice", "Against the advice") { AdvicePart(compared: compared).write(to: &$0) }
      }
      page.part("questions", "Questions for a person") { QuestionsPart(result: result, notes: notes).write(to: &$0) }
      if result.kind == .ehcPlan {
        page.part("thread", "Golden thread") { ThreadPart(result: result, plan: plan).write(to: &$0) }
      }
      page.part("sections", "Section by section", onFreshPaper: true) { page in
        let part = SectionPart(result: result, plan: plan, notes: notes)
        part.writeWhole(to: &page)
        for code in plan.sections.map(\.code) { part.write(code, to: &page) }
      }
      page.part("unplaced", "What could not be placed") { UnplacedPart(result: result, plan: plan).write(to: &$0) }
      page.part("making", "How it was made") { MakingPart(result: result).write(to: &$0) }
    }
  }

  private static func writeHead(_ result: AuditResult, _ plan: EHCPlan, index: String?, to page: inout PageWriter) {
    writeWayBack(index, to: &page)
    page.element("h1", plan.subject.name ?? "No name stated")
    var facts = plan.ncYear.map { [Words.year($0)] } ?? []
    facts.append(Words.document(result, Words.day))
    if let setting = plan.subject.setting { facts.append(setting) }
    page.element("p", facts.joined(separator: ". ") + ".")
    page.element("p", ["class": "soft small"], "Audit of \(fileName(result.source))")
  }

  private static func unread(_ result: AuditResult, index: String?) -> [UInt8] {
    let frame = PageFrame(
      title: fileName(result.source), contents: [("glance", "At a glance"), ("making", "How it was made")])
    return frame.page(capacity: 24_576) { page in
      writeWayBack(index, to: &page)
      page.element("h1", fileName(result.source))
      page.element("p", Words.kind(result.kind))
    } main: { page in
      page.part("glance", "At a glance") { page in
        page.element("div", ["class": "verdict"]) { page in
          page.element("p") { GradeMark(scale: result.rubric?.scale ?? []).write("not-graded", to: &$0) }
          page.element("p") { $0.element("strong", "Read this one yourself.") }
          for problem in result.problems { page.element("p", problem) }
        }
      }
      page.part("making", "How it was made") { MakingPart(result: result).write(to: &$0) }
    }
  }

  private static func writeWayBack(_ index: String?, to page: inout PageWriter) {
    guard let index else { return }
    page.element("p", ["class": "back small"]) { $0.element("a", ["href": index], "All documents of this audit") }
  }

  /// The last part of a path.
  static func fileName(_ source: String) -> String {
    source.split(separator: "/").last.map(String.init) ?? source
  }
}
