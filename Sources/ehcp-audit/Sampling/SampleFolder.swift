import Sampling

/// The folder in which a month's frame, commitment and draws lie together.
struct SampleFolder {
  /// Largest file that is read, bytes.
  static let mostBytes = 1 << 30

  let path: FilePath

  init(_ path: FilePath) { self.path = path }

  /// The folder of a file; the folder itself where one is named.
  init(of file: FilePath) {
    if FileStatus(file, followingLinks: true)?.kind == .folder {
      path = file
    } else {
      path = file.parent ?? FilePath(".")
    }
  }

  /// A file of the folder; nil where there is none.
  func contents(_ name: String) throws -> [UInt8]? {
    let file = path.appending(name)
    guard FileStatus(file, followingLinks: true) != nil else { return nil }
    return try SampleFolder.contents(file)
  }

  /// A file that must be there.
  func required(_ name: String) throws -> [UInt8] {
    guard let bytes = try contents(name) else {
      throw Failure("There is no \(name) in \(path.shown). Name the folder that sample freeze wrote.")
    }
    return bytes
  }

  static func contents(_ file: FilePath) throws -> [UInt8] {
    do {
      return try file.contents(limit: mostBytes)
    } catch {
      throw Failure("\(file.shown): \(error)")
    }
  }

  /// Writes files in order; each appears under its name once it is whole, and stays there whatever happens afterwards.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    for file in files {
      let output = try Output(path: path.appending(file.name).shown, defaultName: file.name)
      try output.write(file.bytes)
      try output.finish(isLasting: true)
    }
  }

  /// Runs something of the sampling station and turns its error into one that ends the command.
  static func sampling<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let error as SamplingError {
      throw Failure(error.description)
    }
  }
}
