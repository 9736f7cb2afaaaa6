import Documents
import Plans
import Regulations
import Testing

@Suite("An annual review is read")
struct ReviewReaderTests {
  private func review(_ blocks: [Block]) throws -> AnnualReview {
    PlanReader(wordings: try #require(Shipped.wordings)).readReview(Document(format: .docx, blocks: blocks))
  }

  private func review(_ text: String) throws -> AnnualReview {
    PlanReader(wordings: try #require(Shipped.wordings)).readReview(try DocumentReader.read(Array(text.utf8)))
  }

  private func words(_ place: TextPlace?, _ review: AnnualReview) -> String {
    guard let place, let part = place.part else { return "" }
    return review[part].body.words(at: place.range)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  @Test("from a form of tables: dates, people, outcomes, changes and the authority's box")
  func form() throws {
    let review = try review(InventedReviews.form)
    #expect(review.subject.name == "Ottilie Marsh")
    #expect(review.ncYear == 6)
    #expect(review.dates.meeting == day(2026, 3, 12))
    #expect(review.dates.lastReview == day(2025, 3, 20))
    #expect(review.dates.planIssued == day(2025, 5, 2))
    #expect(review.dates.reportSent == day(2026, 3, 24))
    #expect(review.dates.invitationsSent == day(2026, 2, 13))
    #expect(review.dates.decision == day(2026, 4, 7))
    #expect(review.people.map(\.service) == [.parent, .child, .setting, .authority, .health, .socialCare])
    #expect(review.people.map(\.attended) == [true, true, true, false, false, false])
    #expect(review.people[4].sentAdvice == true)
    #expect(review.progress.map(\.status) == [.partly, .achieved, nil])
    #expect(review.progress.map(\.next) == [.keep, .end, nil])
    #expect(review.progress.map(\.hasEntry) == [true, true, false])
    #expect(review.changes.map(\.sections) == [["A"], ["F"]])
    #expect(review.changes.map { $0.evidence != nil } == [true, false])
    #expect(review.recommendation?.kind == .amend)
    #expect(review.decision?.kind == .amend)
    #expect(review.decision?.officer == "R Cole")
    #expect(review.decision?.reasons.count == 1)
    let voices = review.contributions.filter { $0.places.first?.part == .views }
    #expect(voices.map(\.service) == [.child, .parent])
  }

  @Test("from typed minutes: labels, sentences and numbered outcomes")
  func minutes() throws {
    let review = try review(InventedReviews.minutes)
    #expect(review.subject.name == "Dafydd Orme")
    #expect(review.subject.setting == "Westmere College")
    #expect(review.dates.meeting == day(2026, 1, 20))
    #expect(review.dates.lastReview == day(2025, 2, 3))
    #expect(review.dates.invitationsSent == day(2025, 12, 16))
    #expect(review.dates.adviceCirculated == review.dates.meeting)
    #expect(review.people.map(\.service) == [.child, .parent, .setting, .authority, .adulthood, .health, .socialCare])
    #expect(review.people.last?.attended == false)
    #expect(review.progress.map(\.status) == [.partly, .achieved])
    #expect(review.progress.map(\.next) == [.keep, .end])
    let outcome = words(review.progress.first?.outcome, review)
    #expect(outcome == "Dafydd will travel to college by bus.")
    #expect(review[.adulthood].body.text.contains("annual health check"))
    #expect(review.changes.map(\.sections) == [["F"]])
    #expect(review.recommendation?.kind == .amend)
    #expect(review.decision == nil)
    #expect(review.contributions.contains { $0.service == .child })
  }

  @Test("from the interchange format, as it declares itself")
  func declared() throws {
    let review = try review(InventedReviews.xml)
    #expect(review.dates.meeting == day(2026, 2, 10))
    #expect(review.dates.decision == day(2026, 3, 5))
    #expect(review.dates.amendmentNotice == day(2026, 3, 5))
    #expect(review.people.map(\.service) == [.parent, .setting, .socialCare])
    #expect(review.contributions.map(\.service) == [.child, .parent, .health])
    #expect(review.contributions.first?.method == "drawing")
    #expect(review.progress.first?.status == .partly)
    #expect(review.changes.first?.sections == ["F"])
    #expect(review.changes.first?.evidence != nil)
    #expect(review.decision?.kind == .amend)
    #expect(review.actions.count == 1)
    #expect(review.actions.first?.when != nil)
  }

  @Test("from a web form's print: tick boxes, labelled blocks, and a decision that is still blank")
  func portal() throws {
    let review = try review(InventedReviews.portal)
    #expect(review.dates.adviceCirculated == day(2025, 10, 24))
    #expect(review.dates.planIssued == day(2024, 11, 14))
    #expect(review.progress.map(\.status) == [.partly, nil])
    #expect(review.progress.map(\.next) == [.keep, nil])
    #expect(review.progress.map(\.hasEntry) == [true, false])
    #expect(review.recommendation?.kind == .maintain)
    #expect(review.decision == nil)
    #expect(review[.health].body.text.contains("health check"))
    #expect(review[.views].body.text.contains("animals"))
  }

  @Test("with its items in the parts, by ids that stay the same")
  func items() throws {
    let review = try review(InventedReviews.form)
    #expect(review[.outcomes].items.map(\.id) == ["outcomes-1", "outcomes-2", "outcomes-3"])
    #expect(review[.recommendations].items.map(\.kind) == [.recommendation, .recommendation])
    let first = try #require(review[.outcomes].items.first)
    #expect(review[.outcomes].body.words(at: first.range).contains("Read 42 of 50"))
  }

  @Test("even where nothing of a review is in it")
  func nothing() throws {
    let review = try review("We met in the hall.")
    #expect(review.people.isEmpty)
    #expect(review.decision == nil)
    #expect(review.coverage.placed == 0)
  }
}
