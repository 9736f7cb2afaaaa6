import Foundation
import Regulations
import Testing

@testable import Caseload

/// The checked-in table of clock cases: due days reckoned by hand, with the working beside them.
struct ClockCase: Sendable, CustomTestStringConvertible {
  let number: Int
  let rule: String
  let asOf: CalendarDate
  let rows: [CaseRow]
  let due: CalendarDate?
  let outcome: String
  let daysOver: Int?
  let exception: String
  let working: String

  var testDescription: String { "line \(number): \(rule), \(working)" }

  static func all() throws -> [ClockCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("cases.csv")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    return try lines.enumerated().dropFirst().map { try ClockCase(line: String($1), number: $0 + 1) }
  }

  private init(line: String, number: Int) throws {
    let parts = line.split(separator: "\"", maxSplits: 1)
    let fields = try #require(parts.first).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    try #require(fields.count == 8, "line \(number) has \(fields.count) fields")
    self.number = number
    rule = fields[0]
    asOf = try #require(CalendarDate(iso: fields[1]))
    rows = try fields[2].components(separatedBy: " // ").enumerated().map { place, given in
      try CaseRow(given: given, line: place + 2)
    }
    due = CalendarDate(iso: fields[3])
    try #require(fields[3].isEmpty == (due == nil), "line \(number): \(fields[3]) is no day")
    outcome = fields[4]
    daysOver = Int(fields[5])
    try #require(fields[5].isEmpty == (daysOver == nil), "line \(number): \(fields[5]) is no number")
    exception = fields[6]
    working = parts.count > 1 ? String(parts[1].dropLast()) : ""
  }
}

extension CalendarDate {
  /// A day as the tests write it.
  init?(iso: String) {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension CaseRow {
  /// A row from `column=value; column=value`.
  init(given: String, line: Int = 2) throws {
    self.init(caseId: "C-1", line: line)
    for pair in given.components(separatedBy: "; ") where !pair.isEmpty {
      let parts = pair.components(separatedBy: "=")
      try #require(parts.count == 2, "\(pair) is no column with a value")
      try set(parts[0], parts[1])
    }
  }

  private mutating func set(_ column: String, _ value: String) throws {
    switch column {
    case "ncy":
      ncy = Int(value)
      try #require(ncy != nil, "\(value) is no year")
    case "status": status = value
    case "exception": exception = value
    case "decision": decision = value
    case "settingType": settingType = value
    case "reviewType": reviewType = value
    case "team": team = value
    case "caseId": caseId = value
    default:
      let columns: [String: WritableKeyPath<CaseRow, CalendarDate?>] = [
        "dob": \.dob, "requestDate": \.requestDate, "requestDecisionDate": \.requestDecisionDate,
        "noPlanDecisionDate": \.noPlanDecisionDate, "draftIssued": \.draftIssued, "finalIssued": \.finalIssued,
        "amendedFinal": \.amendedFinal, "reviewDue": \.reviewDue, "invitationsSent": \.invitationsSent,
        "adviceRequested": \.adviceRequested, "adviceReceived": \.adviceReceived,
        "adviceCirculated": \.adviceCirculated, "reviewMeeting": \.reviewMeeting, "reportSent": \.reportSent,
        "decisionDate": \.decisionDate, "amendNotice": \.amendNotice, "draftAmended": \.draftAmended,
        "lastReview": \.lastReview, "phaseTransferDue": \.phaseTransferDue, "ceaseDate": \.ceaseDate,
      ]
      let path = try #require(columns[column], "\(column) is no column")
      self[keyPath: path] = CalendarDate(iso: value)
      try #require(self[keyPath: path] != nil, "\(value) is no day")
    }
  }
}

/// The clocks that come with the program.
enum ShippedClocks {
  static func book() throws -> ClockBook {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ClockBook.load(folder: root.appendingPathComponent("clocks").path)
  }
}
