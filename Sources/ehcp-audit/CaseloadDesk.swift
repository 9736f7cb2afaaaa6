import Caseload

/// Reads caseloads by the shipped headings and, where one is named, a council's own profile.
struct CaseloadDesk {
  /// Largest file that is held in memory, bytes; a SEN2 return is streamed and knows no such cap.
  static let mostBytes = 1 << 30

  /// How the caseload is written.
  let profile: ColumnProfile

  /// A desk with the shipped profile and a named one: a file, or a name in `columns` of the working directory or of the
  /// program.
  init(profile name: String? = nil) throws {
    let shipped = try ShippedData.find().columns
    let usual = try CaseloadDesk.load(shipped.appending("usual.yaml"))
    var known = ColumnProfile.canonical.adding(usual)
    known.checks = try CaseloadDesk.checks(shipped.appending("sen2/checks.yaml"))
    guard let name else {
      profile = known
      return
    }
    let places = [
      FilePath(name), FilePath("columns").appending(name + ".yaml"), shipped.appending(name + ".yaml"),
    ]
    guard let file = places.first(where: { FileStatus($0, followingLinks: true)?.kind == .file }) else {
      throw Failure("There is no profile \(name). Name a YAML file, or one of those in \(shipped.shown).")
    }
    profile = known.adding(try CaseloadDesk.load(file))
  }

  /// Reads a caseload from a file, or from a folder of SEN2's CSV files.
  ///
  /// - Throws: `Failure` where nothing can be read.
  func read(_ path: String, sheet: String? = nil) throws -> Caseload {
    let file = FilePath(path)
    var profile = profile
    if let sheet {
      profile.sheets = [sheet]
      profile.sheetsAreOrdered = true
    }
    do {
      if FileStatus(file, followingLinks: true)?.kind == .folder { return try readFolder(file) }
      if CaseloadReader.isXML(try file.start()) { return try stream(file) }
      let bytes = try file.contents(limit: CaseloadDesk.mostBytes)
      return try CaseloadReader.read(bytes, name: String(decoding: file.name, as: UTF8.self), profile: profile)
    } catch {
      throw Failure("\(path): \(error)")
    }
  }

  /// A return in pieces, so that its size does not matter.
  private func stream(_ file: FilePath) throws -> Caseload {
    let reading = try Sen2Reading(profile: profile)
    try file.forEachPiece { try reading.feed($0) }
    return try reading.finish()
  }

  private func readFolder(_ folder: FilePath) throws -> Caseload {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in FolderWalk.names(in: folder) ?? [] {
      let file = folder.appending(name)
      guard file.ending == "csv" else { continue }
      files.append((String(decoding: name, as: UTF8.self), try file.contents(limit: CaseloadDesk.mostBytes)))
    }
    return try Sen2Blade.read(files: files.sorted { $0.name < $1.name }, profile: profile)
  }

  /// Says every problem on a line of its own.
  static func say(_ problems: [CaseloadProblem], of path: String) {
    var text = ""
    for problem in problems {
      let line = problem.line > 0 ? "line \(problem.line): " : ""
      let place = [problem.check, problem.column].filter { !$0.isEmpty }.joined(separator: " ")
      let column = place.isEmpty ? "" : place + ": "
      text += StandardError.oneLine("\(path): \(line)\(column)\(problem.message)") + "\n"
    }
    StandardError.write(text)
  }

  private static func load(_ file: FilePath) throws -> ColumnProfile {
    do {
      let bytes = try file.contents(limit: 1 << 20)
      return try ColumnProfile(yaml: String(decoding: bytes, as: UTF8.self), name: file.shown)
    } catch {
      throw Failure("The profile \(file.shown) could not be used. \(error)")
    }
  }

  private static func checks(_ file: FilePath) throws -> [Sen2Check] {
    do {
      let bytes = try file.contents(limit: 1 << 20)
      return try Sen2Check.load(yaml: String(decoding: bytes, as: UTF8.self), name: file.shown)
    } catch {
      throw Failure("The checks in \(file.shown) could not be used. \(error)")
    }
  }
}
