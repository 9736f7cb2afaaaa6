/// Numbers in one fixed form, whatever the machine's language: a full stop, no exponent, no digit that is not needed.
public enum Decimals {
  /// At most two decimal places.
  static func plain(_ value: Double) -> String { text(value, places: 2) }

  /// A number to at most some decimal places (0 to 6), without zeros at its end; 0 for what is no number.
  public static func text(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "0" }
    var scale = 1
    for _ in 0..<max(0, min(6, places)) { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let whole = scaled.magnitude / scale.magnitude
    var fraction = scaled.magnitude % scale.magnitude
    var digits = ""
    var place = scale.magnitude / 10
    while fraction > 0, place > 0 {
      digits += String(fraction / place)
      fraction %= place
      place /= 10
    }
    return (scaled < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}

/// Text made safe for markup.
enum Escaped {
  /// The text with markup's own characters written out and control characters as spaces.
  static func text(_ value: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        let turns = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        escaped.append(isControl || turns ? " " : scalar)
      }
    }
    return String(escaped)
  }
}
