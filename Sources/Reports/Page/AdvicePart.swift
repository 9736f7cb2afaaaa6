import Auditing
import Plans

/// The plan against the advice supplied with it: what was weakened, dropped or left out, with both sides quoted.
struct AdvicePart {
  let compared: AgainstAdvice

  func write(to page: inout PageWriter) {
    page.element("p", AdviceScreen.summary(compared))
    page.element(
      "p", ["class": "soft small"],
      "The machine compares words and doses. Whether a departure from the advice was right is for a person to judge.")
    writeLosses(to: &page)
    writeNeeds(to: &page)
    writeOrigins(to: &page)
    writeUnclear(to: &page)
    writeReports(to: &page)
  }

  private func writeLosses(to page: inout PageWriter) {
    let lost = compared.provisions.filter { $0.fate == .weakened || $0.fate == .dropped }
    guard !lost.isEmpty else { return }
    page.element("h3", "Provision that the plan weakens or drops")
    page.stackedTable(
      "advice-losses", caption: "What the advice recommends beside what the plan says", class: "wide",
      columns: ["The advice says", "The plan says", "What is less"]
    ) { page in
      for one in lost {
        page.stackedRow {
          Self.write(one.advice, to: &$0)
        } _: { page in
          page.stackedCell("The plan says") { page in
            if let plan = one.plan, one.fate == .weakened {
              Self.write(plan, one.item, to: &page)
            } else {
              page.text("Nothing that takes it up.")
            }
          }
          page.stackedCell("What is less") { $0.text(one.reasons.joined(separator: " ")) }
        }
      }
    }
  }

  private func writeNeeds(to page: inout PageWriter) {
    let missing = compared.needs.filter { $0.fate == .missing }
    guard !missing.isEmpty else { return }
    page.element("h3", "Needs of the advice that the plan does not describe")
    page.element("ul") { page in
      for need in missing { page.element("li") { Self.write(need.advice, to: &$0) } }
    }
  }

  private func writeOrigins(to page: inout PageWriter) {
    guard !compared.origins.isEmpty else { return }
    page.element("h3", "Was the advice vague, or did the plan water it down?")
    page.stackedTable(
      "advice-origins", caption: "Every provision of the plan that leaves out how often, how long or who",
      class: "wide",
      columns: ["The plan says", "It leaves out", "Answer", "The advice says"]
    ) { page in
      for one in compared.origins {
        page.stackedRow {
          Self.write(one.plan, one.item, to: &$0)
        } _: { page in
          page.stackedCell("It leaves out") { $0.text(one.missing.joined(separator: ", ")) }
          page.stackedCell("Answer") { $0.text(Self.words(one.answer)) }
          page.stackedCell("The advice says") { page in
            if let advice = one.advice { Self.write(advice, to: &page) } else { page.text("\u{2013}") }
          }
        }
      }
    }
  }

  private static func words(_ answer: AgainstAdvice.Origin.Answer) -> String {
    switch answer {
    case .wateredDown: "The plan watered it down: restore what the advice says."
    case .vagueAdvice: "The advice is vague too: ask its author."
    case .notFound: "No supplied advice recommends it."
    }
  }

  private func writeUnclear(to page: inout PageWriter) {
    let provisions = compared.provisions.filter { $0.fate == .unclear }.map { ($0.advice, $0.plan) }
    let needs = compared.needs.filter { $0.fate == .unclear }.map { ($0.advice, $0.plan) }
    guard !(provisions + needs).isEmpty else { return }
    page.element("h3", "For a person to compare")
    page.element("ul") { page in
      for (advice, plan) in provisions + needs {
        page.element("li") { page in
          Self.write(advice, to: &page)
          guard let plan else { return }
          page.text(" Nearest in the plan: ")
          Self.write(plan, nil, to: &page)
        }
      }
    }
  }

  private func writeReports(to page: inout PageWriter) {
    page.element("h3", "Reports")
    page.element("ul") { page in
      for report in compared.reports {
        page.element("li") { page in
          page.text(PlanPage.fileName(report.source))
          if let author = report.author { page.text(", " + Columns.shortened(Columns.harmless(author), to: 80)) }
          if let date = report.date { page.text(", " + Words.day(date)) }
          page.text(report.isListed ? ": listed in Section K." : ": supplied, and not listed in Section K.")
        }
      }
      for evidence in compared.notSupplied {
        page.element("li") { page in
          Self.write(evidence, nil, to: &page)
          page.text(" Listed in Section K, and not supplied.")
        }
      }
    }
  }

  private static func write(_ quote: AgainstAdvice.Quote, to page: inout PageWriter) {
    page.text("\u{201C}\(Columns.harmless(quote.words))\u{201D} ")
    let place = Words.place(quote.locator).map { ", \($0)" } ?? ""
    page.element("span", ["class": "soft small"], "(\(PlanPage.fileName(quote.source))\(place))")
  }

  private static func write(_ plan: Evidence, _ item: String?, to page: inout PageWriter) {
    page.text("\u{201C}\(Columns.harmless(plan.quote))\u{201D}")
    let place = [item ?? plan.section.map { "Section \($0.rawValue)" }, Words.place(plan.locator)].compactMap { $0 }
    if !place.isEmpty { page.element("span", ["class": "soft small"], " (\(place.joined(separator: ", ")))") }
  }
}
