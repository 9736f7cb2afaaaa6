/// Reads a caseload from the bytes of a file, whatever its kind.
public enum CaseloadReader {
  /// Reads a caseload.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name, for messages.
  ///   - profile: how the council writes its caseload; nil for the canonical header alone.
  /// - Throws: `CaseloadError` where nothing can be read. Everything less is a problem of the caseload.
  public static func read(_ bytes: [UInt8], name: String, profile: ColumnProfile? = nil) throws(CaseloadError)
    -> Caseload
  {
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw CaseloadError(problem: "The file is empty.", remedy: "Export the caseload again.")
    }
    return try CsvCaseload.read(bytes, profile: profile ?? .canonical)
  }
}
