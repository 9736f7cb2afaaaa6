import Documents

/// One document of a batch: a file, or an entry of a zip that holds documents.
struct BatchInput: Sendable {
  private let file: FilePath
  private let entry: String?
  private let bundles: BundleShelf

  /// What the document is called in results: `bundle.zip/plan.docx` for an entry.
  var shown: String { entry.map { file.shown + "/" + $0 } ?? file.shown }

  /// All bytes of the document.
  ///
  /// - Throws: `DocumentError` with what is wrong and what to do.
  func contents() throws(DocumentError) -> [UInt8] {
    guard let entry else { return try file.contents() }
    guard let bundle = try bundles.bundle(at: file) else {
      throw DocumentError(
        problem: "The zip file that holds the document was changed while the audit ran.",
        remedy: "Audit it again once nothing writes to it.")
    }
    return try bundle.read(entry)
  }

  /// The documents that files are or hold, in order. A bundle that cannot be opened stays one input, whose result says
  /// why.
  ///
  /// - Parameter skipping: endings of files inside bundles that are no documents.
  static func inputs(from files: [FilePath], skipping foreign: Set<String>) -> [BatchInput] {
    let shelf = BundleShelf()
    var inputs: [BatchInput] = []
    for file in files {
      guard file.beginsAsZip, let bundle = try? shelf.bundle(at: file) else {
        inputs.append(BatchInput(file: file, entry: nil, bundles: shelf))
        continue
      }
      let entries = bundle.entries.filter { !foreign.contains(FilePath($0).ending) }
      for entry in entries { inputs.append(BatchInput(file: file, entry: entry, bundles: shelf)) }
      if entries.isEmpty { inputs.append(BatchInput(file: file, entry: nil, bundles: shelf)) }
    }
    return inputs
  }
}
