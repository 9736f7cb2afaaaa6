import Plans
import Testing

@testable import Auditing

/// A condition and its care belong together though they share no word.
struct CareThreadTests {
  private func services(_ needs: String, _ provision: String?) throws -> [CareThread.Service] {
    var texts: [SectionCode: String] = [.C: needs]
    texts[.G] = provision
    let study = try SectionBench().study(texts, kinds: [.C: .need, .G: .provision])
    return CareThread(
      study: study, from: .C, targets: [.G], topics: "health-topics", reasons: "no-provision-reasons"
    ).needs().map(\.service)
  }

  @Test func topicsJoinANeedWithItsCare() throws {
    let found = try services(
      "Sam has glue ear.\nSam has eczema on his hands.", "The audiologist will test him every three months.")
    #expect(found == [.provided, .lacking])
  }

  @Test func careOfHealthAsAWholeServesAnyNeed() throws {
    #expect(
      try services("Sam has eczema.\nSam has a squint.", "The paediatrician will see Sam once a year.") == [
        .provided, .provided,
      ])
  }

  @Test func anEmptySectionServesNothing() throws {
    #expect(try services("Sam has asthma.", nil) == [.lacking])
  }

  @Test func aReasonStandsForProvision() throws {
    let found = try services(
      "Sam has asthma.\nSam has eczema, which is managed by his parents.",
      "The school nurse will check his inhaler each term.")
    #expect(found == [.provided, .reasoned])
  }
}
