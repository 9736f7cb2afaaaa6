import Caseload
import Regulations
import Testing

@testable import Sampling

/// Rows and months for invented children.
enum InventedCases {
  static func day(_ text: String) throws -> CalendarDate { try #require(SeedOrigin.day(text)) }

  static func plan(_ caseId: String, issued: String, ncy: Int? = nil, line: Int = 2) throws -> CaseRow {
    var row = CaseRow(caseId: caseId, line: line)
    row.finalIssued = try day(issued)
    row.ncy = ncy
    return row
  }

  static func review(
    _ caseId: String, meeting: String? = nil, decided: String? = nil, ncy: Int? = nil, line: Int = 2
  ) throws -> CaseRow {
    var row = CaseRow(caseId: caseId, line: line)
    row.reviewMeeting = try meeting.map { try day($0) }
    row.decisionDate = try decided.map { try day($0) }
    row.ncy = ncy
    return row
  }

  static func closed(_ rows: [CaseRow], _ rules: FrameRules) throws -> ClosedFrame {
    var builder = FrameBuilder(rules)
    for row in rows { builder.add(row) }
    return try builder.finish()
  }

  static func rules(
    _ month: String, kinds: [CaseKind] = CaseKind.usual, stratification: Stratification = .byPhase,
    history: FrameHistory = FrameHistory(), themes: [Theme] = []
  ) throws -> FrameRules {
    FrameRules(
      period: try AuditPeriod(month), kinds: kinds, stratification: stratification, history: history, themes: themes)
  }

  static func text(_ frame: Frame) -> String { String(decoding: frame.bytes, as: UTF8.self) }
}
