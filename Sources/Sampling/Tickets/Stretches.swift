import Dispatch

/// Does the same to many things, a stretch of them at a time and several stretches at once. The answers keep the order of
/// the stretches, so that nothing depends on how many there are at once.
enum Stretches {
  private static let length = 1 << 14

  static func map<Answer: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Answer) -> [Answer] {
    let stretches = (count + length - 1) / length
    guard stretches > 1 else { return count > 0 ? [body(0..<count)] : [] }
    return [Answer](unsafeUninitializedCapacity: stretches) { buffer, initialized in
      // Each stretch writes its own place and no other.
      nonisolated(unsafe) let answers = buffer
      DispatchQueue.concurrentPerform(iterations: stretches) { stretch in
        let start = stretch * length
        answers.initializeElement(at: stretch, to: body(start..<min(start + length, count)))
      }
      initialized = stretches
    }
  }
}
