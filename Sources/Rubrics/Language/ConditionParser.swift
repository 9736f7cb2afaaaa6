/// Reads the conditions of ladders: comparisons, `and`, `or`, `not`, parentheses and bare names.
struct ConditionParser {
  /// A mistake in a condition and the character, from 0, at which it stands.
  struct Mistake: Error, Equatable {
    var offset: Int
    var message: String
  }

  private enum Token: Equatable {
    case name(String)
    case number(Double)
    case comparison(Condition.Comparison)
    case open
    case close
  }

  private var tokens: [(token: Token, offset: Int)] = []
  private var index = 0
  private let end: Int
  private let known: Set<String>
  private static let deepest = 32

  /// Reads one condition whose names are all among the known.
  static func parse(_ text: String, known: Set<String>) throws(Mistake) -> Condition {
    var parser = try ConditionParser(text, known: known)
    let condition = try parser.anyOf(depth: 0)
    guard parser.index == parser.tokens.count else {
      throw Mistake(offset: parser.offset, message: "expected `and`, `or` or the end of the condition here")
    }
    return condition
  }

  private init(_ text: String, known: Set<String>) throws(Mistake) {
    let scalars = Array(text.unicodeScalars)
    end = scalars.count
    self.known = known
    var position = 0
    while position < scalars.count {
      let start = position
      let scalar = scalars[position]
      switch scalar {
      case " ", "\t", "\n": position += 1
      case "(", ")":
        tokens.append((scalar == "(" ? .open : .close, start))
        position += 1
      case "=", "!", "<", ">":
        while position < scalars.count, position < start + 2, "=!<>".unicodeScalars.contains(scalars[position]) {
          position += 1
        }
        let sign = ConditionParser.text(scalars[start..<position])
        guard let comparison = Condition.Comparison(rawValue: sign) else {
          throw Mistake(offset: start, message: "`\(sign)` is no comparison; expected one of =, !=, <, <=, > and >=")
        }
        tokens.append((.comparison(comparison), start))
      case "0"..."9", ".", "-":
        position += 1
        while position < scalars.count, scalars[position] == "." || ("0"..."9").contains(scalars[position]) {
          position += 1
        }
        let digits = ConditionParser.text(scalars[start..<position])
        guard let number = Double(digits) else {
          throw Mistake(offset: start, message: "`\(digits)` is no number; write one such as 3 or 0.9")
        }
        tokens.append((.number(number), start))
      case "a"..."z", "A"..."Z":
        while position < scalars.count, ConditionParser.continuesName(scalars[position]) { position += 1 }
        tokens.append((.name(ConditionParser.text(scalars[start..<position])), start))
      default:
        throw Mistake(
          offset: start,
          message:
            "`\(String(Character(scalar)))` does not belong in a condition; expected a name, a number or a comparison")
      }
    }
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private var current: Token? { index < tokens.count ? tokens[index].token : nil }
  private var offset: Int { index < tokens.count ? tokens[index].offset : end }

  private mutating func take(_ word: String) -> Bool {
    guard current == .name(word) else { return false }
    index += 1
    return true
  }

  private mutating func anyOf(depth: Int) throws(Mistake) -> Condition {
    var parts = [try allOf(depth: depth)]
    while take("or") { parts.append(try allOf(depth: depth)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func allOf(depth: Int) throws(Mistake) -> Condition {
    var parts = [try single(depth: depth)]
    while take("and") { parts.append(try single(depth: depth)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func single(depth: Int) throws(Mistake) -> Condition {
    guard depth < ConditionParser.deepest else {
      throw Mistake(offset: offset, message: "the condition nests too deeply; write it with fewer parentheses")
    }
    if take("not") { return .not(try single(depth: depth + 1)) }
    if current == .open {
      let opened = offset
      index += 1
      let inner = try anyOf(depth: depth + 1)
      guard current == .close else {
        throw Mistake(offset: current == nil ? opened : offset, message: "a parenthesis is not closed; expected `)`")
      }
      index += 1
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(Mistake) -> Condition {
    let start = offset
    guard case .name(let name) = current, name != "and", name != "or" else {
      throw Mistake(offset: start, message: "expected the name of a value here, such as `share`")
    }
    if name == "always" || name == "never" {
      index += 1
      return name == "always" ? .always : .never
    }
    guard known.contains(name) else {
      throw Mistake(
        offset: start,
        message: "`\(name)` is not a value that this measure gives; \(NearestWord.hint(for: name, among: Array(known)))"
      )
    }
    index += 1
    guard case .comparison(let comparison) = current else { return .compare(name, .more, 0) }
    index += 1
    guard case .number(let number) = current else {
      throw Mistake(offset: offset, message: "expected a number after `\(comparison.rawValue)`")
    }
    index += 1
    return .compare(name, comparison, number)
  }
}
