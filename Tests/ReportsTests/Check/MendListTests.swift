import Auditing
import Plans
import Testing

@testable import Reports

@Suite("What is to be mended")
struct MendListTests {
  @Test("All that is wrong with one provision is one thing to mend")
  func oneThing() throws {
    let first = try #require(MendList.of(InventedCheck.result()).first)
    #expect(first.item?.item.id == "F1")
    #expect(first.criteria == ["F-OFTEN", "F-WHO"])
  }

  @Test("Provisions with the same weightiest gap stand behind the worst of them; another gap stands for itself")
  func alike() {
    let things = MendList.of(InventedCheck.result())
    #expect(things.count == 2)
    #expect(things.first?.others.compactMap(\.item?.item.id) == ["F2"])
    #expect(things.last?.item?.item.id == "F3")
  }

  @Test("What must be looked at today comes first, whatever its weight")
  func urgent() {
    var criteria = InventedCheck.usual
    criteria[2].findings[0].urgent = true
    #expect(MendList.of(InventedCheck.result(criteria)).first?.item?.item.id == "F3")
  }

  @Test("A fault of one provision is named even where the plan on the whole meets the criterion, behind all others")
  func spared() {
    var criteria = InventedCheck.usual
    criteria[0].outcome = .met
    criteria[1].findings = []
    let things = MendList.of(InventedCheck.result(criteria))
    #expect(things.compactMap(\.item?.item.id) == ["F3", "F1"])
    #expect(things.last?.criteria == ["F-OFTEN"])
  }

  @Test("A finding that a person must decide is nothing to mend")
  func question() {
    var criteria = [InventedCheck.usual[2]]
    criteria[0].findings = [InventedCheck.finding(2, "Is this an offer?", suggestion: nil)]
    #expect(MendList.of(InventedCheck.result(criteria)).isEmpty)
  }
}
