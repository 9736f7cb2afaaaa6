import Plans

/// The parts of a section of needs by area, as headings, columns and rows set them apart.
struct NeedAreas {
  /// A part: the area that its heading names, and its lines.
  struct Part {
    /// The area, nil before the first heading that names one.
    var area: Area?
    /// Which heading of preparing for adulthood it stands under, by the entry of the lexicon.
    var adulthood: String?
    /// Lines by position in the section's body.
    var passages: [Int]
  }

  /// The parts in text order.
  let parts: [Part]

  init(study: Study, section: SectionCode) {
    let reading = study.reading(section)
    var parts: [Part] = []
    var adulthood: String?
    for (index, passage) in reading.body.passages.enumerated() {
      let tokens = reading.tokens(in: passage.range)
      if passage.kind == .subheading || passage.kind == .cellHeading {
        if let hit = reading.hits("adulthood-headings", in: tokens).first {
          adulthood = reading.entry(of: hit).id
        } else if passage.kind == .subheading, passage.area != nil, parts.last?.area != passage.area {
          adulthood = nil
        }
      }
      if let last = parts.last, last.area == passage.area, last.adulthood == adulthood {
        parts[parts.count - 1].passages.append(index)
      } else {
        parts.append(Part(area: passage.area, adulthood: adulthood, passages: [index]))
      }
    }
    self.parts = parts
  }

  /// Areas that are set apart, in their order.
  var areas: [Area] { Area.allCases.filter { area in parts.contains { $0.area == area } } }

  /// Headings of preparing for adulthood that are there, sorted.
  var adulthoodHeadings: [String] { Set(parts.compactMap(\.adulthood)).sorted() }

  /// Lines of each area or heading used, in text order of their first.
  var groups: [[Int]] {
    var keys: [String] = []
    var lines: [String: [Int]] = [:]
    for part in parts {
      guard let key = part.area?.rawValue ?? part.adulthood else { continue }
      if lines[key] == nil { keys.append(key) }
      lines[key, default: []] += part.passages
    }
    return keys.compactMap { lines[$0] }
  }
}
