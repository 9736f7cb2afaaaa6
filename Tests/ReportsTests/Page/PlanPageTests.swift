import Auditing
import Documents
import Plans
import Testing

@testable import Reports

@Suite("The readable report of one plan")
struct PlanPageTests {
  private func page(_ result: AuditResult) -> String {
    String(decoding: PlanPage.bytes(of: result, index: "index.html"), as: UTF8.self)
  }

  @Test("It says the grade with its reason and limit, and that it is provisional, before anything else")
  func glance() throws {
    let page = page(InventedResult.result())
    let verdict = try #require(page.firstRange(of: "requires improvement"))
    let mend = try #require(page.firstRange(of: "<h2 id=\"mend\""))
    #expect(verdict.lowerBound < mend.lowerBound)
    #expect(page.contains("Score 61 of 100. Some needs have no provision."))
    #expect(page.contains("<strong>Limited by: </strong>F-COV-01."))
    #expect(page.contains(">Provisional<"))
    #expect(page.contains("Amended final plan of 12\u{A0}March\u{A0}2026."))
  }

  @Test("A grade is a shape and a word, so that black and white paper shows it")
  func shape() {
    #expect(page(InventedResult.result()).contains("\u{25CF}\u{25CB}\u{25CB}\u{25CB}</span> inadequate"))
  }

  @Test("The plan's own words are marked and lead to their note, and the note leads back")
  func marks() {
    let page = page(InventedResult.result())
    #expect(
      page.contains("<mark class=\"one\">Regular support</mark><a class=\"note-link\" id=\"words-1\" href=\"#note-1\""))
    #expect(page.contains("<li id=\"note-1\">"))
    #expect(page.contains("href=\"#words-1\""))
    #expect(page.contains("(page 4, table 2, row 3)"))
  }

  @Test("Nothing in a document becomes markup")
  func escaping() {
    let attack = "<script>alert(1)</script>\"'><img src=x onerror=y>&\u{202E}"
    var result = InventedResult.result(findings: [InventedResult.finding(message: attack)])
    result.source = attack
    result.problems = [attack]
    result.plan?.subject.name = attack
    result.plan?.subject.setting = attack
    result.plan?.coverage.unplaced = [attack]
    result.plan?.sections[1].heading = attack
    result.plan?.sections[1].body.text = attack
    result.criteria[2].reason = attack
    result.grades.overall.reason = attack
    let page = page(result)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;"))
  }

  @Test("It needs no other file, no script and no network")
  func alone() {
    let page = page(InventedResult.result())
    for word in ["<script", "<link", "<img", "http://", "https://", "url(", "@import", "src="] {
      #expect(!page.contains(word), "\(word) stands in the page")
    }
  }

  @Test("It names the rubric, the engine and the file by what identifies them")
  func making() {
    let page = page(InventedResult.result())
    #expect(page.contains("kirklees, version 1.0.0"))
    #expect(page.contains(String(repeating: "0a", count: 32)))
    #expect(page.contains("ehcp-audit \(Auditor.version)"))
  }

  @Test("Of many questions eight are put and the others counted")
  func questions() {
    var result = InventedResult.result()
    result.criteria = (10..<21).map { number in
      CriterionResult(
        criterion: InventedResult.criterion("P-ASK-\(number)", section: "plan"), outcome: .needsReview,
        reason: "Who is number \(number)?")
    }
    let page = page(result)
    let part = page.split(separator: "<h2 id=\"questions\"")[1].split(separator: "<h2")[0]
    #expect(part.contains("Who is number 17?"))
    #expect(!part.contains("Who is number 18?"))
    #expect(part.contains("3 more of less weight"))
  }

  @Test("A plan with too little placed, and a file that could not be read, ask to be read by a person")
  func unread() {
    var result = InventedResult.result()
    result.grades = Grades()
    #expect(page(result).contains("Read this one yourself."))
    let unread = page(InventedResult.unread())
    #expect(unread.contains("Read this one yourself."))
    #expect(unread.contains("The file is empty."))
    #expect(!page(InventedResult.result()).contains("Read this one yourself."))
  }

  @Test("The same result gives the same bytes")
  func deterministic() {
    #expect(PlanPage.bytes(of: InventedResult.result()) == PlanPage.bytes(of: InventedResult.result()))
  }
}
