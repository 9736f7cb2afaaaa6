/// Finds how many others share a provision: "1:1", "individually", "in a group of no more than four", "a pair".
struct GroupingGrammar {
  let reading: Reading
  let range: Range<Int>

  private func word(_ index: Int) -> Word { range.contains(index) ? reading.tokens[index].word : "" }

  private func isNumber(_ index: Int) -> Bool { range.contains(index) && reading.tokens[index].isNumber }

  func grouping(at index: Int) -> Quantity? {
    let here = word(index)
    if isNumber(index), word(index + 1) == ":", isNumber(index + 2) { return found(index, 3) }
    if isNumber(index), word(index + 1) == "to", isNumber(index + 2),
      reading.tokens[index + 2].isHyphened
        || word(index + 2) == "one"
    {
      return found(index, 3)
    }
    switch here {
    case "individual", "individually", "pair", "pairs", "paired": return found(index, 1)
    case "group", "groups", "class", "classes", "ratio":
      guard word(index + 1) == "of" || word(index + 1) == "size" || word(index + 1) == "with" || word(index + 1) == "("
      else { return nil }
      var next = index + 2
      while next < index + 9, range.contains(next) {
        if isNumber(next) { return found(index, next - index + 1) }
        guard Self.limits.contains(word(next)) else { return nil }
        next += 1
      }
      return nil
    default:
      // "four pupils", "three other children", "with two peers".
      guard isNumber(index) else { return nil }
      var next = index + 1
      if ["other", "or", "fewer", "named"].contains(word(next)) { next += 1 }
      if word(next) == "fewer" { next += 1 }
      guard
        ["pupils", "children", "peers", "students", "learners", "classmates", "peer", "pupil", "adults"].contains(
          word(next))
      else { return nil }
      return found(index, next - index + 1)
    }
  }

  /// Words between "group of" and its number.
  private static let limits: WordSet = [
    "of", "no", "more", "than", "up", "to", "at", "most", "a", "maximum", "max", "around", "about", "not", "between",
    "(",
    "or", "fewer", "size", "with", "only",
  ]

  private func found(_ index: Int, _ count: Int) -> Quantity {
    Quantity(kind: .grouping, tokens: index..<index + count)
  }
}
