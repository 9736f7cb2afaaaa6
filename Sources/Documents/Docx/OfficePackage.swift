import Containers

/// An Office Open XML package: a zip whose parts are found through content types and relationships, never by fixed names.
/// Source: ECMA-376 part 2 (Open Packaging Conventions).
struct OfficePackage {
  /// A link from one part to another.
  struct Relationship: Equatable {
    /// The last step of its type (`officeDocument`, `styles`, `header`): equal in Transitional and Strict files.
    var type: String
    /// The part it leads to, as an entry's name; nil where it leads out of the package.
    var part: String?
  }

  let archive: ZipArchive
  let limits: ContainerLimits
  /// The main part's name, where the package names one that it holds.
  let mainPart: String?
  /// The main part's content type, where it is declared.
  let mainContentType: String?

  /// Finds the main part of a package; nil where the zip has no content types at all and so is no package.
  ///
  /// - Throws: `ContainerError` where those two small parts cannot be read.
  init?(_ archive: ZipArchive, limits: ContainerLimits) throws(ContainerError) {
    guard archive.entry(named: "[Content_Types].xml") != nil else { return nil }
    self.archive = archive
    self.limits = limits
    let types = ContentTypesReceiver()
    try XMLReader.read(try archive.read(named: "[Content_Types].xml"), limits: limits, receiver: types)
    let links = try Self.relationships(of: "", in: archive, limits: limits)
    let main = links.first { $0.type == "officeDocument" }?.part
    mainPart = main.flatMap { archive.entry(named: $0) == nil ? nil : $0 }
    mainContentType = main.flatMap { types.contentType(of: $0) }
  }

  /// The relationships of a part, in the order of the file; empty where it has none.
  func relationships(of part: String) throws(ContainerError) -> [Relationship] {
    try Self.relationships(of: part, in: archive, limits: limits)
  }

  private static func relationships(
    of part: String, in archive: ZipArchive, limits: ContainerLimits
  ) throws(ContainerError) -> [Relationship] {
    let cut = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    let name = folder + "_rels/" + part[cut...] + ".rels"
    guard archive.entry(named: name) != nil else { return [] }
    let receiver = RelationshipsReceiver(folder: folder)
    try XMLReader.read(try archive.read(named: name), limits: limits, receiver: receiver)
    return receiver.relationships
  }
}

/// Reads `[Content_Types].xml`.
private final class ContentTypesReceiver: XMLEventReceiver {
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    guard let type = attributes["ContentType"] else { return }
    if name == "Override", let part = attributes["PartName"] {
      overrides[String(part.drop { $0 == "/" }).lowercased()] = type
    } else if name == "Default", let ending = attributes["Extension"] {
      defaults[ending.lowercased()] = type
    }
  }
  func endElement(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func contentType(of part: String) -> String? {
    let part = part.lowercased()
    if let type = overrides[part] { return type }
    return part.split(separator: ".").last.flatMap { defaults[String($0)] }
  }
}

/// Reads a `.rels` part, with targets made into entry names.
private final class RelationshipsReceiver: XMLEventReceiver {
  private(set) var relationships: [OfficePackage.Relationship] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    guard name == "Relationship", let type = attributes["Type"], let target = attributes["Target"] else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    let part = attributes["TargetMode"] == "External" ? nil : resolved(target)
    relationships.append(OfficePackage.Relationship(type: kind, part: part))
  }
  func endElement(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A target relative to the folder of its source, or absolute with a leading slash.
  private func resolved(_ target: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
