import Testing

@testable import Auditing

/// Labels of the golden thread in the many ways that councils write them.
struct ThreadLabelTests {
  private func labels(_ text: String) -> [String] {
    ThreadLabel.all(in: text).map { "\($0.strand) \($0.number)" }
  }

  @Test func lettersAndWordsMeanTheSame() {
    #expect(labels("N1") == labels("Need 1"))
    #expect(labels("Need 1") == labels("B1"))
    #expect(labels("Outcome 2:") == labels("E2"))
    #expect(labels("P3") == labels("F3"))
  }

  @Test func listsKeepTheirStrand() {
    #expect(labels("Needs 1 and 2") == ["need 1", "need 2"])
    #expect(labels("N1, N3; O2") == ["need 1", "need 3", "outcome 2"])
  }

  @Test func subdivisionsBelongToTheirNumber() {
    #expect(ThreadLabel.all(in: "F3a").first?.mainNumber == "3")
    #expect(ThreadLabel.all(in: "F3.2").first?.mainNumber == "3")
  }

  @Test func aBareNumberIsNoLabel() {
    #expect(labels("3").isEmpty)
    #expect(labels("in Year 4").isEmpty)
  }
}
