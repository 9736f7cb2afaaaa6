import MonthlyRun
import Records
import Statistics

/// Second marking and agreement for a terminal, within 80 columns.
public enum MarkingScreen {
  /// Who still has to mark what, and what a moderator has to decide.
  public static func text(of marking: SecondMarking) -> String {
    var lines: [String] = []
    for one in marking.cases {
      let state: String
      if one.needsSecond {
        state = one.first == nil ? "to be marked, and marked a second time" : "to be marked a second time"
      } else if one.needsModeration {
        state = "to be moderated: " + one.differences.joined(separator: ", ")
      } else if one.isModerated {
        state = "moderated"
      } else {
        state = "both agree"
      }
      let readers = [one.first, one.second].compactMap { $0 }.joined(separator: ", ")
      lines += Columns.wrapped(
        Columns.harmless("\(one.entry.kind):\(one.entry.caseId)  \(state)\(readers.isEmpty ? "" : " (\(readers))")"),
        to: Columns.screen)
    }
    let open = marking.cases.count { $0.needsSecond || $0.needsModeration }
    lines.append("\(Words.count(marking.cases.count, "case", "cases")), \(open) of them open.")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line for each part and criterion: how many, percent, kappa, AC1, alpha with their intervals.
  public static func text(of agreement: MarkingAgreement) -> String {
    guard !agreement.rows.isEmpty else { return "Nobody has judged anything yet, so there is nothing to compare.\n" }
    var lines: [String] = []
    var raters: MarkingAgreement.Raters?
    for row in agreement.rows {
      if row.raters != raters {
        lines.append("Between \(row.raters.rawValue)    n   same  kappa (quadratic)   AC1                 alpha")
        raters = row.raters
      }
      let values = row.agreement
      lines.append(
        Columns.left("  " + row.name, 24) + Columns.right(values.units, 4) + Columns.right(percent(values), 6) + "  "
          + Columns.left(interval(values.kappaQuadratic), 20) + Columns.left(interval(values.ac1), 20)
          + plain(values.alpha))
    }
    lines.append(
      "Not on the scale, and so not counted: \(agreement.rows.reduce(0) { $0 + $1.besideScale.same }) alike, "
        + "\(agreement.rows.reduce(0) { $0 + $1.besideScale.different }) different.")
    return lines.map { Columns.harmless($0) }.joined(separator: "\n") + "\n"
  }

  private static func percent(_ values: TwoRaters) -> String {
    let same = values.counts.indices.reduce(0) { $0 + values.counts[$1][$1] }
    return Words.percent(same, of: values.units)
  }

  private static func interval(_ value: AgreementValue) -> String {
    guard let lower = value.lower, let upper = value.upper else { return plain(value) }
    return "\(plain(value)) (\(short(lower)) to \(short(upper)))"
  }

  private static func plain(_ value: AgreementValue) -> String { value.value.map { short($0) } ?? "-" }

  /// Two decimals.
  private static func short(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let text = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    return value < 0 && hundredths > 0 ? "-" + text : text
  }
}
