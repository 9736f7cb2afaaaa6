import Foundation
import Testing

@testable import Workbooks

struct WorkbookTests {
  private func book() -> Workbook {
    var sheet = Sheet.table(
      name: "Cases & 'more' here", columns: [("Case", 12), ("Due", 12), ("Share", 10)],
      rows: [
        [.text("=1+1"), .day(year: 2026, month: 2, day: 28), .share(0.25)],
        [.text("A\u{0}1"), .empty, .number(.nan)],
      ])
    sheet.choices = [Sheet.Choice(rows: 1...2, column: 0, options: ["good", "outstanding"], complaint: "Choose one.")]
    sheet.charts = [
      SheetChart(
        kind: .bars, title: "Shares", unit: "share", rows: 1...2, names: 0, figures: [2], corner: (row: 5, column: 0))
    ]
    return Workbook(title: "A title", sheets: [sheet, Sheet(name: "Notes")])
  }

  @Test func theSameContentGivesTheSameBytes() throws {
    #expect(try book().bytes() == book().bytes())
  }

  @Test func theFileIsAZipAndHoldsWhatWasWritten() throws {
    let bytes = try book().bytes()
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    let names = String(decoding: bytes, as: UTF8.self)
    for part in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/charts/chart1.xml", "docProps/core.xml"] {
      #expect(names.contains(part))
    }
  }

  @Test func theTemporaryFolderIsPrivateAndGoesAway() throws {
    let folder = try PrivateFolder()
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    let file = folder.path + "/book.xlsx"
    #expect(FileManager.default.createFile(atPath: file, contents: Data([1, 2, 3])))
    #expect(try folder.contents(of: file) == [1, 2, 3])
    folder.remove(file: file)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test(arguments: ["a:b", "", String(repeating: "x", count: 32), "what?"])
  func namesThatSpreadsheetsRefuseAreRefused(_ name: String) {
    #expect(throws: WorkbookError.self) { try Workbook(title: "", sheets: [Sheet(name: name)]).bytes() }
  }

  @Test func aNameUsedTwiceIsRefusedWithASentence() throws {
    let book = Workbook(title: "", sheets: [Sheet(name: "Same"), Sheet(name: "Same")])
    let error = try #require(throws: WorkbookError.self) { try book.bytes() }
    #expect(error.description.hasSuffix("Rename it."))
  }

  @Test func listsThatAreTooLongAreRefused() {
    var sheet = Sheet(name: "Form")
    sheet.choices = [
      Sheet.Choice(rows: 0...0, column: 0, options: (0..<60).map { "option \($0)" }, complaint: "Choose.")
    ]
    #expect(throws: WorkbookError.self) { try Workbook(title: "", sheets: [sheet]).bytes() }
  }

  @Test func aWorkbookWithoutSheetsIsRefused() {
    #expect(throws: WorkbookError.self) { try Workbook(title: "").bytes() }
  }

  @Test func aTextThatNoCellCanHoldIsCutAndSaysSo() throws {
    var sheet = Sheet(name: "Long")
    sheet.rows = [[.text(String(repeating: "\u{1F600}", count: 40_000))]]
    #expect(try !Workbook(title: "", sheets: [sheet]).bytes().isEmpty)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(_ column: Int, _ letters: String) {
    #expect(ChartWriter.letters(of: column) == letters)
  }
}
