/// What a column shows about the order in which its dates are written.
struct DateOrder {
  /// Rows whose date can be read both ways.
  private(set) var eitherWay: [Int] = []
  private var hasDayFirst = false
  private var hasMonthFirst = false

  /// Whether dates that can be read both ways must not be trusted: some can only be month first, none only day first.
  var isMonthFirst: Bool { hasMonthFirst && !hasDayFirst }

  mutating func saw(_ order: CellDate.Order, row: Int) {
    if order == .dayFirst { hasDayFirst = true }
    if order == .eitherWay, !hasDayFirst { eitherWay.append(row) }
  }

  mutating func sawMonthFirst() { hasMonthFirst = true }
}
