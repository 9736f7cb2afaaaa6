/// Does the same work for many inputs on several workers and hands the answers on in the order of the inputs.
///
/// However long one input takes, no more answers than a fixed number wait for it, so memory does not grow with the batch.
enum OrderedBatch {
  /// How many answers may wait for an earlier one, for each worker.
  private static let waitingForEachWorker = 16

  /// - Parameters:
  ///   - inputs: what to work on.
  ///   - workers: how many are worked on at once, at least 1.
  ///   - work: the work on one input; must not depend on others.
  ///   - deliver: takes the answers, one at a time and in order. When it throws, the batch ends.
  static func run<Input: Sendable, Answer: Sendable>(
    _ inputs: [Input], workers: Int, work: @escaping @Sendable (Input) -> Answer, deliver: (Answer) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
      var waiting: [Int: Answer] = [:]
      var begun = 0
      var running = 0
      var delivered = 0
      while delivered < inputs.count {
        while running < workers, begun < inputs.count, begun - delivered < workers * waitingForEachWorker {
          let place = begun
          let input = inputs[place]
          group.addTask { (place, work(input)) }
          begun += 1
          running += 1
        }
        guard let (place, answer) = try await group.next() else { return }
        running -= 1
        waiting[place] = answer
        while let next = waiting.removeValue(forKey: delivered) {
          try deliver(next)
          delivered += 1
        }
      }
    }
  }
}
