import Documents

/// Parts a paragraph from a heading that runs into it: "Those invited. Dylan (came) ...", "CERYS. Win met her ...".
struct RunInHeadings {
  let index: WordIndex
  private let codes: Set<SectionCode>
  private let speakers: NamedSpeakers
  private static let longestHeading = 60
  private static let mostWords = 9
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "no", "e", "g", "p", "sec", "yr", "ext", "tel", "prof", "rev", "approx", "incl",
  ]

  init(document: Document, index: WordIndex, codes: [SectionCode]) {
    self.index = index
    self.codes = Set(codes)
    speakers = NamedSpeakers(reading: Reading(document, index: index))
  }

  /// The blocks with such headings as blocks of their own. Tables stay as they are.
  func apart(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      guard case .paragraph = block.kind, block.mark == nil else { return [block] }
      let bytes = Array(block.text.utf8)
      guard let cut = cut(bytes) else { return [block] }
      var heading = block
      heading.kind = .heading(level: 3)
      heading.text = String(decoding: bytes[..<cut.heading], as: UTF8.self)
      heading.runs = []
      var rest = block
      rest.text = String(decoding: bytes[cut.rest...], as: UTF8.self)
      rest.runs = []
      return [heading, rest]
    }
  }

  /// Where the heading ends and where the rest begins.
  private func cut(_ bytes: [UInt8]) -> (heading: Int, rest: Int)? {
    if let loud = loudWords(bytes) { return loud }
    guard
      let stop = bytes.prefix(Self.longestHeading).firstIndex(where: { $0 == 0x2E || $0 == 0x3F || $0 == 0x3A }),
      // A label before a colon is read as one.
      bytes[stop] != 0x3A, stop > 1, stop + 2 < bytes.count, bytes[stop + 1] == 0x20, bytes.count - stop > 6
    else { return nil }
    let text = String(decoding: bytes[..<stop], as: UTF8.self)
    let title = Reading(lines: [text], index: index)
    guard title.lines.count == 1 else { return nil }
    let count = title.wordCount(0)
    // "Mr. Okpara" and numbers end no heading.
    guard (1...Self.mostWords).contains(count), let last = title.words(of: 0).last,
      !Self.abbreviations.contains(title.string(Int(last.start)..<Int(last.end)).lowercased())
    else { return nil }
    let isAllCapitals = title.words(of: 0).allSatisfy { $0.shape.contains(.allCapitals) || $0.shape.contains(.number) }
    let isSpeaker = count <= 4 && speakers.of(title).voice(0, in: 0..<count) != nil
    let isAsked = isAllCapitals && PartWords(reading: title, codes: codes).part(0, in: 0..<count) != nil
    let isPlain = count <= 6 && PartWords(reading: title, codes: codes).isPlain(0)
    guard isSpeaker || isAsked || isPlain || names(title, count) else { return nil }
    return (stop + (bytes[stop] == 0x3F ? 1 : 0), stop + 2)
  }

  /// "HEALTH None known": a part's name in capitals before words that are in none.
  private func loudWords(_ bytes: [UInt8]) -> (heading: Int, rest: Int)? {
    var end = 0
    var index = 0
    while index < min(bytes.count, Self.longestHeading) {
      let byte = bytes[index]
      if byte >= 0x61, byte <= 0x7A { break }
      if byte == 0x20 { end = index }
      index += 1
    }
    guard end >= 4, index < bytes.count, index < Self.longestHeading, index - end <= 2, bytes.count - end > 3 else {
      return nil
    }
    let title = Reading(lines: [String(decoding: bytes[..<end], as: UTF8.self)], index: self.index)
    guard title.lines.count == 1, title.wordCount(0) <= 4, names(title, title.wordCount(0)) else { return nil }
    return (end, end + 1)
  }

  /// A heading of the lists, whole.
  private func names(_ title: Reading, _ count: Int) -> Bool {
    let found = HeadingWords(reading: title).best(0, in: 0..<count) { meaning -> SectionCode? in
      guard case .reviewPart(let part) = meaning, codes.contains(part) else { return nil }
      return part
    }
    guard let found else { return false }
    return found.coverage >= 0.9 && (count <= 6 || found.length >= 3)
  }
}
