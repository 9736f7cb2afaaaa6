/// Reads a caseload from CSV.
enum CsvCaseload {
  /// Most lines above the header.
  private static let headerDepth = 40

  static func read(_ bytes: [UInt8], profile: ColumnProfile) throws(CaseloadError) -> Caseload {
    let text = CsvText.utf8(bytes)
    let answer: Result<Caseload, CaseloadError> = text.withUnsafeBufferPointer { text in
      let (delimiter, start) = CsvDelimiter.sniff(text)
      let cutter = CsvCutter(text, delimiter: delimiter, from: start)
      guard let header = HeaderFinder(profile: profile).find(in: top(of: cutter)) else { return .failure(.noHeader) }
      return .success(rows(of: cutter, below: header, profile: profile, size: text.count))
    }
    return try answer.get()
  }

  /// The first records, as text.
  private static func top(of cutter: CsvCutter) -> [TableLine] {
    var cutter = cutter
    var lines: [TableLine] = []
    while lines.count < headerDepth, cutter.next() {
      var cells: [String] = []
      for index in 0..<min(cutter.count, CaseTable.mostColumns) {
        cutter.withCell(index) { cells.append(String(decoding: Folding.trimmed($0), as: UTF8.self)) }
      }
      lines.append(TableLine(line: cutter.line, cells: cells))
    }
    return lines
  }

  private static func rows(
    of cutter: CsvCutter, below header: FoundHeader, profile: ColumnProfile, size: Int
  ) -> Caseload {
    var cutter = cutter
    var table = CaseTable(header: header, profile: profile, serials: profile.serials, sheet: nil)
    let wanted = header.map.columns.indices.filter { header.map.columns[$0] != nil }
    let width = header.map.columns.count
    while cutter.next() {
      guard cutter.line > header.lastLine, !cutter.isBlank else { continue }
      table.beginRow(line: cutter.line)
      for index in wanted { cutter.withCell(index) { table.take($0, at: index) } }
      if cutter.count != width {
        var extra = false
        for index in width..<max(width, cutter.count) {
          cutter.withCell(index) { if !Folding.trimmed($0).isEmpty { extra = true } }
        }
        table.note(cells: cutter.count, hasExtraText: extra)
      }
      table.endRow()
    }
    if cutter.strayQuoteLine > 0 { table.noteStrayQuote(line: cutter.strayQuoteLine) }
    return table.caseload()
  }
}

extension CaseloadError {
  static let noHeader = CaseloadError(
    problem: "No line of the file has headings that are known, so its columns could not be told apart.",
    remedy: "Give the columns the canonical names, or say what the headings mean with --profile.")
}
