import CXlsxWriter

/// Writes one sheet.
struct SheetWriter {
  /// The most characters that a cell can hold.
  private static let mostCharacters = 32_767
  private static let cut = " [cut: a cell holds no more]"
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384
  private static let mostListCharacters = 255

  let book: UnsafeMutablePointer<lxw_workbook>
  let styles: Styles
  let sheet: Sheet

  func write() throws(WorkbookError) {
    let columns = sheet.rows.map(\.count).max() ?? 0
    guard sheet.rows.count <= SheetWriter.mostRows, columns <= SheetWriter.mostColumns else {
      throw fault("is larger than a spreadsheet can be", "Split it.")
    }
    guard !sheet.name.isEmpty, workbook_validate_sheet_name(book, sheet.name) == LXW_NO_ERROR,
      let page = workbook_add_worksheet(book, sheet.name)
    else {
      throw fault(
        "has a name that is empty or too long, is used twice or holds a sign that is not allowed", "Rename it.")
    }
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(page, UInt16(column), UInt16(column), width, nil)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() { try write(cell, row, column, on: page) }
    }
    setUp(page, columns: columns)
    for choice in sheet.choices { try write(choice, on: page) }
    for chart in sheet.charts { try ChartWriter(book: book, sheet: sheet).write(chart, on: page) }
  }

  private func write(
    _ cell: Cell, _ row: Int, _ column: Int, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let row = UInt32(row)
    let column = UInt16(column)
    let format = styles.format(of: cell)
    let code: lxw_error
    switch cell.value {
    case .empty: code = worksheet_write_blank(page, row, column, format)
    case .text(let text): code = worksheet_write_string(page, row, column, SheetWriter.fitting(text), format)
    case .number(let number), .share(let number):
      code =
        number.isFinite
        ? worksheet_write_number(page, row, column, number, format) : worksheet_write_blank(page, row, column, format)
    case .day(let year, let month, let day):
      var date = lxw_datetime(
        year: Int32(clamping: year), month: Int32(clamping: month), day: Int32(clamping: day), hour: 0, min: 0, sec: 0)
      code = worksheet_write_datetime(page, row, column, &date, format)
    }
    guard code == LXW_NO_ERROR else {
      throw fault("has a cell that could not be written (row \(row + 1), column \(column + 1))", "Check its value.")
    }
  }

  private func setUp(_ page: UnsafeMutablePointer<lxw_worksheet>, columns: Int) {
    if let heading = sheet.headingRow {
      worksheet_freeze_panes(page, UInt32(heading + 1), UInt16(sheet.frozenColumns))
      worksheet_repeat_rows(page, UInt32(heading), UInt32(heading))
      if sheet.hasFilters, columns > 0, sheet.rows.count > heading + 1 {
        worksheet_autofilter(page, UInt32(heading), 0, UInt32(sheet.rows.count - 1), UInt16(columns - 1))
      }
    } else if sheet.frozenColumns > 0 {
      worksheet_freeze_panes(page, 0, UInt16(sheet.frozenColumns))
    }
    let a4: UInt8 = 9
    worksheet_set_paper(page, a4)
    worksheet_fit_to_pages(page, 1, 0)
    if sheet.isLandscape { worksheet_set_landscape(page) }
    if sheet.isLocked { worksheet_protect(page, nil, nil) }
  }

  private func write(
    _ choice: Sheet.Choice, on page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let length = choice.options.joined(separator: ",").utf8.count
    guard !choice.options.isEmpty, length <= SheetWriter.mostListCharacters else {
      throw fault("has a list that is empty or longer than 255 characters", "Shorten its options.")
    }
    // The library copies the texts before the call returns.
    var texts = choice.options.map { option in option.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] }
    var starts: [Int] = []
    var all: [CChar] = []
    for text in texts {
      starts.append(all.count)
      all += text
    }
    texts.removeAll()
    let code = all.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      var list: [UnsafeMutablePointer<CChar>?] = starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil]
      return list.withUnsafeMutableBufferPointer { list in
        choice.complaint.withMutableCString { complaint in
          var validation = lxw_data_validation()
          validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
          validation.value_list = list.baseAddress
          validation.error_message = complaint
          return worksheet_data_validation_range(
            page, UInt32(choice.rows.lowerBound), UInt16(choice.column), UInt32(choice.rows.upperBound),
            UInt16(choice.column), &validation)
        }
      }
    }
    guard code == LXW_NO_ERROR else {
      throw fault("has a list whose message is longer than 255 characters", "Shorten it.")
    }
  }

  private func fault(_ what: String, _ remedy: String) -> WorkbookError {
    WorkbookError(problem: "The sheet \(sheet.name) \(what).", remedy: remedy)
  }

  /// A text that fits into a cell, and says so where it had to be cut.
  private static func fitting(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let kept = String(String.UnicodeScalarView(scalars.filter { $0.value != 0 }))
    // Spreadsheets count UTF-16 units.
    guard kept.utf16.count > mostCharacters else { return kept }
    var used = 0
    var head = String.UnicodeScalarView()
    for scalar in kept.unicodeScalars {
      used += scalar.value > 0xFFFF ? 2 : 1
      if used > mostCharacters - cut.utf16.count { break }
      head.append(scalar)
    }
    return String(head) + cut
  }
}
