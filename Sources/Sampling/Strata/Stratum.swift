/// A part of a month's frame that is sure to be seen: the cases of a kind that share a name, with how many there are and
/// how many are drawn.
public struct Stratum: Hashable, Sendable {
  /// The kind of its cases.
  public let kind: CaseKind
  /// What its cases share, `primary` or `ASD | North`.
  public let name: String
  /// Cases in the frame, N.
  public let size: Int
  /// Cases that were audited lately and are spared this time. They stay in `size`; the estimate does not cover them.
  public var spared = 0
  /// Cases to draw, n.
  public var take: Int = 0

  /// Cases that can be drawn.
  public var covered: Int { size - spared }

  /// A stratum of a number of cases.
  public init(kind: CaseKind, name: String, size: Int, spared: Int = 0, take: Int = 0) {
    self.kind = kind
    self.name = name
    self.size = size
    self.spared = spared
    self.take = take
  }

  /// Orders strata by the bytes of kind and name.
  static func precedes(_ left: Stratum, _ right: Stratum) -> Bool {
    if left.kind != right.kind { return left.kind < right.kind }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
