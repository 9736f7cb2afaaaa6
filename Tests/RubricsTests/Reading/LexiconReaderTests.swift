import Testing

@testable import Rubrics

@Suite("Files of phrases")
struct LexiconReaderTests {
  private func load(_ words: String) throws -> Rubric { try SmallRubric.load(words: words) }

  @Test("A file may hold several lexicons")
  func several() throws {
    let rubric = try load("- {name: vague, entries: [regular]}\n- {name: roles, entries: [teacher, {phrase: nurse}]}\n")
    #expect(rubric.problems == [])
    #expect(rubric.lexicons.keys.sorted() == ["roles", "vague"])
    #expect(rubric.lexicons["roles"]?.entries.map(\.id) == ["teacher", "nurse"])
  }

  @Test("Ids come from the phrase, and differ where phrases differ")
  func ids() throws {
    let rubric = try load("name: vague\nentries: [regular, regular*, 'Access ... to', '25%']\n")
    #expect(rubric.lexicons["vague"]?.entries.map(\.id) == ["regular", "regular-2", "access-to", "25"])
  }

  @Test("A class stands for its words, alone and among alternatives")
  func classes() throws {
    let rubric = try load(
      "- {class: role, words: [nurse, teach*]}\n- {name: vague, entries: [if ...3 <role>, tutor/<role> decides]}\n")
    #expect(rubric.problems == [])
    let role: [Phrase.Element] = [.word("nurse"), .prefix("teach")]
    #expect(
      rubric.lexicons["vague"]?.entries.map { $0.phrases[0].elements } == [
        [.word("if"), .gap(3), .oneOf(role)], [.oneOf([.word("tutor")] + role), .word("decides")],
      ])
  }

  @Test("A class holds single words")
  func classOfPhrases() throws {
    let rubric = try load("- {class: role, words: [school nurse]}\n- {name: vague, entries: [x]}\n")
    #expect(rubric.problems.map(\.message) == ["a class holds single words; write this as a phrase of its own"])
  }

  @Test("An unquoted phrase that YAML reads as a list is pointed at")
  func bracketed() throws {
    let rubric = try load("name: vague\nentries:\n  - [the] thing\n")
    #expect(rubric.problems.first?.place.file == "words.yaml")
    #expect(rubric.problems.first?.place.line == 3)
  }

  @Test(
    "Mistakes are pointed at, down to the character of the phrase",
    arguments: [
      (
        "entries:\n  - good\n  - \"at <role> level\"\n",
        "4:9: `<role>` is no class of words; expected `<number>`, `<child>` or a class of the lexicons"
      ),
      (
        "entries:\n  - {id: a, phrases: [good, ... bad]}\n", "3:29: a phrase cannot begin with a gap; begin with a word"
      ),
      ("entries:\n  - {id: a}\n", "3:5: `phrases:` is missing; an entry needs at least one phrase"),
      (
        "entries:\n  - good\n  - {id: b, phrases: [good]}\n",
        "4:5: the phrase `good` stands twice in `vague`; remove one"
      ),
      (
        "entries:\n  - {id: a, phrases: [good]}\n  - {id: a, phrases: [bad]}\n",
        "4:5: the id `a` stands twice in `vague`; every id may stand once"
      ),
      ("entrys: [good]\n", "2:1: `entrys` is not a key of a lexicon; did you mean `entries`?"),
      ("entries: good\n", "2:10: `entries` is a word or sentence; expected a list of phrases"),
      (
        "entries:\n  - {phrase: good, tier: {a: b}}\n",
        "3:26: `tier` is a set of keys; expected a word or a list of words"
      ),
    ])
  func mistakes(_ entries: String, _ problem: String) throws {
    let rubric = try load("name: vague\n" + entries)
    #expect(rubric.problems.first?.description == "words.yaml:" + problem)
  }
}
