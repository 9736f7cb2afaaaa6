import Plans
import Testing

@testable import Auditing

/// Promises of provision, told from what helps now, what is wished and what the family does.
struct PromisedProvisionTests {
  private func promises(_ text: String) throws -> Bool {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    return !PromisedProvision(study: bench.study(text, in: .B, kind: .need), section: .B).sentences().isEmpty
  }

  @Test(arguments: [
    "Sam will receive weekly speech and language therapy.", "Staff must use a visual timetable.",
    "The occupational therapist will provide a programme.", "He requires 1:1 support for 20 hours a week.",
    "Sam will have access to a sensory room.", "Therapy sessions will be delivered weekly by a therapist.",
    "An adult needs to stay near him at all times.", "SaLT to provide a programme for school.",
  ])
  func arePromises(_ text: String) throws { #expect(try promises(text), "\(text)") }

  @Test(arguments: [
    "Sam needs help to fasten buttons.", "He currently works with a teaching assistant each morning.",
    "Mum would like him to have a laptop.", "His mum will take him swimming every Saturday.",
    "When adults raise their voices Sam will hide.", "Sam will often refuse to write.",
    "I want someone to help me read.", "He relies on adults to repeat instructions.",
  ])
  func areNone(_ text: String) throws { #expect(try !promises(text), "\(text)") }
}
