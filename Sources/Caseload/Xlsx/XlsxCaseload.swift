import Containers

/// Reads a caseload from a workbook: from the sheet that looks most like one, or from the sheets that a profile names.
enum XlsxCaseload {
  /// Most rows above the headings.
  private static let headerDepth = 40

  /// A sheet with headings that are known.
  private struct Candidate {
    var sheet: Workbook.Sheet
    var grid: SheetGrid
    var header: FoundHeader
  }

  static func read(_ zip: ZipArchive, profile: ColumnProfile) throws(CaseloadError) -> Caseload {
    let workbook = try Workbook(zip)
    let finder = HeaderFinder(profile: profile)
    let wanted = Set(profile.sheets.map { Folding.fold($0) })
    let named = workbook.sheets.filter { wanted.contains(Folding.fold($0.name)) }
    // A profile names the sheets of the usual template; a workbook with other names is still looked through.
    let isNamed = !named.isEmpty
    if !isNamed, profile.sheetsAreOrdered { throw noSheet(workbook) }
    var candidates: [Candidate] = []
    for sheet in isNamed ? named : workbook.sheets.filter({ !$0.isHidden }) {
      let grid = try workbook.grid(of: sheet)
      if let header = finder.find(in: grid.top(headerDepth)) {
        candidates.append(Candidate(sheet: sheet, grid: grid, header: header))
      }
    }
    guard var best = candidates.first else { throw .noHeader }
    if isNamed { return join(candidates, profile: profile, workbook: workbook) }
    for candidate in candidates where rank(candidate) > rank(best) { best = candidate }
    var caseload = rows(of: best, profile: profile, workbook: workbook, namingSheet: false)
    for other in candidates
    where other.sheet.part != best.sheet.part && other.header.map.known * 2 > best.header.map.known {
      caseload.problems.insert(
        CaseloadProblem(line: 0, column: other.sheet.name, message: XlsxWords.otherSheet), at: 0)
    }
    return caseload
  }

  private static func rank(_ candidate: Candidate) -> (Int, Int) {
    (candidate.header.map.known, candidate.grid.rows.count)
  }

  private static func join(_ candidates: [Candidate], profile: ColumnProfile, workbook: Workbook) -> Caseload {
    var all = Caseload(rows: [])
    for candidate in candidates {
      let part = rows(of: candidate, profile: profile, workbook: workbook, namingSheet: candidates.count > 1)
      all.rows += part.rows
      all.problems += part.problems
      for column in part.columns where !all.columns.contains(column) { all.columns.append(column) }
    }
    return all
  }

  private static func rows(
    of candidate: Candidate, profile: ColumnProfile, workbook: Workbook, namingSheet: Bool
  ) -> Caseload {
    let map = candidate.header.map
    var table = CaseTable(
      header: candidate.header, profile: profile, serials: workbook.serials,
      sheet: namingSheet ? candidate.sheet.name : nil)
    var hidden: [Int] = []
    var calculated: [Int: Int] = [:]
    for row in candidate.grid.rows where row.number > candidate.header.lastLine {
      if row.isHidden { hidden.append(row.number) }
      table.beginRow(line: row.number)
      for cell in row.cells where cell.column < map.columns.count && map.columns[cell.column] != nil {
        switch cell.trait {
        case .plain: break
        case .calculated: if calculated[cell.column] == nil { calculated[cell.column] = row.number }
        case .uncalculated: table.lose(cell.column, XlsxWords.uncalculated)
        case .error: table.lose(cell.column, XlsxWords.error)
        }
        var text = cell.text
        text.withUTF8 { table.take($0, at: cell.column) }
      }
      table.endRow()
    }
    for (column, line) in calculated.sorted(by: { $0.key < $1.key }) {
      table.noteQuery(line: line, column: column, XlsxWords.calculated)
    }
    if let first = hidden.first { table.noteQuery(line: first, column: nil, XlsxWords.hidden(hidden.count)) }
    return table.caseload()
  }

  private static func noSheet(_ workbook: Workbook) -> CaseloadError {
    let names = workbook.sheets.map(\.name).prefix(20).joined(separator: ", ")
    return CaseloadError(problem: "The workbook has no sheet of that name.", remedy: "Its sheets are: \(names).")
  }
}
