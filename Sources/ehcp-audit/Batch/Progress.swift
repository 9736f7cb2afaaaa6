/// Tells a waiting person how far a long batch is: on a terminal only, and only once it has taken a while.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var next = ContinuousClock.now + .seconds(2)
  private var hasLine = false

  /// - Parameters:
  ///   - total: how many documents there are.
  ///   - isShown: whether anybody is there to see it and nothing else is written to the same terminal.
  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  mutating func step() {
    done += 1
    guard isShown, ContinuousClock.now >= next else { return }
    next = ContinuousClock.now + .milliseconds(250)
    hasLine = true
    StandardError.write("\r\u{1B}[K\(done) of \(total) documents")
  }

  /// Takes the line away again, so that something else can be written.
  mutating func clear() {
    guard hasLine else { return }
    hasLine = false
    StandardError.write("\r\u{1B}[K")
  }
}
