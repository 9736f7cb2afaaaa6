/// Some of the twelve sections.
struct SectionSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ code: SectionCode) { rawValue = 1 << UInt16(code.position) }

  /// Both halves of an undivided H.
  static let bothH: SectionSet = [SectionSet(.H1), SectionSet(.H2)]

  /// How many there are.
  var count: Int { rawValue.nonzeroBitCount }

  /// Whether it has a code.
  func has(_ code: SectionCode) -> Bool { rawValue & (1 << UInt16(code.position)) != 0 }

  /// The codes in statutory order.
  var codes: [SectionCode] { SectionCode.ofPlan.filter(has) }

  /// The first code in statutory order.
  var first: SectionCode? { SectionCode.ofPlan.first(where: has) }

  /// From the name used in wordings: a code, or "H" for both halves.
  init?(named name: String) {
    if name == "H" {
      self = .bothH
    } else if let code = SectionCode(rawValue: name), code.isOfPlan {
      self = SectionSet(code)
    } else {
      return nil
    }
  }
}
