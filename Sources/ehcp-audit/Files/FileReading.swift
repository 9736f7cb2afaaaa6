import Documents
import Glibc

extension FilePath {
  /// All bytes of the file, of which no more than `limit` are ever read.
  ///
  /// - Throws: `DocumentError` with what is wrong and what to do.
  func contents(limit: Int = ReadingLimits.standard.fileBytes) throws(DocumentError) -> [UInt8] {
    let number = withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FilePath.unreadable(errno) }
    let file = FileDescriptor(number)
    defer { file.close() }
    let size = FileStatus(self, followingLinks: true)?.size ?? 0
    guard size <= limit else { throw FilePath.tooLarge(limit) }
    do {
      let bytes = try file.readAll(expecting: size, limit: limit)
      if bytes.count > limit { throw FilePath.tooLarge(limit) }
      return bytes
    } catch let error as FileDescriptor.SystemError {
      throw FilePath.unreadable(error.number)
    } catch {
      throw FilePath.tooLarge(limit)
    }
  }

  /// The first bytes, from which a file's kind can be told.
  ///
  /// - Throws: `DocumentError` with what is wrong and what to do.
  func start() throws -> [UInt8] {
    var start: [UInt8] = []
    try forEachPiece(atMost: 1) { start = $0 }
    return start
  }

  /// Calls with one piece of the file after another, each of a quarter of a megabyte at most.
  ///
  /// - Throws: `DocumentError` with what is wrong and what to do, and what `body` throws.
  func forEachPiece(atMost most: Int = .max, _ body: ([UInt8]) throws -> Void) throws {
    let number = withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FilePath.unreadable(errno) }
    let file = FileDescriptor(number)
    defer { file.close() }
    var pieces = 0
    while pieces < most {
      let piece: [UInt8]
      do { piece = try file.read(most: 1 << 18) } catch { throw FilePath.unreadable(error.number) }
      if piece.isEmpty { return }
      try body(piece)
      pieces += 1
    }
  }

  /// Whether the file begins as zips do; false where it cannot be read.
  var beginsAsZip: Bool {
    let number = withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard number >= 0 else { return false }
    let file = FileDescriptor(number)
    defer { file.close() }
    guard let status = FileStatus(self, followingLinks: true), status.kind == .file else { return false }
    guard let head = try? file.readAll(expecting: 3, limit: 3) else { return false }
    return head.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  private static func tooLarge(_ limit: Int) -> DocumentError {
    DocumentError(
      problem: "The file is larger than \(limit >> 20) MB, far larger than any plan.",
      remedy: "Check that it is the right file, or save it without its pictures.")
  }

  private static func unreadable(_ number: Int32) -> DocumentError {
    switch number {
    case ENOENT, ENOTDIR:
      DocumentError(problem: "There is no such file.", remedy: "Check the path.")
    case EACCES, EPERM:
      DocumentError(problem: "The file may not be read by this user.", remedy: "Ask for permission to read it.")
    case EISDIR:
      DocumentError(problem: "This is a folder.", remedy: "Name the folder itself or a file in it.")
    default:
      DocumentError(
        problem: "The file could not be read (\(FileDescriptor.SystemError(number: number).words)).",
        remedy: "Check the disk or the network drive and try again.")
    }
  }
}
