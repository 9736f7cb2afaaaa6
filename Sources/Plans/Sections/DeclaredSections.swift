import Documents

/// Places the lines of an interchange document, which declares the section of every block.
struct DeclaredSections {
  let reading: Reading

  /// Where every line belongs, and how each section was found.
  func place() -> (placements: [Placement], sections: [FoundSection?]) {
    var placements = Array(repeating: Placement(isRecognised: true), count: reading.lines.count)
    var sections: [FoundSection?] = Array(repeating: nil, count: SectionCode.ofPlan.count)
    for line in reading.lines.indices {
      let info = reading.lines[line]
      guard let name = info.mark?.section, let codes = SectionSet(named: name), let code = codes.first else { continue }
      placements[line].codes = codes
      let isHeading = info.kind == .heading && info.level <= 1 || info.mark?.element == "section"
      if isHeading { placements[line].role = .heading }
      if sections[code.position] == nil || (isHeading && sections[code.position]?.heading == name) {
        let heading = isHeading ? reading.string(info.range) : name
        for each in codes.codes {
          sections[each.position] = FoundSection(
            heading: heading, line: line, confidence: 1, isMerged: codes.count > 1, shared: codes)
        }
      }
      if let name = info.mark?.attributes["area"] { placements[line].area = area(named: name) }
    }
    return (placements, sections)
  }

  /// An area by its code or any of its names.
  private func area(named name: String) -> Area? {
    if let area = Area(rawValue: name) { return area }
    let named = Reading(lines: [name], index: reading.index)
    for hit in named.hits {
      if case .area(let area) = hit.meaning { return area }
    }
    return nil
  }
}

extension Mark {
  /// Whether the block is an item by the file's own account.
  var isItem: Bool { element == "item" || element == "views" || element == "advice" || element == "placement" }
}
