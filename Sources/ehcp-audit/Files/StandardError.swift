import Glibc

/// What is said to the person at the terminal.
enum StandardError {
  /// Whether anybody sees it.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// One message and a line end. A failed write is nobody's loss: there is nowhere left to say so.
  static func say(_ message: String) { write(message + "\n") }

  /// Something about a file. Names may hold anything, line ends too, and still make one line.
  static func say(of name: String, _ message: String) { say(oneLine(name) + ": " + message) }

  /// Text as it is.
  static func write(_ text: String) {
    try? FileDescriptor(2).write(Array(text.utf8))
  }

  /// A text without anything that would break the line or move the cursor.
  static func oneLine(_ name: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x0A: line.append(contentsOf: "\\n".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: line.append("?")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}
