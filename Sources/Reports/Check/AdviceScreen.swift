import Auditing
import Plans

/// How a plan stands to the advice supplied with it, for a terminal.
struct AdviceScreen {
  private static let most = 4
  let compared: AgainstAdvice
  let ink: Ink

  /// In a sentence or two.
  static func summary(_ compared: AgainstAdvice) -> String {
    let provisions = compared.provisions
    let kept = provisions.count { $0.fate == .kept }
    let weakened = provisions.count { $0.fate == .weakened }
    let dropped = provisions.count { $0.fate == .dropped }
    let missing = compared.needs.count { $0.fate == .missing }
    let unclear = provisions.count { $0.fate == .unclear } + compared.needs.count { $0.fate == .unclear }
    var said =
      "Compared with \(Words.count(compared.reports.count, "report", "reports")): of "
      + "\(Words.count(provisions.count, "recommended provision", "recommended provisions")) \(kept) kept, "
      + "\(weakened) weakened, \(dropped) not found; "
      + "of \(Words.count(compared.needs.count, "need", "needs")) \(missing) not in the plan"
    said += unclear > 0 ? "; \(unclear) for a person to compare." : "."
    if !compared.notSupplied.isEmpty { said += " \(compared.notSupplied.count) of the listed reports not supplied." }
    let unlisted = compared.reports.count { !$0.isListed }
    if unlisted > 0 { said += " \(Words.count(unlisted, "supplied report", "supplied reports")) not listed in K." }
    return said
  }

  /// The summary, then both sides of every loss.
  func lines(all: Bool) -> [String] {
    var lines = ["", ink.bold("Against the advice")]
    lines += Layout.hanging("  ", Self.summary(compared))
    let lost = compared.provisions.filter { $0.fate == .weakened || $0.fate == .dropped }
    for one in all ? lost[...] : lost.prefix(Self.most) {
      lines += pair("Advice: ", one.advice.words, PlanPage.fileName(one.advice.source))
      if let plan = one.plan, one.fate == .weakened { lines += pair("Plan:   ", plan.quote, one.item ?? "") }
      lines += Layout.hanging("    ", one.reasons.joined(separator: " "))
    }
    let missing = compared.needs.filter { $0.fate == .missing }
    for need in all ? missing[...] : missing.prefix(Self.most) {
      lines += pair(
        "A need of the advice that the plan does not describe: ", need.advice.words,
        PlanPage.fileName(need.advice.source))
    }
    let vague = compared.origins.filter { $0.answer == .vagueAdvice }
    for one in all ? vague[...] : vague.prefix(Self.most) {
      guard let advice = one.advice else { continue }
      lines += pair("The advice itself is vague; ask its author: ", advice.words, PlanPage.fileName(advice.source))
    }
    for evidence in all ? compared.notSupplied[...] : compared.notSupplied.prefix(Self.most) {
      lines += pair("Listed in K and not supplied: ", evidence.quote, "")
    }
    for report in compared.reports where !report.isListed {
      lines += Layout.hanging(
        "  - ", Columns.harmless("Supplied and not listed in K: " + PlanPage.fileName(report.source)))
    }
    return lines
  }

  private func pair(_ lead: String, _ words: String, _ place: String) -> [String] {
    let end = place.isEmpty ? "" : " (\(place))"
    return Layout.hanging(
      "  - ", lead + "\"" + Columns.shortened(Columns.harmless(words), to: 200) + "\"" + Columns.harmless(end))
  }
}
