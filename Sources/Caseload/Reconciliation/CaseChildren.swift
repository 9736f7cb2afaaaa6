/// The children of a caseload, each with all its rows, and the keys by which the same child is found in another source.
struct CaseChildren {
  /// A child and its rows in the order of the source; never without a row.
  struct Child {
    var rows: [CaseRow]

    /// The values of a column that are not empty, in the order of dates for days and of the source for the rest.
    func values(_ column: CaseColumn) -> [(text: String, line: Int)] {
      let values = rows.map { (text: $0.written(column), line: $0.line) }.filter { !$0.text.isEmpty }
      return column.content == .date ? values.sorted { ($0.text, $0.line) < ($1.text, $1.line) } : values
    }
  }

  private(set) var children: [Child] = []
  private var byKey: [String: Int?] = [:]

  init(_ caseload: Caseload) {
    var byId: [String: Int] = [:]
    for row in caseload.rows {
      if let index = byId[row.caseId] {
        children[index].rows.append(row)
      } else {
        byId[row.caseId] = children.count
        children.append(Child(rows: [row]))
      }
    }
    for (index, child) in children.enumerated() {
      for key in Set(CaseChildren.keys(child)) {
        // A key that two children share tells neither of them apart.
        byKey[key] = byKey[key] == nil ? .some(index) : .some(nil)
      }
    }
  }

  /// The child of this source that a child of another source is; nil where there is none, or more than one.
  func match(_ child: Child) -> Int? {
    for key in CaseChildren.keys(child) {
      if let found = byKey[key], let index = found { return index }
    }
    return nil
  }

  /// Keys, the surest first.
  private static func keys(_ child: Child) -> [String] {
    var keys: [String] = []
    for row in child.rows where !row.upn.isEmpty { keys.append("upn " + row.upn) }
    for row in child.rows where !row.nhsNumber.isEmpty { keys.append("nhs " + row.nhsNumber) }
    for row in child.rows {
      guard let dob = row.dob, !row.surname.isEmpty, !row.forename.isEmpty else { continue }
      keys.append("name \(Folding.fold(row.surname)) \(Folding.fold(row.forename)) \(dob)")
    }
    for row in child.rows { keys.append("case " + row.caseId) }
    return keys
  }
}
