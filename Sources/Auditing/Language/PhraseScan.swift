/// One pass of the phrases over one text, on borrowed tables only.
struct PhraseScan {
  /// A token as the phrases see it.
  struct Sign {
    static let number: UInt8 = 1
    static let start: UInt8 = 2
    static let mark: UInt8 = 4
    static let child: UInt8 = 8
    /// What it is to the masks of phrases.
    var mask: WordMask
    /// Its number in the catalogue.
    var word: Int32
    /// Its number among the phrases, -1 for none.
    var phraseWord: Int32
    var flags: UInt8

    func has(_ flag: UInt8) -> Bool { flags & flag != 0 }
  }

  let patterns: UnsafeBufferPointer<CompiledPhrases.Pattern>
  let steps: UnsafeBufferPointer<CompiledPhrases.Step>
  let choices: UnsafeBufferPointer<CompiledPhrases.Step>
  let facts: UnsafeBufferPointer<WordCatalogue.Facts>
  let prefixes: UnsafeBufferPointer<Int32>
  let starts: UnsafeBufferPointer<CompiledPhrases.Start>
  let signs: UnsafeBufferPointer<Sign>

  /// So few phrases are looked at one by one.
  private static let few = 4
  /// What stands behind the last word of a sentence.
  private static let sentenceEnd = Sign(mask: .sentenceEnd, word: -1, phraseWord: -2, flags: 0)

  func run(_ phrases: CompiledPhrases, followed: inout FollowedStarts, into found: inout [Hit]) {
    phrases.byNumber.withUnsafeBufferPointer { byNumber in
      phrases.byChild.withUnsafeBufferPointer { byChild in
        for position in 0..<signs.count {
          let sign = signs[position]
          let isFollowed = position + 1 < signs.count && !signs[position + 1].has(Sign.start)
          let next = isFollowed ? signs[position + 1] : Self.sentenceEnd
          let own = facts[Int(sign.word)].starts
          let begun = UnsafeBufferPointer(rebasing: starts[Int(own.lowerBound)..<Int(own.upperBound)])
          attempt(begun, key: sign.word, next, position, &followed, &found)
          if sign.has(Sign.number) { attempt(byNumber, key: FollowedStarts.number, next, position, &followed, &found) }
          if sign.has(Sign.child) { attempt(byChild, key: FollowedStarts.child, next, position, &followed, &found) }
        }
      }
    }
  }

  /// Tries the phrases that a word may begin and that the next one may go on with.
  @inline(__always)
  private func attempt(
    _ begun: UnsafeBufferPointer<CompiledPhrases.Start>, key: Int32, _ next: Sign, _ position: Int,
    _ followed: inout FollowedStarts, _ found: inout [Hit]
  ) {
    guard begun.count > Self.few else {
      for start in begun where start.next.takes(next.mask) { attempt(start, at: position, &found) }
      return
    }
    let known =
      followed.range(of: key, mask: next.mask.bits, phraseWord: next.phraseWord)
      ?? followed.note(
        begun.filter { $0.next.takes(next.mask) && mayGoOn($0, with: next) }, of: key, mask: next.mask.bits,
        phraseWord: next.phraseWord)
    for index in known { attempt(followed.starts[index], at: position, &found) }
  }

  /// Whether a phrase may go on with a word behind its first.
  private func mayGoOn(_ start: CompiledPhrases.Start, with next: Sign) -> Bool {
    let end = Int(patterns[Int(start.pattern)].end)
    for index in Int(start.step) + 1..<max(end, Int(start.step) + 1) {
      let step = steps[index]
      if step.kind == .gap || mayTake(step, next) { return true }
      if !step.isOptional { return false }
    }
    return true
  }

  private func mayTake(_ step: CompiledPhrases.Step, _ sign: Sign) -> Bool {
    guard step.mask.takes(sign.mask) else { return false }
    switch step.kind {
    case .word: return sign.phraseWord == step.argument
    case .oneOf:
      return (step.argument..<step.argument + step.count).contains { mayTake(choices[Int($0)], sign) }
    case .prefix, .number, .child, .gap: return true
    }
  }

  private func attempt(_ begun: CompiledPhrases.Start, at start: Int, _ found: inout [Hit]) {
    let pattern = patterns[Int(begun.pattern)]
    // The word is known to take the place that the phrase is filed under; before it there may be some to be left out.
    let isFirst = begun.step == pattern.first && !steps[Int(pattern.first)].isOptional
    let end: Int
    if !isFirst {
      end = match(Int(pattern.first), Int(pattern.end), start, start)
    } else if pattern.end == pattern.first + 1 {
      end = start + 1
    } else {
      let second = steps[Int(pattern.first) + 1]
      // A plain second word needs no walk to be refused.
      if second.kind == .word, !second.isOptional {
        guard start + 1 < signs.count, signs[start + 1].phraseWord == second.argument,
          !signs[start + 1].has(Sign.start)
        else { return }
        end =
          pattern.end == pattern.first + 2
          ? start + 2 : match(Int(pattern.first) + 2, Int(pattern.end), start + 2, start)
      } else {
        end = match(Int(pattern.first) + 1, Int(pattern.end), start + 1, start)
      }
    }
    guard end > start else { return }
    let lexicon = Int(pattern.lexicon)
    let entry = Int(pattern.entry)
    var index = found.count - 1
    while index >= 0, found[index].tokens.lowerBound == start {
      if found[index].lexicon == lexicon, found[index].entry == entry {
        if found[index].tokens.upperBound < end { found[index].tokens = start..<end }
        return
      }
      index -= 1
    }
    found.append(Hit(lexicon: lexicon, entry: entry, tokens: start..<end))
  }

  /// The token after the match, -1 for none. Gaps take as few words as they can and never leave the sentence.
  private func match(_ step: Int, _ end: Int, _ position: Int, _ start: Int) -> Int {
    var step = step
    var position = position
    while step < end {
      let here = steps[step]
      if here.kind == .gap { return matchGap(step, end, position, start, most: Int(here.argument)) }
      let fits =
        position < signs.count && (position == start || !signs[position].has(Sign.start))
        && satisfies(signs[position], here)
      if here.isOptional {
        if fits {
          let taken = match(step + 1, end, position + 1, start)
          if taken >= 0 { return taken }
        }
        step += 1
        continue
      }
      guard fits else { return -1 }
      position += 1
      step += 1
    }
    return position
  }

  private func matchGap(_ step: Int, _ end: Int, _ position: Int, _ start: Int, most: Int) -> Int {
    var skipped = 0
    var next = position
    // Only where a word must stand behind the gap does a look at each word save the trying.
    let isOpen = step + 1 >= end || steps[step + 1].isOptional || steps[step + 1].kind == .gap
    while skipped <= most, next < signs.count {
      if next > start, signs[next].has(Sign.start) { return -1 }
      if isOpen || steps[step + 1].mask.takes(signs[next].mask) {
        let taken = match(step + 1, end, next, start)
        if taken >= 0 { return taken }
      }
      if !signs[next].has(Sign.mark) { skipped += 1 }
      next += 1
    }
    return -1
  }

  @inline(__always)
  private func satisfies(_ sign: Sign, _ step: CompiledPhrases.Step) -> Bool {
    step.mask.takes(sign.mask) && isTaken(sign, step)
  }

  private func isTaken(_ sign: Sign, _ step: CompiledPhrases.Step) -> Bool {
    switch step.kind {
    case .word: return sign.phraseWord == step.argument
    case .prefix:
      // A prefix never stands for a number or a mark: those have no prefixes among their facts but by chance.
      for index in facts[Int(sign.word)].prefixes where prefixes[Int(index)] == step.argument { return true }
      return false
    case .oneOf:
      for index in step.argument..<step.argument + step.count where satisfies(sign, choices[Int(index)]) {
        return true
      }
      return false
    case .number: return sign.has(Sign.number)
    case .child: return sign.has(Sign.child)
    case .gap: return true
    }
  }
}
