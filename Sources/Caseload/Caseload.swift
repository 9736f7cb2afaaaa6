/// The cases of a council as one source gives them, in the order of its rows.
public struct Caseload: Sendable {
  /// Rows in the order of the source.
  public var rows: [CaseRow]
  /// What could not be read or cannot be right, in the order of the source; the rows concerned are kept where they can be.
  public var problems: [CaseloadProblem]
  /// How the source's columns were understood, in its order; empty for a source without columns (SEN2).
  public var columns: [UnderstoodColumn]

  /// A caseload of rows and problems.
  public init(rows: [CaseRow], problems: [CaseloadProblem] = [], columns: [UnderstoodColumn] = []) {
    self.rows = rows
    self.problems = problems
    self.columns = columns
  }
}

/// A column of a source and what it was taken for.
public struct UnderstoodColumn: Hashable, Sendable {
  /// The heading as the source writes it.
  public var heading: String
  /// The canonical column; nil where the column was left aside.
  public var column: CaseColumn?

  /// A heading and its meaning.
  public init(heading: String, column: CaseColumn?) {
    self.heading = heading
    self.column = column
  }
}

/// Something in a caseload that a person has to look at. It never quotes a name or a date of birth.
public struct CaseloadProblem: Hashable, Sendable {
  /// How much it costs.
  public enum Weight: String, Sendable {
    /// Something that stands in the source was not read.
    case unread
    /// Everything was read, but it cannot be right.
    case error
    /// Everything was read, but it may be wrong.
    case query
    /// Nothing is wrong with the record: a time limit was missed.
    case measure
  }

  /// Line of the source; 0 where the whole source is meant.
  public var line: Int
  /// Column as the source names it; empty where the whole row is meant.
  public var column: String
  /// What is wrong, and what to do about it, in a sentence.
  public var message: String
  /// Whether something was lost.
  public var weight: Weight
  /// Id of the check that found it; empty for what the reading itself found.
  public var check: String

  /// A problem at a line and a column.
  public init(line: Int, column: String, message: String, weight: Weight = .unread, check: String = "") {
    self.line = line
    self.column = column
    self.message = message
    self.weight = weight
    self.check = check
  }
}
