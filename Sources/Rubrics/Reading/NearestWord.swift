/// Finds the known word that a mistyped one was probably meant to be.
enum NearestWord {
  /// `did you mean ...?` where a known word is near, else the list of the known ones.
  static func hint(for word: String, among known: [String]) -> String {
    let sorted = known.sorted()
    if let nearest = nearest(to: word, among: sorted) { return "did you mean `\(nearest)`?" }
    if sorted.isEmpty { return "expected none" }
    let shown = sorted.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return "expected one of \(shown)\(sorted.count > 12 ? " and \(sorted.count - 12) more" : "")"
  }

  /// The nearest word within a third of the letters; the first of several equally near.
  static func nearest(to word: String, among sorted: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (word: String, distance: Int)?
    for candidate in sorted {
      let distance = distance(wanted, Array(candidate.lowercased().utf8))
      guard distance <= max(1, max(wanted.count, candidate.utf8.count) / 3) else { continue }
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Letters to insert, drop, change or swap with the next: the optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= 64, right.count <= 64 else { return left == right ? 0 : Int.max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
