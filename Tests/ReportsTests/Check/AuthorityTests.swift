import Rubrics
import Testing

@testable import Reports

@Suite("Who asks for something")
struct AuthorityTests {
  private func authority(_ basis: String, kind: Criterion.Kind = .legal) -> Authority {
    Authority(InventedCheck.criterion("X", "It is so.", basis: basis, kind: kind))
  }

  @Test(
    "An Act, a judgment, the Code and practice are told apart",
    arguments: [
      ("Children and Families Act 2014 s37(2)(c)", "The law asks"), ("L v Clarke [1998] ELR 129", "The courts ask"),
      ("CoP 9.69", "The SEND Code of Practice asks"), ("Data protection law", "Data protection law asks"),
    ])
  func opening(basis: String, words: String) { #expect(authority(basis).opening == words) }

  @Test("Short forms are written out")
  func written() {
    #expect(
      authority("Children and Families Act 2014 s37(2)(c)").source == "Children and Families Act 2014, section 37(2)(c)"
    )
    #expect(authority("SEND Regulations 2014 reg 12(1)").source == "SEND Regulations 2014, regulation 12(1)")
    #expect(authority("CoP 9.69").source == "paragraph 9.69")
  }

  @Test("What only good practice asks is never called law")
  func practice() {
    #expect(authority("QA practice", kind: .quality).opening == "Good practice asks")
    #expect(authority("QA practice", kind: .quality).source == nil)
  }
}
