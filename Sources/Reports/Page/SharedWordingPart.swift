import Auditing
import Plans

/// Wording that stands in several plans of a batch: said of the batch, scoring no plan.
struct SharedWordingPart {
  private static let mostStatements = 12
  private static let mostPlans = 8
  /// Below this a plan shares no more than plans of one authority do.
  private static let leastShare = 0.2
  private let shared: [SharedWording.Statement]
  private let telling: [SharedWording.Plan]
  /// How many plans were compared.
  private let count: Int

  /// Sorts what a batch shares, once: it may hold as many statements and runs of words as are kept of any batch.
  init(wording: SharedWording) {
    shared = wording.shared
    telling = wording.shares.filter { $0.share >= Self.leastShare }
    count = wording.count
  }

  /// Whether there is anything to say.
  var isEmpty: Bool { shared.isEmpty && telling.isEmpty }

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      """
      These words stand alike in several of the plans, but for the child\u{2019}s name. No grade depends on it: one plan \
      cannot show it, and there may be a good reason.
      """)
    write(shared.filter { !$0.isOfTemplate }, title: "Repeated from plan to plan", to: &page)
    write(shared.filter(\.isOfTemplate), title: "In most plans, so likely from the form: mend them there", to: &page)
    guard !telling.isEmpty else { return }
    page.element("h3", "Plans that share most with others")
    page.element("ul") { page in
      for plan in telling.prefix(Self.mostPlans) {
        page.element("li") { page in
          page.text(
            "\(PlanPage.fileName(plan.source)): \(Int((plan.share * 100).rounded())) in 100 of its runs of \(PlanStatements.length) words stand in another plan too"
          )
        }
      }
    }
  }

  private func write(_ statements: [SharedWording.Statement], title: String, to page: inout PageWriter) {
    guard !statements.isEmpty else { return }
    page.element("h3", title)
    page.element("ul") { page in
      for one in statements.prefix(Self.mostStatements) {
        page.element("li") { page in
          page.text("\(Self.name(one.kind)) in \(one.plans) of \(count) plans: ")
          page.element("q", Columns.shortened(Columns.harmless(one.words), to: 240))
        }
      }
    }
    if statements.count > Self.mostStatements {
      page.element("p", "And \(statements.count - Self.mostStatements) more.")
    }
  }

  private static func name(_ kind: Item.Kind) -> String {
    switch kind {
    case .outcome: "Outcome"
    case .provision: "Provision"
    default: "Need"
    }
  }
}
