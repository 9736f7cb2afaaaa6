import Foundation
import Testing

@Suite("ehcp-audit report")
struct ReportCommandTests {
  private func month() throws -> InventedMonth {
    let month = try InventedMonth()
    #expect(try month.run().status == 0)
    return month
  }

  private func report(_ month: InventedMonth, _ kind: String, _ period: String, _ more: String...) throws -> Data {
    let path = month.folder.path("report-of-\(kind).out")
    let run = try Program.run(
      [
        "report", "--records", month.folder.path("records.sqlite"), "--kind", kind, "--period", period, "--output",
        path,
      ]
        + more)
    #expect(run.status == 0, "\(run.errors)")
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  private struct Figures: Decodable {
    struct Row: Decodable {
      var part: String
      var kind: String?
      var name: String
      var count: Int?
      var of: Int?
      var share: Double?
    }
    var figures: [Row]

    subscript(_ part: String, _ name: String) -> Row? { figures.first { $0.part == part && $0.name == name } }
  }

  @Test("counts what was drawn, read and confirmed, as the records have it")
  func figures() throws {
    let month = try month()
    let set = String(decoding: try month.files()["audit-set.csv"] ?? Data(), as: UTF8.self)
    let drawn = set.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    let confirm = try Program.run([
      "records", "confirm", try #require(drawn.first), "--records", month.folder.path("records.sqlite"), "--month",
      "2025-11", "--by", "A. Officer", "--as-of", "2025-12-05",
    ])
    #expect(confirm.status == 0)
    let figures = try JSONDecoder().decode(Figures.self, from: report(month, "monthly", "2025-11", "--format", "json"))
    #expect(figures["progress", "drawn"]?.count == drawn.count && figures["progress", "drawn"]?.of == 12)
    #expect(figures["progress", "read"]?.count == 12)
    #expect(figures["progress", "confirmed"]?.count == 1)
    // Every document is the same but for its name, so that all of them are good or none is.
    let overall = try #require(figures["good-or-better", "overall"])
    #expect(overall.of == 12 && [0, 12].contains(overall.count))
    let teams = figures.figures.filter { $0.part == "by-team" }
    #expect(teams.map(\.name) == ["North team", "South team"])
    #expect(teams.compactMap(\.of).reduce(0, +) == overall.of)
    #expect(teams.compactMap(\.count).reduce(0, +) == overall.count)
  }

  @Test("for families names nobody: no name, day of birth, case, team or officer, in any format")
  func noLeak() throws {
    let month = try month()
    for format in ["html", "json", "csv"] {
      let text = String(
        decoding: try report(month, "quarterly-public", "2025-Q4", "--format", format), as: UTF8.self)
      #expect(text.count > 200)
      // "for example" is a word of English.
      for word in ["Example", "2015-03-14", "14 March 2015", "14/03/2015", "North team", "South team", "A. Officer"] {
        #expect(!text.contains(word), "\(format) holds \(word)")
      }
      for place in 0..<12 { #expect(!text.contains(String(700_001 + place)), "\(format) holds a case") }
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      for name in InventedMonth.forenames where name.count > 2 { #expect(!words.contains(name), "\(format): \(name)") }
    }
  }

  @Test("for the chief executive says of every condition whether it is kept")
  func gate() throws {
    let month = try month()
    let text = String(decoding: try report(month, "six-weekly", "2025-11-01/2025-12-12"), as: UTF8.self)
    #expect(text.contains("A fifth of new plans is audited"))
    #expect(text.contains("not kept"))
    #expect(text.contains("0 of 3 confirmed"))
    #expect(!text.contains("700001"))
  }

  @Test("packs hold their own cases and nobody else's")
  func packs() throws {
    let month = try month()
    let files = try month.files()
    let north = String(decoding: files["packs/team-North-team.html"] ?? Data(), as: UTF8.self)
    for place in 0..<12 {
      #expect(north.contains(String(700_001 + place)) == (place % 2 == 0), "\(place)")
    }
    #expect(!north.contains("South team"))
  }

  @Test("refuses a period that is none, and a month that is not in the records")
  func refused() throws {
    let month = try month()
    func run(_ kind: String, _ period: String) throws -> Program.Run {
      try Program.run([
        "report", "--records", month.folder.path("records.sqlite"), "--kind", kind, "--period", period, "--output",
        month.folder.path("r.html"),
      ])
    }
    #expect(try run("monthly", "2025-Q4").status == 2)
    #expect(try run("six-weekly", "yesterday").status == 2)
    let absent = try run("monthly", "2024-01")
    #expect(absent.status == 4 && absent.errors.contains("2024-01 is not in these records"))
    #expect(try run("quarterly-public", "2024-Q1").status == 4)
  }
}
