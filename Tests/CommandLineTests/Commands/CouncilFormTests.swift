import Caseload
import Foundation
import Testing
import Workbooks

@Suite("A council's own audit form")
struct CouncilFormTests {
  private static let mapping = """
    what,where
    sheet,Audit
    month,B1
    case,B2
    by,B3
    machine overall,B5
    grade overall,C5
    reason overall,D5
    machine A-VOICE-01,B7
    outcome A-VOICE-01,C7
    word RI,requires-improvement
    word Great,outstanding

    """

  private static func template() throws -> [UInt8] {
    var sheet = Sheet(name: "Audit")
    sheet.rows = [
      [.text("Month")], [.text("Case")], [.text("Auditor")], [.heading("Part"), .heading("Machine"), .heading("Ours")],
      [.text("Overall"), .input, .input, .input],
    ]
    return try Workbook(title: "Audit", sheets: [sheet]).bytes()
  }

  @Test("is filled with what the machine found, and read back by its mapping")
  func bothWays() throws {
    let month = try InventedMonth()
    #expect(try month.run().status == 0)
    let set = String(decoding: try month.files()["audit-set.csv"] ?? Data(), as: UTF8.self)
    let caseId = try #require(set.split(separator: "\n").dropFirst().first?.split(separator: ",")[1]).description
    let records = month.folder.path("records.sqlite")
    let template = try month.folder.write("template.xlsx", Self.template())
    let mapping = try month.folder.write("mapping.csv", Self.mapping.utf8)
    let filled = month.folder.path("filled.xlsx")
    let run = try Program.run([
      "records", "form", caseId, "--records", records, "--month", "2025-11", "--template", template, "--mapping",
      mapping,
      "--output", filled,
    ])
    #expect(run.status == 0, "\(run.errors)")
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: filled)))
    let rows = try SheetCells.read(bytes, sheet: "Audit")
    #expect(rows[0] == ["Month", "2025-11"] && rows[1] == ["Case", caseId])
    #expect(!rows[4][1].isEmpty)

    func confirm(_ form: String) throws -> Program.Run {
      try Program.run(["records", "confirm", "--form", form, "--mapping", mapping, "--records", records])
    }
    let empty = try confirm(filled)
    #expect(empty.status == 4 && empty.errors.contains("no grade for overall"))
    func address(_ name: String) throws -> CellAddress { try #require(CellAddress(name)) }
    let judged = try SheetCells.fill(
      bytes, sheet: "Audit",
      with: [
        (try address("B3"), "A. Officer"), (try address("C5"), "Great"), (try address("D5"), "Every dose is stated."),
      ])
    let kept = try confirm(try month.folder.write("judged.xlsx", judged))
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(kept.output.contains("confirmed by A. Officer"))
    let export = try Program.run(["records", "export", "--records", records])
    #expect(export.output.contains("\"overall\":\"outstanding\",\"reason\":\"Every dose is stated.\""))
  }
}
