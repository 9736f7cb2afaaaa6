import Regulations

/// Works the queue of reviews off week by week. Days are day numbers.
struct BacklogForecast {
  /// Due days of the next review of every plan, earliest first.
  private let dues: [Int]
  private let today: Int
  private let weeksAhead: Int

  init(dues: [Int], today: Int, weeksAhead: Int) {
    self.dues = dues.sorted()
    self.today = today
    self.weeksAhead = weeksAhead
  }

  /// Reviews overdue at the end of each week, up to the first week without any.
  ///
  /// - Parameter perWeek: reviews completed a week; parts of a review are carried over.
  func course(perWeek: Double, weeks: Int) -> [Int] {
    var overdue: [Int] = []
    work(perWeek: perWeek, weeks: weeks) { left in
      overdue.append(left)
      return left > 0
    }
    return overdue
  }

  /// The least whole number of reviews a week that leaves none overdue at the end of the last of some weeks.
  func rate(clearingWithin weeks: Int) -> Int {
    func clears(_ rate: Int) -> Bool {
      var last = 0
      work(perWeek: Double(rate), weeks: weeks) { left in
        last = left
        return true
      }
      return last == 0
    }
    var low = 0
    var high = max(1, dues.count)
    if clears(low) { return low }
    while high - low > 1 {
      let middle = (low + high) / 2
      if clears(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Completes reviews week by week and tells how many are overdue at each week's end; stops where told to.
  private func work(perWeek: Double, weeks: Int, tell: (Int) -> Bool) {
    // Two queues, both in order: what is due for the first time, and what is due again after its completion.
    var first = 0
    var again: [Int] = []
    var againFirst = 0
    var carried = 0.0
    for week in 1...max(1, weeks) {
      let end = today + 7 * week
      carried += perWeek
      var left = Int(carried + 1e-9)
      carried -= Double(left)
      while left > 0 {
        let next = first < dues.count ? dues[first] : Int.max
        let repeated = againFirst < again.count ? again[againFirst] : Int.max
        let due = min(next, repeated)
        guard due != Int.max, due <= end + 7 * weeksAhead else { break }
        if next <= repeated { first += 1 } else { againFirst += 1 }
        again.append(CalendarDate(dayNumber: end).adding(months: 12).dayNumber - 1)
        left -= 1
      }
      // Capacity that finds no work is lost and not saved up.
      if left > 0 { carried = 0 }
      let late = overdue(dues, from: first, at: end) + overdue(again, from: againFirst, at: end)
      guard tell(late) else { return }
    }
  }

  /// How many of a sorted queue were due before a day.
  private func overdue(_ queue: [Int], from start: Int, at day: Int) -> Int {
    var low = start
    var high = queue.count
    while low < high {
      let middle = (low + high) / 2
      if queue[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low - start
  }
}
