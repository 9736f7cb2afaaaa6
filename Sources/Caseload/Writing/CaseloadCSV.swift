/// Writes a caseload as canonical CSV: UTF-8, LF, the contract's header; a cell is quoted only where it must be.
public enum CaseloadCSV {
  /// The header line, with its line end.
  public static var header: [UInt8] {
    Array((CaseColumn.allCases.map(\.rawValue).joined(separator: ",") + "\n").utf8)
  }

  /// Header and rows.
  public static func bytes(of caseload: Caseload) -> [UInt8] {
    var csv = header
    csv.reserveCapacity(csv.count + caseload.rows.count * 200)
    for row in caseload.rows { append(row, to: &csv) }
    return csv
  }

  /// Calls with pieces of the text, in order, so that a large caseload is never held twice.
  public static func write(_ caseload: Caseload, to output: ([UInt8]) throws -> Void) throws {
    var csv = header
    for row in caseload.rows {
      append(row, to: &csv)
      if csv.count >= 1 << 16 {
        try output(csv)
        csv.removeAll(keepingCapacity: true)
      }
    }
    try output(csv)
  }

  /// Appends one row, with its line end.
  public static func append(_ row: CaseRow, to csv: inout [UInt8]) {
    for (index, column) in CaseColumn.allCases.enumerated() {
      if index > 0 { csv.append(0x2C) }
      append(row.written(column), to: &csv)
    }
    csv.append(0x0A)
  }

  private static func append(_ text: String, to csv: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      guard utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
        return csv.append(contentsOf: utf8)
      }
      csv.append(0x22)
      for byte in utf8 {
        if byte == 0x22 { csv.append(0x22) }
        csv.append(byte)
      }
      csv.append(0x22)
    }
  }
}

extension CaseRow {
  /// A column as canonical CSV writes it: ISO dates, `true` and `false`; empty where there is nothing.
  public func written(_ column: CaseColumn) -> String {
    switch column.content {
    case .date: day(in: column)?.description ?? ""
    case .year: ncy.map(String.init) ?? ""
    case .yesOrNo: cla.map { $0 ? "true" : "false" } ?? ""
    default: text(in: column)
    }
  }
}
