import Documents
import Plans
import Testing

@testable import Auditing

@Suite("Doses as numbers")
struct StatedDosesTests {
  private func doses(_ text: String) throws -> [StatedDose] {
    let study = ItemBench(rubric: try ShippedRubric.load()).study(text, in: .F, kind: .provision)
    let reading = study.reading(.F)
    return StatedDoses(reading: reading, range: reading.tokens.indices).doses()
  }

  @Test(
    "Lengths are minutes",
    arguments: [
      ("A teacher will see Sam for half an hour weekly.", 30.0), ("A teacher will see Sam for 45 minutes weekly.", 45),
      ("A teacher will see Sam for one and a half hours weekly.", 90),
      ("A teacher will see Sam for an hour weekly.", 60),
      ("A teacher will see Sam for 20-30 minutes weekly.", 20),
      ("A teacher will see Sam for forty-five minutes weekly.", 45),
    ])
  func lengths(text: String, minutes: Double) throws {
    #expect(try doses(text).filter { $0.kind == .minutes }.map(\.value) == [minutes])
  }

  @Test(
    "Rates are occasions in a school year",
    arguments: [
      ("A teacher will see Sam for 30 minutes each day.", 190.0),
      ("A teacher will see Sam twice a week for 30 minutes.", 76),
      ("A teacher will give three 20-minute sessions per week.", 114),
      ("A teacher will see Sam fortnightly for 30 minutes.", 19),
      ("A teacher will see Sam every two weeks for 30 minutes.", 19), ("A teacher will visit once every half term.", 6),
      ("A teacher will see Sam on Mondays and Thursdays for 30 minutes.", 76), ("A teacher will visit termly.", 3),
      ("A teacher will see Sam for 1 x 30 minutes weekly.", 38),
    ])
  func rates(text: String, times: Double) throws {
    #expect(try doses(text).filter { $0.kind == .rate }.map(\.value) == [times])
  }
}
