import Yams

/// Turns a YAML file into entries with places; the only place that knows the YAML library.
enum YAMLReading {
  /// Largest file in bytes; a rubric's files are a tenth of this.
  static let largestFile = 4_000_000
  /// Deepest nesting.
  static let deepest = 24
  /// Most entries in a file; a file of aliases upon aliases would otherwise grow without end.
  static let mostEntries = 400_000

  /// The file's entry; nil for a file with nothing in it. Throws a `RubricProblem` where it is not YAML.
  static func entry(file: String, bytes: [UInt8]) throws -> Entry? {
    guard bytes.count <= largestFile else {
      throw problem(
        file, 1, 1, "the file has more than \(largestFile / 1_000_000) million bytes; split it into smaller ones")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem(file, 1, 1, "the file is not UTF-8 text; save it as UTF-8")
    }
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
      var conversion = Conversion(file: file)
      return try conversion.entry(of: node, depth: 0)
    } catch let error as YamlError {
      throw problem(of: error, file: file, bytes: bytes)
    }
  }

  private static func problem(_ file: String, _ line: Int, _ column: Int, _ message: String) -> RubricProblem {
    RubricProblem(place: SourcePlace(file: file, line: line, column: column), message: message)
  }

  private static func problem(of error: YamlError, file: String, bytes: [UInt8]) -> RubricProblem {
    switch error {
    case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
      .composer(let context, let text, let mark, _):
      let around = context.map { " (\($0.text) that begins in line \($0.mark.line))" } ?? ""
      return problem(
        file, mark.line, mark.column,
        "this is not YAML: \(text)\(around); check indentation, colons and quotation marks")
    case .duplicatedKeysInMapping(let keys, let context):
      return problem(
        file, context.mark.line, context.mark.column, "`\(keys.first ?? "")` is written twice; a key may stand once")
    case .reader(let text, _, _, _):
      let line = bytes.prefix { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 }.reduce(1) { $1 == 10 ? $0 + 1 : $0 }
      return problem(file, line, 1, "this is not YAML: \(text); remove the character")
    default:
      return problem(file, 1, 1, "this is not YAML; check indentation, colons and quotation marks")
    }
  }

  /// One file's conversion, which counts what it makes.
  private struct Conversion {
    let file: String
    var made = 0

    mutating func entry(of node: Node, depth: Int) throws -> Entry {
      let place = SourcePlace(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
      made += 1
      guard made <= mostEntries else {
        throw RubricProblem(place: place, message: "the file has more than \(mostEntries) entries; split it")
      }
      guard depth <= deepest else {
        throw RubricProblem(
          place: place, message: "entries stand inside each other more than \(deepest) deep; flatten them")
      }
      switch node {
      case .scalar(let scalar):
        return Entry(place: place, content: content(of: scalar), textColumn: textColumn(of: scalar, at: place))
      case .sequence(let sequence):
        return Entry(place: place, content: .list(try sequence.map { try entry(of: $0, depth: depth + 1) }))
      case .mapping(let mapping):
        var members: [Entry.Member] = []
        members.reserveCapacity(mapping.count)
        for (key, value) in mapping {
          guard let name = key.scalar?.string else {
            throw RubricProblem(place: place, message: "a key is not a word; write `key: value`")
          }
          members.append(
            Entry.Member(
              key: name,
              place: SourcePlace(file: file, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0),
              value: try entry(of: value, depth: depth + 1)))
        }
        return Entry(place: place, content: .members(members))
      case .alias:
        throw RubricProblem(place: place, message: "this alias points to nothing; write the text out")
      }
    }

    private func content(of scalar: Node.Scalar) -> Entry.Content {
      let empty = scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
      return empty && scalar.style == .plain ? .nothing : .words(scalar.string)
    }

    private func textColumn(of scalar: Node.Scalar, at place: SourcePlace) -> Int? {
      guard !scalar.string.utf8.contains(10) else { return nil }
      switch scalar.style {
      case .plain: return place.column
      case .singleQuoted, .doubleQuoted: return place.column + 1
      default: return nil
      }
    }
  }
}
