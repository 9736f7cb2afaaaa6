import Plans
import Testing

@testable import Auditing

@Suite("Amendments compared with the review")
struct AmendmentComparerTests {
  private static let frequency =
    "Section F, F1: increase speech and language therapy from 30 minutes to 45 minutes every week."

  @Test("A plan that only moved on in time has nothing to report but what was not done")
  func nothingChanged() throws {
    let found = try InventedTriple.compare(.after, changes: [Self.frequency])
    #expect(found.recommendations.map(\.carriedOut) == [.no])
    #expect(found.recommendations.first?.section == .F)
    #expect(found.unexplained.isEmpty)
    #expect(found.weakened.isEmpty)
    #expect(found.stale.isEmpty)
    #expect(found.problems.isEmpty)
  }

  @Test("A dose that was asked for and given is carried out, both wordings quoted")
  func carriedOut() throws {
    var after = InventedTriple.after
    after.provisions[0] = after.provisions[0].replacing("30 minutes", with: "45 minutes")
    let found = try InventedTriple.compare(after, changes: [Self.frequency])
    let one = try #require(found.recommendations.first)
    #expect(one.carriedOut == .yes)
    #expect(one.before?.contains("30 minutes") == true)
    #expect(one.after?.contains("45 minutes") == true)
    #expect(found.unexplained.isEmpty)
    #expect(found.weakened.isEmpty)
  }

  @Test("Another dose than the one asked for is carried out in part")
  func halfCarriedOut() throws {
    var after = InventedTriple.after
    after.provisions[0] = after.provisions[0].replacing("30 minutes", with: "35 minutes")
    let found = try InventedTriple.compare(after, changes: [Self.frequency])
    #expect(found.recommendations.map(\.carriedOut) == [.partly])
  }

  @Test("A wording given word for word is found, and half of it is found in part")
  func wording() throws {
    let change =
      "Section E, outcome 2: to read \"By July 2028 Maya will read a page of 80 words aloud and answer two questions on it.\""
    var after = InventedTriple.after
    after.outcomes[1] = "E2 By July 2028 Maya will read a page of 80 words aloud and answer two questions on it."
    #expect(try InventedTriple.compare(after, changes: [change]).recommendations.map(\.carriedOut) == [.yes])
    after.outcomes[1] = "E2 By July 2028 Maya will read a page of 80 words aloud."
    #expect(try InventedTriple.compare(after, changes: [change]).recommendations.map(\.carriedOut) == [.partly])
  }

  @Test("What was to be taken out and still stands is not carried out")
  func removal() throws {
    let change = "Section F: remove the phonics teaching (F2)."
    var after = InventedTriple.after
    #expect(try InventedTriple.compare(after, changes: [change]).recommendations.map(\.carriedOut) == [.no])
    after.provisions.removeLast()
    let found = try InventedTriple.compare(after, changes: [change])
    #expect(found.recommendations.map(\.carriedOut) == [.yes])
    #expect(found.unexplained.isEmpty)
  }

  @Test("An addition that was asked for is found among the new plan's needs")
  func addition() throws {
    let change = "Section B: add that Maya now wears hearing aids in both ears and misses quiet speech."
    var after = InventedTriple.after
    after.needs.append("B3 Maya wears hearing aids in both ears and misses quiet speech across a classroom.")
    let found = try InventedTriple.compare(after, changes: [change])
    #expect(found.recommendations.map(\.carriedOut) == [.yes])
    #expect(found.unexplained.isEmpty)
    #expect(try InventedTriple.compare(.after, changes: [change]).recommendations.map(\.carriedOut) == [.no])
  }

  @Test("A change that nobody recommended is named with both wordings")
  func unexplained() throws {
    var after = InventedTriple.after
    after.provisions[0] = after.provisions[0].replacing("30 minutes", with: "45 minutes")
    after.outcomes[1] = "E2 By July 2027 Maya will tie her laces and zip her coat without help."
    let found = try InventedTriple.compare(after, changes: [Self.frequency])
    #expect(found.unexplained.count == 1)
    let change = try #require(found.unexplained.first)
    #expect(change.section == .E)
    #expect(change.before?.contains("30 words") == true)
    #expect(change.after?.contains("laces") == true)
  }

  @Test(
    "Provision that says less than before is weaker",
    arguments: [
      ("30 minutes every week", "30 minutes every fortnight"), ("30 minutes every week", "20 minutes every week"),
      ("a group of three", "a group of six"), ("in a group of three", "in a small group"),
      ("A speech and language therapist will", "Staff will"), ("will teach", "may teach"),
      ("for 30 minutes every week", "regularly"),
    ])
  func weakened(firm: String, weak: String) throws {
    var after = InventedTriple.after
    after.provisions[0] = after.provisions[0].replacing(firm, with: weak)
    let found = try InventedTriple.compare(after, changes: ["Section A: record Maya's views of November 2026."])
    #expect(found.weakened.count == 1)
    #expect(found.weakened.first?.after?.contains(weak) == true)
  }

  @Test(
    "What is only worded otherwise, or gives more, is not weaker",
    arguments: [
      ("30 minutes every week", "half an hour weekly"), ("30 minutes every week", "two 15-minute sessions a week"),
      ("30 minutes every week", "45 minutes every week"), ("a group of three", "a pair"),
      ("20 minutes each day", "20 minutes daily"), ("will teach", "must teach"),
    ])
  func notWeakened(first: String, second: String) throws {
    var after = InventedTriple.after
    after.provisions = after.provisions.map { $0.replacing(first, with: second) }
    let found = try InventedTriple.compare(after, changes: ["Section A: record Maya's views of November 2026."])
    #expect(found.weakened.isEmpty)
  }

  @Test("Less that the review asked for is not held against the plan")
  func askedForLess() throws {
    var after = InventedTriple.after
    after.provisions[1] = after.provisions[1].replacing("20 minutes each day", with: "20 minutes twice a week")
    let change = "Section F, F2: reduce the phonics teaching to 20 minutes twice a week."
    let found = try InventedTriple.compare(after, changes: [change])
    #expect(found.recommendations.map(\.carriedOut) == [.yes])
    #expect(found.weakened.isEmpty)
    #expect(found.unexplained.isEmpty)
  }

  @Test("The old year group, an achieved outcome and one whose time is over are stale")
  func stale() throws {
    var after = InventedTriple.after
    after.about = "Maya is in Year 5 and attends Fernhollow Primary School."
    let found = try InventedTriple.compare(after, changes: [Self.frequency], progress: ["partly achieved", "achieved"])
    #expect(found.stale.map(\.section) == [.B, .E])
    #expect(found.stale.last?.quote.contains("30 words") == true)
  }

  @Test("The old school's name is stale once Section I names another")
  func oldSchool() throws {
    var after = InventedTriple.after
    after.placement = "Larkrise Academy, a mainstream secondary school."
    let change = "Section I: name Larkrise Academy, where Maya moved in September 2026."
    let found = try InventedTriple.compare(after, changes: [change])
    #expect(found.recommendations.map(\.carriedOut) == [.yes])
    #expect(found.stale.map(\.section) == [.B])
    after.about = "Maya is in Year 6 and attends Larkrise Academy."
    #expect(try InventedTriple.compare(after, changes: [change]).stale.isEmpty)
  }

  @Test("Documents about two children, or in the wrong order, are said to be so")
  func doubts() throws {
    var after = InventedTriple.after
    after.front = ["National Curriculum Year: 6", "Date of final plan: 1 May 2025"]
    #expect(try InventedTriple.compare(after, changes: [Self.frequency]).problems.count >= 1)
  }
}
