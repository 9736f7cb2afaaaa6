import Caseload

/// Writes what a council's list and its SEN2 return say differently.
public enum ReconciliationReport {
  /// JSON: counts, who stands in one source alone, and every difference.
  public static func json(of reconciliation: Reconciliation, list: String, other: String) -> [UInt8] {
    var json = JSONWriter(capacity: 1 << 16)
    json.beginObject()
    json.name("list")
    json.string(list)
    json.name("against")
    json.string(other)
    json.name("counts")
    json.beginObject()
    json.member("list", reconciliation.inList)
    json.member("against", reconciliation.inOther)
    json.member("matched", reconciliation.matched)
    json.member("onlyInList", reconciliation.onlyInList.count)
    json.member("onlyInAgainst", reconciliation.onlyInOther.count)
    json.member("differences", reconciliation.differences.count)
    json.member("reviewsInList", reconciliation.reviews.list)
    json.member("reviewsInAgainst", reconciliation.reviews.other)
    json.endObject()
    json.name("onlyInList")
    write(reconciliation.onlyInList, to: &json)
    json.name("onlyInAgainst")
    write(reconciliation.onlyInOther, to: &json)
    json.name("differences")
    json.beginArray()
    for difference in reconciliation.differences {
      json.beginObject()
      json.name("find")
      json.string(difference.find.rawValue)
      json.name("caseId")
      json.string(difference.caseId)
      json.name("column")
      json.string(difference.column.rawValue)
      json.name("list")
      json.string(difference.list)
      json.name("against")
      json.string(difference.other)
      json.member("line", difference.line)
      json.member("againstLine", difference.otherLine)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.take() + [0x0A]
  }

  /// CSV: one line a find.
  public static func csv(of reconciliation: Reconciliation) -> [UInt8] {
    var text = "find,caseId,column,list,against,line,againstLine\n"
    for child in reconciliation.onlyInList { text += "only-in-list,\(cell(child.caseId)),,,,\(child.line),\n" }
    for child in reconciliation.onlyInOther { text += "only-in-against,\(cell(child.caseId)),,,,,\(child.line)\n" }
    for find in reconciliation.differences {
      text +=
        "\(find.find.rawValue),\(cell(find.caseId)),\(find.column.rawValue),\(cell(find.list)),\(cell(find.other)),"
      text += "\(find.line),\(find.otherLine)\n"
    }
    return Array(text.utf8)
  }

  /// For a person at a terminal.
  public static func text(of reconciliation: Reconciliation, list: String, other: String) -> String {
    var text = "\(list): \(reconciliation.inList) children, \(reconciliation.reviews.list) reviews held\n"
    text += "\(other): \(reconciliation.inOther) children, \(reconciliation.reviews.other) reviews held\n"
    text += "\nIn both: \(reconciliation.matched)\n"
    text += names("Only in the list", reconciliation.onlyInList)
    text += names("Only in the other source", reconciliation.onlyInOther)
    for (find, title) in titles {
      let finds = reconciliation.differences.filter { $0.find == find }
      text += "\n\(title): \(finds.count)\n"
      for column in Reconciliation.columns {
        let count = finds.count { $0.column == column }
        if count > 0 { text += "  \(column.rawValue): \(count)\n" }
      }
    }
    if !reconciliation.differences.isEmpty { text += "\nSee each of them with --format csv or json.\n" }
    return text
  }

  private static let titles: [(Reconciliation.Find, String)] = [
    (.differs, "Values that differ"), (.missingInList, "Values that the list has not"),
    (.missingInOther, "Values that the other source has not"),
  ]

  private static func names(_ title: String, _ children: [Reconciliation.Alone]) -> String {
    guard !children.isEmpty else { return "\(title): none\n" }
    let shown = children.prefix(20).map { $0.status.isEmpty ? $0.caseId : "\($0.caseId) (\($0.status))" }
    let more = children.count > 20 ? " and \(children.count - 20) more" : ""
    return "\(title): \(children.count)\n  \(shown.joined(separator: ", "))\(more)\n"
  }

  private static func write(_ children: [Reconciliation.Alone], to json: inout JSONWriter) {
    json.beginArray()
    for child in children {
      json.beginObject()
      json.name("caseId")
      json.string(child.caseId)
      json.name("status")
      json.string(child.status)
      json.member("line", child.line)
      json.endObject()
    }
    json.endArray()
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
