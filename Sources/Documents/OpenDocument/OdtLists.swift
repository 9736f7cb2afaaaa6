import Containers

/// The lists of an OpenDocument text: how their levels look and how far each has counted. Source: OpenDocument 1.3
/// part 3, 5.3 and 16.30 to 16.39.
struct OdtLists {
  /// The look of one level.
  struct Level {
    /// Nil where the level has bullets.
    var format: NumberFormat?
    var bullet = ""
    var prefix = ""
    var suffix = ""
    /// How many levels the number shows.
    var shown = 1
    var start = 1
    /// The label with `%1%` for the number of a level; newer programs write it beside the rest.
    var pattern: String?
  }

  private var styles: [String: [Int: Level]] = [:]
  /// The open lists, outermost first.
  private var open: [(style: String, id: String?)] = []
  /// Numbers by level of the list that is open.
  private var counts: [Int] = []
  private var lastOfStyle: [String: [Int]] = [:]
  private var lastOfID: [String: [Int]] = [:]
  private var headings: [Int] = []
  /// Items whose first paragraph has yet to come, and what their numbers start with.
  private var pending: [Int?] = []
  private var isPending: [Bool] = []

  static let outline = "outline"

  mutating func define(_ level: Int, of style: String, _ look: Level) { styles[style, default: [:]][level] = look }

  var isInList: Bool { !open.isEmpty }
  /// The depth of the open list, 0 the outermost.
  var level: Int { max(0, open.count - 1) }

  mutating func startList(_ attributes: XMLAttributes) {
    let style = attributes["style-name"] ?? open.last?.style ?? ""
    if open.isEmpty {
      if let id = attributes["continue-list"] {
        counts = lastOfID[id] ?? []
      } else {
        counts = attributes["continue-numbering"] == "true" ? lastOfStyle[style] ?? [] : []
      }
    }
    open.append((style, attributes["id"]))
  }

  mutating func endList() {
    guard let done = open.popLast() else { return }
    if open.isEmpty {
      lastOfStyle[done.style] = counts
      if let id = done.id { lastOfID[id] = counts }
    }
  }

  mutating func startItem(_ attributes: XMLAttributes) {
    pending.append(attributes["start-value"].flatMap { Int($0) })
    isPending.append(true)
  }

  /// Begins a heading of a list, which has no number.
  mutating func startHeader() {
    pending.append(nil)
    isPending.append(false)
  }

  mutating func endItem() {
    _ = pending.popLast()
    _ = isPending.popLast()
  }

  /// Counts the first paragraph of an item; its label, nil for later paragraphs and for lists without numbers.
  mutating func label() -> String? {
    guard let last = isPending.indices.last, isPending[last], let style = open.last?.style else { return nil }
    isPending[last] = false
    let looks = styles[style] ?? [:]
    Self.count(&counts, at: level, start: pending[last] ?? nil, looks)
    return Self.label(level, counts, looks)
  }

  /// Counts a heading of a level from 1; its number where headings are numbered.
  mutating func headingLabel(level: Int) -> String? {
    guard let looks = styles[Self.outline], (1...10).contains(level) else { return nil }
    Self.count(&headings, at: level - 1, start: nil, looks)
    return Self.label(level - 1, headings, looks)
  }

  private static func count(_ counts: inout [Int], at level: Int, start: Int?, _ looks: [Int: Level]) {
    while counts.count <= level {
      counts.append((looks[counts.count + 1]?.start ?? 1) - (counts.count < level ? 0 : 1))
    }
    counts.removeLast(counts.count - level - 1)
    counts[level] = start.map { min(max($0, 0), 32_767) } ?? counts[level] + 1
  }

  private static func label(_ level: Int, _ counts: [Int], _ looks: [Int: Level]) -> String? {
    guard let look = looks[level + 1] else { return nil }
    guard look.format != nil else { return SymbolFonts.bullet(look.bullet) }
    func number(_ index: Int) -> String {
      guard counts.indices.contains(index) else { return "" }
      return (looks[index + 1]?.format ?? .decimal).text(counts[index])
    }
    var text = ""
    if let pattern = look.pattern {
      for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
        text += index % 2 == 0 ? String(piece) : Int(piece).map { number($0 - 1) } ?? ""
      }
    } else {
      let own = number(level)
      guard !own.isEmpty else { return nil }
      let first = max(0, level + 1 - max(1, look.shown))
      let numbers = (first...level).map { number($0) }.filter { !$0.isEmpty }
      text = look.prefix + numbers.joined(separator: ".") + look.suffix
    }
    var words = WordsBuffer()
    words.append(Array(text.utf8)[...])
    return words.bytes.isEmpty ? nil : words.string
  }
}

extension OdtLists.Level {
  /// A level of `list-level-style-number`, `list-level-style-bullet` or `outline-level-style`.
  init(element: String, _ attributes: XMLAttributes) {
    prefix = attributes["num-prefix"] ?? ""
    suffix = attributes["num-suffix"] ?? ""
    shown = attributes["display-levels"].flatMap { Int($0) }.map { min(max($0, 1), 10) } ?? 1
    start = attributes["start-value"].flatMap { Int($0) }.map { min(max($0, 0), 32_767) } ?? 1
    if element == "list-level-style-bullet" {
      bullet = attributes["bullet-char"] ?? "\u{2022}"
      return
    }
    pattern = attributes["num-list-format"]
    switch attributes["num-format"] ?? "" {
    case "1": format = .decimal
    case "a": format = .lowerLetter
    case "A": format = .upperLetter
    case "i": format = .lowerRoman
    case "I": format = .upperRoman
    default: format = NumberFormat.none
    }
    if format == NumberFormat.none, let own = pattern, own.utf8.allSatisfy({ $0 == 0x25 || TextByte.isDigit($0) }) {
      pattern = nil
    }
  }
}
