/// A count as it may be published.
public enum PublishedCount: Sendable, Equatable {
  /// As it is.
  case shown(Int)
  /// Withheld, because it is from 1 to 5 or because such a count could be worked out from it. The ends are what anybody can
  /// work out from what is shown, so saying them gives nothing away; no upper end where nothing shown limits it.
  case withheld(atLeast: Int, atMost: Int?)

  /// The count where it is shown; nil where it is withheld.
  public var shown: Int? {
    if case .shown(let count) = self { return count }
    return nil
  }

  /// The count in words: a number, "fewer than 6", "0 to 14" or "not shown".
  public var words: String {
    switch self {
    case .shown(let count): String(count)
    case .withheld(_, let atMost?) where atMost <= SmallCounts.most: "fewer than \(SmallCounts.most + 1)"
    case .withheld(let atLeast, let atMost?): "\(atLeast) to \(atMost)"
    case .withheld(_, nil): "not shown"
    }
  }
}

/// Which counts could point at a child.
public enum SmallCounts {
  /// Counts from 1 to this one are never published, nor what would give them away: the usual rule of statistics on pupils.
  public static let most = 5

  /// Whether a count is withheld for its own sake.
  public static func holds(_ count: Int) -> Bool { (1...most).contains(count) }
}
