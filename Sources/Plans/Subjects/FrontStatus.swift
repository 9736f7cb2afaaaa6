import Regulations

/// Whether a plan calls itself a draft, final or amended: by a labelled field, a ticked box or its title.
struct FrontStatus {
  let reading: Reading
  let lines: [Int]

  /// The status that the document states; nil where it states none, or says both draft and final with equal right.
  func stated() -> PlanStatus? { labelled() ?? ticked() ?? titled() }

  private func labelled() -> PlanStatus? {
    for (position, line) in lines.enumerated() where reading.wordCount(line) <= 14 {
      let hit = reading.hits(of: line).first { $0.meaning == .label(.status) && $0.start <= 2 }
      guard let hit else { continue }
      if let found = ticks(line) ?? status(line, from: Int(hit.end)) { return found }
      guard position + 1 < lines.count, reading.wordCount(lines[position + 1]) <= 10 else { continue }
      let next = lines[position + 1]
      if let found = ticks(next) ?? status(next, from: 0) { return found }
    }
    return nil
  }

  private func ticked() -> PlanStatus? {
    for line in lines where reading.wordCount(line) <= 14 {
      if let found = ticks(line) { return found }
    }
    return nil
  }

  private func titled() -> PlanStatus? {
    var found: PlanStatus?
    for line in lines where reading.wordCount(line) <= 16 {
      let isTitle =
        reading.has(.planTitle, in: line) || reading.lines[line].isSetAsHeading || reading.wordCount(line) <= 4
      let isDate = reading.hits(of: line).contains { hit in
        if case .date(let kind) = hit.meaning {
          kind != .draft && kind != .amended && kind != .amendedDraft && kind != .issued
        } else {
          false
        }
      }
      guard isTitle, !isDate || reading.has(.planTitle, in: line), !namesDate(line), let stated = status(line, from: 0)
      else {
        continue
      }
      if let earlier = found, earlier != stated {
        // "Final plan" on the cover and "draft" in a table of dates: the cover speaks.
        return earlier
      }
      found = stated
    }
    return found
  }

  /// Whether a line labels a date rather than the document ("Draft plan issued:", "Draft 5 September 2025").
  private func namesDate(_ line: Int) -> Bool {
    if !reading.has(.planTitle, in: line), reading.words(of: line).contains(where: { $0.shape.contains(.number) }),
      !BritishDate.findAll(in: Array(reading.text[reading.lines[line].range])).isEmpty
    {
      return true
    }
    return reading.words(of: line).contains { word in
      let text = reading.string(Int(word.start)..<Int(word.end))
      return ["date", "Date", "issued", "Issued", "sent", "Sent", "DATE"].contains(text)
    } && !reading.has(.planTitle, in: line)
  }

  /// The longest phrase of a status in a line from a word on.
  private func status(_ line: Int, from start: Int) -> PlanStatus? {
    status(line, words: start..<reading.wordCount(line))
  }

  private func status(_ line: Int, words: Range<Int>) -> PlanStatus? {
    var seen: Set<PlanStatus> = []
    for hit in reading.hits(of: line) {
      if case .status(let status) = hit.meaning, words.contains(Int(hit.start)), Int(hit.end) <= words.upperBound {
        seen.insert(status)
      }
    }
    if seen.contains(.amendedDraft) || (seen.contains(.amendedFinal) && seen.contains(.draft)) { return .amendedDraft }
    if seen.contains(.amendedFinal) { return .amendedFinal }
    if seen.contains(.draft), seen.contains(.final) { return nil }
    return seen.contains(.draft) ? .draft : seen.contains(.final) ? .final : nil
  }

  /// The status whose box is ticked: the words between a ticked box and the next box.
  private func ticks(_ line: Int) -> PlanStatus? {
    let info = reading.lines[line]
    var boxes: [(offset: Int, isTicked: Bool)] = []
    var index = info.range.lowerBound
    while index < info.range.upperBound {
      let byte = reading.text[index]
      if byte == 0xE2, index + 2 < info.range.upperBound {
        let next = reading.text[index + 1]
        let last = reading.text[index + 2]
        // U+2610 empty, U+2611 and U+2612 ticked; U+2713, U+2714 ticks.
        if next == 0x98, (0x90...0x92).contains(last) { boxes.append((index, last != 0x90)) }
        if next == 0x9C, last == 0x93 || last == 0x94 { boxes.append((index, true)) }
        index += 3
      } else if byte == 0x5B, index + 2 < info.range.upperBound, reading.text[index + 2] == 0x5D {
        boxes.append((index, reading.text[index + 1] != 0x20))
        index += 3
      } else {
        index += 1
      }
    }
    guard boxes.contains(where: \.isTicked) else { return nil }
    let words = reading.words(of: line)
    // Boxes stand before their words where words follow the last of them.
    let boxesLead = boxes.last.map { box in words.last.map { box.offset < Int($0.start) } ?? true } ?? true
    for (position, box) in boxes.enumerated() where box.isTicked {
      let from = boxesLead ? box.offset : position > 0 ? boxes[position - 1].offset : info.range.lowerBound
      let to =
        boxesLead ? (position + 1 < boxes.count ? boxes[position + 1].offset : info.range.upperBound) : box.offset
      let first = words.firstIndex { Int($0.start) >= from } ?? words.endIndex
      let last = words.lastIndex { Int($0.end) <= to }.map { $0 + 1 } ?? first
      guard last > first else { continue }
      if let found = status(line, words: (first - words.startIndex)..<(last - words.startIndex)) { return found }
    }
    return nil
  }
}
