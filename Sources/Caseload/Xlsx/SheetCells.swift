import Containers

/// The cells of one sheet of a workbook as text, for forms that people have filled in.
public enum SheetCells {
  /// Forms are small; a larger file is none.
  private static let limits = ContainerLimits(entryBytes: 16 << 20, unfoldedBytes: 64 << 20, ratio: 400)
  private static let mostColumns = 256

  /// Reads a sheet by its name.
  ///
  /// - Returns: the filled rows from the top, each with its cells from the left; days as ISO dates.
  /// - Throws: `CaseloadError` where the file is no workbook or has no such sheet.
  public static func read(_ bytes: [UInt8], sheet name: String) throws(CaseloadError) -> [[String]] {
    let (_, workbook, sheet) = try open(bytes, sheet: name)
    return try workbook.grid(of: sheet).rows.map { row in
      var cells: [String] = []
      for cell in row.cells where cell.column < mostColumns {
        while cells.count < cell.column { cells.append("") }
        cells.append(SheetGrid.trimmed(cell.text))
      }
      return cells
    }
  }

  /// The texts of single cells, empty where a cell is; days as ISO dates.
  ///
  /// - Throws: `CaseloadError` where the file is no workbook or has no such sheet.
  public static func texts(
    _ bytes: [UInt8], sheet name: String, at places: [CellAddress]
  ) throws(CaseloadError) -> [String] {
    let (_, workbook, sheet) = try open(bytes, sheet: name)
    var found: [CellAddress: String] = [:]
    let wanted = Dictionary(grouping: places) { $0.row }
    for row in try workbook.grid(of: sheet).rows {
      for place in wanted[row.number] ?? [] {
        if let cell = row.cells.first(where: { $0.column == place.column }) {
          found[place] = SheetGrid.trimmed(cell.text)
        }
      }
    }
    return places.map { found[$0] ?? "" }
  }

  /// A workbook with a sheet found by its name.
  static func open(
    _ bytes: [UInt8], sheet name: String
  ) throws(CaseloadError) -> (zip: ZipArchive, workbook: Workbook, sheet: Workbook.Sheet) {
    switch SourceKind.sniff(bytes) {
    case .zip: break
    case .encrypted: throw XlsxWords.encrypted
    case .oldBinary: throw XlsxWords.oldBinary
    case .empty, .xml, .table:
      throw CaseloadError(problem: "The file is no workbook.", remedy: "Name the form as it was saved, in XLSX.")
    }
    let zip: ZipArchive
    do { zip = try ZipArchive(bytes, limits: limits) } catch { throw CaseloadError(error) }
    let workbook = try Workbook(zip)
    guard let sheet = workbook.sheets.first(where: { Folding.fold($0.name) == Folding.fold(name) }) else {
      throw CaseloadError(
        problem: "The workbook has no sheet called \(name).", remedy: "Name a form that the monthly run wrote.")
    }
    return (zip, workbook, sheet)
  }

  /// Puts texts into cells of a sheet and gives back the whole workbook, otherwise unchanged.
  ///
  /// - Throws: `CaseloadError` where the file is no workbook, has no such sheet, or a cell holds a formula.
  public static func fill(
    _ bytes: [UInt8], sheet name: String, with texts: [(place: CellAddress, text: String)]
  ) throws(CaseloadError) -> [UInt8] {
    let (zip, _, sheet) = try open(bytes, sheet: name)
    var filled = StoredZip()
    for entry in zip.entries {
      let content: [UInt8]
      do { content = try zip.read(entry) } catch { throw CaseloadError(error) }
      guard entry.name == sheet.part else {
        filled.add(entry.name, content)
        continue
      }
      var filling = try CellFilling(content)
      for one in texts { try filling.set(one.place, to: one.text) }
      filled.add(entry.name, filling.part)
    }
    return filled.finish()
  }
}
