import Plans
import Testing

@testable import Auditing

/// Each piece of advice with its source, its day and whose advice it is.
struct AdviceListTests {
  private func pieces(_ lines: String) throws -> [AdvicePiece] {
    AdviceList(study: try SectionBench().study([.K: lines], kinds: [.K: .advice])).pieces
  }

  @Test func namesRolesAndDaysAreFound() throws {
    let found = try pieces("Dr R. Sethi, educational psychologist, report, 12 May 2021\nH. Pogson, September 2025")
    #expect(found.map(\.hasSource) == [true, true])
    #expect(found.map { $0.date?.description } == ["2021-05-12", "2025-09-30"])
  }

  @Test func aTeamOrASchoolIsNobody() throws {
    let found = try pieces("School nursing team, health advice\nSchool report, Plover Street Juniors, 1 June 2018")
    #expect(found.map(\.hasSource) == [false, false])
  }

  @Test func theLatestOfSeveralDaysCounts() throws {
    let found = try pieces("Paediatrician, requested 3 May 2025, received 12 June 2025")
    #expect(found.first?.date?.description == "2025-06-12")
  }

  @Test(arguments: [
    ("School nurse, 4 May 2025", "health"), ("Headteacher, 4 May 2025", "education"),
    ("Educational psychologist, seen at school, 4 May 2025", "psychology"),
    ("Early Help Hub, 4 May 2025", "social-care"),
    ("Mother, 4 May 2025", "parent"), ("Oakwood Primary School, 4 May 2025", "education"),
  ])
  func eachPieceIsOfOneFamily(_ line: String, _ family: String) throws {
    #expect(try pieces(line).first?.families == [family])
  }

  @Test func adviceThatWasNotObtainedIsNoPiece() throws {
    let found = try pieces("Parents, 4 May 2025\nYouth justice advice: not applicable\nSocial worker: not received")
    #expect(found.count == 1)
  }
}
