/// A rubric's folder and those that it extends, the outermost base first.
struct RubricLayers {
  /// One folder with its `rubric.yaml`.
  struct Layer {
    var files: RubricFiles
    var head: Entry
    /// Put before file names in messages and in the digest; empty for the rubric itself.
    var prefix: String

    /// Its name of a file in messages and in the digest.
    func name(of file: String) -> String { prefix + file }
  }

  /// Longest chain of rubrics that extend each other.
  static let longestChain = 6
  /// The file that makes a folder a rubric.
  static let headFile = "rubric.yaml"

  /// The layers, base first.
  var layers: [Layer]

  /// Follows `extends:`. Throws a `RubricProblem` for a `rubric.yaml` that is missing or is no YAML.
  init(files: RubricFiles) throws {
    layers = [try RubricLayers.layer(files, prefix: "")]
    var names = [files.folder]
    while let extends = layers[0].head.value("extends") {
      guard let name = extends.words, !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), name != ".." else {
        throw RubricProblem(
          place: extends.place, message: "`extends` is no folder's name; write the name of one rubric's folder")
      }
      guard !names.contains(name), names.count < RubricLayers.longestChain else {
        throw RubricProblem(
          place: extends.place, message: "rubrics extend each other in a circle or too deeply; remove this `extends`")
      }
      guard let base = try layers[0].files.neighbour(name) else {
        throw RubricProblem(
          place: extends.place,
          message: "there is no rubric `\(name)` beside this one or among the shipped ones; check the folder's name")
      }
      names.append(name)
      layers.insert(try RubricLayers.layer(base, prefix: "\(name)/"), at: 0)
    }
  }

  /// The head of the rubric as a whole.
  var head: Entry {
    var head = layers[0].head
    for layer in layers.dropFirst() { head = RubricHead.merged(base: head, with: layer.head) }
    return head
  }

  /// A rubric's own folder alone, for its lexicons.
  static func borrowed(_ files: RubricFiles, prefix: String) throws -> Layer { try layer(files, prefix: prefix) }

  private static func layer(_ files: RubricFiles, prefix: String) throws -> Layer {
    let name = prefix + headFile
    let start = SourcePlace(file: name, line: 1, column: 1)
    guard let bytes = files.files[headFile] else {
      throw RubricProblem(place: start, message: "the folder has no rubric.yaml; every rubric needs one")
    }
    guard let head = try YAMLReading.entry(file: name, bytes: bytes), head.members != nil else {
      throw RubricProblem(
        place: start, message: "the file holds no keys; expected `id:`, `version:`, `title:` and so on")
    }
    return Layer(files: files, head: head, prefix: prefix)
  }
}
