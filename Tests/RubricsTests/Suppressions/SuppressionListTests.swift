import Regulations
import Testing

@testable import Rubrics

@Suite("A file of suppressions")
struct SuppressionListTests {
  private func read(_ text: String) throws -> SuppressionList {
    try SuppressionList(file: "kept/ours.yaml", bytes: Array(text.utf8), criteria: ["F-WHO-01", "E-TIME-01"])
  }

  @Test("Names the criterion, what it is about, who, why and until when")
  func whole() throws {
    let list = try read(
      """
      - criterion: F-WHO-01
        document: plan-12.docx
        section: F
        words: a key adult
        who: R. Osei, SEND manager
        why: agreed with the family in mediation
        until: 2027-08-31
      """)
    let one = try #require(list.entries.first)
    #expect(one.criterion == "F-WHO-01")
    #expect(one.document == "plan-12.docx")
    #expect(one.words == "a key adult")
    #expect(one.until == CalendarDate(year: 2027, month: 8, day: 31))
    #expect(list.sha256.utf8.count == 64)
  }

  @Test(
    "Every mistake is named with its line",
    arguments: [
      ("- {criterion: F-WHO-1, who: A, why: B, until: 2027-01-01}", "did you mean `F-WHO-01`"),
      ("- {criterion: F-WHO-01, why: B, until: 2027-01-01}", "`who:` is missing"),
      ("- {criterion: F-WHO-01, who: A, why: B}", "`until:` is missing"),
      ("- {criterion: F-WHO-01, who: A, why: B, until: soon}", "no day of the calendar"),
      ("- {criterion: F-WHO-01, who: A, why: B, until: 2027-01-01, sektion: F}", "did you mean `section`"),
      ("- {criterion: F-WHO-01, who: A, why: B, until: 2027-01-01, section: Q}", "is no section"),
      ("criterion: F-WHO-01", "expected a list"),
    ])
  func mistakes(text: String, said: String) {
    #expect {
      try read(text)
    } throws: { error in
      let told = String(describing: error)
      return told.contains(said) && told.contains("ours.yaml:1:")
    }
  }
}
