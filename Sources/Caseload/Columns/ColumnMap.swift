/// Which column of a table holds what.
struct ColumnMap {
  /// The headings as the table writes them.
  var headings: [String]
  /// What each column holds; nil for those that are left aside.
  var columns: [CaseColumn?]
  /// Columns whose heading means something that a better heading already gives.
  var doubled: [Int] = []
  /// Columns whose heading has more than one sense.
  var ambiguous: [Int] = []

  /// A map by the headings of a table.
  init(headings: [String], reader: HeadingReader) {
    self.headings = headings
    columns = [CaseColumn?](repeating: nil, count: headings.count)
    var best: [CaseColumn: (index: Int, rank: Int)] = [:]
    for (index, heading) in headings.enumerated() {
      guard let meaning = reader.meaning(of: heading) else {
        if reader.isAmbiguous(heading) { ambiguous.append(index) }
        continue
      }
      if let other = best[meaning.column] {
        doubled.append(other.rank <= meaning.rank ? index : other.index)
        guard meaning.rank < other.rank else { continue }
        columns[other.index] = nil
      }
      best[meaning.column] = (index, meaning.rank)
      columns[index] = meaning.column
    }
  }

  /// How many canonical columns are known.
  var known: Int { columns.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  /// Whether the rows can be told apart: by an identifier, or by name and birth date.
  var canTellCasesApart: Bool {
    let known = Set(columns.compactMap { $0 })
    return !known.isDisjoint(with: [.caseId, .upn, .nhsNumber])
  }

  /// The column whose text serves as the case id: the council's own, else the UPN, else the NHS number.
  var identity: CaseColumn? {
    for column in [CaseColumn.caseId, .upn, .nhsNumber] where columns.contains(column) { return column }
    return nil
  }

  /// The columns as they were understood.
  var understood: [UnderstoodColumn] {
    zip(headings, columns).compactMap { heading, column in
      heading.isEmpty ? nil : UnderstoodColumn(heading: heading, column: column)
    }
  }
}
