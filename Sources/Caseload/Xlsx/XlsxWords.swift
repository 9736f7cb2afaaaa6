/// What is said about workbooks.
enum XlsxWords {
  static let otherSheet =
    "This sheet looks like a list of cases too and was not read; name it with --sheet, or name all sheets in a profile."
  static let uncalculated =
    "The cell holds a formula without its result, so it was left out; open the workbook, let it calculate, and save it."
  static let error =
    "The cell holds an error of the spreadsheet, such as #N/A, so it was left out; correct its formula."
  static let calculated =
    "Cells of this column, from this row on, are formulas; their results were read as last saved and may be out of date."

  static func hidden(_ count: Int) -> String {
    (count == 1 ? "This row is hidden" : "\(count) rows, the first of them here, are hidden")
      + " in the sheet, by a filter or by hand; hidden rows were read like the others."
  }

  static let encrypted = CaseloadError(
    problem: "The workbook is protected by a password, so it could not be read.",
    remedy: "Save it without a password and try again.")
  static let oldBinary = CaseloadError(
    problem: "The file is in the old binary form of Excel (.xls) or of Word.", remedy: "Save it as XLSX or CSV.")
}
