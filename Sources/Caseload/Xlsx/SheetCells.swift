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
    return try workbook.grid(of: sheet).rows.map { row in
      var cells: [String] = []
      for cell in row.cells where cell.column < mostColumns {
        while cells.count < cell.column { cells.append("") }
        cells.append(trimmed(cell.text))
      }
      return cells
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: Folding.trimmed($0), as: UTF8.self) }
  }
}
