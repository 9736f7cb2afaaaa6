import Auditing
import Foundation
import Plans

/// The samples with what their authors judged.
enum Samples {
  /// What an author judged of one document.
  struct Gold: Decodable, Sendable {
    struct Section: Decodable, Sendable {
      var present: Bool
      var first: String?
      var last: String?
    }
    struct Item: Decodable, Sendable {
      var text: String
      var section: String?
      var outcomes: [String: String]
    }
    struct Plant: Decodable, Sendable {
      var criterion: String
      var section: String
      var quote: String
    }
    struct Grades: Decodable, Sendable {
      var sections: [String: String]
      var overall: String
    }
    struct Subject: Decodable, Sendable {
      var name: String?
      var dateOfBirth: String?
      var ncYear: Int?
    }
    var status: String
    var subject: Subject
    var dates: [String: String]
    var sections: [String: Section]
    var needs: [Item]
    var outcomes: [Item]
    var provisions: [Item]
    var criteria: [String: String]
    var plants: [Plant]
    var grades: Grades
  }

  static let folder = ShippedRubric.root.appendingPathComponent("samples")

  /// File names of the documents, sorted.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".gold.json") }.map { String($0.dropLast(".gold.json".count)) }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func gold(_ name: String) throws -> Gold {
    try JSONDecoder().decode(Gold.self, from: Data(contentsOf: folder.appendingPathComponent(name + ".gold.json")))
  }

  /// A sample with its result and its author's judgement.
  struct Audited: Sendable {
    var name: String
    var result: AuditResult
    var gold: Gold
  }

  /// Results of all samples by file name, made once.
  static func audited() throws -> [Audited] { try made.get() }

  private static let made: Result<[Audited], any Error> = Result {
    let auditor = Auditor(rubric: try ShippedRubric.load(), planReader: try ShippedRubric.planReader())
    return try names().map {
      Audited(name: $0, result: auditor.audit(bytes: try bytes($0), source: $0), gold: try gold($0))
    }
  }

  /// Words only, in lower case: how a quote is compared across line breaks and kinds of quotation marks.
  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    (" " + words(text).joined(separator: " ") + " ").contains(" " + words(part).joined(separator: " ") + " ")
  }
}
