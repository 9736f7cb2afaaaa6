import Testing

@testable import Documents

/// Labels and values joined by rows of dots.
struct DotLeadersTests {
  private func replaced(_ text: String) -> String {
    String(decoding: DotLeaders.replaced(in: Array(text.utf8)), as: UTF8.self)
  }

  @Test func aRowOfDotsBeforeAValueIsATab() {
    #expect(replaced("Child ........ Ada Lowe\nBorn .... 4 May 2016") == "Child\tAda Lowe\nBorn\t4 May 2016")
  }

  @Test func stopsAndShortRowsStay() {
    #expect(replaced("He waits... then reads.") == "He waits... then reads.")
    #expect(replaced("A line .... ") == "A line .... ")
  }

  @Test func aPageNumberOfAContentsListStays() {
    #expect(replaced("Section F ........ 112") == "Section F ........ 112")
  }
}
