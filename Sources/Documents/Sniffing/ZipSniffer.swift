import Containers

/// Tells Word files, OpenDocument files and other zips apart.
enum ZipSniffer {
  static func kind(of bytes: [UInt8]) -> FileKind {
    do {
      let limits = ContainerLimits.standard
      let archive = try ZipArchive(bytes, limits: limits)
      if let kind = try openDocument(archive) { return kind }
      guard let package = try OfficePackage(archive, limits: limits) else { return .zip }
      return kind(of: package)
    } catch {
      return .unreadableZip(error)
    }
  }

  /// The main part's content type decides. A package that is Word by its parts but names no main part is still called
  /// Word, so that its reader can say what is wrong with it.
  private static func kind(of package: OfficePackage) -> FileKind {
    let type = (package.mainContentType ?? "").lowercased()
    if type.contains("wordprocessingml") || type.contains("ms-word") { return .word }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .spreadsheet }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return .presentation }
    let hasWordParts = package.archive.entries.contains { $0.name.hasPrefix("word/") }
    return hasWordParts ? .word : .zip
  }

  private static func openDocument(_ archive: ZipArchive) throws(ContainerError) -> FileKind? {
    guard let entry = archive.entry(named: "mimetype"), entry.unfoldedSize < 256 else { return nil }
    let type = String(decoding: try archive.read(entry), as: UTF8.self)
    if type.contains("opendocument.text") { return .openDocumentText }
    if type.contains("opendocument.spreadsheet") { return .spreadsheet }
    if type.contains("opendocument.presentation") { return .presentation }
    return nil
  }
}
