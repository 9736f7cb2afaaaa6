import Glibc

/// Whether the person at the terminal wants colour.
enum ColourWish {
  /// No where `NO_COLOR` says so or the terminal is a dumb one.
  static var isColourWanted: Bool {
    let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return !isPlain && !isDumb
  }
}
