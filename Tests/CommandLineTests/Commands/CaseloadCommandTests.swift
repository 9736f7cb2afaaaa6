import Foundation
import Testing

@Suite("ehcp-audit caseload")
struct CaseloadCommandTests {
  private typealias Members = [String: Any]
  private static let list =
    "LL Ref,Surname,Date of Final Plan,Review date\n100,Reed,12/3/25,1/2/25\n101,Ash,Sept 2024,\n"

  @Test("JSON has canonical rows, problems by line, and status 3 where something was not read")
  func json() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("cases.csv", Self.list.utf8)
    let run = try Program.run(["caseload", path, "--format", "json"])
    #expect(run.status == 3)
    let whole = try #require(try JSONSerialization.jsonObject(with: run.bytes) as? Members)
    let rows = try #require(whole["rows"] as? [Members])
    #expect(rows.map { $0["caseId"] as? String } == ["100", "101"])
    #expect(rows.map { $0["finalIssued"] as? String } == ["2025-03-12", ""])
    #expect(rows.allSatisfy { $0.count == 38 })
    let problems = try #require(whole["problems"] as? [Members])
    #expect(problems.map { $0["line"] as? Int } == [1, 3])
    #expect(run.errors.contains("line 3: Date of Final Plan:"))
    #expect(!run.errors.contains("Ash"))
  }

  @Test("CSV reads back as itself, with nothing on standard error")
  func csv() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("cases.csv", Self.list.utf8)
    let first = try Program.run(["caseload", path, "--format", "csv"])
    let again = try Program.run(["caseload", try folder.write("again.csv", first.bytes), "--format", "csv"])
    #expect(again.status == 0)
    #expect(again.errors.isEmpty)
    #expect(again.output == first.output)
  }

  @Test("A profile says what a heading means")
  func profile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("cases.csv", Self.list.utf8)
    let profile = try folder.write("ours.yaml", "headings: {reviewDue: Review date}".utf8)
    let run = try Program.run(["caseload", path, "--profile", profile, "--format", "csv"])
    #expect(run.output.contains("2025-02-01"))
    #expect(try Program.run(["caseload", path, "--profile", "term-tracker"]).output.contains("reviewMeeting"))
    #expect(try Program.run(["caseload", path, "--profile", "no-such-profile"]).status == 4)
  }

  @Test("The screen says what the headings were taken for, no wider than 80 columns")
  func screen() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["caseload", try folder.write("cases.csv", Self.list.utf8)])
    #expect(run.output.contains("LL Ref: caseId"))
    #expect(run.output.contains("2 rows of 2 cases"))
    let lines = run.output.split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("A list is compared with a return, a folder of the return's files too")
  func against() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write("cases.csv", "caseId,upn,finalIssued\n1,H801200001001,2025-01-02\n2,,2025-01-02\n".utf8)
    let person = "persontableid,upn\n7,H801200001001\n"
    let request = "requeststableid,persontableid,receiveddate\n8,7,2024-Sep-02 00:00:00\n"
    let assessment = "assessmenttableid,requeststableid,assessmentoutcome\n9,8,Y\n"
    let plan = "namedplantableid,assessmenttableid,startdate\n10,9,2025-Jan-03 00:00:00\n"
    for (name, text) in [("person", person), ("requests", request), ("assessment", assessment), ("namedplan", plan)] {
      try folder.write("export/Blade-Export_01-02-2026_\(name).csv", text.utf8)
    }
    let run = try Program.run(["caseload", list, "--against", folder.path("export"), "--format", "csv"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        find,caseId,column,list,against,line,againstLine
        only-in-list,2,,,,3,
        differs,1,finalIssued,2025-01-02,2025-01-03,2,2

        """)
  }

  @Test("What cannot be read gives one clear sentence and status 4", arguments: ["", "Dear all,\nplease find", "<a/>"])
  func refusals(text: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["caseload", try folder.write("cases.csv", text.utf8)])
    #expect(run.status == 4)
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
