import Glibc

/// Where results go: standard output, or a file that appears under its name only once it is whole.
final class Output {
  /// What became of writing.
  enum Ending: Error {
    /// Whoever read the results wants no more of them.
    case readerLeft
  }

  private let file: FileDescriptor
  private let name: String
  private let partial: FilePath?
  private let final: FilePath?
  private var buffer: [UInt8] = []

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(file.number) == 1 }

  /// Standard output.
  init() {
    file = FileDescriptor(1)
    name = "standard output"
    partial = nil
    final = nil
  }

  /// A file, its folder made where needed. A folder (there already, or named with a slash at its end or without an
  /// ending) takes a file called `defaultName`.
  init(path: String, defaultName: String) throws {
    var path = FilePath(path)
    let status = FileStatus(path, followingLinks: true)
    let isFolder = status.map { $0.kind == .folder } ?? (path.bytes.last == UInt8(ascii: "/") || path.ending.isEmpty)
    if isFolder { path = path.appending(defaultName) }
    if let folder = path.parent { try Output.make(folder) }
    name = path.shown
    let isSpecial = status.map { $0.kind == .special } ?? false
    let target = isSpecial ? path : FilePath(bytes: path.bytes + Array(".partial".utf8))
    let number = target.withCString { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    guard number >= 0 else { throw Output.failure(name, errno) }
    file = FileDescriptor(number)
    partial = isSpecial ? nil : target
    final = isSpecial ? nil : path
  }

  /// Writes bytes, some of them later.
  func write(_ bytes: [UInt8]) throws {
    // A whole file at once is not copied.
    if buffer.isEmpty, bytes.count >= 1 << 16 { return try writeOut(bytes) }
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes what is still to be written.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try writeOut(buffer)
  }

  private func writeOut(_ bytes: [UInt8]) throws {
    do {
      try file.write(bytes)
    } catch {
      if error.number == EPIPE { throw Ending.readerLeft }
      throw Output.failure(name, error.number)
    }
  }

  /// Writes the rest and gives the file its name.
  ///
  /// - Parameter isLasting: whether the file must outlive a power cut from now on, because something else will say that it
  ///   is there.
  func finish(isLasting: Bool = false) throws {
    try flush()
    guard let partial, let final else { return }
    if isLasting, fsync(file.number) != 0 { throw Output.failure(name, errno) }
    file.close()
    let answer = partial.withCString { from in final.withCString { to in rename(from, to) } }
    if answer != 0 { throw Output.failure(name, errno) }
    if isLasting { try Output.settle(final.parent ?? FilePath(".")) }
  }

  /// Makes new names in a folder outlive a power cut.
  private static func settle(_ folder: FilePath) throws {
    let number = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard number >= 0 else { throw failure(folder.shown, errno) }
    defer { _ = close(number) }
    // Some file systems can't be asked for that, and then keep names by themselves.
    if fsync(number) != 0, errno != EINVAL { throw failure(folder.shown, errno) }
  }

  /// Leaves nothing half written behind.
  func abandon() {
    if let partial { _ = partial.withCString { unlink($0) } }
  }

  static func make(_ folder: FilePath) throws {
    if let status = FileStatus(folder, followingLinks: true), status.kind == .folder { return }
    if let above = folder.parent { try make(above) }
    guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw failure(folder.shown, errno)
    }
  }

  private static func failure(_ name: String, _ number: Int32) -> Failure {
    let words = FileDescriptor.SystemError(number: number).words
    return Failure("The results could not be written to \(name) (\(words)). Choose another place with --output.")
  }
}
