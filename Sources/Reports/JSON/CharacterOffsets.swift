/// Turns UTF-8 offsets in a text into character offsets (Unicode scalar values), which is how readers of results in other
/// languages count.
///
/// One pass over the text notes how many characters begin before every sixty-fourth byte; a question then costs at most
/// sixty-three bytes. A text of plain ASCII needs no notes at all.
struct CharacterOffsets {
  private static let step = 64
  private let utf8: ContiguousArray<UInt8>
  private let charactersBefore: [Int]
  private let length: Int

  init(text: String) {
    var text = text
    var notes: [Int] = []
    var copy: ContiguousArray<UInt8> = []
    let count = text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.count }
      copy = ContiguousArray(bytes)
      notes.reserveCapacity(bytes.count / CharacterOffsets.step + 1)
      var characters = 0
      for start in stride(from: 0, to: bytes.count, by: CharacterOffsets.step) {
        notes.append(characters)
        for position in start..<min(start + CharacterOffsets.step, bytes.count)
        where !CharacterOffsets.continues(bytes[position]) {
          characters += 1
        }
      }
      return bytes.count
    }
    utf8 = copy
    charactersBefore = notes
    length = count
  }

  /// The number of characters before a UTF-8 offset; one outside the text counts as the nearest end.
  func characters(before offset: Int) -> Int {
    let offset = max(0, min(offset, length))
    guard !charactersBefore.isEmpty else { return offset }
    let note = min(offset / CharacterOffsets.step, charactersBefore.count - 1)
    var characters = charactersBefore[note]
    for position in note * CharacterOffsets.step..<offset where !CharacterOffsets.continues(utf8[position]) {
      characters += 1
    }
    return characters
  }

  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
