extension Condition {
  /// The condition in words; values are named by what they mean where that is known, else by their names.
  public func words(meanings: [String: String] = [:]) -> String { words(meanings, isInner: false) }

  private func words(_ meanings: [String: String], isInner: Bool) -> String {
    if self == .always { return "whatever the document says" }
    if self == .never { return "never" }
    switch self {
    case .compare(let name, let comparison, let number):
      if name == "share" {
        return
          "\(Condition.words(of: comparison)) \(DecimalText.text((number * 1000).rounded() / 10)) % of the items meet it"
      }
      let value = meanings[name] ?? name
      let isNone = number == 0 && comparison == .equal
      let isSome = number == 0 && comparison == .more
      if isNone || isSome, let fact = Condition.fact(in: value) { return isSome ? fact : "not: \(fact)" }
      if isSome { return "\(value): one or more" }
      if isNone { return "\(value): none" }
      return "\(value): \(Condition.words(of: comparison)) \(DecimalText.text(number))"
    case .all(let parts): return joined(parts, by: "; and ", meanings, isInner: isInner)
    case .any(let parts): return joined(parts, by: "; or ", meanings, isInner: isInner)
    case .not(let part): return "not (\(part.words(meanings, isInner: false)))"
    }
  }

  /// What holds where a value that is 1 or 0 is 1: catalogues write "1 where the slot is filled".
  private static func fact(in meaning: String) -> String? {
    for opening in ["1 where ", "1 when ", "1 if ", "1 for "] where meaning.hasPrefix(opening) {
      return String(meaning.dropFirst(opening.count))
    }
    return nil
  }

  private func joined(_ parts: [Condition], by word: String, _ meanings: [String: String], isInner: Bool) -> String {
    let text = parts.map { $0.words(meanings, isInner: true) }.joined(separator: word)
    return isInner ? "(\(text))" : text
  }

  private static func words(of comparison: Comparison) -> String {
    switch comparison {
    case .equal: "exactly"
    case .unequal: "anything but"
    case .less: "less than"
    case .atMost: "at most"
    case .more: "more than"
    case .atLeast: "at least"
    }
  }
}
