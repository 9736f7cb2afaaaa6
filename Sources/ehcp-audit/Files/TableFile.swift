import Caseload

/// Reads a CSV file of figures.
enum TableFile {
  private static let mostBytes = 256 << 20

  /// All rows, the header first.
  ///
  /// - Throws: `Failure` where the file cannot be read.
  static func rows(_ path: String) throws -> [[String]] {
    do {
      return CsvTable.rows(of: try FilePath(path).contents(limit: mostBytes))
    } catch {
      throw Failure("\(path): \(error)")
    }
  }
}
