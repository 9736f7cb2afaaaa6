import Yams

/// A service that contributes to plans and reviews, and the words by which documents name it.
public struct ContributingService: Sendable, Equatable {
  /// Its word in files.
  public let id: String
  /// Its name for readers.
  public let title: String
  /// Words of each of its names, without case, accents and signs.
  let names: [[String]]

  /// A service.
  public init(id: String, title: String, words: [String]) {
    self.id = id
    self.title = title
    names = words.map { PersonName($0).words }.filter { !$0.isEmpty }
  }

  /// Whether some words name it.
  func isNamed(in words: [String]) -> Bool {
    names.contains { name in
      guard words.count >= name.count else { return false }
      return words.indices.contains { words[$0...].starts(with: name) }
    }
  }

  /// The services of a file.
  ///
  /// - Throws: `MonthlyRunError` where it can't be used.
  public static func read(_ text: String, file: String) throws(MonthlyRunError) -> [ContributingService] {
    struct Listed: Decodable {
      struct Service: Decodable {
        var id: String
        var title: String
        var words: [String]
      }
      var services: [Service]
    }
    let remedy =
      "Write a list `services:` of `{id: ..., title: ..., words: [...]}`, as the shipped services/england.yaml is."
    guard text.utf8.count <= 1 << 20, let listed = try? YAMLDecoder().decode(Listed.self, from: text) else {
      throw MonthlyRunError("\(file) can't be read as a list of services.", remedy)
    }
    guard Set(listed.services.map(\.id)).count == listed.services.count else {
      throw MonthlyRunError("\(file) lists a service twice.", "Give every service an id of its own.")
    }
    return listed.services.map { ContributingService(id: $0.id, title: $0.title, words: $0.words) }
  }
}
