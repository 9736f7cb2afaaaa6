import Auditing
import MonthlyRun

/// How the report was made, so that anybody can check it.
struct MonthMakingPart {
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      """
      The list of cases was closed before the draw; the draw follows from the list and the seed, and anybody with \
      certificate.json and frame.csv can make it again (sample verify). Every document that was matched was judged by the \
      machine; the drawn ones are audited once a named person has confirmed them. An interval joins the machine\u{2019}s \
      grades of all documents with how often people corrected it.
      """)
    page.element(
      "p",
      """
      What each outcome means, and the weights and bands behind the grades, are defaults of this program and proposals: no \
      council\u{2019}s published scheme states them. A group of related sections is good where every graded section of it is; one \
      made of criteria is graded by their outcomes and weights.
      """)
    page.element("dl", ["class": "facts"]) { page in
      MakingPart.fact("Seed", report.certificate.seed.text, to: &page)
      MakingPart.fact("SHA-256 of the frame", report.certificate.terms.frameSha256, isHash: true, to: &page)
      MakingPart.fact("SHA-256 of the commitment", report.certificate.commitmentSha256, isHash: true, to: &page)
      MakingPart.fact("SHA-256 of the audit set", report.certificate.auditSetSha256, isHash: true, to: &page)
      MakingPart.fact("Head of the records\u{2019} chain of events", report.ledger.head, isHash: true, to: &page)
      for rubric in report.shelf.rubrics {
        MakingPart.fact("Rubric", "\(rubric.id), version \(rubric.version)", to: &page)
        MakingPart.fact("SHA-256 of the rubric", rubric.sha256, isHash: true, to: &page)
      }
      MakingPart.fact("Engine", "ehcp-audit \(Auditor.version)", to: &page)
    }
  }
}
