import Documents
import Testing

@Suite("Interchange XML: plans")
struct InterchangePlanTests {
  static let plan = """
    <?xml version="1.0" encoding="UTF-8"?>
    <x:ehcPlan xmlns:x="urn:ehcp-audit:interchange:1" status="final" caseId="C-17" issued="2026-03-20">
      <x:subject>
        <x:name>Sam  Example</x:name>
        <x:dateOfBirth>2012-05-01</x:dateOfBirth>
        <x:ncYear>9</x:ncYear>
        <x:upn/>
      </x:subject>
      <x:section code="A">
        <x:heading>Section A: My views</x:heading>
        <x:views from="child" method="picture cards" date="2026-02-01">I like
          trains &amp; maps.</x:views>
      </x:section>
      <x:section code="h1"/>
      <x:section code="F">
        <x:item kind="provision" id="F1" ref="E1 B2">Daily reading.</x:item>
        <x:p>All of it is reviewed termly.</x:p>
      </x:section>
      <x:section code="I"><x:placement name="Example School" type="mainstream secondary" from="2026-09-01"/></x:section>
      <x:section code="K">
        <x:advice author="Dr A Example" role="educational psychologist" service="Psychology Service" title="EP advice"
          date="2026-03-04"/>
      </x:section>
      <x:signOff officer="B Example" date="2026-03-20"/>
    </x:ehcPlan>
    """

  @Test("Attributes of the root and members of the subject are fields")
  func fields() throws {
    let document = try InterchangeReader.read(Array(Self.plan.utf8), limits: .standard)
    #expect(document.format == .xml)
    #expect(
      document.fields == [
        Field(name: "status", value: "final"), Field(name: "caseId", value: "C-17"),
        Field(name: "issued", value: "2026-03-20"), Field(name: "name", value: "Sam Example"),
        Field(name: "dateOfBirth", value: "2012-05-01"), Field(name: "ncYear", value: "9"),
      ])
    #expect(document.notices.isEmpty)
  }

  @Test("Sections are headings, their content blocks that read naturally")
  func blocks() throws {
    let document = try InterchangeReader.read(Array(Self.plan.utf8), limits: .standard)
    #expect(
      outline(document.blocks) == [
        "H1 Section A: My views", "P I like trains & maps.", "H1 Section H1", "H1 Section F", "L0 [F1] Daily reading.",
        "P All of it is reviewed termly.", "H1 Section I", "P Example School, mainstream secondary, from 2026-09-01",
        "H1 Section K", "P Dr A Example, educational psychologist, Psychology Service, EP advice, 2026-03-04",
        "P Signed off by B Example, 2026-03-20",
      ])
  }

  @Test("Marks keep what the file declares")
  func marks() throws {
    let blocks = try InterchangeReader.read(Array(Self.plan.utf8), limits: .standard).blocks
    #expect(blocks[0].mark == Mark(element: "section", section: "A", attributes: ["code": "A"]))
    #expect(
      blocks[1].mark
        == Mark(
          element: "views", section: "A",
          attributes: ["from": "child", "method": "picture cards", "date": "2026-02-01"]))
    #expect(blocks[2].mark == Mark(element: "section", section: "H1", attributes: ["code": "H1"]))
    #expect(
      blocks[4].mark
        == Mark(element: "item", section: "F", attributes: ["kind": "provision", "id": "F1", "ref": "E1 B2"]))
    #expect(blocks[5].mark == Mark(element: "p", section: "F"))
    #expect(blocks.last?.mark?.section == nil)
    #expect(blocks.last?.mark?.element == "signOff")
    #expect(blocks[4].locator.line == 16)
  }

  @Test("What is not known is named with its line, kept as text and never quoted in a notice")
  func unknown() throws {
    let xml = """
      <ehcPlan status="draft" colour="red"><subject><name>Sam</name><shoeSize>secretive 7</shoeSize></subject>
      <section code="F">stray words<wrapper><item kind="provision">Inside.</item></wrapper>
      <note tone="x">A remark.</note><p>With <b>bold</b> words.</p><p/></section>
      <section code="Z"><p>Lost.</p></section></ehcPlan>
      """
    let document = try InterchangeReader.read(Array(xml.utf8), limits: .standard)
    #expect(
      outline(document.blocks) == [
        "P secretive 7", "H1 Section F", "P stray words", "L0 Inside.", "P A remark.", "P With bold words.",
        "H1 Section Z",
        "P Lost.",
      ])
    #expect(
      document.notices == [
        "The attribute colour is not known (ehcPlan, line 1).",
        "An element is not known here and was read as text (shoeSize, line 1).",
        "Text that stands in no element of its own was kept as a paragraph (in section, line 2).",
        "An element is not known here and was read as text (wrapper, line 2).",
        "An element is not known here and was read as text (note, line 3).",
        "An element is not known here and was read as text (b, line 3).", "An element is empty (p, line 3).",
        "The code of a section is missing or none of the format's (section, line 4).",
      ])
    #expect(document.blocks[4].mark?.section == "F")
  }

  @Test(
    "Other XML is refused in two sentences",
    arguments: [
      "<ehcPlan><subject></ehcPlan>", "<!DOCTYPE x><ehcPlan/>", "<plan/>", "", "not XML",
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><ehcPlan>&e;</ehcPlan>",
    ])
  func refused(xml: String) {
    #expect(throws: DocumentError.self) { try InterchangeReader.read(Array(xml.utf8), limits: .standard) }
  }

  @Test("Caps on nesting, elements and bytes are kept")
  func caps() {
    let xml = Array("<ehcPlan><section code=\"A\"><p>x</p></section></ehcPlan>".utf8)
    #expect(throws: DocumentError.self) { try InterchangeReader.read(xml, limits: ReadingLimits(depth: 2)) }
    #expect(throws: DocumentError.self) { try InterchangeReader.read(xml, limits: ReadingLimits(blocks: 2)) }
    #expect(throws: DocumentError.self) { try InterchangeReader.read(xml, limits: ReadingLimits(fileBytes: 10)) }
    #expect(throws: Never.self) { try InterchangeReader.read(xml, limits: ReadingLimits(depth: 3, blocks: 3)) }
  }
}
