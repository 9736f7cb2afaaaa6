import Auditing
import Documents
import Rubrics
import Testing

@testable import Reports

@Suite("The page of a batch")
struct BatchPageTests {
  private func result(measure: String, message: String = "H is not divided.") -> AuditResult {
    var result = InventedResult.result(findings: [InventedResult.finding(message: message)])
    result.criteria[0].criterion.measure = MeasureCall(name: measure)
    return result
  }

  private func page(_ results: [AuditResult]) -> String {
    var batch = BatchPage()
    var names = PageNames()
    for result in results { batch.add(BatchPage.Entry(result), page: names.name(for: result.source)) }
    return String(decoding: batch.bytes(), as: UTF8.self)
  }

  @Test("Every count has its denominator, and every document a link to its page")
  func counts() {
    let page = page([InventedResult.result(), InventedResult.result(), InventedResult.unread()])
    #expect(page.contains("<td>2 of 2</td>"))
    #expect(page.contains("<td>0 of 2</td>"))
    #expect(page.contains("in 2 of the 2 plans that decide it"))
    #expect(page.contains("<a href=\"zo-draft.html\">"))
    #expect(page.contains("<a href=\"zo-draft-2.html\">"))
  }

  @Test("A file that could not be read stands there with its sentence")
  func unread() {
    let page = page([InventedResult.result(), InventedResult.unread()])
    #expect(page.contains("<a href=\"scan.html\">scan.pdf</a>: The file is empty. Save the plan again"))
  }

  @Test("A fault that most plans share with their form is said once, for the template")
  func template() {
    let shared = Array(repeating: result(measure: "separate-sections"), count: 3)
    let others = Array(repeating: result(measure: "separate-sections", message: "other"), count: 2)
    let page = page(shared + others)
    #expect(page.split(separator: "H is not divided.").count == 2)
    #expect(page.contains("In 3 of 5 plans."))
    #expect(!page.contains("In 2 of 5 plans."))
  }

  @Test("Three plans tell nothing of a template, and a writer's fault is never the template's")
  func noTemplate() {
    let three = page(Array(repeating: result(measure: "separate-sections"), count: 3))
    #expect(!three.contains("For the template"))
    let writers = page(Array(repeating: result(measure: "provision-slot"), count: 9))
    #expect(!writers.contains("For the template"))
  }
}
