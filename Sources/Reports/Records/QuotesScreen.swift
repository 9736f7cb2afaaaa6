import MonthlyRun
import Records

/// Quotes for a terminal: what is released, and what could be.
public enum QuotesScreen {
  /// Released quotes with who released them, then the quotes of a criterion that are not released.
  ///
  /// - Parameters:
  ///   - results: judgements whose quotes could be released.
  ///   - criterion: the criterion asked for; nil shows what is released of all.
  public static func lines(released: [ReleasedQuote], results: [KeptResult], criterion: String?) -> [String] {
    let released = released.filter { quote in criterion.map { quote.criterion == $0 } ?? true }
    var lines = ["Released: \(released.count)"]
    for quote in released {
      lines.append("  \(quote.criterion), \(quote.by) on \(quote.on):")
      lines += wrapped(quote.words)
    }
    guard let criterion else { return lines }
    lines.append("Not released; read each before anybody else does, names replaced are not enough:")
    for result in results {
      let done = Set(released.filter { $0.document == result.record.document }.map(\.words))
      for quote in KeptFindings(result)[criterion]?.quotes ?? [] where !done.contains(quote) {
        lines.append("  \(result.record.kind):\(result.record.caseId)")
        lines += wrapped(quote)
      }
    }
    return lines
  }

  private static func wrapped(_ text: String) -> [String] {
    Columns.wrapped(Columns.harmless(text), to: Columns.screen - 4).map { "    " + $0 }
  }
}
