import Containers

/// A zip that holds documents, as portals and mail programs make them. Entries are unpacked one at a time.
public struct DocumentBundle: Sendable {
  /// Most documents that are taken from one bundle.
  public static let mostEntries = 2000
  /// Most bytes that all entries may say that they unfold to.
  public static let mostUnfolded = 2 << 30

  /// The paths of its documents inside it, sorted by their bytes. Hidden files are left out.
  public let entries: [String]

  private let archive: ZipArchive

  /// Opens a zip that holds other files; nil where the bytes are a document themselves or no zip.
  ///
  /// - Throws: `DocumentError` where it holds no document or too many.
  public init?(_ bytes: [UInt8]) throws(DocumentError) {
    guard bytes.starts(with: [0x50, 0x4B]), FileKind.sniff(bytes).mayBeBundle else { return nil }
    do {
      archive = try ZipArchive(
        bytes, limits: ContainerLimits(entries: 16_384, unfoldedBytes: Self.mostUnfolded))
    } catch {
      return nil
    }
    let names = Set(archive.entries.map(\.name)).filter { Self.isShown($0) }
    entries = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !entries.isEmpty else {
      throw DocumentError(problem: "The zip file holds no document.", remedy: "Check that the right file was chosen.")
    }
    guard entries.count <= Self.mostEntries else {
      throw DocumentError(
        problem: "The zip file holds more than \(Self.mostEntries) files, so it was not opened.",
        remedy: "Unpack it and audit the folder.")
    }
  }

  /// The bytes of a document of the bundle.
  ///
  /// - Throws: `DocumentError` where it cannot be unpacked or is a zip of documents again, which is not opened.
  public func read(_ entry: String) throws(DocumentError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try archive.read(named: entry)
    } catch {
      throw DocumentError(problem: error.problem, remedy: error.remedy)
    }
    if bytes.starts(with: [0x50, 0x4B]), FileKind.sniff(bytes).mayBeBundle {
      throw DocumentError(
        problem: "This is a zip file inside a zip file, which is not opened.",
        remedy: "Unpack the outer one and audit the folder.")
    }
    return bytes
  }

  /// Files that begin with a full stop, and those of folders that do, are of programs and no documents.
  private static func isShown(_ name: String) -> Bool {
    !name.utf8.split(separator: UInt8(ascii: "/")).contains { part in
      part.first == UInt8(ascii: ".") || part.elementsEqual("__MACOSX".utf8)
    }
  }
}

extension FileKind {
  /// Whether it is a zip that is no document, or one too large to be a document, which may hold many.
  fileprivate var mayBeBundle: Bool {
    switch self {
    case .zip: true
    case .unreadableZip(let error): error.fault == .tooLarge || error.fault == .tooManyEntries
    default: false
    }
  }
}
