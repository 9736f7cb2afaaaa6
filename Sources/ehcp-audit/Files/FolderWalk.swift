import Glibc

/// The documents that paths lead to: files as named, folders walked to their bottom.
///
/// Paths keep the order given; inside a folder files are sorted by the bytes of their whole path. Hidden files are passed
/// over, links too (named, so that nobody misses one), and files whose ending says that they are no document.
struct FolderWalk {
  /// A path that could not be followed, with the sentence to say.
  struct Trouble {
    let path: FilePath
    let sentence: String
    /// Whether it means that some input was not read.
    let isUnread: Bool
  }

  private(set) var files: [FilePath] = []
  private(set) var troubles: [Trouble] = []

  /// Endings of what stands beside documents and is none. Only files found in folders are passed over; a file that is
  /// named is always tried.
  static let foreignEndings: Set<String> = [
    "md", "json", "jsonl", "ndjson", "yaml", "yml", "toml", "csv", "tsv", "xlsx", "xls", "ods", "xsd", "xsl", "py",
    "sh",
    "swift", "js", "css", "png", "jpg", "jpeg", "gif", "svg", "ico", "mp3", "mp4", "wav", "sqlite", "db", "log", "lock",
    "partial", "bak", "tmp",
  ]
  private static let deepest = 64

  /// Follows the paths in order.
  init(_ paths: [FilePath]) {
    for path in paths {
      guard let status = FileStatus(path, followingLinks: true) else {
        note(path, "There is nothing at this path, or it may not be seen. Check the path.", isUnread: true)
        continue
      }
      if status.kind == .folder { walk(path, status, above: []) } else { files.append(path) }
    }
  }

  private mutating func note(_ path: FilePath, _ sentence: String, isUnread: Bool) {
    troubles.append(Trouble(path: path, sentence: sentence, isUnread: isUnread))
  }

  private mutating func walk(_ folder: FilePath, _ status: FileStatus, above: [FileStatus]) {
    guard above.count < FolderWalk.deepest,
      !above.contains(where: { $0.device == status.device && $0.node == status.node })
    else {
      note(
        folder, "The folder leads back to itself or lies too deep. Name the folder that holds the plans.",
        isUnread: true)
      return
    }
    guard let names = FolderWalk.names(in: folder) else {
      note(folder, "The folder may not be read by this user. Ask for permission to read it.", isUnread: true)
      return
    }
    // With a slash behind a folder's name, sorting names sorts whole paths.
    var entries: [(key: [UInt8], path: FilePath, status: FileStatus)] = []
    for name in names where name.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      guard let status = FileStatus(path, followingLinks: false) else {
        note(path, "The file can no longer be seen. Check whether it was moved.", isUnread: true)
        continue
      }
      entries.append((status.kind == .folder ? name + [UInt8(ascii: "/")] : name, path, status))
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for entry in entries {
      switch entry.status.kind {
      case .folder: walk(entry.path, entry.status, above: above + [status])
      case .link: note(entry.path, "This is a link and was passed over. Name its target to audit it.", isUnread: true)
      case .special:
        note(entry.path, "This is neither a file nor a folder and was passed over. Move it elsewhere.", isUnread: true)
      case .file:
        if !FolderWalk.foreignEndings.contains(entry.path.ending) { files.append(entry.path) }
      }
    }
  }

  /// The names in a folder, in no order; nil where it may not be read.
  static func names(in folder: FilePath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let length = Int(entry.pointee.d_reclen)
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        Array(buffer.prefix(length).prefix { $0 != 0 })
      }
      names.append(name)
    }
    return names
  }
}
