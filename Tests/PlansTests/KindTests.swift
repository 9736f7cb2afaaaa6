import Documents
import Plans
import Testing

@Suite("The kind of a document")
struct KindTests {
  @Test("is a review where it says so and reports progress")
  func review() throws {
    #expect(
      try kind([
        h("Annual Review Report"), grid([["Name", "Sam Bell"]]), h("Invited and attended"),
        h("Progress towards outcomes"),
        grid([["Outcome", "Progress"], ["Reads", "Achieved"]]), h("Recommendations"), p("Maintain the plan."),
      ]) == .annualReview)
    #expect(
      try kind([
        h("Annual review of the Education, Health and Care Plan"), h("Views"), p("I like it."),
        h("Section B: Special educational needs"), p("No change"), h("Section E: Outcomes"), p("Partly achieved"),
        h("Section F: Provision"), p("In place"), h("Recommendation"), p("Amend"), h("Decision"), p("Amend"),
      ]) == .annualReview)
  }

  @Test("is advice where a professional reports")
  func advice() throws {
    #expect(
      try kind([
        h("Educational Psychology Advice for Education, Health and Care Needs Assessment"), p("Report by Dr A Moss"),
        h("Sources of information"), p("Seen at school."), h("Recommended provision"), p("Sam should receive..."),
      ]) == .advice)
  }

  @Test("is unknown for anything else")
  func unknown() throws {
    #expect(try kind([h("Minutes"), p("We met in the hall.")]) == .unknown)
    #expect(try kind([]) == .unknown)
  }

  @Test("is a plan for the national template")
  func national() throws { #expect(try kind(ColumnTests.national) == .ehcPlan) }
}
