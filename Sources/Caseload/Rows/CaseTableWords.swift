/// What is said about rows and cells of a table. None of it quotes a cell.
extension CaseTable {
  static let doubled =
    "Another column means the same and was read instead; rename this one if it is the right one, or use a profile."
  static let ambiguousHeading =
    "Councils use this heading in more than one sense, so the column was left aside; say what it means in a profile."
  static let tooManyCells =
    "The row has more cells than the header, so its values may stand in the wrong columns; put quotation marks round the "
    + "text that holds the delimiter."
  static let tooFewCells = "The row has fewer cells than the header; the missing ones were taken as empty."
  static let strayQuote =
    "A quotation mark is opened here and never closed, so it was read as an ordinary character; check this row."
  static let totalsRow = "This row was taken for a row of totals and left out."
  static let noIdentity = "The row has no case identifier, so it was left out; give it one."
  static let notedDate =
    "A note stands beside the date; the date was read and the note left aside. Check that it still holds."
  static let neitherYesNorNo = "This says neither yes nor no, so it was left out; write yes or no."
  static let unknownDecision =
    "This is none of maintain, amend and cease, so it was kept as written; correct it or use a profile."

  static func borrowedIdentity(_ column: CaseColumn) -> String {
    "No column holds the council's own identifier, so the \(column == .upn ? "UPN" : "NHS number") serves as the case id."
  }
}
