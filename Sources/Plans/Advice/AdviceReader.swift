import Documents
import Regulations

extension PlanReader {
  /// Reads a professional's advice. Never fails: what cannot be placed lowers the coverage and is listed there.
  public func readAdvice(_ document: Document) -> Advice {
    var document = document
    document.blocks = RunInHeadings(document: document, index: wordings.reviewIndex, codes: SectionCode.ofAdvice)
      .apart(document.blocks)
    let reading = Reading(document, index: wordings.reviewIndex)
    let placed = PlacedReview(reading: reading, codes: SectionCode.ofAdvice, opening: .author)
    var advice = Advice()
    advice.subject = SubjectReader(document: document, placed: placed).subject()
    advice.dates = DateReader(placed: placed).read(document)
    if advice.subject.dateOfBirth == nil { advice.subject.dateOfBirth = DateReader(placed: placed).birth() }
    advice.parts = placed.sections(SectionCode.ofAdvice)
    AdviceAuthor(placed: placed).read(&advice)
    AdviceItems(placed: placed).fill(&advice)
    advice.coverage = PartCoverage(placed: placed).count()
    return advice
  }
}

/// Finds whose advice it is: a labelled author, else the profession that the first lines or the signature name.
struct AdviceAuthor {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }
  private static let firstLines = 25
  private static let lastLines = 6

  /// Fills in the author, the profession, and a bare date of the report.
  func read(_ advice: inout Advice) {
    let lines = reading.lines.indices.filter { placed.built.places[$0] != nil }
    let labelled = lines.first { isLabelled($0) }
    let edges = Array(lines.prefix(Self.firstLines)) + Array(lines.suffix(Self.lastLines))
    let professional: (Int) -> Bool = { line in
      placed.service(line).map { $0 != .child && $0 != .parent && $0 != .support } ?? false
        && reading.wordCount(line) <= 20
    }
    guard
      let line = labelled ?? edges.first(where: { professional($0) && named($0) }) ?? edges.first(where: professional)
    else { return }
    advice.author = placed.place(line)
    advice.isNamed = named(line)
    let near = [line] + edges.filter(professional)
    advice.service = near.lazy.compactMap { placed.service($0) }.first { $0 != .child && $0 != .parent }
  }

  private func isLabelled(_ line: Int) -> Bool {
    let words = HeadingWords(reading: reading)
    guard placed.placements[line].code == .author || line < Self.firstLines else { return false }
    if let label = placed.placements[line].rowLabel, authorLabel(label, 0..<reading.wordCount(label)) { return true }
    if let label = words.label(line), authorLabel(line, label) { return true }
    let text = reading.string(reading.lines[line].range).lowercased()
    return ["report by ", "advice by ", "written by ", "prepared by ", "advice from ", "completed by "].contains {
      text.hasPrefix($0)
    }
  }

  private func authorLabel(_ line: Int, _ range: Range<Int>) -> Bool {
    let texts = reading.words(of: line).prefix(range.count).map {
      reading.string(Int($0.start)..<Int($0.end)).lowercased()
    }
    return texts.contains {
      ["author", "by", "signed", "professional", "psychologist", "therapist", "clinician", "assessor"].contains($0)
    }
      && !texts.contains("date")
  }

  /// Two words with capitals that are no word of a role.
  private func named(_ line: Int) -> Bool {
    let words = reading.words(of: line)
    var isRole = Array(repeating: false, count: words.count)
    for hit in reading.hits(of: line) {
      guard case .service = hit.meaning else { continue }
      for place in Int(hit.start)..<Int(hit.end) { isRole[place] = true }
    }
    var unknown = 0
    var capitals = 0
    for place in isRole.indices where !isRole[place] {
      let word = words[words.startIndex + place]
      guard word.shape.contains(.capital), !word.shape.contains(.allCapitals) else { continue }
      capitals += 1
      if word.id < 0 { unknown += 1 }
    }
    return unknown >= 2 || unknown >= 1 && capitals >= 2 && HeadingWords(reading: reading).label(line) != nil
  }
}

/// The needs, outcomes and provisions of advice as items: rows, list items, and sentences of prose.
struct AdviceItems {
  let placed: PlacedReview

  /// Adds the items to their parts.
  func fill(_ advice: inout Advice) {
    for index in advice.parts.indices {
      let code = advice.parts[index].code
      let kind: Item.Kind =
        code == .needs ? .need : code == .outcomes ? .outcome : code == .provision ? .provision : .other
      guard kind != .other else { continue }
      var items: [Item] = []
      for range in ranges(code) {
        let body = advice.parts[index].body
        let first = body.passages.firstIndex { $0.range.upperBound > range.lowerBound } ?? 0
        let last = body.passages.lastIndex { $0.range.lowerBound < range.upperBound } ?? first
        items.append(
          Item(
            id: "\(code.rawValue)-\(items.count + 1)", kind: kind, range: range, passages: first..<(last + 1),
            label: body.passages[first].label, heading: body.passages[first].heading, row: body.passages[first].row))
      }
      advice.parts[index].items = items
    }
  }

  private func ranges(_ code: SectionCode) -> [Range<Int>] {
    let reading = placed.reading
    var found: [Range<Int>] = []
    var row: RowKey?
    for line in placed.lines(code) {
      let info = reading.lines[line]
      let isLabel = info.isSetAsHeading && reading.wordCount(line) <= 12
      guard !placed.placements[line].isHeading, !placed.placements[line].isColumnHeading, !isLabel,
        let place = placed.place(line), reading.wordCount(line) > 2
      else {
        if let cell = info.cell, cell.key == row, let place = placed.place(line), let last = found.popLast() {
          found.append(last.lowerBound..<place.range.upperBound)
        }
        continue
      }
      if let cell = info.cell, cell.cellsInRow > 1 {
        if cell.key == row, let last = found.popLast() {
          found.append(last.lowerBound..<place.range.upperBound)
        } else {
          found.append(place.range)
        }
        row = cell.key
        continue
      }
      row = nil
      if info.isListItem {
        found.append(place.range)
        continue
      }
      let sentences = Sentences(reading: reading)
      for sentence in sentences.of(line, in: info.range) where sentence.count > 3 {
        if let place = placed.place(line, sentences.bytes(sentence, line: line)) { found.append(place.range) }
      }
    }
    return found
  }
}
