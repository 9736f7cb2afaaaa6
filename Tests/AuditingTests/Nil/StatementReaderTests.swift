import Plans
import Testing

@testable import Auditing

/// Not found, found blank, found "none" and described are four different things.
struct StatementReaderTests {
  private func statement(_ text: String?, in code: SectionCode = .C) throws -> SectionStatement {
    let study = try SectionBench().study(text.map { [code: $0] } ?? [:])
    return StatementReader(study: study).read(code)
  }

  @Test func anAbsentSectionIsMissingAndAnEmptyOneBlank() throws {
    #expect(try statement(nil).state == .missing)
    #expect(try statement("").state == .blank)
    #expect(try statement("Click or tap here to enter text.").state == .blank)
  }

  @Test(arguments: [
    "None", "N/A", "Nil.", "No.", "Sam has no known medical conditions.", "Health needs: None",
    "There are no identified health or social care needs at this time.", "Sam does not have any health needs.",
    "There is no information from health to suggest that Sam has any health needs.", "Sam's health is good.",
  ])
  func denialsAreNils(_ text: String) throws { #expect(try statement(text).state == .none) }

  @Test(arguments: [
    "Sam has asthma. He has no other health needs.", "Asthma", "Nil by mouth: Sam is fed by gastrostomy.",
    "Sam sleeps poorly and is often tired. There are no other health needs.",
    "Sam cannot tell anyone that he feels unwell and has no understanding of other people's needs.",
    "None of the usual medicines work, so Sam is prescribed a new one each term.",
  ])
  func needsWithADenialBesideThemAreDescribed(_ text: String) throws {
    #expect(try statement(text).state == .described)
  }

  @Test(arguments: ["Awaiting advice from health.", "TBC", "No information received.", "Health advice was requested."])
  func whatIsAwaitedIsNoNil(_ text: String) throws { #expect(try statement(text).state == .pending) }

  @Test func aServiceThatDoesNotKnowTheChildIsNoFinding() throws {
    let unknown = try statement("The family are not known to social care.", in: .D)
    #expect(unknown.state == .notKnown)
    #expect(unknown.notKnown != nil)
    #expect(try statement("It is not known to what extent Sam hears.", in: .C).state == .described)
  }

  @Test func aFindersNameAndDayAreFoundBesideTheNil() throws {
    let sourced = try statement("None. Joanna Firth, social worker, found this on 10 November 2025.", in: .D)
    #expect(sourced.state == .none)
    #expect(sourced.finder != nil)
    #expect(sourced.day != nil)
    let denied = try statement("No social care needs identified.", in: .D)
    #expect(denied.finder == nil)
    #expect(denied.day == nil)
  }

  @Test func aSectionThatMayNotBeNilKeepsItsContent() throws {
    #expect(try statement("I have no worries. I like trains.", in: .A).state == .described)
  }
}
