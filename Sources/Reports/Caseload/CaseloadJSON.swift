import Caseload

/// Writes a caseload as JSON: canonical rows, every problem by its line, and how the columns were understood.
public enum CaseloadJSON {
  /// Calls with pieces of the text, in order, so that a large caseload is never held twice.
  public static func write(_ caseload: Caseload, source: String, to output: ([UInt8]) throws -> Void) throws {
    var json = JSONWriter(capacity: 1 << 16)
    json.beginObject()
    json.name("source")
    json.string(source)
    json.name("rows")
    json.beginArray()
    for row in caseload.rows {
      write(row, to: &json)
      if json.count >= 1 << 16 { try output(json.take()) }
    }
    json.endArray()
    json.name("problems")
    json.beginArray()
    for problem in caseload.problems {
      write(problem, to: &json)
      if json.count >= 1 << 16 { try output(json.take()) }
    }
    json.endArray()
    json.name("columns")
    json.beginArray()
    for column in caseload.columns {
      json.beginObject()
      json.name("heading")
      json.string(column.heading)
      json.name("column")
      json.string(column.column?.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    try output(json.take() + [0x0A])
  }

  /// A row: every canonical column in the contract's order; what is absent is an empty text.
  static func write(_ row: CaseRow, to json: inout JSONWriter) {
    json.beginObject()
    for column in CaseColumn.allCases {
      json.name(column.rawValue)
      switch column.content {
      case .year: if let year = row.ncy { json.number(year) } else { json.string("") }
      case .yesOrNo: if let isTrue = row.cla { json.bool(isTrue) } else { json.string("") }
      default: json.string(row.written(column))
      }
    }
    json.endObject()
  }

  static func write(_ problem: CaseloadProblem, to json: inout JSONWriter) {
    json.beginObject()
    json.name("line")
    json.number(problem.line)
    json.name("column")
    json.string(problem.column)
    json.name("weight")
    json.string(problem.weight.rawValue)
    if !problem.check.isEmpty {
      json.name("check")
      json.string(problem.check)
    }
    json.name("message")
    json.string(problem.message)
    json.endObject()
  }
}
