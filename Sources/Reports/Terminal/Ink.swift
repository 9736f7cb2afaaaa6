/// Colour on a terminal. What a colour says always stands there in words too.
struct Ink {
  /// Whether there is any colour.
  let isColoured: Bool

  func bold(_ text: String) -> String { paint(text, "1") }
  func green(_ text: String) -> String { paint(text, "1;32") }
  func yellow(_ text: String) -> String { paint(text, "1;33") }
  func red(_ text: String) -> String { paint(text, "1;31") }

  /// A grade's word by its place in the scale: the upper half green, the last red, what lies between yellow.
  func grade(_ word: String, scale: [String], shown text: String) -> String {
    guard let place = scale.firstIndex(of: word) else { return bold(text) }
    if place == scale.count - 1 { return red(text) }
    return place * 2 < scale.count ? green(text) : yellow(text)
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
