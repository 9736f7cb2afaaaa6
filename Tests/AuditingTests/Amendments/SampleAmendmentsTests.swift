import Documents
import Foundation
import Plans
import Testing

@testable import Auditing

@Suite("The sample amendments")
struct SampleAmendmentsTests {
  private struct Expected: Decodable {
    struct Recommendation: Decodable {
      var section: String
      var carriedOut: String
    }
    struct Change: Decodable {
      var section: String
      var before: String
    }
    struct Stale: Decodable { var section: String }
    var recommendations: [Recommendation]
    var unexplained: [Change]
    var weakened: [Change]
    var stale: [Stale]
  }

  private static let folder = ShippedRubric.root.appendingPathComponent("samples/amendments")

  @Test("Each set comes out as its author expects", arguments: ["carried-out", "half-carried-out", "weakened"])
  func samples(name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    func read(_ part: String) throws -> Document {
      let file = try #require(files.first { $0.hasPrefix(part + ".") })
      return try DocumentReader.read([UInt8](try Data(contentsOf: folder.appendingPathComponent(file))))
    }
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: folder.appendingPathComponent("expected.json")))
    let auditor = Auditor(rubric: try ShippedRubric.load(), planReader: try ShippedRubric.planReader())
    let found = auditor.compareAmendments(
      before: try read("before"), review: try read("review"), after: try read("after"))
    #expect(found.recommendations.map { $0.section?.rawValue } == expected.recommendations.map(\.section))
    #expect(found.recommendations.map(\.carriedOut.rawValue) == expected.recommendations.map(\.carriedOut))
    expectSame(found.unexplained, expected.unexplained)
    expectSame(found.weakened, expected.weakened)
    #expect(found.stale.map { $0.section?.rawValue ?? "front" } == expected.stale.map(\.section))
  }

  /// The same changes in whatever order, known by the old wording.
  private func expectSame(_ found: [Amendments.Change], _ expected: [Expected.Change]) {
    #expect(found.count == expected.count)
    for change in expected {
      #expect(
        found.contains { $0.section.rawValue == change.section && Samples.contains($0.before ?? "", change.before) })
    }
  }
}
