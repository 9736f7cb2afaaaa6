/// Shares of groups (by team, by phase) that may be published: what is no part of the share, the groups' sizes and their
/// totals are counted too, since any of them gives the others away.
public struct SuppressedShares: Sendable, Equatable {
  /// One group, or all together.
  public struct Group: Sendable, Equatable {
    /// How many are part of the share (good or better).
    public let part: PublishedCount
    /// How many there are.
    public let of: PublishedCount
    /// Whether a percentage, an estimate or an interval may stand beside it.
    public var isShareShown: Bool { part.shown != nil && of.shown != nil }
  }

  /// The groups in the order given.
  public let groups: [Group]
  /// All together.
  public let all: Group
  /// Whether anything may be published; false only where totals had to be kept and give a small count away.
  public let isProtected: Bool

  /// Withholds what must be.
  ///
  /// - Parameters:
  ///   - groups: how many of each group are part of the share, and how many there are.
  ///   - keepsTotals: whether sizes of groups and the whole are shown elsewhere too.
  /// - Throws: `EstimateError` where a part is greater than its group.
  public init(_ groups: [(part: Int, of: Int)], keepsTotals: Bool = false) throws {
    let table = try SuppressedTable(groups.map { [$0.part, $0.of - $0.part] }, keepsTotals: keepsTotals)
    self.groups = zip(table.cells, table.rowTotals).map { Group(part: $0[0], of: $1) }
    all = Group(part: table.columnTotals[0], of: table.total)
    isProtected = table.isProtected
  }
}
