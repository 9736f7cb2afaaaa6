import Caseload

/// What a person at a terminal is told about a caseload: how much was read, what the headings were taken for, and what has to
/// be looked at, the commonest first.
public enum CaseloadScreen {
  /// Most lines that are named for one kind of problem.
  private static let mostLines = 8
  private static let titles: [(CaseloadProblem.Weight, String)] = [
    (.unread, "Not read"), (.error, "Cannot be right"), (.query, "To be checked"), (.measure, "Time limits missed"),
  ]

  /// The whole text.
  public static func text(of caseload: Caseload, source: String) -> String {
    let cases = Set(caseload.rows.map(\.caseId)).count
    var text = Columns.harmless(source) + "\n\n\(counted(caseload.rows.count, "row")) of \(counted(cases, "case"))\n"
    text += columns(of: caseload)
    for (weight, title) in titles {
      text += section(title, caseload.problems.filter { $0.weight == weight })
    }
    if caseload.problems.isEmpty { text += "\nNo problems.\n" }
    return text
  }

  private static func columns(of caseload: Caseload) -> String {
    guard !caseload.columns.isEmpty else { return "" }
    var text = "\nColumns\n"
    let known = caseload.columns.filter { $0.column != nil }
    for column in known where column.column?.rawValue != column.heading {
      text += paragraph("\(Columns.harmless(column.heading)): \(column.column?.rawValue ?? "")")
    }
    let same = known.count { $0.column?.rawValue == $0.heading }
    if same > 0 { text += "  \(counted(same, "canonical heading"))\n" }
    let aside = caseload.columns.filter { $0.column == nil }.map { Columns.harmless($0.heading) }
    if !aside.isEmpty { text += paragraph("left aside: \(aside.joined(separator: ", "))") }
    return text
  }

  private static func section(_ title: String, _ problems: [CaseloadProblem]) -> String {
    guard !problems.isEmpty else { return "" }
    var groups: [Group: [Int]] = [:]
    for problem in problems {
      groups[Group(check: problem.check, column: problem.column, message: problem.message), default: []].append(
        problem.line)
    }
    var text = "\n\(title) (\(problems.count))\n"
    let sorted = groups.sorted {
      ($0.key.check, $1.value.count, $0.key.column, $0.key.message)
        < ($1.key.check, $0.value.count, $1.key.column, $1.key.message)
    }
    for (group, lines) in sorted {
      let place = [group.check, Columns.harmless(group.column)].filter { !$0.isEmpty }.joined(separator: " ")
      text += paragraph((place.isEmpty ? "" : place + ": ") + group.message)
      let real = lines.filter { $0 > 0 }
      guard !real.isEmpty else { continue }
      let shown = real.prefix(mostLines).map(String.init).joined(separator: ", ")
      let more = real.count > mostLines ? " and \(real.count - mostLines) more" : ""
      text += paragraph("\(real.count == 1 ? "line" : "lines") \(shown)\(more)", indent: 4)
    }
    return text
  }

  /// Problems of one kind.
  private struct Group: Hashable {
    var check: String
    var column: String
    var message: String
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
  }

  /// A text broken to the width of a terminal and set in; its further lines a little more.
  private static func paragraph(_ text: String, indent: Int = 2) -> String {
    let lines = Columns.wrapped(text, to: Columns.screen - indent - 2)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : indent + 2) + line + "\n"
    }.joined()
  }
}
