import Glibc

/// What stands at a path.
struct FileStatus {
  enum Kind { case file, folder, link, special }
  let kind: Kind
  let size: Int
  let device: UInt
  let node: UInt

  /// Looks at a path; follows a link at its end where asked to. Nil where nothing can be seen there, with `errno` set.
  init?(_ path: FilePath, followingLinks: Bool) {
    var status = stat()
    let answer = path.withCString { followingLinks ? stat($0, &status) : lstat($0, &status) }
    guard answer == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    size = Int(status.st_size)
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
  }
}
