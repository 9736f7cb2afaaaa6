import Testing

@testable import Reports

@Suite("File names of pages")
struct PageNamesTests {
  @Test(
    "They hold letters, digits and hyphens only",
    arguments: [
      ("plans/Zoe Smith (final).docx", "Zoe-Smith-final.html"), ("../..", "document.html"),
      ("a/<b>&\"c\".txt", "b-c.html"), ("plan", "plan.html"), ("CON.txt", "document-CON.html"),
      ("林小明.docx", "document.html"), ("index.docx", "index-2.html"), ("a.b.docx", "a-b.html"),
    ])
  func safe(source: String, name: String) {
    var names = PageNames()
    #expect(names.name(for: source) == name)
  }

  @Test("No two are alike, also where the file system ignores the case of letters")
  func unique() {
    var names = PageNames()
    let given = ["a/Plan.docx", "b/plan.txt", "c/plan-2.txt", "d/PLAN.xml"].map { names.name(for: $0) }
    #expect(given == ["Plan.html", "plan-2.html", "plan-2-2.html", "PLAN-3.html"])
  }

  @Test("A very long name is cut")
  func long() {
    var names = PageNames()
    #expect(names.name(for: String(repeating: "x", count: 4_000)).utf8.count < 100)
  }
}
