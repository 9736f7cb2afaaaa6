import Auditing
import Documents
import Plans
import Regulations

/// The check of one plan for whoever writes it, in plain English and 80 columns: five things to mend at first sight, the
/// rest on request.
public struct CheckScreen {
  private static let mostThings = 5
  private static let mostQuestions = 3
  private let result: AuditResult
  private let showsAll: Bool
  private let ink: Ink
  private let things: [Mendable]

  private init(result: AuditResult, showsAll: Bool, ink: Ink) {
    self.result = result
    self.showsAll = showsAll
    self.ink = ink
    things = MendList.of(result)
  }

  /// The whole text, each line with a line feed at its end.
  ///
  /// - Parameters:
  ///   - all: everything that is to be mended, with the ids of the criteria at the lines' ends; else the five worst.
  ///   - coloured: whether to colour it; only for a terminal whose user wants that.
  public static func text(of result: AuditResult, all: Bool, coloured: Bool) -> String {
    let screen = CheckScreen(result: result, showsAll: all, ink: Ink(isColoured: coloured))
    let lines = result.plan == nil ? screen.unread() : screen.checked()
    return lines.map { $0 + "\n" }.joined()
  }

  private func unread() -> [String] {
    [ink.bold(Columns.harmless(result.source)), ""]
      + Layout.text("Nothing was checked.")
      + result.problems.flatMap { Layout.text(Columns.harmless($0)) }
  }

  private func checked() -> [String] {
    var lines = title()
    if let warning = NextSteps.warning(of: result) { lines += [""] + Layout.text(warning) }
    for problem in result.problems { lines += Layout.text(Columns.harmless(problem)) }
    lines += [""] + good() + [""] + summary()
    let shown = showsAll ? things : Array(things.prefix(Self.mostThings))
    for (place, thing) in shown.enumerated() {
      lines += [""]
      lines += MendText(thing, number: place + 1, in: result, showsAll: showsAll, ink: ink).lines
    }
    if let compared = result.againstAdvice { lines += AdviceScreen(compared: compared, ink: ink).lines(all: showsAll) }
    lines += questions()
    lines += ["", ink.bold("What to do next")]
    lines += NextSteps.of(result, things: things.count).flatMap { Layout.hanging("  ", $0) }
    if !showsAll, things.count > shown.count {
      lines += Layout.hanging("  ", "See everything: add --all.")
    }
    return lines
  }

  private func title() -> [String] {
    guard let plan = result.plan else { return [] }
    let name = plan.subject.name.map { " for \($0)" } ?? ", no name stated"
    let year = plan.ncYear.map { ", " + Words.year($0) } ?? ""
    let date = plan.date.map { ", " + DayWords.written($0) } ?? ", no date stated"
    let what = result.kind == .ehcPlan ? Words.status(plan.status) : Words.kind(result.kind)
    return Layout.text(Columns.harmless(result.source)).map(ink.bold)
      + Layout.text(Columns.harmless(what + name + year + date + "."))
  }

  private func good() -> [String] {
    let points = GoodPoint.of(result, most: 2)
    guard !points.isEmpty else { return Layout.text("Nothing that this check looks for is complete yet.") }
    let said = points.map { point -> String in
      guard let quote = point.quote, point.isOfWhole else { return point.sentence }
      return point.sentence.dropLast() + ": \"" + Columns.shortened(Columns.harmless(quote.quote), to: 70) + "\""
    }
    return Layout.hanging("Already good: ", said.joined(separator: " "), indent: "  ")
  }

  private func summary() -> [String] {
    guard !things.isEmpty else { return [ink.bold("Nothing to mend was found.")] }
    let count = Words.count(things.count, "thing to mend", "things to mend")
    let isCut = !showsAll && things.count > Self.mostThings
    return Layout.text(count + (isCut ? ", worst first. Here are the first \(Self.mostThings):" : ", worst first:"))
      .map(ink.bold)
  }

  private func questions() -> [String] {
    let open = Weightiest.questions(in: result)
    guard !open.isEmpty else { return [] }
    let shown = showsAll ? open[...] : open.prefix(Self.mostQuestions)
    let isCut = shown.count < open.count
    var lines = ["", ink.bold("For a person to decide") + (isCut ? " (\(shown.count) of \(open.count))" : "")]
    for judged in shown {
      let finding = judged.findings.first(where: \.urgent) ?? judged.findings.first
      let today = finding?.urgent == true ? "Today: " : ""
      let id = showsAll ? " [\(judged.criterion.id)]" : ""
      lines += Layout.hanging("  - ", Columns.harmless(today + DayWords.written(in: judged.reason) + id))
      guard let evidence = finding?.evidence else { continue }
      lines += Layout.quote(evidence, margin: "    ", lines: showsAll ? 6 : 2)
    }
    return lines
  }
}
