import CXlsxWriter

/// Puts a chart on a sheet.
struct ChartWriter {
  private static let patterns = [
    LXW_CHART_PATTERN_PERCENT_90, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_20,
    LXW_CHART_PATTERN_DARK_HORIZONTAL,
  ]
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheet: Sheet

  func write(_ chart: SheetChart, on page: UnsafeMutablePointer<lxw_worksheet>) throws(WorkbookError) {
    let kind =
      switch chart.kind {
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .line: LXW_CHART_LINE
      }
    guard let drawn = workbook_add_chart(book, UInt8(kind.rawValue)) else {
      throw WorkbookError(problem: "A chart could not be made.", remedy: "Try again with more memory.")
    }
    let names = range(column: chart.names, rows: chart.rows)
    for (place, column) in chart.figures.enumerated() {
      guard let series = chart_add_series(drawn, names, range(column: column, rows: chart.rows)) else { continue }
      if chart.rows.lowerBound > 0 {
        let heading = chart.rows.lowerBound - 1
        chart_series_set_name(series, range(column: column, rows: heading...heading))
      }
      if case .line = chart.kind { continue }
      var pattern = lxw_chart_pattern(
        fg_color: 0x1A1A1A, bg_color: 0xFFFFFF,
        type: UInt8(ChartWriter.patterns[place % ChartWriter.patterns.count].rawValue))
      chart_series_set_pattern(series, &pattern)
    }
    chart_title_set_name(drawn, chart.title)
    setAxes(of: drawn, chart)
    if chart.figures.count < 2 { chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
    guard
      worksheet_insert_chart(page, UInt32(chart.corner.row), UInt16(chart.corner.column), drawn) == LXW_NO_ERROR
    else {
      throw WorkbookError(
        problem: "The chart \(chart.title) could not be put on its sheet.", remedy: "Check its cells.")
    }
  }

  private func setAxes(of drawn: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart) {
    let across = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_X)
    let upwards = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_Y)
    if case .line = chart.kind {
      if let upwards { chart_axis_set_name(upwards, chart.unit) }
      return
    }
    // Bars lie: their scale runs across, and the first row is to be the uppermost.
    if let across { chart_axis_set_name(across, chart.unit) }
    if let upwards { chart_axis_set_reverse(upwards) }
  }

  /// A range of one column as a formula has it.
  private func range(column: Int, rows: ClosedRange<Int>) -> String {
    let quoted = "'" + sheet.name.replacing("'", with: "''") + "'"
    let letters = ChartWriter.letters(of: column)
    let first = "$\(letters)$\(rows.lowerBound + 1)"
    return rows.count == 1
      ? "=\(quoted)!\(first)" : "=\(quoted)!\(first):$\(letters)$\(rows.upperBound + 1)"
  }

  /// The letters of a column: A, B, ..., Z, AA, ...
  static func letters(of column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
