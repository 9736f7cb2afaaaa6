import Workbooks

/// The figures of a report as JSON, CSV and XLSX. All three hold the same rows.
public enum FigureFiles {
  /// One object: the report, its period, and a figure a row.
  public static func json(_ rows: [FigureRow], kind: String, period: String) -> [UInt8] {
    var json = JSONWriter(capacity: 512 + rows.count * 160)
    json.beginObject()
    json.member("report", kind)
    json.member("period", period)
    json.name("figures")
    json.beginArray()
    for row in rows {
      json.beginObject()
      json.member("part", row.part)
      json.member("kind", row.kind.isEmpty ? nil : row.kind)
      json.member("name", row.name)
      json.member("count", row.count)
      json.member("of", row.of)
      for (name, value) in [("share", row.share), ("from", row.from), ("to", row.to)] {
        json.name(name)
        json.exact(value)
      }
      json.member("words", row.words.isEmpty ? nil : row.words)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }

  /// One row a figure.
  public static func csv(_ rows: [FigureRow]) -> [UInt8] {
    var csv = CSVRows(header: ["part", "kind", "name", "count", "of", "share", "from", "to", "words"])
    for row in rows {
      csv.add(
        [row.part, row.kind, row.name, row.count.map(String.init) ?? "", row.of.map(String.init) ?? ""]
          + [row.share, row.from, row.to].map { $0.map(decimal) ?? "" } + [row.words])
    }
    return csv.bytes
  }

  /// A sheet of figures.
  ///
  /// - Throws: `WorkbookError` where the file cannot be written.
  public static func xlsx(_ rows: [FigureRow], title: String) throws(WorkbookError) -> [UInt8] {
    var book = Workbook(title: title)
    book.sheets = [
      Sheet.table(
        name: "Figures",
        columns: [
          ("Part", 20), ("Kind", 16), ("What", 60), ("Count", 10), ("Of", 10), ("Share", 10), ("From", 10), ("To", 10),
          ("In words", 60),
        ],
        rows: rows.map { row in
          [
            .text(row.part), .text(row.kind), .wrapped(row.name), .whole(row.count), .whole(row.of), .share(row.share),
            .share(row.from), .share(row.to), .wrapped(row.words),
          ]
        })
    ]
    return try book.bytes()
  }

  /// A share to four decimal places.
  private static func decimal(_ share: Double) -> String {
    let signed = Int((share * 10_000).rounded())
    let scaled = abs(signed)
    let digits = String(scaled % 10_000)
    let padding = String(repeating: "0", count: 4 - digits.utf8.count)
    return (signed < 0 ? "-" : "") + "\(scaled / 10_000)." + padding + digits
  }
}
