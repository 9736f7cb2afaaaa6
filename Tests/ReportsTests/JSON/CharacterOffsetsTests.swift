import Testing

@testable import Reports

@Suite("Character offsets")
struct CharacterOffsetsTests {
  @Test(
    "Every UTF-8 offset at which a character begins has the number of characters before it",
    arguments: ["", "plain", "Zoë’s “own” words 林小明 😀 e\u{301}", String(repeating: "aé林😀", count: 100)])
  func everyOffset(text: String) {
    let offsets = CharacterOffsets(text: text)
    var utf8Offset = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.characters(before: utf8Offset) == count)
      utf8Offset += UTF8.width(scalar)
    }
    #expect(offsets.characters(before: utf8Offset) == text.unicodeScalars.count)
  }

  @Test("An offset outside the text counts as the nearest end")
  func outside() {
    let offsets = CharacterOffsets(text: "Zoë")
    #expect(offsets.characters(before: -5) == 0)
    #expect(offsets.characters(before: 99) == 3)
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(Character(scalar)).utf8.count }
}
