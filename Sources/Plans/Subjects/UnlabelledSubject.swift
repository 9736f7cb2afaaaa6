import Regulations

/// Reads who a plan is about where no label says it: a name on a line or in a cell of its own, with "born", the year and
/// pronouns beside it. A name counts only where the plan's sections speak of somebody by its first word.
struct UnlabelledSubject {
  let reading: Reading
  let lines: [Int]
  let placements: [Placement]

  private static let mostLines = 30
  private static let leastMentions = 3

  /// Fills in what is not known yet.
  func fill(_ subject: inout Subject) {
    for line in lines.prefix(Self.mostLines) where reading.lines[line].range.count <= 200 {
      let range = reading.lines[line].range
      if subject.name == nil, let name = name(on: line) {
        subject.name = name
        if subject.dateOfBirth == nil { subject.dateOfBirth = birth(in: range) }
      }
      for segment in segments(range) {
        if subject.ncYear == nil { subject.ncYear = year(segment) }
        if subject.pronouns == nil, isPronouns(segment) { subject.pronouns = reading.string(segment) }
      }
    }
  }

  /// Two to four capitalised words at a line's start, behind which the line ends or goes on after a mark.
  private func name(on line: Int) -> String? {
    let words = reading.words(of: line)
    var end = words.startIndex
    while end < words.endIndex, end - words.startIndex < 5, words[end].shape.contains(.capital),
      !words[end].shape.contains(.hasDigit)
    {
      if end > words.startIndex, reading.text[Int(words[end - 1].end)] != 0x20 { break }
      end += 1
    }
    let count = end - words.startIndex
    guard (2...4).contains(count), !words[words.startIndex].shape.contains(.allCapitals) || count == 2 else {
      return nil
    }
    if end < words.endIndex {
      let mark = reading.text[Int(words[end - 1].end)]
      guard mark != 0x20 || reading.text[Int(words[end - 1].end) + 1] == 0x28 else { return nil }
    }
    let isKnown = reading.hits(of: line).contains { hit in
      guard Int(hit.start) < count else { return false }
      switch hit.meaning {
      case .title, .cue(.planTitle), .label, .area: return true
      default: return false
      }
    }
    guard !isKnown, mentions(words[words.startIndex]) >= Self.leastMentions else { return nil }
    return reading.string(Int(words[words.startIndex].start)..<Int(words[end - 1].end))
  }

  /// How often the sections have a word with a capital, up to the number that is enough.
  private func mentions(_ word: Word) -> Int {
    let wanted = reading.text[Int(word.start)..<Int(word.end)]
    var count = 0
    for line in reading.lines.indices where !placements[line].codes.isEmpty {
      for other in reading.words(of: line) where other.shape.contains(.capital) {
        guard other.end - other.start >= word.end - word.start,
          reading.text[Int(other.start)..<Int(other.start) + wanted.count].elementsEqual(wanted)
        else { continue }
        count += 1
        if count >= Self.leastMentions { return count }
      }
    }
    return count
  }

  private func birth(in range: Range<Int>) -> CalendarDate? {
    let words = reading.string(range).utf8.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x28 || $0 == 0x3A }
    let speaksOfBirth = words.contains {
      $0.elementsEqual("born".utf8) || $0.elementsEqual("Born".utf8) || $0.elementsEqual("DOB".utf8)
    }
    return speaksOfBirth ? BritishDate.findAll(in: Array(reading.text[range])).first?.date : nil
  }

  // MARK: Year and pronouns

  /// The parts of a line between commas, semicolons and bars.
  private func segments(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || [0x2C, 0x3B, 0x7C].contains(reading.text[index]) else { continue }
      var from = start
      var to = index
      while from < to, reading.text[from] == 0x20 { from += 1 }
      while to > from, reading.text[to - 1] == 0x20 { to -= 1 }
      if from < to { found.append(from..<to) }
      start = index + 1
    }
    return found
  }

  /// "Year 4", "National Curriculum Year 13", "Reception" as a part of a line by itself.
  private func year(_ segment: Range<Int>) -> Int? {
    guard segment.count <= 30 else { return nil }
    let text = reading.string(segment)
    let opens = ["Year ", "Yr ", "National ", "NC ", "NCY", "Reception", "Nursery"].contains { text.hasPrefix($0) }
    guard opens, !text.hasSuffix("School"), !text.hasSuffix("Nursery School") else { return nil }
    return SchoolYear.parse(text.hasPrefix("National ") ? String(text.drop { $0 != "Y" && $0 != "y" }) : text)
  }

  private func isPronouns(_ segment: Range<Int>) -> Bool {
    let text = reading.text[segment].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return ["she/her", "he/him", "they/them", "she/they", "he/they", "she/her/hers", "he/him/his", "they/them/theirs"]
      .contains { text.elementsEqual($0.utf8) }
  }
}
