import Plans

/// Whose view a sentence gives, and in what manner.
struct VoiceSentence: Sendable {
  enum Speaker: Sendable { case child, parent }
  enum Manner: Sendable {
    /// In the speaker's own words: the first person, or quoted.
    case own
    /// How somebody shows what they like and want ("she reaches for the bubbles and laughs").
    case shown
    /// As told by somebody else ("Sam likes football", "his mother hopes").
    case reported
  }
  /// The sentence.
  var tokens: Range<Int>
  /// Whose view it is.
  var speaker: Speaker
  /// In what manner.
  var manner: Manner
  /// The passage it stands in.
  var passage: Int
}

/// The views that a section of views gives, sentence by sentence.
struct Voices: Sendable {
  /// Sentences that give a view, in text order.
  var sentences: [VoiceSentence] = []
  /// Words that say whose views follow (a heading, "Sam told us").
  var attributions: [Range<Int>] = []
  /// Words that say how, when or with what help they were gathered.
  var methods: [Range<Int>] = []

  /// The views of one speaker.
  func views(of speaker: VoiceSentence.Speaker) -> [VoiceSentence] { sentences.filter { $0.speaker == speaker } }
}

/// The views of each section, read when first asked for.
final class VoiceBook {
  private let study: Study
  private var known: [SectionCode: Voices] = [:]

  init(study: Study) { self.study = study }

  /// The views that a section gives.
  func voices(in section: SectionCode) -> Voices {
    if let voices = known[section] { return voices }
    let voices = VoiceReader(study: study, reading: study.reading(section)).read()
    known[section] = voices
    return voices
  }
}
