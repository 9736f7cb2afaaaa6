import Testing

@testable import Rubrics

@Suite("Mistakes in a criterion")
struct CriterionReaderTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var problem: String
    var testDescription: String { new }
  }

  @Test(
    "Each is pointed at, with what was expected",
    arguments: [
      Mistake(
        old: "weight: 5", new: "wieght: 5",
        problem: "6:3: `wieght` is not a key of a criterion; did you mean `weight`?"),
      Mistake(
        old: "weight: 5", new: "weight: heavy",
        problem: "6:11: `weight` is not a number from 0 to 10; write one such number"),
      Mistake(
        old: "weight: 5", new: "weight: 50",
        problem: "6:11: `weight` is not a number from 0 to 10; write one such number"),
      Mistake(
        old: "title: Says how often", new: "title: [a, b]",
        problem: "2:10: `title` is a list; expected a word or sentence"),
      Mistake(
        old: "section: F,", new: "section: L,",
        problem:
          "7:21: `L` is no section; expected one of A, B, C, D, E, F, G, H, H1, H2, I, J, K, details, participation, views, author, needs, outcomes, provision, health, social-care, preparing-for-adulthood, recommendations, decision, actions"
      ),
      Mistake(
        old: "items: provision", new: "items: provisions",
        problem: "7:31: `provisions` is no kind of item; did you mean `provision`?"),
      Mistake(
        old: "except:", new: "exept:", problem: "7:42: `exept` is not a key of `select`; did you mean `except`?"),
      Mistake(
        old: "{slot: frequency}", new: "{slto: frequency}", problem: "8:13: `slto` is no measure; did you mean `slot`?"),
      Mistake(
        old: "{slot: frequency}", new: "slot",
        problem: "8:12: `slot` is not told `slot`; write `slot: {slot: ...}`"),
      Mistake(
        old: "{slot: frequency}", new: "{slot: {slot: a, allso: b}}",
        problem: "8:29: `allso` is not asked for by `slot`; did you mean `also`?"),
      Mistake(
        old: "each: {met: present}", new: "each: {met: \"presnt > 0\"}",
        problem: "9:16: `presnt` is not a value that this measure gives; did you mean `present`?"),
      Mistake(
        old: "each: {met: present}", new: "each: {met: present and loos}",
        problem: "9:27: `loos` is not a value that this measure gives; did you mean `loose`?"),
      Mistake(
        old: "each: {met: present}", new: "each: {mett: present}",
        problem: "9:10: `mett` is no outcome; did you mean `met`?"),
      Mistake(
        old: "each: {met: present}", new: "each: {met: present, not-met: loose}",
        problem: "9:24: `not-met` has no condition of its own; it is what remains where no other holds"),
      Mistake(
        old: "each: {met: present}", new: "each: {partly-met: present}",
        problem: "9:9: `met:` is missing in `each`; say when the criterion is met"),
      Mistake(
        old: "each: {met: present}", new: "ladder: {met: present}",
        problem: "8:13: `slot` reads one item at a time; add `each:` to say when an item meets the criterion"),
      Mistake(
        old: "measure: {phrases: {lexicon: vague}}", new: "measure: {phrases: vauge}",
        problem: "21:22: `vauge` is no lexicon of this rubric; did you mean `vague`?"),
      Mistake(
        old: "\"These stand: {found}.\"", new: "\"These stand: {fuond}.\"",
        problem: "23:33: `{fuond}` is not a word that this measure gives; did you mean `found`?"),
      Mistake(
        old: "partly-met: \"count <= 2", new: "partly-met: \"count =< 2",
        problem: "22:49: `=<` is no comparison; expected one of =, !=, <, <=, > and >="),
      Mistake(old: "  advice: Write one.\n", new: "", problem: "14:3: `advice:` is missing; a criterion needs it"),
      Mistake(
        old: "basis: reg 12", new: "basis:",
        problem: "14:3: `basis:` is missing; name the law, Code paragraph or practice that it rests on"),
      Mistake(
        old: "not-met: [\"Regularly.\"]", new: "not-met: []",
        problem: "12:5: there is no example that is not-met; write one at least, better three"),
      Mistake(
        old: "examples: {met: [\"A clear outcome.\"], not-met: [\"To improve.\"]}", new: "why: because",
        problem: "14:3: `examples:` is missing; a criterion needs examples that are met and not-met"),
    ])
  func mistake(_ mistake: Mistake) throws {
    let rubric = try SmallRubric.load(criteria: SmallRubric.criteria(mistake.old, mistake.new))
    #expect(rubric.problems.map(\.description) == ["F.yaml:" + mistake.problem])
    #expect(rubric.criteria.count == 1)
    #expect(rubric.skipped.count == 1)
  }

  @Test("H stands for H1 and H2, and no selection for the whole plan")
  func sections() throws {
    let careful = try SmallRubric.load(criteria: SmallRubric.criteria("{section: E}", "{section: H}"))
    #expect(careful.criteria.last?.select.sections == ["H1", "H2"])
    #expect(careful.criteria.last?.section == "H")
    let whole = try SmallRubric.load(criteria: SmallRubric.criteria("  select: {section: E}\n", ""))
    #expect(whole.criteria.last?.select == Selector())
    #expect(whole.criteria.last?.section == "plan")
    let both = try SmallRubric.load(criteria: SmallRubric.criteria("{section: E}", "{section: [C, D]}\n  section: C"))
    #expect(both.criteria.last?.select.sections == ["C", "D"])
    #expect(both.criteria.last?.section == "C")
  }

  @Test("A measure without parameters is written by its name alone")
  func bareName() throws {
    let rubric = try SmallRubric.load(
      criteria: SmallRubric.criteria(
        "measure: {phrases: {lexicon: vague}}\n  ladder: {met: \"count = 0\", partly-met: \"count <= 2 and not worst\"}\n  says: {not-met: \"These stand: {found}.\"}",
        "measure: date-order\n  ladder: {met: wrong = 0}"))
    #expect(rubric.problems == [])
    #expect(rubric.criteria.last?.measure.name == "date-order")
  }
}
