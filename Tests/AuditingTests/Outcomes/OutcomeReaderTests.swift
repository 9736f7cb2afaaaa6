import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing

/// What is read out of single outcomes.
struct OutcomeReaderTests {
  @Test func agreesWithHandLabels() throws {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    let letters: [(Character, String)] = [
      ("S", "E-SPEC-01"), ("M", "E-MEAS-01"), ("T", "E-TIME-01"), ("Y", "E-TYPE-01"), ("G", "E-TYPE-02"),
    ]
    var wrong: [String] = []
    for labelled in LabelledOutcome.all + LabelledOutcome.second {
      let study = bench.study(labelled.text, in: .E, kind: .outcome)
      let outcomes = bench.outcomes(study, section: "E", kind: .outcome)
      for (letter, id) in letters {
        guard let meets = labelled.meets(letter) else { continue }
        if (outcomes[id] == .met) != meets {
          wrong.append("\(id) should be \(meets ? "met" : "not-met"): \(labelled.text)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
