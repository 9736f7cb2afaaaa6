import Plans
import Testing

@testable import Auditing

/// A payment that is made is told from one that is only spoken of.
struct DirectPaymentsTests {
  private func payments(_ texts: [SectionCode: String]) throws -> DirectPayments {
    DirectPayments(study: try SectionBench().study(texts))
  }

  @Test(arguments: [
    "Sam's parents declined a direct payment.", "Direct payments can be considered later.", "Direct payment: No",
    "No direct payments are made.", "His mother was told about direct payments.",
  ])
  func whatIsOfferedOrRefusedIsNotMade(_ text: String) throws { #expect(try payments([.J: text]).made.isEmpty) }

  @Test func aPaymentElsewhereIsFound() throws {
    let found = try payments([.H2: "The family receives a direct payment for six hours a week.", .J: "None."])
    #expect(found.made.map(\.section) == [.H2])
    #expect(!found.namesNeed)
  }

  @Test func needAndOutcomeAreFoundAsLabelsAndAsWords() throws {
    let labels = try payments([.J: "A direct payment meets needs D1 and D2 and works towards outcome E5."])
    #expect(labels.namesNeed && labels.namesOutcome)
    let verb = try payments([.J: "A direct payment is made because Sam needs an assistant."])
    #expect(!verb.namesNeed && !verb.namesOutcome)
  }
}
