import Plans

/// Pairs of sentences of one section that cannot both be so.
///
/// Only what needs no knowledge of the child: the same act that the child can and cannot do with nothing to tell the
/// occasions apart, a sense that is sound and impaired, and one measure with two undated values.
struct Contradictions {
  let study: Study
  let section: SectionCode
  private var reading: Reading { study.reading(section) }

  /// The later sentence of a pair and what it contradicts.
  struct Found {
    var sentence: Range<Int>
    var other: Range<Int>
  }

  init(study: Study, section: SectionCode) {
    self.study = study
    self.section = section
  }

  /// The pairs in text order of their later sentences.
  func found() -> [Found] {
    (acts() + senses() + levels()).sorted { $0.sentence.lowerBound < $1.sentence.lowerBound }
  }

  // MARK: Acts

  private func acts() -> [Found] {
    var abilities: [(key: [Word], sentence: Range<Int>)] = []
    var inabilities: [(key: [Word], sentence: Range<Int>)] = []
    let reading = reading
    for sentence in reading.sentences where !reading.has("act-conditions", in: sentence) {
      for hit in reading.hits("abilities", in: sentence) {
        guard let key = key(behind: hit.tokens.upperBound, in: sentence) else { continue }
        if reading.entry(of: hit).id == "cannot" {
          inabilities.append((key, sentence))
        } else {
          abilities.append((key, sentence))
        }
      }
    }
    return inabilities.compactMap { inability in
      abilities.first { $0.key == inability.key && $0.sentence != inability.sentence }.map { ability in
        pair(ability.sentence, inability.sentence)
      }
    }
  }

  private static let adverbs: WordSet = [
    "now", "already", "also", "usually", "often", "always", "the", "a", "an", "his",
  ]
  private static let joining: WordSet = ["her", "their", "some", "all", "any", "most", "yet", "still", "then"]

  /// The act: the next three words that count; fewer name no act that could be told from others.
  private func key(behind start: Int, in sentence: Range<Int>) -> [Word]? {
    var key: [Word] = []
    var index = start
    while index < sentence.upperBound, key.count < 3 {
      let token = reading.tokens[index]
      if token.kind == .punctuation, !token.isHyphened, token.word != "-" { break }
      let isFiller = Self.adverbs.contains(token.word) || Self.joining.contains(token.word)
      if token.kind != .punctuation, !isFiller { key.append(token.word) }
      index += 1
    }
    return key.count == 3 ? key : nil
  }

  // MARK: Senses

  private func senses() -> [Found] {
    let reading = reading
    let all = 0..<reading.tokens.count
    let guarded = GuardedPhrases(reading: reading)
    let sound = guarded.all("sound-senses", in: all)
    let impaired = guarded.all("impaired-senses", in: all)
    return impaired.compactMap { hit in
      let sense = reading.entry(of: hit).id
      let sentence = reading.sentence(around: hit.tokens.lowerBound)
      guard
        let other = sound.first(where: {
          reading.entry(of: $0).id == sense && reading.sentence(around: $0.tokens.lowerBound) != sentence
        })
      else { return nil }
      return pair(reading.sentence(around: other.tokens.lowerBound), sentence)
    }
  }

  // MARK: Levels

  private func levels() -> [Found] {
    let reading = reading
    let days = study.statedDays(reading)
    var known: [[Word]: (value: [Double], sentence: Range<Int>)] = [:]
    var found: [Found] = []
    for hit in reading.hits("named-ages") {
      let sentence = reading.sentence(around: hit.tokens.lowerBound)
      // A value with a day or an author of its own may rightly differ from another's.
      if !days.days(in: reading.offsets(of: sentence)).isEmpty || reading.has("sources", in: sentence) { continue }
      let behind = hit.tokens.upperBound..<min(sentence.upperBound, hit.tokens.upperBound + 9)
      let value = behind.map { reading.tokens[$0].value }.filter { !$0.isNaN }
      guard !value.isEmpty else { continue }
      let key = hit.tokens.map { reading.tokens[$0].word }
      if let before = known[key] {
        if before.value != value, before.sentence != sentence { found.append(pair(before.sentence, sentence)) }
      } else {
        known[key] = (value, sentence)
      }
    }
    return found
  }

  private func pair(_ one: Range<Int>, _ other: Range<Int>) -> Found {
    one.lowerBound < other.lowerBound ? Found(sentence: other, other: one) : Found(sentence: one, other: other)
  }
}
