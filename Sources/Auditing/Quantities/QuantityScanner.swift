/// Finds every dose in a range of tokens: lengths, frequencies and sizes of groups, in all the ways that plans word them.
///
/// A grammar over numbers and words of time, not a list of sentences: "three 20-minute sessions per week", "1 x 45 mins
/// weekly", "half an hour each morning", "on Mondays and Thursdays" all come out the same way.
struct QuantityScanner {
  let reading: Reading
  let range: Range<Int>

  /// The quantities in text order.
  func quantities() -> [Quantity] {
    let window = DoseWindow(reading: reading, range: range)
    let lengths = DurationGrammar(window: window)
    let clocks = ClockGrammar(window: window)
    let occasions = OccasionGrammar(window: window)
    let rates = RateGrammar(window: window)
    let groups = GroupingGrammar(reading: reading, range: range)
    var found: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = reading.tokens[index]
      guard token.isNumber || token.traits.contains(.doseOpening) else {
        index += 1
        continue
      }
      let quantity =
        clocks.span(at: index) ?? lengths.duration(at: index) ?? occasions.frequency(at: index)
        ?? rates.frequency(at: index) ?? groups.grouping(at: index)
      if let quantity {
        found.append(quantity)
        index = max(index + 1, quantity.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Every word that one of the grammars can begin a dose with, beside numbers.
  static let openings: WordSet = TimeWords.adverbs.union(OccasionGrammar.weekdayNames).union([
    "a", "an", "full", "whole", "hour", "fulltime", "at", "all", "throughout", "across", "during", "for", "pw", "p.w",
    "pd", "pa", "p.a", "ppw", "pht", "p", "/", "every", "each", "alternate", "per", "once", "twice", "thrice", "on",
    "any", "before", "after", "over", "in", "within", "individual", "individually", "pair", "pairs", "paired", "group",
    "groups", "class", "classes", "ratio",
  ])
}
