/// What a council's list and another source of the same children (its SEN2 return) say differently.
public struct Reconciliation: Sendable {
  /// A child that one source alone has.
  public struct Alone: Hashable, Sendable {
    /// Case id in the source that has the child.
    public var caseId: String
    /// Line of that source.
    public var line: Int
    /// Status of the case as that source has it.
    public var status: String
  }

  /// What is found about a value.
  public enum Find: String, Sendable {
    /// Both have one, and none is the same.
    case differs
    /// The list has none.
    case missingInList = "missing-in-list"
    /// The other source has none.
    case missingInOther = "missing-in-against"
  }

  /// A value that the sources give differently. Names and birth dates are never quoted.
  public struct Difference: Hashable, Sendable {
    /// What is found.
    public var find: Find
    /// Case id in the list.
    public var caseId: String
    /// The column.
    public var column: CaseColumn
    /// The list's latest value; empty where it has none, or where it may not be quoted.
    public var list: String
    /// The other source's latest value; empty where it may not be quoted.
    public var other: String
    /// Line of the list.
    public var line: Int
    /// Line of the other source.
    public var otherLine: Int
  }

  /// Children in both sources.
  public private(set) var matched = 0
  /// Children in the list.
  public private(set) var inList = 0
  /// Children in the other source.
  public private(set) var inOther = 0
  /// Reviews with a meeting, in the list and in the other source.
  public private(set) var reviews = (list: 0, other: 0)
  /// Children in the list alone.
  public private(set) var onlyInList: [Alone] = []
  /// Children in the other source alone.
  public private(set) var onlyInOther: [Alone] = []
  /// Values that differ, in the order of the list.
  public private(set) var differences: [Difference] = []

  /// The columns that the list fills at all; one that it does not keep cannot be missing from it.
  private var carried: Set<CaseColumn> = []

  /// The columns that a return must fill wherever the list does. It leaves out the dates of historical decisions.
  private static let owed: Set<CaseColumn> = [
    .dob, .primaryNeed, .finalIssued, .reviewMeeting, .decision, .decisionDate, .ceaseDate,
  ]

  /// The columns that are compared.
  public static let columns: [CaseColumn] = [
    .dob, .primaryNeed, .urn, .requestDate, .requestDecisionDate, .noPlanDecisionDate, .finalIssued, .reviewMeeting,
    .decision, .decisionDate, .draftAmended, .phaseTransferDue, .ceaseDate,
  ]

  /// Compares a list with another source.
  public init(list: Caseload, other: Caseload) {
    let left = CaseChildren(list)
    let right = CaseChildren(other)
    inList = left.children.count
    inOther = right.children.count
    for column in Reconciliation.columns where list.rows.contains(where: { !$0.written(column).isEmpty }) {
      carried.insert(column)
    }
    reviews = (list.rows.count { $0.reviewMeeting != nil }, other.rows.count { $0.reviewMeeting != nil })
    var taken = Set<Int>()
    for child in left.children {
      guard let index = right.match(child), taken.insert(index).inserted else {
        onlyInList.append(Reconciliation.alone(child))
        continue
      }
      matched += 1
      compare(child, right.children[index])
    }
    for (index, child) in right.children.enumerated() where !taken.contains(index) {
      onlyInOther.append(Reconciliation.alone(child))
    }
  }

  private static func alone(_ child: CaseChildren.Child) -> Alone {
    let last = child.rows[child.rows.count - 1]
    return Alone(caseId: last.caseId, line: last.line, status: last.status)
  }

  /// A return carries the latest review alone, so a value differs where none of the list's rows has it.
  private mutating func compare(_ child: CaseChildren.Child, _ other: CaseChildren.Child) {
    for column in Reconciliation.columns {
      let ours = child.values(column)
      let theirs = other.values(column)
      let find: Find
      switch (ours.isEmpty, theirs.isEmpty) {
      case (true, true): continue
      case (true, false):
        // What was asked for before the list began is no gap in it.
        guard carried.contains(column), column != .requestDate || child.rows.contains(where: isNew) else { continue }
        find = .missingInList
      case (false, true):
        guard Reconciliation.owed.contains(column) else { continue }
        find = .missingInOther
      case (false, false):
        if ours.contains(where: { value in theirs.contains { $0.text == value.text } }) { continue }
        find = .differs
      }
      let mayQuote = column != .dob
      differences.append(
        Difference(
          find: find, caseId: child.rows[0].caseId, column: column, list: mayQuote ? ours.last?.text ?? "" : "",
          other: mayQuote ? theirs.last?.text ?? "" : "", line: ours.last?.line ?? child.rows[0].line,
          otherLine: theirs.last?.line ?? other.rows[0].line))
    }
  }

  private func isNew(_ row: CaseRow) -> Bool { row.requestDecisionDate != nil || row.draftIssued != nil }
}
