import Reports

/// A folder of readable reports: a page a document, and an index once all are there.
struct PageFolder {
  private let folder: FilePath
  private var names = PageNames()
  private var batch = BatchPage()
  private var count = 0

  init(path: String) throws {
    folder = FilePath(path)
    if let status = FileStatus(folder, followingLinks: true), status.kind != .folder {
      throw Failure("\(path) is a file. Name a folder for the pages with --output.")
    }
  }

  /// Writes the page of a document; it appears under its name only once it is whole.
  mutating func add(_ document: AuditedDocument) throws {
    let name = names.name(for: document.source)
    try write(document.written, as: name)
    if let entry = document.page { batch.add(entry, page: name) }
    count += 1
  }

  /// Writes the index and says where it is.
  mutating func end(suppressions: SuppressionUse) throws {
    batch.suppressions = suppressions
    try write(batch.bytes(), as: PageNames.index)
    let pages = count == 1 ? "1 page" : "\(count) pages"
    StandardError.say("Wrote \(pages). Open \(folder.appending(PageNames.index).shown) in a browser.")
  }

  private func write(_ bytes: [UInt8], as name: String) throws {
    let output = try Output(path: folder.appending(name).shown, defaultName: name)
    do {
      try output.write(bytes)
      try output.finish()
    } catch {
      output.abandon()
      throw error
    }
  }
}
