/// The wordings by which a plan's headings, labels, columns and items are known. They are data: every phrase comes from
/// the files of the `templates` folder, and is matched word by word after folding.
public struct PlanWordings: Sendable {
  /// The phrases.
  let index: WordIndex
  /// Names of sections with their spaces taken out, for headings whose words have run together.
  let fusedTitles: [(letters: [UInt8], sections: SectionSet)]
  /// The same phrases with those of reviews and advice.
  let reviewIndex: WordIndex
  /// Style names that mark an area or heading are matched by these words.
  init(entries: [(phrase: String, meaning: Meaning)], reviewEntries: [(phrase: String, meaning: Meaning)] = []) {
    index = WordIndex(entries)
    reviewIndex = WordIndex(entries + reviewEntries)
    var fused: [(letters: [UInt8], sections: SectionSet)] = []
    for entry in entries {
      guard case .title(let sections) = entry.meaning else { continue }
      let letters = FusedText.letters(of: Array(entry.phrase.utf8))
      // Short names would be found inside ordinary words.
      if letters.count >= 8, !entry.phrase.utf8.contains(0x7E) { fused.append((letters, sections)) }
    }
    fusedTitles = fused
  }
}

/// Text without its spaces and punctuation.
enum FusedText {
  /// Letters and digits only, in lower case.
  static func letters(of text: [UInt8]) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    for byte in text {
      if byte >= 0x41, byte <= 0x5A {
        letters.append(byte | 0x20)
      } else if (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
        letters.append(byte)
      }
    }
    return letters
  }

  /// Where some letters stand in a text of letters.
  static func position(of part: [UInt8], in text: [UInt8]) -> Int? {
    guard !part.isEmpty, part.count <= text.count else { return nil }
    for start in 0...(text.count - part.count) where text[start] == part[0] {
      if text[start..<(start + part.count)].elementsEqual(part) { return start }
    }
    return nil
  }
}
