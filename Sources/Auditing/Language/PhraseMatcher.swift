import Rubrics

/// A phrase of a lexicon found in a text.
struct Hit: Sendable {
  /// The lexicon, by its position in the matcher.
  var lexicon: Int
  /// The entry, by its position in the lexicon.
  var entry: Int
  /// The tokens that it covers.
  var tokens: Range<Int>
}

/// Finds the phrases of all lexicons in one pass over the tokens. Shared by all threads; holds nothing of any document.
final class PhraseMatcher: Sendable {
  /// The lexicons, by position.
  let lexicons: [Lexicon]
  let phrases: CompiledPhrases
  private let positions: WordMap
  /// The entries of each lexicon, by position.
  let entries: [[PhraseEntry]]

  /// A matcher for some lexicons.
  init(lexicons: [Lexicon]) {
    self.lexicons = lexicons.sorted { $0.name < $1.name }
    positions = WordMap(self.lexicons.map { Word($0.name) })
    phrases = CompiledPhrases(lexicons: self.lexicons)
    entries = self.lexicons.map { $0.entries.map(PhraseEntry.init) }
  }

  /// The position of a lexicon, nil where the rubric has none of that name.
  func position(of name: Word) -> Int? { positions[name] }

  /// Every phrase found, in order of first token; of wordings of one entry at one place the longest only.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of one text.
  ///   - words: what is known of words so far; the tokens have their numbers from it.
  func hits(in tokens: [Token], words: inout WordCatalogue) -> HitTable {
    let signs = signs(of: tokens, words)
    var found: [Hit] = []
    found.reserveCapacity(tokens.count * 2)
    // Lent while the catalogue's tables are read.
    var followed = FollowedStarts.empty
    swap(&followed, &words.followed)
    phrases.patterns.withUnsafeBufferPointer { patterns in
      phrases.steps.withUnsafeBufferPointer { steps in
        phrases.choices.withUnsafeBufferPointer { choices in
          words.facts.withUnsafeBufferPointer { facts in
            words.prefixes.withUnsafeBufferPointer { prefixes in
              words.starts.withUnsafeBufferPointer { starts in
                signs.withUnsafeBufferPointer { signs in
                  let scan = PhraseScan(
                    patterns: patterns, steps: steps, choices: choices, facts: facts, prefixes: prefixes,
                    starts: starts, signs: signs)
                  scan.run(phrases, followed: &followed, into: &found)
                }
              }
            }
          }
        }
      }
    }
    swap(&followed, &words.followed)
    return HitTable(found, lexicons: lexicons.count)
  }

  private func signs(of tokens: [Token], _ words: WordCatalogue) -> [PhraseScan.Sign] {
    words.facts.withUnsafeBufferPointer { facts in
      [PhraseScan.Sign](unsafeUninitializedCapacity: tokens.count) { signs, count in
        for token in tokens {
          let known = facts[Int(token.wordNumber)]
          let isChild = token.namesChild || token.traits.contains(.pronoun)
          var flags: UInt8 = 0
          if token.isNumber { flags |= PhraseScan.Sign.number }
          if token.startsSentence { flags |= PhraseScan.Sign.start }
          if token.kind == .punctuation { flags |= PhraseScan.Sign.mark }
          if isChild { flags |= PhraseScan.Sign.child }
          var mask = known.mask
          mask.mark(isNumber: token.isNumber, isChild: isChild)
          signs.initializeElement(
            at: count,
            to: PhraseScan.Sign(mask: mask, word: token.wordNumber, phraseWord: known.word, flags: flags))
          count += 1
        }
      }
    }
  }
}
