import Testing

@testable import Reports

@Suite("Fitting text into columns")
struct ColumnsTests {
  @Test("Letters of East Asia and pictures take two columns")
  func widths() {
    #expect(Columns.width(of: "plain") == 5)
    #expect(Columns.width(of: "Zoë – “x”") == 9)
    #expect(Columns.width(of: "林小明") == 6)
    #expect(Columns.width(of: "😀") == 2)
  }

  @Test(
    "No wrapped line is too wide and no word is lost",
    arguments: [
      "a few short words and then some more of them", "林小明需要帮助 and a few words", "unbreakable-word-of-many-letters",
    ],
    [1, 5, 12, 80])
  func wrapping(text: String, width: Int) {
    let lines = Columns.wrapped(text, to: width)
    // One column cannot hold a letter that takes two.
    let least = text.unicodeScalars.contains { $0.value > 0x2000 } ? 2 : 1
    #expect(lines.allSatisfy { Columns.width(of: $0) <= max(width, least) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test("Words are kept whole where they fit")
  func wholeWords() {
    #expect(Columns.wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(Columns.wrapped("", to: 8).isEmpty)
  }

  @Test("A long text loses its middle and keeps both ends")
  func shortening() {
    let text = "Regular support from an adult who knows him well, in small groups, as and when it is needed in class"
    let short = Columns.shortened(text, to: 50)
    #expect(Columns.width(of: short) <= 50)
    #expect(short.hasPrefix("Regular support"))
    #expect(short.hasSuffix("in class"))
    #expect(short.contains(" [...] "))
    let parts = short.split(separator: "[").first.map { text.hasPrefix($0.dropLast()) }
    #expect(parts == true)
    #expect(Columns.shortened("short", to: 50) == "short")
    #expect(Columns.width(of: Columns.shortened(String(repeating: "林", count: 90), to: 41)) <= 41)
  }

  @Test("Nothing that a document holds can steer the terminal")
  func harmless() {
    let cleaned = Columns.harmless("a\u{1B}[31mred\nline\u{9B}2J\u{202E}turned\u{7F}")
    #expect(cleaned == "a [31mred line 2J turned ")
  }
}
