import Testing

@testable import Rubrics

@Suite("A criterion's help page")
struct CriterionPageTests {
  @Test("It tells what is asked, how it is decided and what to do, with examples")
  func page() throws {
    let criterion = try #require(try SmallRubric.load().criteria.first)
    #expect(
      CriterionPage.text(criterion, catalogue: SmallRubric.catalogue) == """
        F-ONE  Says how often
        Section F, legal, weight 5 (critical)

        What it asks
          Each provision says how often.

        Basis
          - CFA 2014 s37
          - CoP 9.69

        Looks at
          - each provision in section F, except equipment

        Measures
          - slot (slot: frequency). Whether a slot is filled.

        Each provision is
          - met when the slot is filled
          - not-met otherwise

        The criterion is
          - not-applicable when items to which it applies: none
          - needs-review when items left to a person could change the result
          - met when at least 90 % of the items meet it
          - partly-met when at least 50 % of the items meet it
          - not-met otherwise

        Advice to the writer
          Say how often.

        Examples that are met
          - Weekly.
          - Daily.

        Examples that are not-met
          - Regularly.

        """)
  }
}
