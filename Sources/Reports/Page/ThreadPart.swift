import Auditing
import Plans

/// The golden thread as tables: need, outcomes, provision, each link with what it rests on; gaps and orphans in words.
struct ThreadPart {
  let result: AuditResult
  let plan: EHCPlan

  func write(to page: inout PageWriter) {
    let threads = [
      ThreadRows(result, plan: plan, needs: .B, outcomes: .E, provision: [.F]),
      ThreadRows(result, plan: plan, needs: .C, outcomes: nil, provision: [.G]),
      ThreadRows(result, plan: plan, needs: .D, outcomes: nil, provision: [.H1, .H2]),
    ]
    page.element(
      "p",
      """
      What leads from each need to the outcomes and the provision for it. A number or a shared table row is certain; a \
      shared heading or shared words are likely, and worth a look.
      """)
    for thread in threads where !thread.rows.isEmpty { write(thread, to: &page) }
    if threads.allSatisfy(\.rows.isEmpty) {
      page.element("p", "No separate needs were found in B, C or D, so no thread could be drawn.")
    }
  }

  private func write(_ thread: ThreadRows, to page: inout PageWriter) {
    let codes = thread.provision.map(\.rawValue).joined(separator: " and ")
    let needs = thread.needs.rawValue
    let without = thread.rows.filter(\.provision.isEmpty).count
    page.element("h3", "From \(needs) to " + (thread.outcomes.map { "\($0.rawValue) and " } ?? "") + codes)
    page.element("p") { page in
      page.text("\(thread.rows.count - without) of \(Words.count(thread.rows.count, "need", "needs")) in \(needs) ")
      page.text("\(thread.rows.count == 1 ? "is" : "are") linked to provision in \(codes).")
    }
    let caption = "Needs in \(needs)" + (thread.outcomes == nil ? "" : ", outcomes") + " and provision"
    let outcomes = "Outcomes in E"
    let provision = "Provision in \(codes)"
    page.stackedTable(
      "thread-\(needs)", caption: caption, class: "thread",
      columns: ["Need"] + (thread.outcomes == nil ? [] : [outcomes]) + [provision]
    ) { page in
      for row in thread.rows {
        page.markup("\n")
        page.stackedRow {
          write(row.need, in: plan[thread.needs], to: &$0)
        } _: { page in
          if thread.outcomes != nil {
            page.stackedCell(outcomes) { write(row.outcomes, none: "No outcome is linked to this need.", to: &$0) }
          }
          let gap =
            thread.isLinkedByLayout
            ? "Gap: no provision stands with this need." : "No link to provision was found; check by reading."
          page.stackedCell(provision) { write(row.provision, none: gap, to: &$0) }
        }
      }
    }
    writeOrphans(thread, to: &page)
  }

  private func write(_ linked: [ThreadRows.Linked], none: String, to page: inout PageWriter) {
    guard !linked.isEmpty else {
      page.element("span", ["class": "gap"], none)
      return
    }
    // Beside a certain link the likely ones are named and no more: under one heading everything is likely.
    let certain = linked.filter { $0.basis == .reference || $0.basis == .row }
    let likely = linked.filter { $0.basis == .heading || $0.basis == .terms }
    page.element("ul") { page in
      for link in certain.isEmpty ? likely : certain {
        page.element("li") { page in
          write(link.item, in: link.section, to: &page)
          page.element("span", ["class": "basis"], Self.words(link.basis))
        }
      }
      guard !certain.isEmpty, !likely.isEmpty else { return }
      page.element("li", ["class": "basis"]) { page in
        page.text("likely too: " + likely.map(\.item.id).joined(separator: ", "))
      }
    }
  }

  private func writeOrphans(_ thread: ThreadRows, to page: inout PageWriter) {
    guard !thread.orphans.isEmpty else { return }
    let kinds = [Item.Kind.outcome, .provision].compactMap { kind -> String? in
      let number = thread.orphans.filter { $0.item.kind == kind }.count
      guard number > 0 else { return nil }
      return kind == .outcome
        ? Words.count(number, "outcome", "outcomes") : Words.count(number, "provision", "provisions")
    }
    page.element("p") { page in
      page.element("strong", "Orphans: ")
      page.text("no need in \(thread.needs.rawValue) was found for " + kinds.joined(separator: " and ") + ".")
    }
    page.element("ul") { page in
      for orphan in thread.orphans {
        page.element("li") { write(orphan.item, in: orphan.section, to: &$0) }
      }
    }
  }

  private func write(_ item: Item, in section: PlanSection, to page: inout PageWriter) {
    page.element(
      "a", ["href": "#" + section.code.anchor, "aria-label": "\(item.id), in Section \(section.code.rawValue)"], item.id
    )
    let words = Columns.shortened(Columns.harmless(section.body.words(within: item.range)), to: 180)
    page.text(" " + words)
  }

  private static func words(_ basis: ItemJudgement.Link.Basis) -> String {
    switch basis {
    case .reference: "linked by its number"
    case .row: "linked by the table row"
    case .heading: "likely: under the same heading"
    case .terms: "likely: shares words"
    }
  }
}

extension SectionBody {
  /// The words at a range that may reach beyond the text.
  func words(within range: Range<Int>) -> String { words(at: range.clamped(to: 0..<text.utf8.count)) }
}
