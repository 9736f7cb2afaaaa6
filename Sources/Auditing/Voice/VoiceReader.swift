import Plans
import Rubrics

/// Tells whose views the sentences of a section give.
///
/// The heading or label above a line comes first ("Sam's views", "What Mum says"), then the sentence itself: the first
/// person, a quotation, a member of the family as its subject, a verb of liking with the child as its subject.
struct VoiceReader {
  let study: Study
  let reading: Reading

  private var people: FamilyNames { FamilyNames(study: study, reading: reading) }

  /// Reads the section.
  func read() -> Voices {
    var voices = Voices()
    let people = people
    var heading: VoiceSentence.Speaker?
    var last: VoiceSentence.Speaker?
    var isQuoting = false
    for passage in reading.body.passages.indices {
      let range = reading.tokens(in: reading.body.passages[passage].range)
      guard !range.isEmpty else { continue }
      // A quotation that runs on opens its marks again in each paragraph, so one left open ends with its line.
      isQuoting = false
      if isHeading(passage) {
        heading = speaker(named: range)
        if heading != nil { voices.attributions.append(range) }
        last = nil
        continue
      }
      let labelled = labelSpeaker(range)
      if labelled != nil { voices.attributions.append(range.lowerBound..<min(range.lowerBound + 6, range.upperBound)) }
      let column = columnSpeaker(passage)
      if column != nil, voices.attributions.isEmpty { voices.attributions.append(range) }
      let declared = declaredSpeaker(passage)
      if declared != nil { voices.attributions.append(range.lowerBound..<min(range.lowerBound + 6, range.upperBound)) }
      let runIn = runInSpeaker(range)
      if runIn != nil { voices.attributions.append(range.lowerBound..<min(range.lowerBound + 6, range.upperBound)) }
      let outer = declared ?? labelled ?? runIn ?? column ?? heading
      var parentLed = false
      for sentence in reading.sentences(in: range) {
        let followsParent = parentLed
        parentLed = people.leads(sentence)
        let startsQuoting = isQuoting
        for index in sentence where reading.tokens[index].word == "\"" { isQuoting.toggle() }
        let isQuoted = startsQuoting || sentence.contains { reading.tokens[$0].word == "\"" }
        let before = followsParent && saysAsThey(sentence) ? .parent : last
        if var (speaker, manner) = voice(of: sentence, outer: outer, last: before, isQuoted: isQuoted) {
          // Views that the file declares as the parents' are theirs, whomever a sentence quotes.
          if declared == .parent, speaker == .child { (speaker, manner) = (.parent, .reported) }
          voices.sentences.append(
            VoiceSentence(tokens: sentence, speaker: speaker, manner: manner, passage: passage))
          last = speaker
        }
      }
    }
    let all = 0..<reading.tokens.count
    voices.attributions += reading.hits("attributions", in: all).map(\.tokens)
    voices.methods = reading.hits("gathering-methods", in: all).map(\.tokens).filter(isAboutViews)
    return voices
  }

  /// Whether a method stands with talk of views and with somebody who has them: a meeting in a history gathers none.
  private func isAboutViews(_ method: Range<Int>) -> Bool {
    let sentence = reading.sentence(around: method.lowerBound)
    guard reading.has("view-talk", in: sentence) else { return false }
    return reading.has("family", in: sentence) || sentence.contains { study.isChild(reading.tokens[$0]) }
      || reading.has("own-words", in: sentence)
  }

  // MARK: Headings

  private func isHeading(_ passage: Int) -> Bool {
    switch reading.body.passages[passage].kind {
    case .subheading, .cellHeading, .label: true
    case .paragraph, .listItem: isShortHeading(reading.tokens(in: reading.body.passages[passage].range))
    default: false
    }
  }

  /// "What Mum and Dad think" set as a plain line: few words, no stop, and a speaker's name.
  private func isShortHeading(_ range: Range<Int>) -> Bool {
    guard range.count <= 10, let last = range.last, reading.tokens[last].kind != .punctuation else { return false }
    return speaker(named: range) != nil
  }

  /// The speaker that a heading or label names.
  private func speaker(named range: Range<Int>) -> VoiceSentence.Speaker? {
    if reading.has("parent-headings", in: range) { return .parent }
    if reading.has("child-headings", in: range) { return .child }
    // The child's name alone is a heading of the child's own part.
    let words = range.filter { reading.tokens[$0].kind == .word }
    return !words.isEmpty && words.allSatisfy { reading.tokens[$0].namesChild } ? .child : nil
  }

  /// "Mum: ...", "Sam's views - ...": a label at the head of a line.
  private func labelSpeaker(_ range: Range<Int>) -> VoiceSentence.Speaker? {
    let opening = range.prefix(9)
    guard let end = opening.first(where: { [":", "-"].contains(reading.tokens[$0].word) }) else { return nil }
    let label = range.lowerBound..<end
    if let named = speaker(named: label) { return named }
    return reading.has("family", in: label) && label.count <= 4 ? .parent : nil
  }

  /// Whose views the file itself says a passage gives.
  private func declaredSpeaker(_ passage: Int) -> VoiceSentence.Speaker? {
    switch reading.body.passages[passage].mark?.attributes["from"] {
    case "parent", "parents", "carer", "carers", "family": .parent
    case "child", "young-person", "young person", "pupil": .child
    default: nil
    }
  }

  /// "What Sam's parents told us. ...": the first sentence of a paragraph as the heading of the rest.
  private func runInSpeaker(_ range: Range<Int>) -> VoiceSentence.Speaker? {
    let sentences = reading.sentences(in: range)
    guard sentences.count > 1, let first = sentences.first, first.count <= 9, let opening = first.first,
      ["what", "how", "from", "views"].contains(reading.tokens[opening].word)
    else { return nil }
    return reading.has("family", in: first) ? .parent : speaker(named: first)
  }

  private func columnSpeaker(_ passage: Int) -> VoiceSentence.Speaker? {
    let here = reading.body.passages[passage]
    guard here.kind == .cell else { return nil }
    for other in reading.body.passages where other.kind == .cellHeading {
      let sharesRow = other.row != nil && other.row == here.row
      let isColumn = here.columnHeading.map { reading.body.words(at: other.range) == $0 } ?? false
      if sharesRow || isColumn, let named = speaker(named: reading.tokens(in: other.range)) { return named }
    }
    return nil
  }

  // MARK: Sentences

  private static let first: WordSet = ["i", "me", "my", "mine", "myself", "i'm", "i'd", "i've", "i'll", "im"]
  private static let plural: WordSet = ["we", "our", "us", "we're", "we'd", "we've", "we'll", "ours"]

  private func voice(
    of sentence: Range<Int>, outer: VoiceSentence.Speaker?, last: VoiceSentence.Speaker?, isQuoted: Bool
  ) -> (VoiceSentence.Speaker, VoiceSentence.Manner)? {
    let words = reading.tokens[sentence].map(\.word)
    let isFirst = words.contains(where: Self.first.contains)
    let isPlural = words.contains(where: Self.plural.contains)
    let hasFamily = reading.has("family", in: sentence)
    let hasView = reading.has("view-verbs", in: sentence)
    if reading.has("own-child", in: sentence), isFirst || isPlural { return (.parent, .own) }
    if isFirst || isQuoted {
      if outer == .parent { return (.parent, .own) }
      if isQuoted, !isFirst, (hasFamily && familyLeads(sentence)) || (hasView && pairLeads(sentence)) {
        return (.parent, .own)
      }
      // "I worry that Sam will be lonely" is said about him and not by him.
      if isFirst, outer == nil, namesChild(sentence), !saysOwnName(sentence) { return (.parent, .own) }
      if isQuoted || isFirst { return (.child, .own) }
    }
    if pairLeads(sentence), hasView { return (.parent, .reported) }
    if isPlural, outer == .parent || (hasView && namesChild(sentence)) { return (.parent, .own) }
    if hasView, hasFamily, familyLeads(sentence) { return (.parent, .reported) }
    if hasView, namedParentLeads(sentence) || people.leads(sentence) { return (.parent, .reported) }
    if hasView, saysTheirChild(sentence), outer != .child { return (.parent, .reported) }
    if last == .parent, let opening = words.first,
      ["they", "both", "their"].contains(opening)
        || (["she", "he"].contains(opening) && viewFollows(sentence) && !followsPlural(sentence))
    {
      return (.parent, .reported)
    }
    if outer == .parent { return (.parent, .reported) }
    if reading.hits("shown-views", in: sentence).contains(where: { childLeads($0.tokens.lowerBound, in: sentence) }) {
      return (.child, .shown)
    }
    if reading.hits("likes-and-wishes", in: sentence).contains(where: { childLeads($0.tokens.lowerBound, in: sentence) }
    ) {
      return (.child, .reported)
    }
    return nil
  }

  /// Whether the child stands shortly before a word: as its subject, or as the owner of it ("his favourite").
  private func childLeads(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 5)...index).contains { study.isChild(reading.tokens[$0]) }
  }

  /// "their daughter", "her son": whoever speaks so is a parent.
  private func saysTheirChild(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      ["daughter", "son", "grandson", "granddaughter"].contains(reading.tokens[index].word)
        && index > sentence.lowerBound && ["their", "his", "her"].contains(reading.tokens[index - 1].word)
    }
  }

  /// "She says", "They hope": a pronoun and a verb of saying or hoping, no mere liking.
  private func saysAsThey(_ sentence: Range<Int>) -> Bool {
    guard let opening = sentence.first, ["she", "he", "they"].contains(reading.tokens[opening].word),
      let view = reading.hits("view-verbs", in: sentence).first?.tokens, view.lowerBound <= opening + 3
    else { return false }
    return !["like", "likes", "find", "finds", "prefer", "prefers"].contains(reading.tokens[view.lowerBound].word)
  }

  /// "Helen and Marcus hope": two names that are not the child's at the head of a sentence.
  private func pairLeads(_ sentence: Range<Int>) -> Bool {
    let start = sentence.lowerBound
    guard start + 3 < sentence.upperBound, reading.tokens[start + 1].word == "and" else { return false }
    let names = [reading.tokens[start], reading.tokens[start + 2]]
    return names.allSatisfy { $0.isCapitalised && $0.kind == .word && !study.isChild($0) }
  }

  /// "Ruth said", where "her mother, Ruth," has named her before.
  private func namedParentLeads(_ sentence: Range<Int>) -> Bool {
    let first = reading.tokens[sentence.lowerBound]
    guard first.isCapitalised, first.kind == .word, !study.isChild(first) else { return false }
    return reading.hits("family", in: 0..<sentence.lowerBound).contains { hit in
      let next = hit.tokens.upperBound
      return (next..<min(next + 2, sentence.lowerBound)).contains { reading.tokens[$0].word == first.word }
    }
  }

  /// Whether the sentence before speaks of both parents, whom "she" and "he" do not mean.
  private func followsPlural(_ sentence: Range<Int>) -> Bool {
    guard sentence.lowerBound > 0 else { return false }
    let before = reading.sentence(around: sentence.lowerBound - 1)
    return before.contains { ["parents", "carers", "family", "grandparents"].contains(reading.tokens[$0].word) }
  }

  private func familyLeads(_ sentence: Range<Int>) -> Bool {
    guard let family = reading.hits("family", in: sentence).first else { return false }
    let view = reading.hits("view-verbs", in: sentence).first?.tokens.lowerBound ?? sentence.upperBound
    // "Sam loves his mum" has its verb before its family.
    let before = family.tokens.lowerBound - 1
    let isObject = (max(sentence.lowerBound, before - 1)...max(sentence.lowerBound, before)).contains {
      $0 < family.tokens.lowerBound && ["to", "with", "from", "by", "for"].contains(reading.tokens[$0].word)
    }
    if isObject { return false }
    // "Mr Pike says", where he is the child's teacher.
    if FamilyNames.titles.contains(reading.tokens[family.tokens.lowerBound].word),
      people.works(family.tokens.lowerBound + 1)
    {
      return false
    }
    return (family.tokens.lowerBound < view && view - family.tokens.lowerBound <= 5)
      || family.tokens.lowerBound <= sentence.lowerBound + 2 && view - family.tokens.lowerBound <= 12
  }

  private func viewFollows(_ sentence: Range<Int>) -> Bool {
    guard let view = reading.hits("view-verbs", in: sentence).first else { return false }
    return view.tokens.lowerBound <= sentence.lowerBound + 3
  }

  private func namesChild(_ sentence: Range<Int>) -> Bool {
    sentence.contains { reading.tokens[$0].namesChild }
  }

  /// "My name is Sam", "I am Sam", "call me Sam".
  private func saysOwnName(_ sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      reading.tokens[index].namesChild && index > sentence.lowerBound
        && ["is", "am", "i'm", "me", "called", "hello", "hi"].contains(reading.tokens[index - 1].word)
    }
  }
}
