/// Writes an SVG drawing with its frame: size, title, description and patterns.
struct Drawing {
  /// Width of every chart in its own units; a page scales it.
  static let width = 720.0
  let words: ChartWords
  let height: Double
  private(set) var content = ""

  init(words: ChartWords, height: Double) {
    self.words = words
    self.height = height
  }

  /// The whole element. A screen reader meets one picture with a name and a description.
  var svg: String {
    let id = Escaped.text(words.id)
    let size = "viewBox=\"0 0 \(Decimals.plain(Drawing.width)) \(Decimals.plain(height))\""
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \(size) width=\"100%\" "
      + "aria-labelledby=\"\(id)-title \(id)-desc\" font-family=\"inherit\" font-size=\"14\">"
      + "<title id=\"\(id)-title\">\(Escaped.text(words.title))</title>"
      + "<desc id=\"\(id)-desc\">\(Escaped.text(words.summary))</desc>"
      + Patterns.definitions(id: id) + content + "</svg>"
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), style: LineStyle = .fine) {
    content +=
      "<line x1=\"\(Decimals.plain(from.x))\" y1=\"\(Decimals.plain(from.y))\" x2=\"\(Decimals.plain(to.x))\" "
      + "y2=\"\(Decimals.plain(to.y))\" \(style.attributes)/>"
  }

  mutating func path(_ points: [(x: Double, y: Double)], style: LineStyle) {
    guard points.count > 1 else { return }
    let list = points.map { "\(Decimals.plain($0.x)),\(Decimals.plain($0.y))" }.joined(separator: " ")
    content += "<polyline points=\"\(list)\" fill=\"none\" \(style.attributes)/>"
  }

  /// A bar with the pattern of a series; nothing where it has no length.
  mutating func bar(x: Double, y: Double, width: Double, height: Double, series: Int) {
    guard width > 0, height > 0 else { return }
    content +=
      "<rect x=\"\(Decimals.plain(x))\" y=\"\(Decimals.plain(y))\" width=\"\(Decimals.plain(width))\" "
      + "height=\"\(Decimals.plain(height))\" fill=\"\(Patterns.fill(series, id: Escaped.text(words.id)))\" "
      + "stroke=\"#1a1a1a\"/>"
  }

  mutating func dot(x: Double, y: Double, isHollow: Bool = false) {
    content +=
      "<circle cx=\"\(Decimals.plain(x))\" cy=\"\(Decimals.plain(y))\" r=\"4\" "
      + "fill=\"\(isHollow ? "#fff" : "#1a1a1a")\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>"
  }

  mutating func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start, isBold: Bool = false) {
    let weight = isBold ? " font-weight=\"700\"" : ""
    content +=
      "<text x=\"\(Decimals.plain(x))\" y=\"\(Decimals.plain(y))\" text-anchor=\"\(anchor.rawValue)\""
      + "\(weight) fill=\"#1a1a1a\">\(Escaped.text(text))</text>"
  }

  enum Anchor: String { case start, middle, end }

  enum LineStyle {
    case fine, axis, strong, dashed, dotted

    var attributes: String {
      switch self {
      case .fine: "stroke=\"#c4c4c4\""
      case .axis: "stroke=\"#1a1a1a\""
      case .strong: "stroke=\"#1a1a1a\" stroke-width=\"2.5\""
      case .dashed: "stroke=\"#1a1a1a\" stroke-width=\"1.5\" stroke-dasharray=\"7 4\""
      case .dotted: "stroke=\"#1a1a1a\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\""
      }
    }
  }
}
