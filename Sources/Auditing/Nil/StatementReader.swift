import Plans

/// Tells whether a section is missing, blank, awaited, a nil or described.
///
/// Each sentence is read for what it does. A sentence that denies needs ("no other needs") makes no nil of a section
/// that describes some; and behind a nil, a sentence that shows no need of its own is a remark on it.
struct StatementReader {
  let study: Study

  /// Sections that may rightly hold nothing; in any other, words beside a nil are its content.
  private static let mayBeNil: Set<SectionCode> = [.C, .D, .G, .H1, .H2, .J]

  /// Reads a section.
  func read(_ code: SectionCode) -> SectionStatement {
    let reading = study.reading(code)
    let sources = FindingSources(study: study, reading: reading)
    let grammar = NilGrammar(reading: reading)
    let evidence = NeedEvidence(reading: reading, code: code)
    var sentences: [StatementSentence] = []
    for tokens in contentSentences(of: reading) {
      sentences.append(self.sentence(tokens, reading, grammar, evidence))
    }
    guard sentences.contains(where: { $0.act != .form }) else {
      return SectionStatement(state: blank(code), sentences: sentences)
    }
    if Self.mayBeNil.contains(code) { settleRemarks(&sentences, evidence, sources, grammar) }
    var statement = SectionStatement(state: state(of: sentences), sentences: sentences)
    for one in sentences where one.act == .none || one.act == .remark {
      let denied = grammar.denial(in: one.tokens)
      if statement.finder == nil { statement.finder = sources.finder(in: one.tokens, denied: denied) }
      if statement.day == nil { statement.day = sources.day(in: one.tokens) }
    }
    return statement
  }

  /// What a section comes to, where its sentences alone tell: the first that describes something settles it. Nil where a
  /// nil may turn others into remarks, so that the whole must be read.
  func state(of code: SectionCode) -> SectionStatement.State? {
    guard !Self.mayBeNil.contains(code) else { return nil }
    let reading = study.reading(code)
    let grammar = NilGrammar(reading: reading)
    let evidence = NeedEvidence(reading: reading, code: code)
    var sentences: [StatementSentence] = []
    for tokens in contentSentences(of: reading) {
      let sentence = sentence(tokens, reading, grammar, evidence)
      if sentence.act == .described { return .described }
      sentences.append(sentence)
    }
    guard sentences.contains(where: { $0.act != .form }) else { return blank(code) }
    return state(of: sentences)
  }

  private func blank(_ code: SectionCode) -> SectionStatement.State {
    study.plan[code].present || !study.plan[code].mergedWith.isEmpty ? .blank : .missing
  }

  /// Sentences of running text, lists and cells; headings and labels state nothing.
  private func contentSentences(of reading: Reading) -> [Range<Int>] {
    reading.sentences.filter { sentence in
      guard sentence.contains(where: { reading.tokens[$0].kind != .punctuation }) else { return false }
      return switch reading.passageKind(of: sentence.lowerBound) {
      case .subheading, .cellHeading, .label: false
      default: true
      }
    }
  }

  private func sentence(
    _ tokens: Range<Int>, _ reading: Reading, _ grammar: NilGrammar, _ evidence: NeedEvidence
  ) -> StatementSentence {
    if reading.has("section-guidance", in: tokens) { return StatementSentence(tokens: tokens, act: .form) }
    let notKnown = GuardedPhrases(reading: reading).first("not-known", in: tokens)
    var sentence = StatementSentence(tokens: tokens, act: .described, saysNotKnown: notKnown != nil)
    let denial = grammar.denial(in: tokens)
    // "No advice has been received" denies no need, so what is awaited is looked at before what is denied.
    let isAwaited = GuardedPhrases(reading: reading).first("pending-statements", in: tokens) != nil
    let act: StatementSentence.Act
    if denial != nil, !isAwaited {
      act = .none
    } else if notKnown != nil {
      act = .notKnown
    } else if isAwaited {
      act = .pending
    } else if reading.has("universal-services", in: tokens) {
      act = .universal
    } else if reading.has("well-statements", in: tokens) {
      act = .none
    } else {
      return sentence
    }
    // Whatever else it says, what shows a need or a provision describes; few sentences come so far.
    if !evidence.shows(in: tokens, except: denial ?? notKnown) { sentence.act = act }
    return sentence
  }

  /// Beside a nil, what shows no need or provision of its own is a remark: who found the nil, or who the family are.
  ///
  /// In front of a bare "not known to" or "awaited", and in front of "no other needs", what is said first is content.
  private func settleRemarks(
    _ sentences: inout [StatementSentence], _ evidence: NeedEvidence, _ sources: FindingSources, _ grammar: NilGrammar
  ) {
    guard let first = sentences.firstIndex(where: { [.none, .notKnown, .pending].contains($0.act) }) else { return }
    let isBare = !sentences.contains { $0.act == .none } || grammar.leavesOthers(in: sentences[first].tokens)
    for index in sentences.indices where sentences[index].act == .described {
      let tokens = sentences[index].tokens
      if evidence.shows(in: tokens, except: nil) { continue }
      let isSourced = sources.finder(in: tokens, denied: nil) != nil || sources.day(in: tokens) != nil
      let isBackground = evidence.reading.has("family-background", in: tokens)
      if index < first, isBare, !isSourced, !isBackground { continue }
      sentences[index].act = .remark
    }
  }

  private func state(of sentences: [StatementSentence]) -> SectionStatement.State {
    let acts = sentences.map(\.act)
    if acts.contains(.described) { return .described }
    if acts.contains(.none) { return .none }
    if acts.contains(.notKnown) { return .notKnown }
    if acts.contains(.pending) { return .pending }
    return acts.contains(.universal) ? .universal : .described
  }
}
