/// What a heading is about that no list of headings has: the part most of whose words stand in it.
struct PartWords {
  let reading: Reading
  let codes: Set<SectionCode>

  /// What decides between parts with as many words: what is asked or decided, then who, then what was done.
  private static let order: [SectionCode] = [
    .decision, .recommendations, .participation, .adulthood, .socialCare, .health, .outcomes, .provision, .needs,
    .views,
    .actions,
  ]

  /// The part that a range of a line's words speaks of; nil where no word tells, and for a document's title.
  func part(_ line: Int, in range: Range<Int>) -> SectionCode? {
    guard (1...12).contains(range.count), !isTitle(line) else { return nil }
    var counts: [SectionCode: Int] = [:]
    var reach = 0
    for hit in reading.hits(of: line) {
      guard case .partWord(let part) = hit.meaning, codes.contains(part), Int(hit.start) >= range.lowerBound,
        Int(hit.end) <= range.upperBound
      else { continue }
      // "social care" is no care of another kind: a longer phrase that began before holds the shorter.
      if Int(hit.start) < reach { continue }
      counts[part, default: 0] += 1
      reach = max(reach, Int(hit.start))
    }
    let most = counts.values.max() ?? 0
    return most == 0 ? nil : Self.order.first { counts[$0] == most }
  }

  /// Two or more words of one part and of no other.
  func isPlain(_ line: Int) -> Bool {
    var counts: [SectionCode: Int] = [:]
    for hit in reading.hits(of: line) {
      if case .partWord(let part) = hit.meaning, codes.contains(part) { counts[part, default: 0] += 1 }
    }
    return counts.count == 1 && counts.values.allSatisfy { $0 >= 2 }
  }

  /// A title of the whole document, or the name of a plan, speaks of no part.
  func isTitle(_ line: Int) -> Bool {
    let texts = reading.words(of: line).map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
    let isPlanName = texts.contains("education") && texts.contains("health") && texts.contains("care")
    return isPlanName || reading.has(.reviewTitle, in: line) && line < 6
  }
}
