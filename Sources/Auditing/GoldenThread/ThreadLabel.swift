/// A label or reference of the golden thread in one form: "Need 3", "N3" and "B3" are all need 3.
struct ThreadLabel: Hashable, Sendable {
  /// Which strand it belongs to.
  enum Strand: Sendable { case need, outcome, provision, healthNeed, healthProvision, careNeed, careProvision }
  var strand: Strand
  /// Digits with what follows them ("3", "3.1", "3a").
  var number: String

  /// The number without its subdivision: "3" of "3.1" and "3a".
  var mainNumber: Substring {
    let digits = number.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return number[digits.startIndex..<digits.endIndex]
  }

  private static let strands: [String: Strand] = [
    "n": .need, "need": .need, "needs": .need, "b": .need, "sen": .need,
    "o": .outcome, "outcome": .outcome, "outcomes": .outcome, "e": .outcome,
    "p": .provision, "provision": .provision, "provisions": .provision, "f": .provision,
    "c": .healthNeed, "g": .healthProvision, "d": .careNeed, "h": .careProvision,
    "hn": .healthNeed, "hp": .healthProvision, "hc": .healthNeed, "sc": .careNeed, "sn": .careNeed,
    "sp": .careProvision,
  ]

  /// Every label in a text: "N1, O2", "Needs 1 and 2", "(B3)". A number on its own is none.
  static func all(in text: String) -> [ThreadLabel] {
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    var labels: [ThreadLabel] = []
    var strand: Strand?
    var word = ""
    var digits = ""
    func flush() {
      if digits.isEmpty {
        if !word.isEmpty, word != "and", word != "to" { strand = strands[word] }
      } else if let here = word.isEmpty ? strand : strands[word] {
        labels.append(ThreadLabel(strand: here, number: digits))
        strand = here
      }
      word = ""
      digits = ""
    }
    for byte in text.utf8 {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      let scalar = Character(UnicodeScalar(lower))
      if lower >= 0x61 && lower <= 0x7A {
        // A single letter behind digits subdivides ("3a").
        if digits.isEmpty { word.append(scalar) } else { digits.append(scalar) }
      } else if lower >= 0x30 && lower <= 0x39 {
        digits.append(scalar)
      } else if lower == UInt8(ascii: "."), !digits.isEmpty {
        digits.append(scalar)
      } else {
        flush()
      }
    }
    flush()
    return labels.map { label in
      var label = label
      while label.number.last == "." { label.number.removeLast() }
      return label
    }
  }
}
