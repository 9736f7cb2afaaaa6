import Testing

@testable import MonthlyRun

@Suite("A contributing service")
struct ContributingServiceTests {
  private let services = [
    ContributingService(id: "salt", title: "Speech and language therapy", words: ["speech and language", "SALT"]),
    ContributingService(id: "nursing", title: "Nursing", words: ["school nurse"]),
  ]

  @Test(
    "is named by its words in any case and in their order",
    arguments: [
      ("A Speech and Language therapist", ["salt"]), ("the school's nurse", []),
      ("SALT; school nurse", ["salt", "nursing"]),
      ("salted butter, language and speech", []), ("", []),
    ])
  func named(_ text: String, _ ids: [String]) {
    let words = PersonName(text).words
    #expect(services.filter { $0.isNamed(in: words) }.map(\.id) == ids)
  }

  @Test("is read from a list, and a list that names one twice is refused")
  func reading() throws {
    let one = "  - {id: a, title: A, words: [alpha]}\n"
    #expect(try ContributingService.read("services:\n" + one, file: "s.yaml").map(\.title) == ["A"])
    #expect(throws: MonthlyRunError.self) { try ContributingService.read("services:\n" + one + one, file: "s.yaml") }
    #expect(throws: MonthlyRunError.self) { try ContributingService.read("words", file: "s.yaml") }
  }
}
