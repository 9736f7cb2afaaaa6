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
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
      return labels(in: bytes)
    }
  }

  private static func labels(in bytes: UnsafeBufferPointer<UInt8>) -> [ThreadLabel] {
    var labels: [ThreadLabel] = []
    var strand: Strand?
    // A run of letters and then of digits, with what subdivides them ("3a", "3.1").
    var start = 0
    var digits: Int?
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == UInt8(ascii: ".") && digits != nil { continue }
      if byte >= 0x30 && byte <= 0x39 {
        digits = digits ?? index
        continue
      }
      let word = UnsafeBufferPointer(rebasing: bytes[start..<(digits ?? index)])
      if let digits {
        if let here = word.isEmpty ? strand : Self.strand(of: word) {
          labels.append(ThreadLabel(strand: here, number: number(bytes[digits..<index])))
          strand = here
        }
      } else if !word.isEmpty, !isJoining(word) {
        strand = Self.strand(of: word)
      }
      start = index + 1
      digits = nil
    }
    return labels
  }

  /// Digits with what subdivides them, in small letters and without full stops at the end.
  private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var folded = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    while folded.last == UInt8(ascii: ".") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isJoining(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count == 2 || word.count == 3 else { return false }
    let folded = folded(word)
    return folded == "and" || folded == "to"
  }

  /// The strand that a word names; none has more letters than "provisions".
  private static func strand(of word: UnsafeBufferPointer<UInt8>) -> Strand? {
    word.count <= 10 ? strands[folded(word)] : nil
  }

  private static func folded(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
