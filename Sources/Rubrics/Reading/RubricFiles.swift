import Foundation

/// The files of a rubric's folder by name, and the way to the folder that it extends.
public struct RubricFiles: Sendable {
  /// The folder's own name.
  public var folder: String
  /// Contents by file name, with a slash where the file stands in a folder of the rubric's (`lexicons/voice.yaml`).
  public var files: [String: [UInt8]]
  /// The files of another rubric by its folder's name; nil where there is none.
  public var neighbour: @Sendable (String) throws -> RubricFiles?

  /// Files held in memory, with the rubrics that they may extend.
  public init(folder: String, files: [String: [UInt8]], neighbours: [RubricFiles] = []) {
    self.folder = folder
    self.files = files
    neighbour = { name in neighbours.first { $0.folder == name } }
  }

  private init(folder: String, files: [String: [UInt8]], neighbour: @escaping @Sendable (String) throws -> RubricFiles?)
  {
    self.folder = folder
    self.files = files
    self.neighbour = neighbour
  }

  /// Reads a folder's YAML files. A rubric that it extends is looked for beside the folder, then in the other roots.
  /// Throws a `RubricProblem` where the folder cannot be read.
  public static func read(folder path: String, otherRoots: [String] = []) throws -> RubricFiles {
    let url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    let name = url.lastPathComponent
    var files: [String: [UInt8]] = [:]
    for file in try yamlNames(in: url.path, folder: name) {
      do {
        files[file] = [UInt8](try Data(contentsOf: url.appendingPathComponent(file)))
      } catch {
        throw RubricProblem(place: SourcePlace(file: file), message: "the file cannot be read; check its permissions")
      }
    }
    let roots = [url.deletingLastPathComponent().path] + otherRoots
    return RubricFiles(folder: name, files: files) { wanted in
      for root in roots {
        let candidate = URL(fileURLWithPath: root, isDirectory: true).appendingPathComponent(wanted, isDirectory: true)
        let head = candidate.appendingPathComponent("rubric.yaml").path
        if FileManager.default.fileExists(atPath: head) {
          return try read(folder: candidate.path, otherRoots: otherRoots)
        }
      }
      return nil
    }
  }
  /// YAML files of the folder and of the folders directly in it, with slashes.
  private static func yamlNames(in path: String, folder: String) throws -> [String] {
    func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: path) else {
      throw RubricProblem(
        place: SourcePlace(file: folder),
        message: "the rubric's folder cannot be read; give a folder that holds rubric.yaml")
    }
    var found: [String] = []
    for name in names.sorted() {
      if isYAML(name) {
        found.append(name)
      } else if let inner = try? manager.contentsOfDirectory(atPath: path + "/" + name) {
        found += inner.sorted().filter(isYAML).map { name + "/" + $0 }
      }
    }
    return found
  }
}
