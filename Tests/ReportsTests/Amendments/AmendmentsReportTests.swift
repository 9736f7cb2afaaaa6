import Documents
import Foundation
import Plans
import Rubrics
import Testing

@testable import Auditing
@testable import Reports

@Suite("Amendments as text and as JSON")
struct AmendmentsReportTests {
  private static var amendments: Amendments {
    var found = Amendments(child: "Maya Example", days: (nil, nil, nil))
    found.recommendations = [
      .init(
        text: "Section F: 45 minutes", section: .F, carriedOut: .partly,
        before: "A therapist will see Maya for 30 minutes weekly.",
        after: "A therapist will see Maya for 35 minutes weekly.", reason: "The dose is not the one that was asked for."
      )
    ]
    found.weakened = [.init(section: .F, before: "Daily help \u{1B}[31m", after: nil, reason: "It is less often.")]
    found.stale = [.init(section: nil, quote: "Year 5", reason: "The year group is that of the old plan.")]
    return found
  }

  @Test("The screen sets both wordings side by side within 80 columns and lets nothing steer the terminal")
  func screen() {
    let text = AmendmentsScreen.text(of: Self.amendments, coloured: false)
    #expect(text.split(separator: "\n").allSatisfy { Columns.width(of: String($0)) <= 80 })
    #expect(text.contains("Before") && text.contains("| After"))
    #expect(text.contains("IN PART, Section F"))
    #expect(!text.contains("\u{1B}"))
  }

  @Test("JSON has the members of the contract")
  func json() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(AmendmentsJSON.bytes(of: Self.amendments))) as? [String: Any])
    let one = try #require((object["recommendations"] as? [[String: Any]])?.first)
    #expect(one["carriedOut"] as? String == "partly")
    #expect(one["section"] as? String == "F")
    #expect((object["weakened"] as? [[String: Any]])?.first?["after"] is NSNull)
    #expect((object["stale"] as? [[String: Any]])?.first?["section"] as? String == "front")
    #expect((object["unexplained"] as? [Any])?.isEmpty == true)
  }
}
