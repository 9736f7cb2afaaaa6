/// The table that `agreement` reads: `rater1` and `rater2`, words of a scale, empty where one did not rate.
public struct RatedTable: Sendable {
  /// The scale, in its order.
  public let scale: [String]
  /// Places on the scale for each unit that both rated.
  public let pairs: [(Int, Int)]
  /// How many rows lack a rating and were passed over.
  public let passedOver: Int

  /// - Parameters:
  ///   - rows: All rows, the header first.
  ///   - scale: The words of the scale in order; a known one where nil.
  /// - Throws: `EstimateError` naming the row that is wrong.
  public init(rows: [[String]], scale: [String]? = nil) throws(EstimateError) {
    guard let first = rows.first else {
      throw EstimateError("The file is empty.", "Give a table with the columns rater1 and rater2.")
    }
    let header = TableHeader(first)
    guard let one = header.place(of: "rater1"), let other = header.place(of: "rater2") else {
      throw EstimateError("The file has no columns rater1 and rater2.", "Head the two columns so.")
    }
    let words = rows.enumerated().dropFirst().filter { $0.element.contains { !$0.isEmpty } }.map {
      (row: $0.offset + 1, first: TableHeader.cell($0.element, one), second: TableHeader.cell($0.element, other))
    }
    let used = words.flatMap { [$0.first, $0.second] }.filter { !$0.isEmpty }
    guard let scale = scale ?? GradeScale.known(for: used) else {
      throw EstimateError(
        "The grades are not all of one known scale.", "Name the scale in its order with --scale, parted by commas.")
    }
    var pairs: [(Int, Int)] = []
    for (row, first, second) in words where !first.isEmpty && !second.isEmpty {
      guard let a = GradeScale.place(of: first, on: scale), let b = GradeScale.place(of: second, on: scale) else {
        throw EstimateError("Row \(row) has a grade that is not on the scale.", "Use the words of the scale.")
      }
      pairs.append((a, b))
    }
    self.scale = scale
    self.pairs = pairs
    passedOver = words.count - pairs.count
  }
}
