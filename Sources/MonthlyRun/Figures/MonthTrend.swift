import Sampling
import Statistics

/// The share of documents that are good or better, month after month.
public struct MonthTrend: Sendable {
  /// One month.
  public struct Point: Sendable {
    /// The month.
    public let period: String
    /// Its share; graded is 0 where nothing was.
    public let share: GoodShare
  }

  /// The kind.
  public let kind: CaseKind
  /// The part.
  public let part: GradedPart
  /// The months, oldest first.
  public let points: [Point]
}

/// A change of a share from an earlier month to this one, and what may be said of it.
public struct MonthChange: Sendable {
  /// The kind.
  public let kind: CaseKind
  /// The part.
  public let part: GradedPart
  /// The earlier month.
  public let since: String
  /// Change, corrected p-value and the word.
  public let judged: ChangeFamily.Judged

  /// All changes between two months, judged together. The overall share of each kind and that of all its related sections
  /// are the headlines.
  ///
  /// - Throws: `EstimateError`.
  static func all(from before: [GoodShare], since: String, to after: [GoodShare], on period: String) throws
    -> [MonthChange]
  {
    var places: [(kind: CaseKind, part: GradedPart)] = []
    var changes: [(name: String, change: ChangeEstimate)] = []
    var headlines: Set<String> = []
    for share in after {
      guard let earlier = before.first(where: { $0.kind == share.kind && $0.part == share.part }),
        let old = earlier.effective, let new = share.effective
      else { continue }
      let name = share.kind.rawValue + "/" + share.part.name
      if [.whole, .allRelated].contains(share.part.scope) { headlines.insert(name) }
      places.append((share.kind, share.part))
      changes.append(
        (
          name,
          try ChangeEstimate(
            from: PeriodCount(period: since, good: old.good, judged: old.judged),
            to: PeriodCount(period: period, good: new.good, judged: new.judged))
        ))
    }
    return zip(places, ChangeFamily.judge(changes, declared: headlines)).map { place, judged in
      MonthChange(kind: place.kind, part: place.part, since: since, judged: judged)
    }
  }
}
