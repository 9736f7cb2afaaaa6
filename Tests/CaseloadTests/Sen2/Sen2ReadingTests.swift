import Regulations
import Testing

@testable import Caseload

/// Reads a return in one piece, with the shipped checks.
func readReturn(_ xml: String) throws -> Caseload {
  try CaseloadReader.read(Array(xml.utf8), name: "sen2.xml", profile: .shipped())
}

@Suite struct Sen2ReadingTests {
  private let example: String

  init() throws { example = try Repository.text("Tests/CaseloadTests/Fixtures/five-people-2026.xml") }

  private func replacing(_ pairs: [(String, String)]) -> String {
    pairs.reduce(example) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
  }

  @Test func readsTheGenerationOf2026() throws {
    let caseload = try readReturn(example)
    #expect(caseload.rows.count == 6)
    let first = caseload.rows[0]
    #expect(first.caseId == "T999123415001" && first.surname == "Marlow" && first.ncy == 4)
    #expect(first.requestDate?.description == "2025-02-03" && first.finalIssued?.description == "2025-06-16")
    #expect(first.primaryNeed == "SLCN" && first.urn == "900001" && first.status == "final")
    let second = caseload.rows[1]
    #expect(second.ncy == 10 && second.decision == "amend")
    #expect(second.reviewMeeting?.description == "2025-10-07" && second.decisionDate?.description == "2025-11-15")
    #expect(second.draftAmended?.description == "2025-11-20")
    #expect(caseload.rows[2].settingType == "OLA" && caseload.rows[2].phaseTransferDue?.description == "2025-02-15")
    #expect(caseload.rows[3].status == "not assessed" && caseload.rows[3].finalIssued == nil)
  }

  @Test func keepsTwoRequestsOfOnePersonApart() throws {
    let rows = try readReturn(example).rows.filter { $0.caseId == "9000000121" }
    #expect(rows.count == 2)
    #expect(rows[0].ceaseDate?.description == "2025-03-31" && rows[0].status == "ceased")
    #expect(rows[1].noPlanDecisionDate?.description == "2025-08-29" && rows[1].finalIssued == nil)
  }

  @Test func findsWhatTheExampleExpects() throws {
    let checks = try readReturn(example).problems.filter { !$0.check.isEmpty }
    #expect(checks.map(\.check).sorted() == ["S2-020", "S2-060", "S2-061", "S2-062", "S2-063"])
    #expect(checks.allSatisfy { $0.weight == .measure })
  }

  @Test func readsTheGenerationOf2023() throws {
    let old = replacing([
      ("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>"), ("<Sex>M</Sex>", "<GenderCurrent>1</GenderCurrent>"),
      ("<ActivePlans>", "<ActivePlans><Res>A</Res><WBP>1</WBP>"),
      ("<EntryDate>", "<AttendancePattern>1</AttendancePattern><EntryDate>"),
      ("<ReviewMeeting>2025-10-07</ReviewMeeting>", ""), ("<ReviewOutcome>A</ReviewOutcome>", ""),
      ("<ReviewDraft>2025-11-20</ReviewDraft>", ""),
    ])
    let caseload = try readReturn(old)
    #expect(caseload.rows.count == 6)
    #expect(caseload.rows[1].reviewMeeting == nil && caseload.rows[1].decisionDate?.description == "2025-11-15")
    #expect(!caseload.problems.contains { $0.message == Sen2Words.unknownElement })
  }

  @Test func readsOtherNamesSpacesNamespacesAndLetters() throws {
    let other = replacing([
      ("<Message>", "<Message xmlns=\"urn:x\">"), ("SENsetting>", "SENSetting>"), ("Surname>", "FamilyName>"),
      ("Forename>", "Firstname>"), ("PersonBirthDate>", "personbirthdate>"),
      ("<RequestOutcome>Y", "<RequestMediation/>\n<RequestOutcome> Y "),
      ("2025-06-16</StartDate>", "2025-06-16T00:00:00</StartDate>"),
      ("SENunitIndicator>0<", "SENunitIndicator>false<"),
    ])
    #expect(
      try readReturn(other).rows
        == (try readReturn(example).rows.enumerated().map { index, row in
          var row = row
          row.line = try readReturn(other).rows[index].line
          return row
        }))
  }

  @Test func readsAMarkAndWindows1252() throws {
    let marked = [0xEF, 0xBB, 0xBF] + Array(replacing([("\n", "\r\n")]).utf8)
    #expect(try CaseloadReader.read(marked, name: "x").rows.count == 6)
    let declared = replacing([("UTF-8", "windows-1252"), ("Marlow", "Marl#w")])
    let bytes = declared.utf8.map { $0 == UInt8(ascii: "#") ? 0xF6 : $0 }
    #expect(try CaseloadReader.read(bytes, name: "x").rows.first?.surname == "Marlöw")
  }

  @Test func namesElementsThatItDoesNotKnow() throws {
    let later = replacing([("<RYA>0</RYA>", "<RYA>0</RYA><NewIn2027><Deep>1</Deep></NewIn2027>")])
    let caseload = try readReturn(later)
    #expect(caseload.rows.count == 6)
    #expect(caseload.problems.filter { $0.message == Sen2Words.unknownElement }.map(\.column) == ["NewIn2027", "Deep"])
  }

  @Test func readsTheSameInPiecesOfAnySize() throws {
    let whole = try readReturn(example)
    for size in [1, 7, 4096] {
      let reading = try Sen2Reading(profile: .shipped())
      let bytes = Array(example.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reading.feed(bytes[start..<min(bytes.count, start + size)])
      }
      let pieces = try reading.finish()
      #expect(pieces.rows == whole.rows && pieces.problems == whole.problems)
    }
  }

  @Test func refusesHostileAndBrokenFiles() {
    let doctype = replacing([("<Message>", "<!DOCTYPE m [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Message>")])
    let bomb = "<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Message>&b;</Message>"
    let deep = String(repeating: "<a>", count: 100_000)
    let cut = String(example.prefix(3000))
    for text in [doctype, bomb, deep, cut, "<Message/", "<ehcp><child/></ehcp>"] {
      #expect(throws: CaseloadError.self) { try readReturn(text) }
    }
  }

  @Test func namesDaysThatAreNone() throws {
    let caseload = try readReturn(replacing([("2025-02-03", "2025-02-30")]))
    #expect(caseload.problems.contains { $0.column == "receiveddate" && $0.weight == .unread })
  }
}
