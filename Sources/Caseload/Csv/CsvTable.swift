/// Any CSV file as rows of text, for tables that are no caseload.
public enum CsvTable {
  /// All rows, the header too, in whatever encoding and with whatever delimiter spreadsheets save; blank lines are empty
  /// rows, so that a row's number is its place.
  public static func rows(of bytes: [UInt8]) -> [[String]] {
    CsvText.utf8(bytes).withUnsafeBufferPointer { text in
      let (delimiter, start) = CsvDelimiter.sniff(text)
      var cutter = CsvCutter(text, delimiter: delimiter, from: start)
      var rows: [[String]] = []
      while cutter.next() {
        guard !cutter.isBlank else {
          rows.append([])
          continue
        }
        rows.append(
          (0..<cutter.count).map { place in
            var cell = ""
            cutter.withCell(place) { cell = String(decoding: $0, as: UTF8.self) }
            return cell
          })
      }
      return rows
    }
  }
}
