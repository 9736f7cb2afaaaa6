import Documents

/// Reads what each service and each member of the family contributed, in words.
struct ContributionReader {
  let placed: PlacedReview
  let people: [Participant]
  private var reading: Reading { placed.reading }

  /// The contributions by part and service, in reading order.
  func contributions() -> [Contribution] {
    var found: [Contribution] = []
    for line in reading.lines.indices {
      guard let place = placed.built.places[line], let code = place.part, !placed.placements[line].isColumnHeading,
        reading.wordCount(line) > 0
      else { continue }
      switch code {
      case .views: addView(line, place, &found)
      case .health: add(.health, line, &found)
      case .socialCare: add(.socialCare, line, &found)
      case .participation, .details, .provision, .adulthood: addNamed(line, &found)
      default: continue
      }
    }
    return found
  }

  private func addView(_ line: Int, _ place: TextPlace, _ found: inout [Contribution]) {
    guard !isLabelOnly(line) else { return }
    switch placed.placements[line].voice {
    case .child: add(.child, line, &found)
    case .parent: add(.parent, line, &found)
    case .professional: add(.setting, line, &found)
    case nil: addNamed(line, &found)
    }
  }

  /// The cell, label or heading that only says whose words follow.
  private func isLabelOnly(_ line: Int) -> Bool {
    let info = reading.lines[line]
    if placed.placements[line].isHeading { return true }
    if let cell = info.cell, cell.cellsInRow > 1, cell.index + 1 < cell.cellsInRow,
      placed.placements[line].column == nil,
      reading.wordCount(line) <= 12, placed.placements[line].rowLabel == nil, reading.lastByte(line) != 0x2E
    {
      return true
    }
    return info.isSetAsHeading && reading.wordCount(line) <= 12
  }

  private func add(_ service: Service, _ line: Int, _ found: inout [Contribution]) {
    guard !isLabelOnly(line), let place = placed.place(line) else { return }
    if let index = found.lastIndex(where: { $0.service == service && $0.places.first?.part == place.part }) {
      found[index].places.append(place)
    } else {
      var contribution = Contribution(service: service, places: [place])
      contribution.source = placed.placements[line].rowLabel.flatMap { placed.place($0) }
      contribution.method = reading.lines[line].mark?.attributes["method"]
      found.append(contribution)
    }
  }

  /// A line that a role labels ("School nurse: ...", a row of contributors).
  private func addNamed(_ line: Int, _ found: inout [Contribution]) {
    let words = HeadingWords(reading: reading)
    let placement = placed.placements[line]
    let count = reading.wordCount(line)
    if placement.code == .details, count <= 8 { return }
    if let column = placement.column {
      guard [.view, .progress, .adviceReceived, .evidence].contains(column), count > 5 else { return }
      guard let person = people.first(where: { isInRow($0, of: line) }), let service = person.service else { return }
      return append(service, line, nil, &found)
    }
    if let label = placement.rowLabel, let service = role(label, 0..<reading.wordCount(label)), count > 2 {
      return append(service, line, nil, &found)
    }
    if let label = words.label(line), let service = role(line, label), count - label.count > 2 {
      append(service, line, words.valueStart(line), &found)
    }
  }

  private func isInRow(_ person: Participant, of line: Int) -> Bool {
    guard let key = reading.lines[line].cell?.key else { return false }
    return reading.lines.indices.contains { other in
      reading.lines[other].cell?.key == key
        && placed.built.places[other].map { $0.part == person.place.part && $0.range.overlaps(person.place.range) }
          ?? false
    }
  }

  private func role(_ line: Int, _ range: Range<Int>) -> Service? {
    let found = HeadingWords(reading: reading).best(line, in: range) { meaning -> Service? in
      if case .service(let service) = meaning { service } else { nil }
    }
    guard let found, range.count <= 8 else { return nil }
    return found.coverage >= 0.3 ? found.value : nil
  }

  private func append(_ service: Service, _ line: Int, _ start: Int?, _ found: inout [Contribution]) {
    let range = start.map { $0..<reading.lines[line].range.upperBound }
    guard let place = placed.place(line, range) else { return }
    found.append(Contribution(service: service, places: [place], source: placed.place(line)))
  }
}
