import Auditing
import Foundation
import Testing

@testable import Reports

@Suite("The check of one plan as JSON")
struct CheckJSONTests {
  private typealias Members = [String: Any]

  private func read(_ result: AuditResult) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(CheckJSON.bytes(of: result))) as? [String: Any])
  }

  @Test("Every thing to mend has its words, what is missing, its criteria and where the same is found")
  func mend() throws {
    let check = try read(InventedCheck.result())
    #expect(check["schema"] as? String == "ehcp-audit/check/1")
    let things = try #require(check["mend"] as? [Members])
    #expect(things.count == 2)
    let first = try #require(things.first)
    #expect(first["rank"] as? Int == 1)
    #expect(first["item"] as? String == "F1")
    #expect((first["quote"] as? Members)?["words"] as? String == InventedCheck.sentences[0])
    #expect(first["missing"] as? [String] == ["This provision does not say how often it happens or whose job it is."])
    #expect(first["criteria"] as? [String] == ["F-OFTEN", "F-WHO"])
    #expect((first["alsoIn"] as? [Members])?.compactMap { $0["item"] as? String } == ["F2"])
    #expect((first["findings"] as? [Members])?.count == 2)
  }

  @Test("A document that could not be read is not checked, and says why")
  func unread() throws {
    let check = try read(InventedResult.unread())
    #expect((check["document"] as? Members)?["checked"] as? Bool == false)
    #expect((check["problems"] as? [String])?.isEmpty == false)
    #expect((check["mend"] as? [Any])?.isEmpty == true)
    #expect(check["coverage"] is NSNull)
  }
}
