import Foundation

extension ClockBook {
  /// Loads every YAML file of a folder, in the order of their names.
  ///
  /// - Throws: `ClockProblem` with file, line, what is wrong and what to do.
  public static func load(folder: String) throws -> ClockBook {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw ClockProblem(
        file: folder, line: 0, message: "the folder of clocks cannot be read; name a folder that holds their YAML files"
      )
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw ClockProblem(file: name, line: 0, message: "the file cannot be read; check its permissions")
      }
      files.append((name, [UInt8](data)))
    }
    return try load(files: files, folder: folder)
  }

  /// Loads a book from the bytes of files.
  ///
  /// - Throws: `ClockProblem` with file, line, what is wrong and what to do.
  public static func load(files: [(name: String, bytes: [UInt8])], folder: String) throws -> ClockBook {
    var reader = ClockBookReader()
    for file in files { try reader.read(file: file.name, bytes: file.bytes) }
    return try reader.checked(folder: folder)
  }
}
