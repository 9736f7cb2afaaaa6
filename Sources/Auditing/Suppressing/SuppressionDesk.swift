import Plans
import Regulations
import Rubrics

/// Takes out of the results what somebody has decided not to count, and keeps it to be shown.
///
/// A criterion all of whose findings are suppressed is not scored; of a criterion over items the other items still are.
struct SuppressionDesk {
  let list: SuppressionList
  let source: String
  let date: CalendarDate?

  /// Applies every suppression that concerns the document, in the file's order.
  func apply(
    to criteria: inout [CriterionResult], items: [[(id: String, outcome: Outcome)]]
  ) -> [Suppressed] {
    guard !list.entries.isEmpty else { return [] }
    let before = criteria.map(\.outcome)
    var items = items
    var applied: [Suppressed] = []
    for (number, suppression) in list.entries.enumerated() where concerns(suppression) {
      guard let place = criteria.firstIndex(where: { $0.criterion.id == suppression.criterion }) else { continue }
      var one = Suppressed(suppression: suppression, number: number, hasExpired: hasExpired(suppression), findings: [])
      let hits = criteria[place].findings.filter { matches(suppression, $0, of: criteria[place].criterion) }
      if !one.hasExpired, !hits.isEmpty {
        one.outcomeBefore = before[place]
        one.findings = hits
        takeOut(suppression, from: &criteria[place], items: &items[place])
      }
      applied.append(one)
    }
    return applied
  }

  private func concerns(_ suppression: Suppression) -> Bool {
    guard let document = suppression.document else { return true }
    return source == document || source.hasSuffix("/" + document)
  }

  private func hasExpired(_ suppression: Suppression) -> Bool { date.map { $0 > suppression.until } ?? true }

  private func matches(_ suppression: Suppression, _ finding: Finding, of criterion: Criterion) -> Bool {
    if let section = suppression.section {
      let stands = finding.evidence?.section?.rawValue ?? criterion.section
      guard stands == section || (section == "H" && (stands == "H1" || stands == "H2")) else { return false }
    }
    guard let words = suppression.words else { return true }
    let quotes = [finding.evidence?.quote, finding.advice?.words].compactMap { $0 }
    return quotes.contains { Self.folded($0).contains(Self.folded(words)) }
  }

  private func takeOut(
    _ suppression: Suppression, from result: inout CriterionResult, items: inout [(id: String, outcome: Outcome)]
  ) {
    let criterion = result.criterion
    let hits = result.findings.filter { matches(suppression, $0, of: criterion) }
    result.findings.removeAll { matches(suppression, $0, of: criterion) }
    if result.findings.isEmpty {
      result.outcome = .notApplicable
      result.reason = "Not counted: \(suppression.who) decided so for documents up to \(suppression.until)."
      return
    }
    let taken = Set(hits.compactMap(\.item)).subtracting(result.findings.compactMap(\.item))
    guard !taken.isEmpty, !items.isEmpty else { return }
    items.removeAll { taken.contains($0.id) }
    let shares = ItemShares(outcomes: items.map(\.outcome), ladder: PreparedLadder(result.criterion.ladder))
    result.outcome = shares.outcome
    result.reason = shares.sentence(noun: result.criterion.select.items ?? "item", governed: false)
  }

  /// Small letters, single spaces, plain quotation marks: how words are compared with a quote.
  private static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r", "\u{A0}": if bytes.last != 32 { bytes.append(32) }
      case "\u{2018}", "\u{2019}": bytes.append(UInt8(ascii: "'"))
      case "\u{201C}", "\u{201D}": bytes.append(UInt8(ascii: "\""))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    while bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
