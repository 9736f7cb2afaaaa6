import Plans

/// Whether two documents are about the same child: identifiers first, then the full name with the date of birth. Whatever
/// both state must agree.
public enum SameChild: Sendable {
  /// They agree on an identifier, or on the full name and the date of birth.
  case yes
  /// Something that both state differs.
  case no
  /// Nothing that both state can tell.
  case unstated

  /// Compares what two documents state.
  public init(_ one: Subject, _ other: Subject) {
    var agreed = false
    for pair in [(one.nhsNumber, other.nhsNumber), (one.upn, other.upn)] {
      guard let left = pair.0.map(Self.folded), let right = pair.1.map(Self.folded) else { continue }
      guard left == right else {
        self = .no
        return
      }
      agreed = true
    }
    if let left = one.dateOfBirth, let right = other.dateOfBirth, left != right {
      self = .no
      return
    }
    if agreed {
      self = .yes
      return
    }
    guard let left = one.name.map(Self.nameWords), let right = other.name.map(Self.nameWords), !left.isEmpty,
      !right.isEmpty
    else {
      self = .unstated
      return
    }
    // A middle name, or a name in brackets that they go by, may stand on one side only.
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard short.allSatisfy(long.contains) else {
      self = .no
      return
    }
    self = short.count >= 2 && one.dateOfBirth != nil && one.dateOfBirth == other.dateOfBirth ? .yes : .unstated
  }

  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A: byte
      case 0x41...0x5A: byte | 0x20
      default: nil
      }
    }
  }

  private static func nameWords(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.map(String.init)
      .filter { !["mr", "mrs", "miss", "ms", "known", "as"].contains($0) }
  }
}
