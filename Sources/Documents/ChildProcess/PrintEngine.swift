import Glibc

/// Prints a page of this program's own to PDF by a print engine of the system, in a process of its own.
public enum PrintEngine {
  /// Why there is no PDF: what is wrong and what to do.
  public struct Fault: Error, Sendable, CustomStringConvertible {
    /// Both sentences.
    public let description: String
  }

  /// Print engines by the names of their programs, the likelier to make a tagged PDF first.
  private static let chromiums = ["chromium", "chromium-browser", "google-chrome"]

  /// The page as PDF.
  ///
  /// - Parameter searchPath: folders to look for an engine in; those of PATH unless given.
  /// - Throws: `Fault` where there is no engine or it fails.
  public static func pdf(of page: [UInt8], searchPath: String? = nil) throws(Fault) -> [UInt8] {
    if let engine = ChildProgram("weasyprint", searchPath: searchPath) {
      let limits = ChildProgram.Limits(seconds: 120, memory: 2 << 30, output: 128 << 20)
      return try checked(
        engine.run(["--encoding", "utf-8", "-q", ChildProgram.inputPath, "-"], on: page, limits: limits), "weasyprint")
    }
    for name in chromiums {
      if let engine = ChildProgram(name, searchPath: searchPath) { return try chromium(engine, name, page) }
    }
    throw Fault(
      description:
        "There is no print engine on this machine, so no PDF was made. Install weasyprint or chromium, or open "
        + "the page in a browser and print it from there.")
  }

  /// Chromium reads and writes files of a folder that only this user can look into and that is gone afterwards.
  private static func chromium(_ engine: ChildProgram, _ name: String, _ page: [UInt8]) throws(Fault) -> [UInt8] {
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/ehcp-audit-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Fault(description: "No folder for the print could be made. Set TMPDIR to a folder that may be written.")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(folder) }
    let source = folder + "/page.html"
    let target = folder + "/page.pdf"
    guard write(page, to: source) else {
      throw Fault(description: "The page could not be put down for printing. Check that the disk has room.")
    }
    var arguments = [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--blink-settings=scriptEnabled=false",
      "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(target)",
    ]
    // Chromium's sandbox refuses to start for the superuser; the page is this program's own and holds no script.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    // Chromium reserves far more addresses than memory, so that it is held by time alone.
    let limits = ChildProgram.Limits(seconds: 120, memory: 1 << 46, output: 1 << 20)
    _ = try checked(engine.run(arguments + ["file://" + source], on: [], limits: limits), name, isPDF: false)
    return try checked(.done(read(target) ?? []), name)
  }

  private static func checked(_ outcome: ChildProgram.Outcome, _ name: String, isPDF: Bool = true) throws(Fault)
    -> [UInt8]
  {
    switch outcome {
    case .done(let bytes):
      if !isPDF || bytes.starts(with: Array("%PDF-".utf8)) { return bytes }
      throw Fault(description: "\(name) made no PDF. Open the page in a browser and print it from there.")
    case .tookTooLong:
      throw Fault(
        description: "\(name) took longer than two minutes. Open the page in a browser and print it from there.")
    case .wroteTooMuch, .failed, .notStarted:
      throw Fault(description: "\(name) could not print the page. Open it in a browser and print it from there.")
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wbx") else { return false }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 256 << 20 {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Removes a folder and everything in it, following no link.
  private static func remove(_ folder: String) {
    guard let entries = opendir(folder) else { return }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(path) } else { unlink(path) }
    }
    closedir(entries)
    rmdir(folder)
  }
}
