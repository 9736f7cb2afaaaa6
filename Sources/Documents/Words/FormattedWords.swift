/// Raw words of a paragraph with their formatting, as they come from a file.
struct FormattedWords {
  private(set) var raw: [UInt8] = []
  private var segments: [(start: Int, format: Run.Format)] = []

  var isEmpty: Bool { raw.isEmpty }

  /// Adds raw UTF-8.
  mutating func append(_ bytes: some Collection<UInt8>, format: Run.Format) {
    if segments.last?.format != format { segments.append((raw.count, format)) }
    raw.append(contentsOf: bytes)
  }

  /// Adds other words behind these.
  mutating func append(_ other: FormattedWords) {
    for segment in other.segments { segments.append((raw.count + segment.start, segment.format)) }
    raw += other.raw
  }

  /// The same words with something more said of all of them.
  func marked(_ mark: Run.Format) -> FormattedWords {
    var copy = self
    for index in copy.segments.indices { copy.segments[index].format.formUnion(mark) }
    return copy
  }

  /// The words without their first bytes.
  func dropping(_ count: Int) -> FormattedWords {
    var rest = FormattedWords()
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].start : raw.count
      let start = max(segment.start, count)
      if start < end { rest.append(raw[start..<end], format: segment.format) }
    }
    return rest
  }

  /// Words out of force.
  private static let gone: Run.Format = [.deleted, .struck, .hidden]

  /// The words in force, the runs, and the words out of force as asides.
  func words() -> (text: String, runs: [Run], asides: [Aside]) {
    if segments.count == 1, segments[0].format.isDisjoint(with: Self.gone) {
      var buffer = WordsBuffer()
      buffer.append(raw[...])
      let text = buffer.string
      let isTrimmed = raw.first.map { $0 > 0x20 } ?? true && raw.last.map { $0 > 0x20 && $0 < 0x80 } ?? true
      let run = isTrimmed ? text : WordsBuffer.withEnds(raw[...])
      return (text, run.isEmpty ? [] : [Run(text: run, format: segments[0].format)], [])
    }
    var visible = WordsBuffer()
    var runs: [Run] = []
    var asides: [Aside] = []
    var lost = (place: Aside.Place.deleted, words: WordsBuffer())
    for (index, segment) in segments.enumerated() {
      let end = index + 1 < segments.count ? segments[index + 1].start : raw.count
      let slice = raw[segment.start..<end]
      let run = WordsBuffer.withEnds(slice)
      if !run.isEmpty { runs.append(Run(text: run, format: segment.format)) }
      if segment.format.isDisjoint(with: Self.gone) {
        visible.append(slice)
        Self.close(&lost, into: &asides)
      } else {
        let isRemoved = !segment.format.isDisjoint(with: [.deleted, .struck])
        if lost.place != (isRemoved ? .deleted : .hidden) { Self.close(&lost, into: &asides) }
        lost.place = isRemoved ? .deleted : .hidden
        lost.words.append(slice)
      }
    }
    Self.close(&lost, into: &asides)
    return (visible.string, runs, asides)
  }

  private static func close(_ lost: inout (place: Aside.Place, words: WordsBuffer), into asides: inout [Aside]) {
    if !lost.words.bytes.isEmpty { asides.append(Aside(place: lost.place, text: lost.words.string)) }
    lost.words = WordsBuffer()
  }
}
