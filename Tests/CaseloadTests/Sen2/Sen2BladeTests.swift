import Testing

@testable import Caseload

@Suite struct Sen2BladeTests {
  private var files: [(name: String, bytes: [UInt8])] {
    [
      ("sen2", "sen2tableid,nativeid,referencedate\n1,999,2026-Jan-15 00:00:00\n"),
      (
        "person",
        "persontableid,NativeId,surname,forename,personbirthdate,upn\n101,999,Marlow,Tamsin,2016-Nov-03 00:00:00,T999123415001\n"
          + "102,999,Okoro-Lund,Bram,2011-Jan-19 00:00:00,T999123416002\n"
      ),
      (
        "requests",
        "requeststableid,NativeId,requestsorderseqcolumn,sourceid,persontableid,receiveddate,requestoutcomedate,requestoutcome\n"
          + "501,999,1,,101,2025-Feb-03 00:00:00,2025-Mar-14 00:00:00,Y\n502,999,2,,102,2018-Sep-10 00:00:00,,H\n503,999,3,,999,,,H\n"
      ),
      ("assessment", "assessmenttableid,requeststableid,assessmentoutcome,week20\n601,501,Y,false\n602,502,H,\n"),
      (
        "namedplan",
        "namedplantableid,assessmenttableid,startdate\n651,601,2025-Jun-16 00:00:00\n652,602,2019-Feb-01 00:00:00\n"
      ),
      (
        "activeplans",
        "activeplanstableid,requeststableid,reviewmeeting,reviewoutcome,lastreview\n702,502,2025-Oct-07 00:00:00,A,2025-Nov-15 00:00:00\n"
      ),
      ("senneed", "senneedtableid,activeplanstableid,sentype,sentyperank\n801,702,SEMH,1\n"),
    ].map { ("Blade-Export_02-02-2026_\($0.0).csv", Array($0.1.utf8)) }
  }

  private func check(_ caseload: Caseload) {
    #expect(caseload.rows.map(\.caseId) == ["T999123415001", "T999123416002"])
    #expect(caseload.rows.map { $0.finalIssued?.description } == ["2025-06-16", "2019-02-01"])
    #expect(caseload.rows[0].ncy == 4)
    #expect(caseload.rows[1].reviewMeeting?.description == "2025-10-07")
    #expect(caseload.rows[1].decision == "amend" && caseload.rows[1].primaryNeed == "SEMH")
    #expect(caseload.problems.contains { $0.line == 4 && $0.column == "requests" && $0.weight == .unread })
    #expect(caseload.problems.contains { $0.check == "S2-061" })
  }

  @Test func joinsTheFilesOfAnExport() throws {
    check(try Sen2Blade.read(files: files.reversed(), profile: .shipped()))
  }

  @Test func readsAnExportFromAZip() throws {
    check(try CaseloadReader.read(StoredZip.bytes(files), name: "export.zip", profile: .shipped()))
  }

  @Test func refusesAnExportWithoutPeople() throws {
    #expect(throws: CaseloadError.self) { try Sen2Blade.read(files: Array(files.dropFirst(2)), profile: .shipped()) }
  }
}
