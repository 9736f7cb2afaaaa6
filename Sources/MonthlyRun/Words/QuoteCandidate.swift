import Crypto
import Foundation
import Records

/// A few words of a plan that show a weakness and may be shown in a report once a person has released them.
public struct QuoteCandidate: Sendable, Equatable {
  /// Its name, eight figures and letters: short enough to be typed.
  public let id: String
  /// SHA-256 of the document.
  public let document: String
  /// The criterion that it shows.
  public let criterion: String
  /// The words.
  public let words: String

  /// The most words of a quote: what is longer tells a story, and a story tells whose it is.
  static let mostWords = 24
  static let fewestWords = 3

  /// Candidates for the weaknesses, some for each, in the order of the weaknesses.
  public static func all(for weaknesses: [Weakness], in ledger: MonthLedger, mostOfEach: Int = 6) -> [QuoteCandidate] {
    var words: [String: ResultWords] = [:]
    var candidates: [QuoteCandidate] = []
    let results = Dictionary(ledger.results.map { ($0.record.document, $0) }) { first, _ in first }
    for weakness in weaknesses {
      var found: [String] = []
      for document in weakness.documents where found.count < mostOfEach {
        guard let result = results[document], let own = words[document] ?? ResultWords(result) else { continue }
        words[document] = own
        let quotes = own.criteria.first { $0.id == weakness.criterion.id }?.findings.compactMap(\.quote) ?? []
        for quote in quotes where found.count < mostOfEach {
          let plain = quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          guard !found.contains(plain), isFit(plain, about: own.subject) else { continue }
          found.append(plain)
          candidates.append(QuoteCandidate(document: document, criterion: weakness.criterion.id, words: plain))
          // One document, one quote: two would show its hand.
          break
        }
      }
    }
    return candidates
  }

  private init(document: String, criterion: String, words: String) {
    self.document = document
    self.criterion = criterion
    self.words = words
    let digest = SHA256.hash(data: Data((document + "\n" + criterion + "\n" + words).utf8))
    id = digest.prefix(4).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }

  /// Whether words are short and name, by what the document says of its subject, nobody. A person still has to read them.
  static func isFit(_ words: String, about subject: ResultWords.Subject?) -> Bool {
    let count = words.split(separator: " ").count
    guard (fewestWords...mostWords).contains(count) else { return false }
    // Four figures in a row are a year, a number of a register or a telephone's.
    var run = 0
    for byte in words.utf8 {
      run = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? run + 1 : 0
      if run >= 4 { return false }
    }
    let written = Set(PersonName(words).words)
    let names = [subject?.name, subject?.setting].compactMap { $0 }.flatMap { PersonName($0).words }
    return names.allSatisfy {
      $0.count < 3 || ordinary.contains($0) || !written.contains($0) && !written.contains($0 + "s")
    }
  }

  /// Words of settings' names that say nothing of which it is.
  private static let ordinary: Set<String> = [
    "school", "academy", "primary", "secondary", "college", "special", "nursery", "infant", "junior", "high", "and",
    "the", "for", "mainstream", "community", "church", "england",
  ]
}
