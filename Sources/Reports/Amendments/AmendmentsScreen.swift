import Auditing
import Plans
import Regulations

/// A comparison of two plans with the review between them for a terminal: 80 columns, both wordings side by side.
public struct AmendmentsScreen {
  private let amendments: Amendments
  private let ink: Ink
  private static let column = 38

  /// The whole text, each line with a line feed at its end.
  ///
  /// - Parameters:
  ///   - amendments: the comparison.
  ///   - coloured: whether to colour it; only for a terminal whose user wants that.
  public static func text(of amendments: Amendments, coloured: Bool) -> String {
    AmendmentsScreen(amendments: amendments, ink: Ink(isColoured: coloured)).lines().map { $0 + "\n" }.joined()
  }

  private func lines() -> [String] {
    var lines = title() + summary()
    for problem in amendments.problems { lines += Layout.text(Columns.harmless(problem)) }
    lines += recommendations()
    lines += changes("Weaker than before", amendments.weakened)
    lines += changes("Changed, and not recommended", amendments.unexplained)
    lines += texts("Out of date in the new plan", amendments.stale)
    lines += texts("The thread from need to provision was cut", amendments.brokenThread)
    return lines + [""] + Layout.text("Found by comparing words. A person decides whether each change is right.")
  }

  private func title() -> [String] {
    let child = amendments.child.map { " for \($0)" } ?? ""
    func day(_ date: CalendarDate?) -> String { date.map(Words.day) ?? "no date stated" }
    let days = amendments.days
    return [ink.bold(Columns.shortened(Columns.harmless("Amendments\(child)"), to: Columns.screen))]
      + Layout.text("Plan of \(day(days.before)); review of \(day(days.review)); new plan of \(day(days.after)).")
  }

  private func summary() -> [String] {
    let done = amendments.recommendations.count { $0.carriedOut == .yes }
    let partly = amendments.recommendations.count { $0.carriedOut == .partly }
    let all = Words.count(amendments.recommendations.count, "recommendation", "recommendations")
    let weaker = Words.count(amendments.weakened.count, "provision", "provisions")
    return Layout.text(
      "\(all): \(done) carried out, \(partly) in part, \(amendments.recommendations.count - done - partly) not. "
        + "\(weaker) weaker. \(Words.count(amendments.unexplained.count, "change", "changes")) not recommended. "
        + "\(Words.count(amendments.stale.count, "passage", "passages")) out of date.")
  }

  private func recommendations() -> [String] {
    guard !amendments.recommendations.isEmpty else { return [] }
    var lines = ["", ink.bold("What the review recommended")]
    for (place, one) in amendments.recommendations.enumerated() {
      let word =
        switch one.carriedOut {
        case .yes: ink.green("CARRIED OUT")
        case .partly: ink.yellow("IN PART")
        case .no: ink.red("NOT CARRIED OUT")
        }
      let section = one.section.map { ", Section \($0.rawValue)" } ?? ""
      lines += ["", " \(place + 1). \(word)\(section)"]
      lines += Layout.hanging("    ", Columns.shortened(Columns.harmless("Review: \(one.text)"), to: 300))
      lines += Layout.hanging("    ", one.reason)
      lines += sideBySide(one.before, one.after)
    }
    return lines
  }

  private func changes(_ heading: String, _ changes: [Amendments.Change]) -> [String] {
    guard !changes.isEmpty else { return [] }
    var lines = ["", ink.bold(heading)]
    for (place, change) in changes.enumerated() {
      lines += [""] + Layout.hanging(" \(place + 1). ", "Section \(change.section.rawValue). \(change.reason)")
      lines += sideBySide(change.before, change.after)
    }
    return lines
  }

  private func texts(_ heading: String, _ texts: [Amendments.StaleText]) -> [String] {
    guard !texts.isEmpty else { return [] }
    var lines = ["", ink.bold(heading)]
    for (place, text) in texts.enumerated() {
      let section = text.section.map { "Section \($0.rawValue)" } ?? "Front page"
      lines += [""] + Layout.hanging(" \(place + 1). ", Columns.harmless("\(section). \(text.reason)"))
      lines += Layout.hanging("    ", "\"" + Columns.shortened(Columns.harmless(text.quote), to: 220) + "\"")
    }
    return lines
  }

  /// The old wording on the left and the new one on the right, line beside line.
  private func sideBySide(_ before: String?, _ after: String?) -> [String] {
    guard before != nil || after != nil else { return [] }
    let left = ["Before"] + cell(before)
    let right = ["After"] + (before == after ? ["(the same)"] : cell(after))
    return (0..<max(left.count, right.count)).map { row in
      let one = row < left.count ? left[row] : ""
      let other = row < right.count ? right[row] : ""
      let gap = String(repeating: " ", count: max(0, Self.column - 2 - Columns.width(of: one)))
      let line = "    " + one + gap + "| " + other
      return other.isEmpty ? String(line.dropLast()) : line
    }
  }

  private func cell(_ text: String?) -> [String] {
    guard let text else { return ["(nothing)"] }
    return Columns.wrapped(Columns.shortened(Columns.harmless(text), to: 420), to: Self.column - 2)
  }
}
