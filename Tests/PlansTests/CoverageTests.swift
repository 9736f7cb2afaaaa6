import Documents
import Plans
import Testing

@Suite("Coverage")
struct CoverageTests {
  @Test("is low and lists the text where no section is found")
  func none() throws {
    let text =
      "We met in the hall and spoke about many things that have nothing to do with any plan, and then we all went home again before the rain came down on us."
    let found = try read([p(text), p(text)])
    #expect(found.coverage.placed < 0.1)
    #expect(found.coverage.unplaced.count == 2)
    #expect(found.sections.count == 12)
    #expect(found.sections.allSatisfy { !$0.present })
  }

  @Test("of an empty document is nothing")
  func empty() throws {
    let found = try read([])
    #expect(found.coverage.placed == 0)
    #expect(found.front.passages.isEmpty)
  }
}
