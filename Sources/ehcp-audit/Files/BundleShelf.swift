import Documents
import Synchronization

/// Keeps the last bundle open, as its entries follow each other in a batch; more would fill the memory.
final class BundleShelf: Sendable {
  private let last = Mutex<(path: FilePath, bundle: DocumentBundle)?>(nil)

  /// The bundle at a path; nil where the file is none.
  ///
  /// - Throws: `DocumentError` where it cannot be read or opened.
  func bundle(at path: FilePath) throws(DocumentError) -> DocumentBundle? {
    if let open = last.withLock({ $0?.path == path ? $0?.bundle : nil }) { return open }
    guard let bundle = try DocumentBundle(try path.contents()) else { return nil }
    last.withLock { $0 = (path, bundle) }
    return bundle
  }
}
