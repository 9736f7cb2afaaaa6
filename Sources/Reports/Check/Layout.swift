import Auditing

/// Lines of the check's text, none wider than the screen.
enum Layout {
  /// What stands below a number is set this far in.
  static let margin = "    "

  static func text(_ text: String) -> [String] { Columns.wrapped(text, to: Columns.screen) }

  /// A text behind a lead; further lines begin with `indent`, or as far in as the lead where none is given.
  static func hanging(_ lead: String, _ text: String, indent: String? = nil) -> [String] {
    let indent = indent ?? String(repeating: " ", count: lead.count)
    // Wrapping drops spaces at a line's beginning, so the lead is put back by hand.
    let start = lead.prefix { $0 == " " }
    let words = String(lead.dropFirst(start.count)) + text
    let lines = Columns.wrapped(words, to: Columns.screen - max(start.count, indent.count))
    return lines.enumerated().map { ($0.offset == 0 ? String(start) : indent) + $0.element }
  }

  /// The plan's words in quotation marks with where they stand, shortened in the middle to a number of lines.
  static func quote(_ evidence: Evidence, margin: String, lines: Int) -> [String] {
    let place = Words.place(evidence.locator).map { " (\($0))" } ?? ""
    let room = (Columns.screen - margin.count - 4) * lines - Columns.width(of: place)
    let quote = Columns.shortened(Columns.harmless(evidence.quote), to: max(40, room))
    return hanging(margin, "\"\(quote)\"\(place)")
  }
}
