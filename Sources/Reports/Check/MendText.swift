import Auditing
import Plans

/// One thing to mend as lines for a terminal.
struct MendText {
  private static let mostNames = 6
  private let thing: Mendable
  private let number: Int
  private let result: AuditResult
  private let showsAll: Bool
  private let ink: Ink
  private let words: MendWords

  init(_ thing: Mendable, number: Int, in result: AuditResult, showsAll: Bool, ink: Ink) {
    self.thing = thing
    self.number = number
    self.result = result
    self.showsAll = showsAll
    self.ink = ink
    words = MendWords(thing, in: result)
  }

  var lines: [String] {
    let today = thing.isUrgent ? " - LOOK AT THIS TODAY" : ""
    var lines = [ink.bold(" \(number). " + Columns.harmless(words.place) + today)]
    if let quote = words.quote { lines += Layout.quote(quote, margin: Layout.margin, lines: showsAll ? 12 : 3) }
    lines += part("", words.missing.joined(separator: " ") + (showsAll ? " " + ids(thing) : ""))
    lines += part("", words.asks)
    lines += part("To do: ", words.toDo.joined(separator: " "))
    if let source = words.source {
      let quote = Columns.shortened(Columns.harmless(source.evidence.quote), to: 180)
      lines += part("Look in the advice that Section K lists as ", "\"\(quote)\". If it is silent, ask its author.")
    }
    return lines + alike()
  }

  private func part(_ lead: String, _ text: String) -> [String] {
    text.isEmpty ? [] : Layout.hanging(Layout.margin + lead, Columns.harmless(text), indent: Layout.margin)
  }

  /// The same in other places: named at first sight, each with its words on request.
  private func alike() -> [String] {
    guard let plan = result.plan else { return [] }
    if showsAll { return others() + places() }
    if !thing.others.isEmpty {
      let kind = thing.item?.item.kind.rawValue ?? "item"
      let count = Words.count(thing.others.count, "more \(kind)", "more \(kind)s")
      return part(
        "", "Some or all of the same in \(count): \(ItemName.list(thing.others, in: plan, most: Self.mostNames)).")
    }
    let more = furtherPlaces.count
    return more == 0 ? [] : part("", "The same in \(Words.count(more, "more place", "more places")).")
  }

  private func others() -> [String] {
    thing.others.flatMap { other -> [String] in
      let words = MendWords(other, in: result)
      let quote = words.quote.map { Layout.quote($0, margin: Layout.margin + "  ", lines: 3) } ?? []
      return ["", Layout.margin + "Also " + Columns.harmless(words.place)] + quote
        + Layout.hanging(
          Layout.margin + "  ", Columns.harmless(words.missing.joined(separator: " ") + " " + ids(other)))
    }
  }

  private func places() -> [String] {
    furtherPlaces.flatMap { finding -> [String] in
      guard let evidence = finding.evidence else { return [] }
      return [Layout.margin + "Also:"] + Layout.quote(evidence, margin: Layout.margin + "  ", lines: 3)
        + (finding.message == thing.findings.first?.message
          ? [] : Layout.hanging(Layout.margin + "  ", Columns.harmless(finding.message)))
    }
  }

  private var furtherPlaces: [Finding] {
    guard thing.item == nil else { return [] }
    return Array(thing.findings.dropFirst().filter { $0.evidence != nil })
  }

  private func ids(_ thing: Mendable) -> String { "[" + thing.criteria.joined(separator: ", ") + "]" }
}
