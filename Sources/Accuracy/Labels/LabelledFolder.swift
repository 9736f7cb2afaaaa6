import Foundation

/// A folder of labelled documents: each has a `.gold.json` beside it; `sentences.jsonl` may hold single items.
public struct LabelledFolder: Sendable {
  /// A document that is labelled.
  public struct Entry: Sendable {
    /// Its file name.
    public var name: String
    /// Where it stands.
    public var path: String
    /// What its author judged.
    public var label: LabelledDocument
  }

  /// The documents, sorted by name.
  public private(set) var documents: [Entry] = []
  /// The single items, in the order of the file.
  public private(set) var sentences: [LabelledSentence] = []

  private static let ending = ".gold.json"

  /// Reads the labels of a folder and of the folders in it.
  ///
  /// - Throws: `LabelError` where the folder can't be read, holds no labels, or a label is not understood.
  public init(path: String) throws {
    let manager = FileManager.default
    guard let walk = manager.enumerator(atPath: path) else {
      throw LabelError("\(path) can't be read as a folder. Name a folder of labelled documents.")
    }
    let names = walk.compactMap { $0 as? String }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let file = path + "/" + name
      if name.hasSuffix(Self.ending) {
        let document = String(file.dropLast(Self.ending.count))
        guard manager.fileExists(atPath: document) else {
          throw LabelError("\(file) labels a document that is not beside it. Put the document there.")
        }
        documents.append(
          Entry(
            name: String(name.dropLast(Self.ending.count)), path: document,
            label: try Self.decode(LabelledDocument.self, try Self.contents(file), of: file)))
      } else if name == "sentences.jsonl" || name.hasSuffix("/sentences.jsonl") {
        for (number, line) in try Self.contents(file).split(separator: UInt8(ascii: "\n")).enumerated() {
          sentences.append(try Self.decode(LabelledSentence.self, Data(line), of: "\(file), line \(number + 1)"))
        }
      }
    }
    guard !documents.isEmpty || !sentences.isEmpty else {
      throw LabelError("\(path) holds no .gold.json and no sentences.jsonl. Name a folder of labelled documents.")
    }
  }

  private static func contents(_ file: String) throws -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: file)) } catch {
      throw LabelError("\(file) can't be read. Check its permissions.")
    }
  }

  private static func decode<Label: Decodable>(_ type: Label.Type, _ data: Data, of place: String) throws -> Label {
    do { return try JSONDecoder().decode(type, from: data) } catch {
      throw LabelError("\(place) is no label as the contract describes it. Check its members and its outcomes.")
    }
  }
}

/// A labelled folder that can't be used, in a sentence that says what to do.
public struct LabelError: Error, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
