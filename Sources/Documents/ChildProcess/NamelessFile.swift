import Glibc

/// A file without a name that holds a document while another program reads it: in memory where the system has a place
/// for that, and gone as soon as it is closed, whatever happens.
struct NamelessFile {
  let number: Int32

  /// A file with some bytes; nil where the system gives no room.
  init?(_ bytes: [UInt8]) {
    let folders = ["/dev/shm", getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp", "/tmp"]
    for folder in folders {
      var name = Array((folder + "/ehcp-audit-XXXXXX").utf8CString)
      let file = mkstemp(&name)
      guard file >= 0 else { continue }
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
      unlink(name)
      if Self.write(bytes, to: file) {
        number = file
        return
      }
      _ = Glibc.close(file)
    }
    return nil
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count <= 0 {
        if count < 0, errno == EINTR { continue }
        return false
      }
      written += count
    }
    return true
  }

  func close() { _ = Glibc.close(number) }
}
