import Testing

@testable import Auditing

@Suite("A study of one document")
struct StudyTests {
  @Test("Nothing of a document is kept once its audit is over")
  func closed() throws {
    let bench = ItemBench(rubric: try ShippedRubric.load())
    weak var kept: Study?
    do {
      let study = bench.study("By July 2026 Sam will read ten words.", in: .E, kind: .outcome)
      kept = study
      #expect(!bench.outcomes(study, section: "E", kind: .outcome).isEmpty)
      study.close()
    }
    #expect(kept == nil)
  }
}
