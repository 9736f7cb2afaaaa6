import Documents
import Plans
import Testing

@Suite("What else a heading could be")
struct AlternativeTests {
  @Test("is told where its words name another section too, and never adds up to more than is certain")
  func named() throws {
    let plan = try read([
      h("Education, Health and Care Plan for Ines Caddow"), h("Section B: Special educational needs"),
      p("Ines cannot read words of more than four letters."), p("Section C: Health needs and health provision"),
      p("Ines has asthma, which means that she misses games."),
    ])
    let section = plan[.C]
    #expect(section.present)
    #expect(section.alternatives.map(\.code).contains(.G))
    #expect(section.alternatives.reduce(section.confidence) { $0 + $1.confidence } <= 1.000_001)
  }

  @Test("is nothing where a section was not found")
  func missing() throws {
    let plan = try read([h("Education, Health and Care Plan"), h("Section B: Special educational needs"), p("None.")])
    #expect(plan[.J].alternatives.isEmpty)
  }
}
