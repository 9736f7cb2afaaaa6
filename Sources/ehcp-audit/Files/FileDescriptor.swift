import Glibc

/// An open file of the system.
struct FileDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// The number of a system error, with the system's own words for it.
  struct SystemError: Error {
    let number: Int32
    var words: String { String(cString: strerror(number)) }
  }

  /// Writes all of some bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(number: errno)
      }
      written += count
    }
  }

  /// Reads to the end, but never more than `limit` bytes and one that shows that there were more.
  func readAll(expecting size: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = max(4096, min(size, limit) + 1)
    while bytes.count <= limit {
      let start = bytes.count
      let room = min(chunk, limit + 1 - start)
      var failure: Int32 = 0
      let read = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var got = -1
        repeat { got = Glibc.read(number, buffer.baseAddress, room) } while got < 0 && errno == EINTR
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw SystemError(number: failure) }
      if read.isEmpty { break }
      // The usual file comes in one piece and is not copied again.
      if start == 0 { bytes = read } else { bytes += read }
      chunk = 1 << 16
    }
    return bytes
  }

  /// Reads the next bytes; none at the end.
  func read(most: Int) throws(SystemError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var got = -1
      repeat { got = Glibc.read(number, buffer.baseAddress, most) } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure != 0 { throw SystemError(number: failure) }
    return piece
  }

  func close() { _ = Glibc.close(number) }
}
