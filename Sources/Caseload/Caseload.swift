/// The cases of a council as one source gives them, in the order of its rows.
public struct Caseload: Sendable {
  /// Rows in the order of the source.
  public var rows: [CaseRow]
  /// What could not be read or cannot be right, in the order of the source; the rows concerned are kept where they can be.
  public var problems: [CaseloadProblem]

  /// A caseload of rows and problems.
  public init(rows: [CaseRow], problems: [CaseloadProblem] = []) {
    self.rows = rows
    self.problems = problems
  }
}

/// Something in a caseload that a person has to look at. It never quotes a name or a date of birth.
public struct CaseloadProblem: Hashable, Sendable {
  /// Line of the source; 0 where the whole source is meant.
  public var line: Int
  /// Column as the source names it; empty where the whole row is meant.
  public var column: String
  /// What is wrong, and what to do about it, in a sentence.
  public var message: String

  /// A problem at a line and a column.
  public init(line: Int, column: String, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
