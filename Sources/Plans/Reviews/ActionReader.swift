import Documents

/// Reads what was agreed to be done: rows with who and when, lists, and lines labelled as actions.
struct ActionReader {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }

  /// The actions of a part, in reading order.
  func actions(_ code: SectionCode) -> [AgreedAction] {
    var found: [AgreedAction] = []
    let lines = placed.lines(code)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      let placement = placed.placements[line]
      if placement.isColumnHeading {
        index += 1
        continue
      }
      if reading.lines[line].mark?.element == "action" {
        if let place = placed.place(line) { found.append(declared(line, place)) }
        index += 1
        continue
      }
      if let cell = reading.lines[line].cell, cell.cellsInRow > 1, placement.columnHeading != nil {
        var end = index
        while end < lines.count, let next = reading.lines[lines[end]].cell, next.table == cell.table,
          next.row == cell.row
        {
          end += 1
        }
        if let action = row(Array(lines[index..<end])) { found.append(action) }
        index = end
        continue
      }
      if code == .actions, reading.wordCount(line) > 2, !reading.lines[line].isSetAsHeading,
        let place = placed.place(line)
      {
        found.append(AgreedAction(place: place))
      }
      index += 1
    }
    return found
  }

  private func declared(_ line: Int, _ place: TextPlace) -> AgreedAction {
    let mark = reading.lines[line].mark
    var action = AgreedAction(place: place)
    if mark?.attributes["owner"]?.isEmpty == false { action.who = place }
    if mark?.attributes["due"]?.isEmpty == false { action.when = place }
    return action
  }

  private func row(_ row: [Int]) -> AgreedAction? {
    guard let first = row.first, let last = row.last, let place = placed.place(from: first, to: last),
      row.contains(where: { placed.placements[$0].column == .action && reading.wordCount($0) > 1 })
    else { return nil }
    var action = AgreedAction(place: place)
    for line in row where reading.wordCount(line) > 0 {
      switch placed.placements[line].column {
      case .who, .name, .role: action.who = action.who ?? placed.place(line)
      case .when: action.when = action.when ?? placed.place(line)
      default: continue
      }
    }
    return action
  }
}
