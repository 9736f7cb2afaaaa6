import Documents
import Plans
import Testing

@testable import Auditing

@Suite("Wording that plans share")
struct SharedWordingTests {
  /// A plan's result with outcomes for a child.
  private func result(_ name: String, _ outcomes: [String]) -> AuditResult {
    var text = ""
    var items: [Item] = []
    for outcome in outcomes {
      if !text.isEmpty { text += "\n" }
      let start = text.utf8.count
      text += outcome
      items.append(
        Item(
          id: "E\(items.count + 1)", kind: .outcome, range: start..<text.utf8.count,
          passages: items.count..<items.count + 1))
    }
    var subject = Subject()
    subject.name = name
    var section = PlanSection(code: .E, present: true)
    section.body = SectionBody(text: text)
    section.items = items
    let plan = EHCPlan(
      status: nil, subject: subject, dates: PlanDates(), front: SectionBody(), sections: [section],
      coverage: Coverage(placed: 1, unplaced: []))
    return AuditResult(source: name, sha256: "", format: .text, kind: .ehcPlan, plan: plan)
  }

  private func statement(_ name: String, _ he: String = "he") -> String {
    "By July 2027 \(name) will follow two instructions when \(he) is in class."
  }

  @Test("A statement in three plans is told once, whatever the child is called")
  func repeated() {
    var wording = SharedWording()
    for (name, he) in [("Ada Hill", "she"), ("Ben Moss", "he"), ("Cy Reed", "they")] {
      let first = String(name.split(separator: " ")[0])
      wording.add(PlanStatements(result(name, [statement(first, he)])), source: name)
    }
    #expect(wording.shared.map(\.plans) == [3])
    #expect(wording.shared.first?.words == "By July 2027 [name] will follow two instructions when he is in class.")
    #expect(wording.shared.first?.isOfTemplate == false)
  }

  @Test("Two plans alike are not told, nor is what differs in a figure")
  func few() {
    var wording = SharedWording()
    wording.add(PlanStatements(result("Ada Hill", [statement("Ada")])), source: "a")
    wording.add(PlanStatements(result("Ben Moss", [statement("Ben")])), source: "b")
    wording.add(
      PlanStatements(result("Cy Reed", ["By July 2027 Cy will follow six instructions when he is in class."])),
      source: "c")
    #expect(wording.shared.isEmpty)
  }

  @Test("What stands in most plans comes with the form")
  func template() {
    var wording = SharedWording()
    for (number, name) in ["Ada", "Ben", "Cy", "Di", "Ed"].enumerated() {
      let own = name == "Ed" ? [] : [statement(name)]
      let other =
        "\(name) will read the words of list \(number) to the aunt of \(name) aloud each day at home."
      wording.add(PlanStatements(result(name, own + [other])), source: name)
    }
    #expect(wording.shared.filter(\.isOfTemplate).map(\.plans) == [4])
  }

  @Test("The share of a plan that others have too is told, most first")
  func shares() {
    let long =
      "By July 2027 the pupil will listen to a story of ten pages in a group of three and answer four questions about it in full sentences."
    let own =
      "Each morning before the bell our budding botanist waters twelve seedlings beside the gate and writes their height down in a notebook by herself."
    var wording = SharedWording()
    for source in ["a", "b"] { wording.add(PlanStatements(result("Ada Hill", [long])), source: source) }
    wording.add(PlanStatements(result("Di Webb", [own])), source: "c")
    #expect(wording.shares.map(\.source) == ["a", "b", "c"])
    #expect(wording.shares.map(\.share) == [1, 1, 0])
  }

  @Test("However little is kept, the same plans give the same answer, and no more is kept than allowed")
  func bounded() {
    func wording(_ most: Int) -> SharedWording {
      var wording = SharedWording(mostRuns: most, mostStatements: most)
      for number in 0..<60 {
        let words = (0..<30).map { "w\(number % 7)x\($0)" }.joined(separator: " ")
        wording.add(PlanStatements(result("Ada Hill", [words])), source: "\(number)")
      }
      return wording
    }
    #expect(wording(1 << 16).shared.count == 7)
    #expect(wording(4).shared == wording(4).shared)
    #expect(wording(4).shared.count <= 4)
    #expect(wording(4).shared.allSatisfy { $0.plans >= 8 })
  }
}
