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
    let known = ColumnProfile.canonical.adding(usual)
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

  /// Reads a caseload from a file.
  ///
  /// - Throws: `Failure` where nothing can be read.
  func read(_ path: String, sheet: String? = nil) throws -> Caseload {
    let file = FilePath(path)
    var profile = profile
    if let sheet { profile.sheets = [sheet] }
    do {
      let bytes = try file.contents(limit: CaseloadDesk.mostBytes)
      return try CaseloadReader.read(bytes, name: String(decoding: file.name, as: UTF8.self), profile: profile)
    } catch {
      throw Failure("\(path): \(error)")
    }
  }

  /// Says every problem on a line of its own.
  static func say(_ problems: [CaseloadProblem], of path: String) {
    var text = ""
    for problem in problems {
      let line = problem.line > 0 ? "line \(problem.line): " : ""
      let column = problem.column.isEmpty ? "" : problem.column + ": "
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
}
