import Regulations

/// A review's or an advice's lines with the part that each stands in: what all its readers go by.
struct PlacedReview {
  let reading: Reading
  let placements: [PartPlacement]
  let headings: [SectionCode: Int]
  let built: PartBuilder

  init(reading: Reading, codes: [SectionCode], opening: SectionCode) {
    var finder = PartFinder(reading: reading, codes: codes, opening: opening)
    finder.run()
    self.reading = reading
    placements = finder.placements
    headings = finder.headings
    built = PartBuilder(reading: reading, placements: finder.placements, headings: finder.headings)
  }

  /// The lines of a part in order, its first heading left out.
  func lines(_ code: SectionCode) -> [Int] {
    reading.lines.indices.filter { placements[$0].code == code && built.places[$0] != nil }
  }

  /// Where bytes of the reading that lie in one line stand in its part.
  func place(_ line: Int, _ range: Range<Int>? = nil) -> TextPlace? {
    guard var place = built.places[line] else { return nil }
    guard let range else { return place }
    let shift = place.range.lowerBound - reading.lines[line].range.lowerBound
    place.range = (range.lowerBound + shift)..<(range.upperBound + shift)
    return place
  }

  /// The text that some lines of one part cover together.
  func place(from first: Int, to last: Int) -> TextPlace? {
    guard let start = built.places[first], let end = built.places[last], start.part == end.part,
      start.range.lowerBound <= end.range.upperBound
    else { return built.places[first] }
    return TextPlace(part: start.part, range: start.range.lowerBound..<end.range.upperBound)
  }

  /// The days that a line states.
  func days(_ line: Int) -> [BritishDate.Find] {
    guard reading.words(of: line).contains(where: { $0.shape.contains(.hasDigit) }) else { return [] }
    return BritishDate.findAll(in: Array(reading.text[reading.lines[line].range]))
  }

  /// The longest phrase of a kind in a range of a line's words.
  func longest<Value>(_ line: Int, in range: Range<Int>? = nil, _ meaning: (Meaning) -> Value?) -> (
    value: Value, start: Int, end: Int
  )? {
    var best: (value: Value, start: Int, end: Int)?
    for hit in reading.hits(of: line) {
      let start = Int(hit.start)
      let end = Int(hit.end)
      if let range, start < range.lowerBound || end > range.upperBound { continue }
      guard let value = meaning(hit.meaning), end - start > best.map({ $0.end - $0.start }) ?? 0 else { continue }
      best = (value, start, end)
    }
    return best
  }

  /// Whom a line's words name; the longest name of a role wins, the first of equals.
  func service(_ line: Int, in range: Range<Int>? = nil) -> Service? {
    longest(line, in: range) { if case .service(let service) = $0 { service } else { nil } }?.value
  }

  /// The sections of the parts as results show them.
  func sections(_ codes: [SectionCode]) -> [PlanSection] {
    codes.map { code in
      let line = headings[code]
      return PlanSection(
        code: code, present: line != nil || built.bodies[code] != nil,
        heading: line.map { reading.string(reading.lines[$0].range) },
        headingLocator: line.map { reading.lines[$0].locator }, confidence: line == nil ? 0.5 : 0.9,
        body: built.bodies[code] ?? SectionBody())
    }
  }
}
