/// A workbook for spreadsheet programs, described by values; its bytes depend on nothing else.
public struct Workbook: Sendable {
  /// The title in the file's properties.
  public var title: String
  /// The time that the file's properties state, in seconds since 1 January 1970. It is given, so that the same content
  /// always gives the same bytes.
  public var created: Int
  /// The sheets from left to right; at least one.
  public var sheets: [Sheet]

  /// A workbook.
  ///
  /// - Parameter created: seconds since 1 January 1970, at least 1; 1 January 2000 unless given.
  public init(title: String, created: Int = 946_684_800, sheets: [Sheet] = []) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }
}

/// Why a workbook could not be made: what is wrong and what to do.
public struct WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, a sentence.
  public var problem: String
  /// What to do, a sentence.
  public var remedy: String
  /// Both.
  public var description: String { problem + " " + remedy }
}
