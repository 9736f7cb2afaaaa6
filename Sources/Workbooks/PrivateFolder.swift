import Glibc

/// A folder that only this user can look into, for files that the workbook library insists on writing. It is gone as soon
/// as its work is done.
struct PrivateFolder {
  let path: String

  init() throws(WorkbookError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    // mkdtemp makes a folder with mode 0700 under a name that nobody can foretell.
    var template = Array((base.isEmpty ? "/tmp" : base).utf8) + Array("/workbook-XXXXXX".utf8) + [0]
    let made = template.withUnsafeMutableBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in text.baseAddress.map { mkdtemp($0) != nil } ?? false }
    }
    guard made else {
      throw WorkbookError(
        problem: "No folder for temporary files could be made (\(String(cString: strerror(errno)))).",
        remedy: "Set TMPDIR to a folder that may be written.")
    }
    path = String(decoding: template.dropLast(), as: UTF8.self)
  }

  /// Everything in a file of the folder.
  func contents(of file: String) throws(WorkbookError) -> [UInt8] {
    guard let stream = fopen(file, "rb") else { throw PrivateFolder.unreadable }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    if ferror(stream) != 0 { throw PrivateFolder.unreadable }
    return bytes
  }

  /// Removes a file and the folder.
  func remove(file: String) {
    unlink(file)
    rmdir(path)
  }

  private static let unreadable = WorkbookError(
    problem: "The workbook could not be read back.", remedy: "Check that the folder of TMPDIR has room.")
}
