import Testing

@testable import Sampling

@Suite("Further cases from a theme or a list of risks")
struct ThemeTests {
  @Test("They are drawn at random with known chances and kept apart")
  func keptApart() throws {
    let risk = try Theme.risk(
      lines: Array("K1003\nnew-plan:K1006\nannual-review:K1009\nK9999\n".utf8), take: 1, reason: "complaints in October"
    )
    let month = try InventedDraw(themes: [try Theme("change-of-phase=4"), risk])
    let plain = try InventedDraw()
    // The month's own audit set is the same with and without them.
    #expect(month.drawn.draw.auditSet.csv == plain.drawn.draw.auditSet.csv)
    let sets = month.drawn.draw.themeSets
    #expect(sets.map(\.name) == ["change-of-phase", "risk"])
    #expect(sets[0].set.cases.count == 4)
    #expect(sets[0].set.cases.allSatisfy { $0.covered == 12 && $0.inclusionProbability == "0.333333333333" })
    // K1009 is a new plan, so the review named for it is nobody's; K9999 is not in the frame.
    #expect(month.freeze.commitment.terms.themes.map(\.size) == [12, 2])
    #expect(sets[1].set.cases.count == 1)
    #expect(month.drawn.files.map(\.name).contains("theme-change-of-phase.csv"))
    #expect(try month.differences() == [])
  }

  @Test("The smallest tickets of the theme are drawn")
  func smallest() throws {
    let month = try InventedDraw(themes: [try Theme("change-of-phase=4")])
    let frame = month.freeze.frame
    let members = try #require(month.freeze.themes?.members["change-of-phase"])
    let order = try members.map { frame.ticketedId(at: $0) }
      .sorted { try Ticket(seed: Seed(InventedDraw.seed), id: $0) < Ticket(seed: Seed(InventedDraw.seed), id: $1) }
    #expect(month.drawn.draw.themeSets[0].set.selected == Array(order.prefix(4)))
  }

  @Test("A changed or missing list of the theme's cases is told")
  func changedList() throws {
    let month = try InventedDraw(themes: [try Theme("change-of-phase=4")])
    let missing = CertificateCheck(month.drawn.certificate, frameBytes: month.freeze.frame.bytes, themesBytes: nil)
    #expect(missing.differences.contains { $0.contains("themes.csv") })
    let bytes = try #require(month.freeze.themes?.bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let fewer = Array((lines.dropLast().joined(separator: "\n") + "\n").utf8)
    let check = CertificateCheck(month.drawn.certificate, frameBytes: month.freeze.frame.bytes, themesBytes: fewer)
    #expect(check.differences.contains { $0.contains("not the one that the certificate names") })
  }

  @Test(
    "What is no theme is refused",
    arguments: ["", "colour=3", "change-of-phase", "change-of-phase=0", "looked-after=x"])
  func refused(_ text: String) { #expect(throws: SamplingError.self) { try Theme(text) } }

  @Test("A list of risks needs cases, a number and a reason")
  func riskRefused() {
    #expect(throws: SamplingError.self) { try Theme.risk(lines: [], take: 1, reason: "x") }
    #expect(throws: SamplingError.self) { try Theme.risk(lines: Array("K1".utf8), take: 0, reason: "x") }
    #expect(throws: SamplingError.self) { try Theme.risk(lines: Array("K1".utf8), take: 1, reason: "") }
  }
}
