import Auditing
import Documents
import Plans

/// How the page was made, so that anyone can make it again: document, rubric and engine, and what is only proposed.
struct MakingPart {
  let result: AuditResult

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      """
      The grades are provisional until a named person confirms them. The machine reads words: whether a need is described \
      truly, or the provision is the right one, it cannot know. The same file and the same rubric always give this page.
      """)
    page.element(
      "p",
      """
      What each outcome means, and the weights and bands behind the grades, are defaults of this program and proposals: no \
      council\u{2019}s published scheme states them. They are data that a council can change.
      """)
    page.element("dl", ["class": "facts"]) { page in
      Self.fact("File", result.source, to: &page)
      if let format = result.format { Self.fact("Format", format.rawValue, to: &page) }
      Self.fact("SHA-256 of the file", result.sha256, isHash: true, to: &page)
      if let rubric = result.rubric { Self.write(rubric, to: &page) }
      Self.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
    if !result.suppressed.isEmpty { SuppressedPart(suppressed: result.suppressed).write(to: &page) }
  }

  static func write(_ rubric: RubricStamp, to page: inout PageWriter) {
    fact("Rubric", "\(rubric.id), version \(rubric.version)", to: &page)
    fact("SHA-256 of the rubric", rubric.sha256, isHash: true, to: &page)
  }

  static func fact(_ name: String, _ value: String, isHash: Bool = false, to page: inout PageWriter) {
    page.element("dt", name)
    page.element("dd", ["class": isHash ? "hash" : "fact"], value)
  }
}

/// What was not placed in any section, and what could not be read.
struct UnplacedPart {
  static let most = 40
  let result: AuditResult
  let plan: EHCPlan

  func write(to page: inout PageWriter) {
    let unplaced = plan.coverage.unplaced
    page.element("p") { page in
      page.text("\(percentPlaced)% of the document\u{2019}s words stand in a section or in its front matter")
      page.text(unplaced.isEmpty ? "." : "; \(Words.count(unplaced.count, "passage", "passages")) could not be placed.")
    }
    for problem in result.problems {
      page.element("p", ["class": "warning"]) { page in
        page.element("strong", "Look at this yourself. ")
        page.text(problem)
      }
    }
    guard !unplaced.isEmpty else { return }
    page.element("p", "No criterion looked at these words. Read them yourself: they may belong to a section.")
    page.element("ul") { page in
      for words in unplaced.prefix(Self.most) { page.element("li", Columns.harmless(words)) }
    }
    if unplaced.count > Self.most { page.element("p", "And \(unplaced.count - Self.most) more.") }
  }

  /// Rounded down: 100 only where every word was placed.
  private var percentPlaced: Int { Int((min(1, max(0, plan.coverage.placed)) * 100).rounded(.down)) }
}
