import Plans
import Testing

@testable import Auditing

/// A setting's name is told from its type.
struct PlacementReadingTests {
  private func reading(_ text: String) throws -> PlacementReading {
    PlacementReading(study: try SectionBench().study([.I: text]))
  }

  @Test(arguments: [
    "Weir Bank Primary School", "St. Mary's C of E Primary School", "Kingfisher Hall", "Harbour Sixth Form College",
    "Sam attends Oakwood School.", "Oakwood School, Church Lane, Tarnbridge TB1 2AB",
  ])
  func aNameHoldsNoType(_ text: String) throws {
    let placement = try reading(text)
    #expect(!placement.named.isEmpty)
    #expect(placement.types.isEmpty)
  }

  @Test(arguments: [
    "A maintained special school for pupils with severe learning difficulties.", "Mainstream Secondary School",
    "Independent specialist college", "Specialist Autism Provision", "General further education college",
  ])
  func aTypeNamesNobody(_ text: String) throws {
    let placement = try reading(text)
    #expect(placement.settings.isEmpty)
    #expect(!placement.types.isEmpty)
  }

  @Test func eachOfTwoSettingsNeedsItsOwnType() throws {
    let both = try reading("Saltmarsh High School, a mainstream academy, until August.\nPort College from September.")
    #expect(both.named.map(\.hasType) == [true, false])
  }

  @Test func aFormGivesTheTypeInAFieldOfItsOwn() throws {
    let form = try reading("Name: Oakwood House, Aldwick\nType: Independent special school")
    #expect(form.named.count == 1)
    #expect(form.named.first?.hasType == true)
  }

  @Test func whatIsPutOffNamesNothing() throws {
    let draft = try reading("A school will be named in the final plan. Tarnbridge Borough Council is consulting.")
    #expect(draft.settings.isEmpty)
    #expect(draft.deferral != nil)
  }

  @Test func educationElsewhereIsNoSetting() throws {
    let elsewhere = try reading("Education Otherwise Than At School (s.61)")
    #expect(elsewhere.settings.isEmpty)
    #expect(elsewhere.otherwise != nil)
  }
}
