/// The time in all that a provision comes to, so that the same dose in other words is the same: "an hour a week in three
/// 20-minute sessions" is 20 minutes three times a week.
struct TimeInAll {
  /// Minutes in a school year of every dose that can be told apart, in text order; empty where none can.
  let each: [Double]
  /// The most that the words can mean; 0 where they state no time.
  let most: Double

  init(_ doses: [StatedDose]) {
    let rates = doses.filter { $0.kind == .rate }.map(\.value)
    let lengths = doses.filter { $0.kind == .minutes }.map(\.value)
    each = rates.count == lengths.count ? zip(rates, lengths).map { $0 * $1 } : []
    most = (rates.max() ?? 0) * (lengths.max() ?? 0)
  }
}
