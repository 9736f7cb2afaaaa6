import Testing

@testable import Accuracy

struct ItemPairingTests {
  @Test func pairsTheNearestWordsFirstAndEachOnce() {
    let labelled = [
      "A speech therapist will see her for 30 minutes a week.", "A speech therapist will see her class teacher.",
    ]
    let read = [
      "A speech therapist will see her class teacher.", "F2 A speech therapist will see her for 30 minutes a week",
    ]
    #expect(ItemPairing.pairs(labelled: labelled, read: read) == [1, 0])
  }

  @Test func leavesAnItemAloneThatWasNotRead() {
    #expect(
      ItemPairing.pairs(labelled: ["Hydrotherapy twice a week."], read: ["He enjoys swimming in warm water."]) == [nil])
  }

  @Test func takesAParagraphThatWasCutForItsLongerPart() {
    let pairs = ItemPairing.pairs(
      labelled: ["He finds it hard to wait. He leaves his seat often and cannot say why."],
      read: ["He finds it hard to wait.", "He leaves his seat often and cannot say why."])
    #expect(pairs == [1])
  }
}
