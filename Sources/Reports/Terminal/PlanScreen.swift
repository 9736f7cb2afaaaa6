import Auditing
import Documents
import Plans
import Rubrics

/// One document's result on one screen of a terminal: 80 columns, about 45 lines, weightiest first.
public struct PlanScreen {
  private static let mostLines = 45
  private static let mostFindings = 6
  private static let mostQuestions = 8
  private let result: AuditResult
  private let ink: Ink

  private init(result: AuditResult, ink: Ink) {
    self.result = result
    self.ink = ink
  }

  /// The screen of one result, each line with a line feed at its end.
  ///
  /// - Parameters:
  ///   - result: the result of one document.
  ///   - coloured: whether to colour it; only for a terminal whose user wants that.
  public static func text(of result: AuditResult, coloured: Bool) -> String {
    let screen = PlanScreen(result: result, ink: Ink(isColoured: coloured))
    let lines = result.plan == nil ? screen.unread() : screen.judged()
    return lines.map { $0 + "\n" }.joined()
  }

  private func judged() -> [String] {
    let head = title() + [""] + overall() + sections() + legal()
    let foot = coverage() + advice() + suppressed() + [""] + closing()
    var room = PlanScreen.mostLines - head.count - foot.count
    let questions = Weightiest.questions(in: result)
    // Questions keep a few lines whatever the findings need; the findings come first all the same.
    let reserve = self.questions(questions, within: 10).count
    let findings = findings(within: room - reserve)
    room -= findings.count
    return head + findings + self.questions(questions, within: room) + foot
  }

  private func unread() -> [String] {
    var lines = title()
    lines += ["", ink.bold("NOT GRADED") + " Read this one yourself."]
    for problem in result.problems { lines += hanging("  ", Columns.harmless(problem)) }
    return lines
  }

  private func title() -> [String] {
    let source = Columns.wrapped(Columns.harmless(result.source), to: Columns.screen)
    var lines = [String(repeating: "-", count: Columns.screen)] + source.map(ink.bold)
    guard let plan = result.plan else {
      if result.kind != .unknown { lines.append(Words.kind(result.kind)) }
      return lines
    }
    var facts = [plan.subject.name ?? "No name stated"]
    if let year = plan.ncYear { facts.append(Words.year(year)) }
    let what = Words.document(result) { $0.description }
    lines += Columns.wrapped(
      Columns.harmless(facts.joined(separator: ", ") + ". " + what + "."),
      to: Columns.screen)
    return lines
  }

  private func overall() -> [String] {
    let overall = result.grades.overall
    let scale = result.rubric?.scale ?? []
    let word = Words.grade(overall.grade).uppercased()
    // The usual reason states the score itself.
    let isStated = overall.reason.hasPrefix("Score ")
    let score = isStated ? "" : overall.score.map { ", \(Words.score($0)) of 100" } ?? ""
    let margin = "Overall   "
    var lines = hanging(margin, "\(word)\(score). \(overall.reason)", most: 3)
    lines[0] =
      margin + ink.grade(overall.grade, scale: scale, shown: word) + lines[0].dropFirst(margin.count + word.count)
    for id in overall.limitedBy.prefix(3) {
      let title = result.criteria.first { $0.criterion.id == id }?.criterion.title
      lines += hanging("          ", "Limited by \(id)" + (title.map { ": \($0)" } ?? ""), most: 2)
    }
    if overall.limitedBy.count > 3 { lines.append("          and by \(overall.limitedBy.count - 3) more") }
    if result.grades.isIncomplete {
      lines += hanging("          ", "Incomplete: the rubric has mistakes, and some criteria were left out.")
    }
    return lines
  }

  private func sections() -> [String] {
    let scale = result.rubric?.scale ?? []
    var lines: [String] = []
    for (standard, grade) in result.grades.standards {
      let margin = lines.isEmpty ? "Standards " : "          "
      let shown = Words.grade(grade.grade)
      let score = grade.score.map { " \(Words.score($0))" } ?? ""
      let title = standard.title + ": "
      var group = hanging(margin, title + shown + score + (grade.limitedBy.isEmpty ? "" : " capped"))
      let lead = margin + title
      group[0] =
        lead + ink.grade(grade.grade, scale: scale, shown: shown) + group[0].dropFirst(lead.count + shown.count)
      lines += group
    }
    for word in scale.reversed() + ["not-graded"] {
      let graded = result.grades.sections.filter { $0.grade.grade == word }
      guard !graded.isEmpty else { continue }
      let codes = graded.map { code, grade in
        let score = grade.score.map { "\u{A0}\(Words.score($0))" } ?? ""
        return code.rawValue + score + (grade.limitedBy.isEmpty ? "" : "\u{A0}capped")
      }
      let margin = lines.isEmpty ? "Sections  " : "          "
      let shown = Words.grade(word)
      var group = hanging(margin, shown + ": " + codes.joined(separator: ", "))
      group[0] = margin + ink.grade(word, scale: scale, shown: shown) + group[0].dropFirst(margin.count + shown.count)
      // A section's code and its score stay on one line.
      lines += group.map { $0.replacing("\u{A0}", with: " ") }
    }
    return lines
  }

  private func legal() -> [String] {
    let legal = result.criteria.filter { $0.criterion.kind == .legal }
    let unmet = legal.filter { $0.outcome == .notMet }
    let partly = legal.filter { $0.outcome == .partlyMet }
    let decided = unmet.count + partly.count + legal.filter { $0.outcome == .met }.count
    let open = legal.filter { $0.outcome == .needsReview }.count
    guard !legal.isEmpty else { return [] }
    var said = "\(unmet.count) of \(Words.count(decided, "legal criterion", "legal criteria")) not met"
    if !unmet.isEmpty { said += " (" + unmet.map(\.criterion.id).joined(separator: ", ") + ")" }
    said += ", \(partly.count) partly met"
    if open > 0 { said += ", \(open) for a person to decide" }
    return hanging("Legal     ", said + ".", most: 4)
  }

  private func findings(within room: Int) -> [String] {
    let unmet = Weightiest.unmet(in: result).filter { !$0.findings.isEmpty }
    var entries: [[String]] = []
    var shown: Set<String> = []
    var used = 2
    for judged in unmet.prefix(PlanScreen.mostFindings) {
      // A quote that has not been shown yet tells more of the plan than the same one again.
      guard
        let finding = judged.findings.first(where: \.urgent)
          ?? judged.findings.first(where: { !shown.contains($0.evidence?.quote ?? "") }) ?? judged.findings.first
      else { continue }
      let entry = entry(of: finding, in: judged, number: entries.count + 1)
      guard used + entry.count <= room || entries.isEmpty else { break }
      entries.append(entry)
      shown.insert(finding.evidence?.quote ?? "")
      used += entry.count
    }
    guard !entries.isEmpty else { return ["", "No criterion that the machine can decide is unmet."] }
    return ["", ink.bold("Weightiest findings") + " (\(entries.count) of \(unmet.count))"] + entries.joined()
  }

  private func entry(of finding: Finding, in judged: CriterionResult, number: Int) -> [String] {
    let section = finding.evidence?.section?.rawValue ?? judged.criterion.section
    let urgent = finding.urgent ? "URGENT, today: " : ""
    let margin = " \(number). \(section) ".padded(to: 9)
    let kind = judged.criterion.kind == .legal ? ", legal" : ""
    var lines = hanging(
      margin, Columns.harmless("\(urgent)\(finding.message) [\(judged.criterion.id)\(kind)]"), most: 3)
    let more = judged.findings.count - 1
    let others = more > 0 ? "; \(more) more like it" : ""
    if let evidence = finding.evidence {
      let place = Words.place(evidence.locator).map { " (\($0))" } ?? ""
      let room = (Columns.screen - 9) * 2 - 9 - Columns.width(of: place + others)
      let quote = Columns.shortened(Columns.harmless(evidence.quote), to: room)
      lines += hanging("         ", "\"\(quote)\"\(place)\(others)", most: 3)
    } else if more > 0 {
      lines.append("         \(more) more like it")
    }
    return lines
  }

  private func questions(_ open: [CriterionResult], within room: Int) -> [String] {
    guard !open.isEmpty else { return [] }
    var lines: [String] = []
    var shown = 0
    for judged in open.prefix(PlanScreen.mostQuestions) {
      let evidence = judged.findings.first(where: \.urgent)?.evidence ?? judged.findings.first?.evidence
      let section = evidence?.section?.rawValue ?? judged.criterion.section
      let urgent = judged.findings.contains(where: \.urgent) ? "URGENT, today: " : ""
      let place = evidence.flatMap { Words.place($0.locator) }.map { " (\($0))" } ?? ""
      let entry = hanging(
        " \(shown + 1). \(section) ".padded(to: 9), Columns.harmless(urgent + judged.reason + place), most: 2)
      guard lines.count + entry.count + 2 <= room || shown == 0 else { break }
      lines += entry
      shown += 1
    }
    return ["", ink.bold("A person must decide") + " (\(shown) of \(open.count))"] + lines
  }

  private func coverage() -> [String] {
    guard let plan = result.plan else { return [] }
    var said: [String] = []
    let unplaced = 1 - plan.coverage.placed
    if unplaced >= 0.01 {
      let passages = Words.count(plan.coverage.unplaced.count, "passage", "passages")
      let share = "\(Int((unplaced * 100).rounded()))% of its words could not be placed in a section"
      said.append(share + (plan.coverage.unplaced.isEmpty ? "." : " (\(passages))."))
    }
    said += result.problems.prefix(3)
    if result.problems.count > 3 { said.append("\(result.problems.count - 3) more problems.") }
    guard !said.isEmpty else { return [] }
    let advice = result.grades.overall.grade == "not-graded" ? "Read this one yourself: " : "Look at this yourself: "
    return [""] + hanging("", Columns.harmless(advice + said.joined(separator: " ")), most: 4)
  }

  private func advice() -> [String] {
    guard let compared = result.againstAdvice else { return [] }
    return [""] + hanging("Advice    ", AdviceScreen.summary(compared), most: 4)
  }

  private func suppressed() -> [String] {
    let said = SuppressionUse.sentences(of: result.suppressed)
    return said.isEmpty ? [] : [""] + hanging("Not counted ", Columns.harmless(said.joined(separator: " ")), most: 6)
  }

  private func closing() -> [String] {
    let rubric = result.rubric.map { " Rubric \($0.id) \($0.version)." } ?? ""
    return Columns.wrapped(
      Columns.harmless("Provisional: these grades count only once a named person has confirmed them." + rubric),
      to: Columns.screen)
  }

  /// A text behind a margin, its further lines indented as far; at most `most` lines, the last one then ending in dots.
  private func hanging(_ margin: String, _ text: String, most: Int = .max) -> [String] {
    let width = Columns.screen - margin.count
    var lines = Columns.wrapped(text, to: width)
    if lines.count > most {
      lines = Array(lines.prefix(most))
      let last = lines[most - 1]
      lines[most - 1] = (Columns.wrapped(last, to: width - 4).first ?? "") + " ..."
    }
    let indent = String(repeating: " ", count: margin.count)
    return lines.isEmpty ? [margin] : lines.enumerated().map { ($0.offset == 0 ? margin : indent) + $0.element }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    count < width ? self + String(repeating: " ", count: width - count) : self
  }
}
