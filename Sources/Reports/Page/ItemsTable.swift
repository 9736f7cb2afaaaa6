import Auditing
import Plans
import Rubrics

/// The items that were read in a section, with what each provision is, how specific it is, and the words that say who,
/// how often and so on.
struct ItemsTable {
  let result: AuditResult
  let section: PlanSection

  func write(to page: inout PageWriter) {
    guard !section.items.isEmpty else { return }
    let code = section.code.rawValue
    page.element("details") { page in
      page.element("summary", "\(Words.count(section.items.count, "item", "items")) read in Section \(code)")
      page.wideTable("items-\(code)", caption: "Items of Section \(code)", class: "items") { page in
        page.columns(["Item", "Its words", "What it is", "What it states", "Not met"])
        page.element("tbody") { page in
          for item in section.items {
            page.markup("\n")
            page.element("tr") { write(item, judgement: result.items[item.id] ?? ItemJudgement(), to: &$0) }
          }
        }
      }
    }
  }

  private func write(_ item: Item, judgement: ItemJudgement, to page: inout PageWriter) {
    page.element("th", ["scope": "row"], item.id)
    let words = Columns.harmless(section.body.words(within: item.range))
    page.element("td", Columns.shortened(words, to: 160))
    page.element("td") { page in
      page.text(judgement.type.map { Words.grade($0) + " " + item.kind.rawValue } ?? item.kind.rawValue)
      if let verdict = judgement.verdict {
        page.text(": ")
        page.element("strong", verdict == "partly" ? "partly specific" : verdict)
      }
    }
    page.element("td") { page in
      let slots = judgement.slots.sorted { ($0.value.lowerBound, $0.key) < ($1.value.lowerBound, $1.key) }
      for (place, (slot, range)) in slots.enumerated() {
        if place > 0 { page.text("; ") }
        let said = Columns.harmless(section.body.words(within: range))
        page.text("\(slot): \u{201C}\(Columns.shortened(said, to: 60))\u{201D}")
      }
      if slots.isEmpty { page.text("\u{2013}") }
    }
    page.element("td") { page in
      let faults = result.criteria.filter { judgement.outcomes[$0.criterion.id] == .notMet }.map(\.criterion.title)
      page.text(faults.isEmpty ? "\u{2013}" : faults.joined(separator: "; "))
    }
  }
}
