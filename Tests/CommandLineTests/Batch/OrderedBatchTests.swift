import Synchronization
import Testing

@testable import ehcp_audit

@Suite("Working through a batch")
struct OrderedBatchTests {
  @Test("Answers come in the order of the inputs, whatever the workers", arguments: [1, 2, 7])
  func order(workers: Int) async throws {
    var answers: [Int] = []
    try await OrderedBatch.run(Array(0..<500), workers: workers) { input in
      // Uneven work, so that later inputs are often ready first.
      (0..<(input % 7 == 0 ? 20_000 : 10)).reduce(input) { sum, step in sum &+ step &- step }
    } deliver: {
      answers.append($0)
    }
    #expect(answers == Array(0..<500))
  }

  @Test("No more inputs are begun than may wait, so memory does not grow with the batch")
  func bounded() async throws {
    let begun = Atomic(0)
    var delivered = 0
    var most = 0
    try await OrderedBatch.run(Array(0..<2000), workers: 2) { _ in
      _ = begun.add(1, ordering: .relaxed)
    } deliver: { _ in
      most = max(most, begun.load(ordering: .relaxed) - delivered)
      delivered += 1
    }
    #expect(delivered == 2000)
    #expect(most <= 2 * 16 + 1)
  }

  @Test("When an answer cannot be taken the batch ends")
  func ends() async {
    struct Full: Error {}
    var delivered = 0
    await #expect(throws: Full.self) {
      try await OrderedBatch.run(Array(0..<1000), workers: 2) {
        $0
      } deliver: { _ in
        delivered += 1
        if delivered == 3 { throw Full() }
      }
    }
    #expect(delivered == 3)
  }
}
