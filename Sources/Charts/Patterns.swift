/// Fills that differ in pattern and not only in colour, so that a chart is as clear in black and white.
enum Patterns {
  private static let grounds = ["#2b4b6f", "#ffffff", "#d9d4c5", "#ffffff", "#8a8a8a", "#ffffff"]

  /// The fill of a series; after the last the first comes again.
  static func fill(_ series: Int, id: String) -> String { "url(#\(id)-fill-\(series % grounds.count))" }

  /// The definitions that the fills refer to.
  static func definitions(id: String) -> String {
    var text = "<defs>"
    for (series, ground) in grounds.enumerated() {
      text += "<pattern id=\"\(id)-fill-\(series)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
      text += "<rect width=\"8\" height=\"8\" fill=\"\(ground)\"/>\(marks(series))</pattern>"
    }
    return text + "</defs>"
  }

  private static func marks(_ series: Int) -> String {
    let path: String
    switch series {
    case 1: path = "M0 8L8 0M-2 2L2 -2M6 10L10 6"
    case 2: return "<circle cx=\"4\" cy=\"4\" r=\"1.5\" fill=\"#1a1a1a\"/>"
    case 3: path = "M0 4H8"
    case 5: path = "M0 4H8M4 0V8"
    default: return ""
    }
    return "<path d=\"\(path)\" stroke=\"#1a1a1a\" stroke-width=\"1.5\"/>"
  }
}
