import Auditing
import Foundation
import Plans
import Testing

@testable import Reports

@Suite("Results as JSON")
struct ResultJSONTests {
  private typealias Members = [String: Any]

  private func parsed(_ result: AuditResult) throws -> [String: Any] {
    let bytes = ResultJSON.bytes(of: result)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("The document's facts are there, null where it does not say")
  func document() throws {
    let document = try #require(try parsed(InventedResult.result())["document"] as? Members)
    #expect(document["source"] as? String == "plans/zoë \"draft\".docx")
    #expect(document["status"] as? String == "amended-final")
    let subject = try #require(document["subject"] as? Members)
    #expect(subject["name"] as? String == "Zoë Example")
    #expect(subject["dateOfBirth"] as? String == "2016-02-03")
    #expect(subject["ncYear"] as? Int == 5)
    #expect(subject["setting"] is NSNull)
  }

  @Test("The date of issue is that of the amended plan, and the plan it amends was issued first")
  func dates() throws {
    let document = try #require(try parsed(InventedResult.result())["document"] as? Members)
    let dates = try #require(document["dates"] as? [String: String])
    #expect(dates == ["issued": "2026-03-12", "firstIssued": "2025-01-20"])
  }

  @Test("A plan that was never amended has one date of issue and no other")
  func unamended() throws {
    var plan = InventedResult.plan()
    plan.dates.amended = nil
    let document = try #require(try parsed(InventedResult.result(plan: plan))["document"] as? Members)
    #expect(document["dates"] as? [String: String] == ["issued": "2025-01-20"])
  }

  @Test("All twelve sections stand in statutory order, and an item is one line of its section's words")
  func sections() throws {
    let sections = try #require(try parsed(InventedResult.result())["sections"] as? [Members])
    #expect(sections.map { $0["code"] as? String } == SectionCode.ofPlan.map(\.rawValue))
    #expect(sections[2]["nil"] as? Bool == true)
    let f = sections[5]
    #expect(f["text"] as? String == InventedResult.sectionF)
    #expect(f["mergedWith"] as? [String] == ["E"])
    #expect(f["confidence"] as? Double == 0.75)
    let item = try #require((f["items"] as? [Members])?.first)
    #expect(item["text"] as? String == InventedResult.sectionF.replacingOccurrences(of: "\n", with: " "))
    #expect(item["criteria"] as? [String: String] == ["F-WHO-01": "met", "F-QUANT-01": "partly-met"])
    #expect(item["slots"] as? [String: String] == ["frequency": "each day"])
    #expect(item["area"] as? String == "cognition-and-learning")
    #expect((item["links"] as? [[String: String]]) == [["to": "B1", "basis": "row"]])
    #expect(item["verdict"] as? String == "partly")
  }

  @Test("A quote stands in its section's text at the character offsets given, also behind letters of several bytes")
  func evidence() throws {
    let criteria = try #require(try parsed(InventedResult.result())["criteria"] as? [Members])
    let finding = try #require((criteria[0]["findings"] as? [Members])?.first)
    let evidence = try #require(finding["evidence"] as? Members)
    let locator = try #require(evidence["locator"] as? Members)
    let start = try #require(locator["start"] as? Int)
    let end = try #require(locator["end"] as? Int)
    let scalars = Array(InventedResult.sectionF.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == InventedResult.quote)
    #expect(evidence["page"] as? Int == 4)
    #expect(evidence["line"] is NSNull)
    #expect(locator["part"] as? String == "word/document.xml")
    #expect(locator["row"] as? Int == 3)
  }

  @Test("Words outside the sections are counted in the front matter")
  func frontMatter() throws {
    let criteria = try #require(try parsed(InventedResult.result())["criteria"] as? [Members])
    let support = try #require((criteria[1]["support"] as? [Members])?.first)
    let locator = try #require(support["locator"] as? Members)
    #expect(support["section"] is NSNull)
    #expect(locator["start"] as? Int == 7)
    #expect(locator["end"] as? Int == 9)
  }

  @Test("A criterion on the whole of H is filed under H1 and names both; one on the whole plan stays so")
  func sectionOfCriterion() throws {
    let criteria = try #require(try parsed(InventedResult.result())["criteria"] as? [Members])
    #expect(criteria.map { $0["section"] as? String } == ["F", "H1", "plan"])
    #expect(criteria[1]["sections"] as? [String] == ["H1", "H2"])
    #expect(criteria[0]["examined"] as? Int == 1)
    #expect(criteria[1]["examined"] == nil)
  }

  @Test("Grades carry score, cap and reason, and are marked as provisional")
  func grades() throws {
    let grades = try #require(try parsed(InventedResult.result())["grades"] as? Members)
    let overall = try #require(grades["overall"] as? Members)
    #expect(overall["grade"] as? String == "requires-improvement")
    #expect(overall["score"] as? Double == 61.25)
    #expect(overall["limitedBy"] as? [String] == ["F-COV-01"])
    #expect(grades["provisional"] as? Bool == true)
    #expect((grades["sections"] as? Members)?.count == 12)
  }

  @Test("A document that could not be read has a whole result with a problem and no judgement")
  func unread() throws {
    let result = try parsed(InventedResult.unread())
    let document = try #require(result["document"] as? Members)
    #expect(document["kind"] as? String == "unknown")
    #expect(document["format"] as? String == "text")
    #expect((document["subject"] as? Members)?["name"] is NSNull)
    #expect((result["sections"] as? [Any])?.isEmpty == true)
    #expect((result["criteria"] as? [Any])?.isEmpty == true)
    let overall = (result["grades"] as? Members)?["overall"] as? Members
    #expect(overall?["grade"] as? String == "not-graded")
    #expect((result["problems"] as? [[String: String]])?.first?["message"]?.hasPrefix("The file is empty.") == true)
  }

  @Test("The same result gives the same bytes, and members without an order of their own are sorted")
  func stable() {
    let bytes = ResultJSON.bytes(of: InventedResult.result())
    for _ in 0..<20 { #expect(ResultJSON.bytes(of: InventedResult.result()) == bytes) }
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(#""criteria":{"F-QUANT-01":"partly-met","F-WHO-01":"met"}"#))
  }

  @Test("Offsets that do not fit the text are cut to it instead of ending the program")
  func wildOffsets() throws {
    var plan = InventedResult.plan()
    plan.sections[5].items[0].range = 10..<100_000
    let sections = try #require(try parsed(InventedResult.result(plan: plan))["sections"] as? [Members])
    #expect(((sections[5]["items"] as? [Members])?.first?["text"] as? String)?.hasSuffix("from an adult.") == true)
  }
}
