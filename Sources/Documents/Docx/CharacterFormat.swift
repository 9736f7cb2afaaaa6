/// Formatting as one place states it: which properties it speaks of, and which of those it sets.
struct CharacterFormat: Equatable {
  /// Double strike, which has no bit of its own in `Run.Format`.
  static let doubleStrike: UInt8 = 128
  /// Properties that a character style flips when the paragraph style has set them (ECMA-376 part 1, 17.7.3).
  private static let toggles: UInt8 = 1 | 2 | 8 | 64

  private(set) var stated: UInt8 = 0
  private(set) var set: UInt8 = 0

  /// States one property.
  mutating func state(_ bit: UInt8, _ isSet: Bool) {
    stated |= bit
    set = isSet ? set | bit : set & ~bit
  }

  /// States the property of an element of run properties, if it is one.
  mutating func state(_ element: WordElement, value: String?) {
    switch element {
    case .bold: state(Run.Format.bold.rawValue, isOn(value))
    case .italic: state(Run.Format.italic.rawValue, isOn(value))
    case .underline: state(Run.Format.underlined.rawValue, value != "none" && isOn(value))
    case .strike: state(Run.Format.struck.rawValue, isOn(value))
    case .doubleStrike: state(Self.doubleStrike, isOn(value))
    case .vanish: state(Run.Format.hidden.rawValue, isOn(value))
    default: break
    }
  }

  /// What a style says that is based on this one.
  func overridden(by child: CharacterFormat) -> CharacterFormat {
    var result = self
    result.stated |= child.stated
    result.set = (set & ~child.stated) | child.set
    return result
  }

  /// The formatting that a run ends up with.
  static func resolved(
    defaults: CharacterFormat, paragraph: CharacterFormat, character: CharacterFormat, direct: CharacterFormat
  ) -> Run.Format {
    let flipped = (paragraph.set ^ character.set) & toggles
    let plain = paragraph.overridden(by: character).set & ~toggles
    let styled = flipped | plain | (defaults.set & ~(paragraph.stated | character.stated))
    let bits = (styled & ~direct.stated) | direct.set
    var format = Run.Format(rawValue: bits & ~doubleStrike)
    if bits & doubleStrike != 0 { format.insert(.struck) }
    return format
  }
}
