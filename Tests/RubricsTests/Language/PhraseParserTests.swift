import Testing

@testable import Rubrics

@Suite("The language of phrases")
struct PhraseParserTests {
  private func elements(_ source: String) throws -> [Phrase.Element] { try Phrase(parsing: source).elements }

  @Test("Case, quotation marks, possessives and hyphens make no difference")
  func folding() throws {
    #expect(try elements("As and When") == [.word("as"), .word("and"), .word("when")])
    #expect(try elements("half-termly") == [.word("half"), .word("termly")])
    #expect(try elements("the child\u{2019}s views") == [.word("the"), .word("child"), .word("views")])
    #expect(try elements("don\u{2019}t") == [.word("don't")])
    #expect(try elements("parents\u{2019} view") == [.word("parents"), .word("view")])
    #expect(try elements("etc.") == [.word("etc")])
    #expect(try elements("e.g.") == [.word("e.g")])
    #expect(try elements("(\u{201C}TBC\u{201D})") == [.word("tbc")])
  }

  @Test("Digits are cut as texts are cut")
  func digits() throws {
    #expect(try elements("1:1 support") == [.word("1"), .word(":"), .word("1"), .word("support")])
    #expect(try elements("25% extra") == [.word("25"), .word("%"), .word("extra")])
    #expect(try elements("30mins") == [.word("30"), .word("mins")])
    #expect(try elements("KS2") == [.word("ks2")])
    #expect(try elements("1,000.5") == [.word("1,000.5")])
    #expect(try elements("21st of") == [.word("21"), .word("of")])
  }

  @Test("Beginnings, alternatives, words that may be missing, gaps and classes")
  func grammar() throws {
    #expect(try elements("regular*") == [.prefix("regular")])
    #expect(try elements("half-term*") == [.word("half"), .prefix("term")])
    #expect(try elements("have/has access") == [.oneOf([.word("have"), .word("has")]), .word("access")])
    #expect(try elements("support*/input") == [.oneOf([.prefix("support"), .word("input")])])
    #expect(try elements("in [the] class") == [.word("in"), .optional(.word("the")), .word("class")])
    #expect(
      try elements("at [a/the] time")
        == [.word("at"), .optional(.oneOf([.word("a"), .word("the")])), .word("time")])
    #expect(try elements("access ... to") == [.word("access"), .gap(4), .word("to")])
    #expect(try elements("access ...7 to") == [.word("access"), .gap(7), .word("to")])
    #expect(try elements("access \u{2026} to") == [.word("access"), .gap(4), .word("to")])
    #expect(try elements("<number> times") == [.number, .word("times")])
    #expect(try elements("<child>/pupil will") == [.oneOf([.child, .word("pupil")]), .word("will")])
    #expect(try elements("access [,] when") == [.word("access"), .optional(.word(",")), .word("when")])
  }

  @Test(
    "What is no phrase is refused, at its character",
    arguments: [
      ("", 0, "the phrase is empty"), (" - ", 0, "the phrase is empty"),
      ("... to", 0, "a phrase cannot begin with a gap"), ("access ...", 7, "a phrase cannot end with a gap"),
      ("[the] class", 0, "a phrase cannot begin with a word that may be missing"),
      ("a ... ... b", 6, "two gaps follow each other"), ("a ...40 b", 2, "expected a gap of 1 to 12 words"),
      ("a ...b", 2, "expected a gap of 1 to 12 words"), ("at <role>", 3, "`<role>` is no class of words"),
      ("in [the class", 3, "a square bracket is not closed"), ("in [of the] class", 3, "square brackets hold one word"),
      ("a/ b", 2, "an alternative is empty"), ("one-to-one/single", 0, "an alternative is a single word"),
      ("reg*lar", 3, "`*` may only end a word"), ("a *", 2, "`*` needs the beginning of a word"),
      ("a] b", 1, "a bracket stands inside a word"), ("in [...] b", 3, "square brackets hold one word"),
    ])
  func mistakes(_ source: String, _ offset: Int, _ message: String) {
    #expect {
      try Phrase(parsing: source)
    } throws: { error in
      guard let mistake = error as? PhraseMistake else { return false }
      return mistake.offset == offset && mistake.message.hasPrefix(message)
    }
  }
}
