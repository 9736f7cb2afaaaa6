import Caseload
import Testing

@testable import Sampling

/// A month of sixty invented plans and reviews, frozen and drawn.
struct InventedDraw {
  let freeze: MonthFreeze
  let drawn: MonthDraw

  static let seed = "63454660390103169462"

  init(seed: String = InventedDraw.seed, themes: [Theme] = [], idSuffix: String = "") throws {
    var rows: [CaseRow] = []
    for number in 0..<60 {
      let id = "K\(1000 + number)\(idSuffix)"
      var row =
        number % 3 == 0
        ? try InventedCases.plan(id, issued: "2026-10-09", ncy: number % 14, line: number + 2)
        : try InventedCases.review(id, decided: "2026-10-09", ncy: number % 14, line: number + 2)
      if number % 5 == 0 { row.phaseTransferDue = try InventedCases.day("2027-02-15") }
      rows.append(row)
    }
    let rules = try InventedCases.rules("2026-10", themes: themes)
    freeze = MonthFreeze(try InventedCases.closed(rows, rules), rules: rules)
    drawn = try MonthDraw(
      freeze.commitment, commitmentSha256: freeze.commitment.sha256, frame: freeze.frame, themes: freeze.themes,
      seed: try Seed(seed), origin: SeedOrigin(method: "20 dice", witnesses: ["A. Example"]))
  }

  func differences(_ certificate: [UInt8]? = nil, frame: [UInt8]? = nil, commitment: [UInt8]? = nil) throws -> [String]
  {
    CertificateCheck(
      try Certificate(bytes: certificate ?? drawn.certificate.bytes), frameBytes: frame ?? freeze.frame.bytes,
      themesBytes: freeze.themes?.bytes, commitmentBytes: commitment
    ).differences
  }

  /// The certificate with some text changed, which must stand there.
  func certificate(_ old: String, _ new: String) throws -> [UInt8] {
    let text = String(decoding: drawn.certificate.bytes, as: UTF8.self)
    try #require(text.contains(old))
    return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }
}
