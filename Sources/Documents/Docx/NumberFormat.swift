/// How a list writes its numbers (ECMA-376 part 1, 17.18.59); those not named here are written as plain numbers.
enum NumberFormat: String {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, bullet, none, ordinal
  case cardinalText, ordinalText

  /// A number in this format.
  func text(_ number: Int) -> String {
    switch self {
    case .bullet, .none: ""
    case .decimal: String(number)
    case .decimalZero: number < 10 ? "0\(number)" : String(number)
    case .lowerLetter: Self.letters(number, first: UInt8(ascii: "a"))
    case .upperLetter: Self.letters(number, first: UInt8(ascii: "A"))
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    case .ordinal: String(number) + Self.ordinalEnding(number)
    case .cardinalText: Self.word(number, in: Self.cardinals)
    case .ordinalText: Self.word(number, in: Self.ordinals)
    }
  }

  private static let cardinals = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
  ]
  private static let ordinals = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh",
    "Twelfth",
  ]

  private static func word(_ number: Int, in words: [String]) -> String {
    words.indices.contains(number - 1) ? words[number - 1] : String(number)
  }

  /// After z Word writes aa, bb, cc.
  private static func letters(_ number: Int, first: UInt8) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = first + UInt8((number - 1) % 26)
    return String(decoding: [UInt8](repeating: letter, count: (number - 1) / 26 + 1), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func ordinalEnding(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
