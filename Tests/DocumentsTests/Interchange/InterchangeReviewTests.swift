import Documents
import Testing

@Suite("Interchange XML: annual reviews")
struct InterchangeReviewTests {
  static let review = """
    <annualReview xmlns="urn:ehcp-audit:interchange:1" type="school" planIssued="2025-03-20" meeting="2026-02-10">
      <subject><name>Sam Example</name></subject>
      <invitation role="parent" name="C Example" attended="true"/>
      <invitation role="social worker" attended="false" adviceRequested="2026-01-20"/>
      <views from="child" method="drawing">I want to stay.</views>
      <outcomeReview ref="E1" progress="partly" next="keep">
        <outcome>Sam will ask for help.</outcome>
        <evidence>He does so in class.</evidence>
      </outcomeReview>
      <part subject="preparing-for-adulthood"><p>He will visit a college.</p></part>
      <recommendation type="amend" section="F">Change the dose.</recommendation>
      <action owner="SENCO" due="2026-03-01"/>
      <decision type="amend" date="2026-03-05" officer="B Example"/>
    </annualReview>
    """

  @Test("A review is read into fields and blocks")
  func reads() throws {
    let document = try InterchangeReader.read(Array(Self.review.utf8), limits: .standard)
    #expect(document.fields.map(\.name) == ["type", "planIssued", "meeting", "name"])
    #expect(document.notices.isEmpty)
    #expect(
      outline(document.blocks) == [
        "P C Example, parent, attended", "P social worker, did not attend, advice requested 2026-01-20",
        "P I want to stay.", "L0 [E1] Sam will ask for help.", "P He does so in class.", "H1 Preparing for adulthood",
        "P He will visit a college.", "P Change the dose.", "P Action for SENCO, due 2026-03-01",
        "P Decision: amend, 2026-03-05, B Example",
      ])
  }

  @Test("The parts of an entry carry what the entry declares")
  func inherits() throws {
    let blocks = try InterchangeReader.read(Array(Self.review.utf8), limits: .standard).blocks
    let entry = ["ref": "E1", "progress": "partly", "next": "keep"]
    #expect(blocks[3].mark == Mark(element: "outcome", attributes: entry))
    #expect(blocks[4].mark == Mark(element: "evidence", attributes: entry))
    #expect(blocks[6].mark == Mark(element: "p", attributes: ["subject": "preparing-for-adulthood"]))
    #expect(blocks[7].mark == Mark(element: "recommendation", attributes: ["type": "amend", "section": "F"]))
  }

  @Test("Only the roots of the format are recognised")
  func recognises() {
    #expect(InterchangeReader.recognises(rootName: "annualReview"))
    #expect(InterchangeReader.recognises(rootName: "ehcPlan"))
    #expect(!InterchangeReader.recognises(rootName: "html"))
  }
}
