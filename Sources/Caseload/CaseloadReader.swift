import Containers

/// Reads a caseload from the bytes of a file, whatever its kind.
public enum CaseloadReader {
  /// Reads a caseload from CSV, XLSX, SEN2 XML or a zip of SEN2's CSV files.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name, for messages.
  ///   - profile: how the council writes its caseload; nil for the canonical header alone.
  /// - Throws: `CaseloadError` where nothing can be read. Everything less is a problem of the caseload.
  public static func read(_ bytes: [UInt8], name: String, profile: ColumnProfile? = nil) throws(CaseloadError)
    -> Caseload
  {
    let profile = profile ?? .canonical
    switch SourceKind.sniff(bytes) {
    case .empty: throw CaseloadError(problem: "The file is empty.", remedy: "Export the caseload again.")
    case .zip: return try read(try open(bytes), profile: profile)
    case .encrypted: throw XlsxWords.encrypted
    case .oldBinary: throw XlsxWords.oldBinary
    case .xml:
      let reading = try Sen2Reading(profile: profile)
      try reading.feed(bytes)
      return try reading.finish()
    case .table: return try CsvCaseload.read(bytes, profile: profile)
    }
  }

  /// Whether a file that starts with these bytes is XML, and so best read in pieces by `Sen2Reading`.
  public static func isXML(_ start: [UInt8]) -> Bool { SourceKind.sniff(start) == .xml }

  private static func open(_ bytes: [UInt8]) throws(CaseloadError) -> ZipArchive {
    do { return try ZipArchive(bytes, limits: Workbook.limits) } catch { throw CaseloadError(error) }
  }

  private static func read(_ zip: ZipArchive, profile: ColumnProfile) throws(CaseloadError) -> Caseload {
    guard zip.entries.contains(where: { Sen2Blade.isPeople($0.name) }) else {
      return try XlsxCaseload.read(zip, profile: profile)
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in zip.entries where entry.name.lowercased().hasSuffix(".csv") {
      do { files.append((entry.name, try zip.read(entry))) } catch { throw CaseloadError(error) }
    }
    return try Sen2Blade.read(files: files, profile: profile)
  }
}
