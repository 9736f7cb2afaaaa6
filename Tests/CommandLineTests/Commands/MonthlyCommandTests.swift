import Caseload
import Foundation
import Testing
import Workbooks

/// An invented October of twelve new plans in a folder that goes when the value does.
final class InventedMonth {
  let folder: TemporaryFolder
  static let forenames = [
    "Ada", "Bea", "Cem", "Dia", "Eli", "Fay", "Gus", "Hal", "Ida", "Jon", "Kit", "Lea",
  ]

  init(documents: Range<Int> = 0..<12) throws {
    folder = try TemporaryFolder()
    var csv = "caseId,surname,forename,dob,ncy,finalIssued,phase,team\n"
    for (place, forename) in Self.forenames.enumerated() {
      csv +=
        "\(700_001 + place),Example,\(forename),2015-03-14,6,2025-11-10,primary,\(place % 2 == 0 ? "North" : "South") team\n"
    }
    try folder.write("caseload.csv", csv.utf8)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("documents"), withIntermediateDirectories: true)
    for place in documents { try addDocument(place) }
  }

  func addDocument(_ place: Int, named name: String? = nil, of child: Int? = nil) throws {
    let text = InventedPlan.text(name: "\(Self.forenames[child ?? place]) Example")
    try folder.write("documents/\(name ?? "plan-\(place).txt")", text.utf8)
  }

  func run(_ more: String..., output: String = "out", records: String = "records.sqlite", seed: String = "20251201")
    throws -> Program.Run
  {
    try Program.run(
      [
        "monthly", "--month", "2025-11", "--caseload", folder.path("caseload.csv"), "--documents",
        folder.path("documents"), "--records", folder.path(records), "--seed", seed, "--output", folder.path(output),
      ] + more)
  }

  /// Every file below a folder with its bytes.
  func files(_ output: String = "out") throws -> [String: Data] {
    let root = folder.url.appendingPathComponent(output)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: file) }
    }
    return files
  }

  func head(_ records: String = "records.sqlite") throws -> String {
    try Program.run(["records", "verify", "--records", folder.path(records)]).output
  }
}

@Suite("A monthly run")
struct MonthlyCommandTests {
  @Test("draws a fifth, audits every document and writes report, workbook, pages and forms")
  func wholeMonth() throws {
    let month = try InventedMonth()
    let run = try month.run()
    #expect(run.status == 0, "\(run.errors)")
    let files = try month.files()
    for name in ["report.html", "results.xlsx", "audit-set.csv", "certificate.json", "commitment.json", "frame.csv"] {
      #expect(files[name]?.isEmpty == false, "\(name)")
    }
    #expect(files.keys.filter { $0.hasPrefix("cases/") }.count == 12)
    // A fifth of twelve, rounded up.
    #expect(files.keys.filter { $0.hasPrefix("forms/") }.count == 3)
    let report = String(decoding: files["report.html"] ?? Data(), as: UTF8.self)
    #expect(report.contains("no person has confirmed yet"))
    #expect(run.output.contains("Added by this run: 12 documents"))
    let verified = try Program.run(
      ["sample", "verify", month.folder.path("out/certificate.json"), month.folder.path("out/frame.csv")])
    #expect(verified.status == 0)
  }

  @Test("run again changes no byte and adds no event")
  func repeated() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let (files, head) = (try month.files(), try month.head())
    let again = try month.run()
    #expect(again.status == 0)
    #expect(try month.files() == files)
    #expect(try month.head() == head)
    // Nor does it matter where the month is run, or with how many workers.
    _ = try month.run("--jobs", "1", output: "elsewhere", records: "other.sqlite")
    #expect(try month.files("elsewhere") == files)
    #expect(try month.head("other.sqlite") == head)
  }

  @Test("that was stopped goes on to the same end, whatever it had written by then")
  func stopped() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let files = try month.files()
    // Stopped after the frame was written and before anything was kept.
    let early = try InventedMonth()
    for name in ["frame.csv", "commitment.json"] { try early.folder.write("out/" + name, files[name] ?? Data()) }
    try early.folder.write("out/audit-set.csv.partial", "half".utf8)
    #expect(try early.run().status == 0)
    #expect(try early.files().filter { $0.key != "exclusions.csv" } == files.filter { $0.key != "exclusions.csv" })
    #expect(try early.head() == month.head())
    // Stopped between documents: pages and forms are missing, and the report is.
    for name in files.keys where name.hasPrefix("forms/") || name.hasSuffix("700003.html") || name == "report.html" {
      try FileManager.default.removeItem(atPath: month.folder.path("out/" + name))
    }
    #expect(try month.run().status == 0)
    #expect(try month.files() == files)
  }

  @Test("says with status 3 which drawn documents are missing, and takes them when they come")
  func late() throws {
    let month = try InventedMonth(documents: 0..<0)
    let first = try month.run()
    #expect(first.status == 3)
    #expect(first.errors.components(separatedBy: "was drawn, and its document is missing").count == 4)
    for place in 0..<12 { try month.addDocument(place) }
    let second = try month.run()
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.output.contains("Added by this run: 12 documents"))
  }

  @Test("lists two documents of one child and audits neither")
  func conflict() throws {
    let month = try InventedMonth()
    try month.folder.write(
      "documents/second.txt",
      (InventedPlan.text(name: "Eli Example") + "\nA later copy.\n").utf8)
    let run = try month.run()
    #expect(run.errors.contains("second.txt"))
    #expect(run.output.contains("Not audited, conflict: 2"))
    #expect(try !month.files().keys.contains("cases/new-plan-700005.html"))
  }

  @Test("leaves a form alone once it is there, since somebody may have filled it in")
  func formsAreKept() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let form = try #require(try month.files().keys.filter { $0.hasPrefix("forms/") }.sorted().first)
    try month.folder.write("out/" + form, "filled in".utf8)
    _ = try month.run()
    #expect(try month.files()[form] == Data("filled in".utf8))
  }

  @Test("is drawn once: another seed or another share is refused")
  func onceOnly() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let otherSeed = try month.run(seed: "999")
    #expect(otherSeed.status == 4)
    #expect(otherSeed.errors.contains("another seed"))
    let otherShare = try month.run("--fraction", "0.5")
    #expect(otherShare.status == 4)
    #expect(otherShare.errors.contains("--fraction"))
  }

  @Test("closed with --close takes nothing more, and can still be reported")
  func closed() throws {
    let month = try InventedMonth(documents: 0..<11)
    _ = try month.run("--close", "--as-of", "2025-12-02")
    let head = try month.head()
    try month.addDocument(11)
    let run = try month.run("--close")
    #expect(run.status == 3)
    #expect(run.errors.contains("The month is closed"))
    #expect(try month.head() == head)
  }

  @Test("counts what people confirm, with an interval in the report")
  func confirmed() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let set = String(decoding: try month.files()["audit-set.csv"] ?? Data(), as: UTF8.self)
    let drawn = set.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    for caseId in drawn {
      let confirm = try Program.run([
        "records", "confirm", caseId, "--records", month.folder.path("records.sqlite"), "--month", "2025-11", "--by",
        "A. Officer", "--as-of", "2025-12-05",
      ])
      #expect(confirm.status == 0, "\(confirm.errors)")
    }
    let run = try month.run()
    #expect(run.status == 0)
    let report = String(decoding: try month.files()["report.html"] ?? Data(), as: UTF8.self)
    #expect(report.contains("the share of 20% is reached"))
    #expect(report.contains("A person has confirmed 3."))
    #expect(report.contains("A. Officer"))
  }

  @Test("keeps the first document of a case when the file changes, and says so")
  func changed() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let head = try month.head()
    try month.folder.write("documents/plan-2.txt", (InventedPlan.text(name: "Cem Example") + "\nAnother line.\n").utf8)
    let run = try month.run()
    #expect(run.status == 3)
    #expect(run.errors.contains("Another document of new-plan:700003"))
    #expect(try month.head() == head)
  }

  @Test("takes a filled form back, and refuses one with a grade missing or of another case")
  func forms() throws {
    let month = try InventedMonth()
    _ = try month.run()
    let name = try #require(try month.files().keys.filter { $0.hasPrefix("forms/") }.sorted().first)
    func confirm(_ form: String, _ more: String...) throws -> Program.Run {
      try Program.run(["records", "confirm", "--form", form, "--records", month.folder.path("records.sqlite")] + more)
    }
    let empty = try confirm(month.folder.path("out/" + name))
    #expect(empty.status == 4)
    #expect(empty.errors.contains("no grade for overall"))

    let bytes = Array(try #require(try month.files()[name]))
    var rows = try SheetCells.read(bytes, sheet: "Judgement")
    for place in rows.indices where rows[place].first == "Judged by" { rows[place] = ["Judged by", "A. Officer"] }
    for place in rows.indices where rows[place].first?.hasPrefix("Day") == true { rows[place].append("2025-12-05") }
    let first = try #require(rows.firstIndex { $0.first == "Part" }) + 1
    for place in rows.indices.dropFirst(first) { rows[place] = Array(rows[place].prefix(3)) + [rows[place][2]] }
    rows[first][3] = rows[first][2] == "outstanding" ? "good" : "outstanding"

    let unexplained = try confirm(try month.folder.write("filled.xlsx", Self.book(rows)))
    #expect(unexplained.status == 4)
    #expect(unexplained.errors.contains("reason is missing"))

    rows[first].append("The outcomes are better than the machine reads them.")
    let filled = try month.folder.write("filled.xlsx", Self.book(rows))
    #expect(try confirm(filled, "--month", "2025-10").status == 4)
    let kept = try confirm(filled)
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(try month.run().output.contains("1 confirmed"))
  }

  private static func book(_ rows: [[String]]) throws -> [UInt8] {
    var sheet = Sheet(name: "Judgement")
    sheet.rows = rows.map { $0.map { Cell.text($0) } }
    return try Workbook(title: "Filled", sheets: [sheet]).bytes()
  }
}
