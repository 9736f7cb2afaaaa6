import Glibc

/// The rubrics, wordings, column profiles and time limits that come with the program.
struct ShippedData {
  /// The folder that holds `rubrics` and `templates`.
  let home: FilePath

  var rubrics: FilePath { home.appending("rubrics") }
  var templates: FilePath { home.appending("templates") }
  var columns: FilePath { home.appending("columns") }
  var clocks: FilePath { home.appending("clocks") }
  var services: FilePath { home.appending("services/england.yaml") }
  var gates: FilePath { home.appending("gates/six-weekly.yaml") }

  /// Finds them: where `EHCP_AUDIT_HOME` says; else in the folders above the program (a checkout, or `share/ehcp-audit`
  /// of an installation); else in the working directory.
  static func find() throws -> ShippedData {
    if let told = getenv("EHCP_AUDIT_HOME").map({ String(cString: $0) }), !told.isEmpty {
      if let data = at(FilePath(told)) { return data }
      throw Failure(
        "EHCP_AUDIT_HOME does not name a folder with rubrics and templates in it. Correct it or unset it.")
    }
    var folder = program()?.parent
    while let above = folder {
      if let data = at(above) ?? at(above.appending("share/ehcp-audit")) { return data }
      folder = above.parent
    }
    if let data = at(FilePath(".")) { return data }
    throw Failure(
      "The rubrics and templates that come with the program were not found beside it. Keep them in its folder, or name "
        + "the folder that holds both in EHCP_AUDIT_HOME.")
  }

  private static func at(_ home: FilePath) -> ShippedData? {
    let isThere = ["rubrics", "templates"].allSatisfy { name in
      FileStatus(home.appending(name), followingLinks: true)?.kind == .folder
    }
    return isThere ? ShippedData(home: home) : nil
  }

  /// The program's own file, links resolved.
  private static func program() -> FilePath? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return count > 0 ? FilePath(bytes: bytes.prefix(count).map { UInt8(bitPattern: $0) }) : nil
  }
}
