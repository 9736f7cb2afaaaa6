import Plans
import Testing

@testable import Auditing

/// Two statements exclude each other only where nothing tells the occasions apart.
struct ContradictionsTests {
  private func count(_ text: String) throws -> Int {
    Contradictions(study: try SectionBench().study([.B: text]), section: .B).found().count
  }

  @Test func theSameActCanAndCannotBeDone() throws {
    #expect(try count("Sam can tie his own laces. Sam cannot tie his own laces.") == 1)
    #expect(try count("Sam can tie his own laces. When tired Sam cannot tie his own laces.") == 0)
    #expect(try count("Sam can tie his own laces. Sam cannot button his coat.") == 0)
  }

  @Test func aMeasureHasOneValueAtOneTime() throws {
    #expect(try count("His reading age is 6 years 2 months.\nHis reading age is 7 years.") == 1)
    #expect(try count("In May 2024 his reading age was 6 years.\nHis reading age is 7 years.") == 0)
  }
}
