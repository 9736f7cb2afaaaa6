import Plans
import Testing

@Suite("Wordings")
struct PlanWordingsTests {
  @Test("load from files")
  func load() throws { #expect(Shipped.wordings != nil) }

  @Test("refuse an unknown category, an unknown meaning, a phrase that is no text, and nothing at all")
  func mistakes() {
    for text in [
      "colours:\n  red: [a]", "areas:\n  music: [a]", "areas:\n  semh: music", "areas: 3", "- a", "areas: [", "a: {}",
    ] {
      #expect(throws: WordingError.self) { try PlanWordings.load(texts: [("a.yaml", text)]) }
    }
    #expect(throws: WordingError.self) { try PlanWordings.load(texts: []) }
    #expect(throws: WordingError.self) { try PlanWordings.load(folder: "/nowhere") }
  }

  @Test("say where a mistake is, and what to do")
  func message() {
    do {
      _ = try PlanWordings.load(texts: [("a.yaml", "areas:\n  semh: [a]\n  music: [b]")])
      Issue.record("nothing was thrown")
    } catch {
      #expect("\(error)".contains("a.yaml, line 3"))
    }
  }
}
