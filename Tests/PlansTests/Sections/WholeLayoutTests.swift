import Documents
import Plans
import Testing

/// Whole sets of headings, since a layout that fails loses all of its sections at once.
@Suite("The headings of a whole plan")
struct WholeLayoutTests {
  static let numberedSections = [
    "1. Section A, My views, interests and aspirations", "2. Section B, My special educational needs",
    "3. Section C, My health needs", "4. Section D, My social care needs", "5. Section E, My outcomes",
    "6. Section F, My special educational provision", "7. Section G, My health provision",
    "8. Section H1, Social care provision: Chronically Sick and Disabled Persons Act",
    "9. Section H2, Other social care provision", "10. Section I, My school", "11. Section J, Personal budget",
    "12. Section K, Advice",
  ]
  static let questions = [
    "Who am I and what do I want? (Section A)", "What I need help with (Section B)",
    "How is my health? (Section C)", "What is life like at home? (Section D)",
    "What will be different? (Section E)", "What school will do (Section F)", "What the NHS will do (Section G)",
    "What social care has to do (Section H1)", "What else social care will do (Section H2)",
    "Where will I go? (Section I)", "Is there any money of my own? (Section J)", "Who was asked? (Section K)",
  ]
  static let bracketedTitles = [
    "What I think, like and hope for (views, interests and aspirations)",
    "What I find hard (special educational needs)", "My health (health care needs)", "My care (social care needs)",
    "What I want to achieve (outcomes)",
    "The education and training I will get (special educational provision)",
    "The health care I will get (health care provision)", "Social care for under-18s (section 2 of the 1970 Act)",
    "Other social care", "Where I will study (placement)", "My budget (personal budget)",
    "Who has advised (advice and information)",
  ]
  static let lettersLast = [
    "Views, interests and aspirations – Section A", "Special educational needs – Section B",
    "Health needs – Section C", "Social care needs – Section D", "Outcomes – Section E",
    "Special educational provision – Section F", "Health provision – Section G",
    "Social care provision – Section H1", "Other social care provision – Section H2", "Placement – Section I",
    "Personal budget – Section J", "Advice and information – Section K",
  ]
  static let letteredParts = [
    "Part A: Views and aspirations", "Part B: Special educational needs", "Part C: Health needs",
    "Part D: Social care needs", "Part E: Outcomes", "Part F: Special educational provision",
    "Part G: Health provision", "Part H1: Social care provision", "Part H2: Other social care provision",
    "Part I: Placement", "Part J: Personal budget", "Part K: Advice",
  ]
  static let titledParts = [
    "Part 1 - Section A - Views and aspirations", "Part 2 - Section B - Needs", "Part 3 - Section C - Health",
    "Part 4 - Section D - Social care", "Part 5 - Section E - Outcomes", "Part 6 - Section F - Provision",
    "Part 7 - Section G - Health provision", "Part 8 - Section H1 - Social care",
    "Part 9 - Section H2 - Other social care", "Part 10 - Section I - School", "Part 11 - Section J - Budget",
    "Part 12 - Section K - Reports",
  ]
  static let running = [
    "EHC plan | Section A | Views", "EHC plan | Section B | Special educational needs",
    "EHC plan | Section C | Health needs", "EHC plan | Section D | Social care needs",
    "EHC plan | Section E | Outcomes", "EHC plan | Section F | Special educational provision",
    "EHC plan | Section G | Health provision", "EHC plan | Section H1 | Social care provision",
    "EHC plan | Section H2 | Other social care provision", "EHC plan | Section I | Placement",
    "EHC plan | Section J | Personal budget", "EHC plan | Section K | Advice and information",
  ]
  static let numberedLetters = [
    "1 A - Views and hopes", "2 B - Needs", "3 C - Health needs", "4 D - Social care needs", "5 E - Outcomes",
    "6 F - Provision", "7 G - Health provision", "8 H1 - Social care", "9 H2 - Other social care", "10 I - Placement",
    "11 J - Personal budget", "12 K - Advice",
  ]
  static let letterBrackets = [
    "Views (A)", "Special educational needs (B)", "Health needs (C)", "Social care needs (D)", "Outcomes (E)",
    "Special educational provision (F)", "Health provision (G)", "Social care provision (H1)",
    "Other social care provision (H2)", "Placement (I)", "Personal budget (J)", "Advice (K)",
  ]

  @Test(
    "find all twelve sections, set as headings, in bold or plainly",
    arguments: [
      numberedSections, questions, bracketedTitles, lettersLast, letteredParts, titledParts, running, numberedLetters,
      letterBrackets,
    ])
  func layouts(titles: [String]) throws {
    try #require(titles.count == SectionCode.ofPlan.count)
    for set in [{ h($0) }, b, p] as [(String) -> Block] {
      let found = try read(
        plan(full) { code in
          SectionCode.ofPlan.firstIndex(of: code).map { set(titles[$0]) } ?? p("")
        })
      #expect(
        found.sections.filter(\.present).map(\.code) == SectionCode.ofPlan, "\(titles[1]), \(set("x").kind)")
      #expect(found.words(.E) == outcomes.map(\.text), "\(titles[1])")
      #expect(found.words(.F) == provision.map(\.text), "\(titles[1])")
      #expect(found[.D].body.text == "None identified.", "\(titles[1])")
    }
  }

  @Test("are not taken from words that refer to another section")
  func references() throws {
    let found = try read(
      plan([
        .B: [li("Sam has difficulty with listening (see Section F)."), li("Writing tires Sam (Section E).")],
        .F: provision + [p("A laptop to meet the need above (Section B)."), li("A standing desk (Section C)")],
        .G: [p("Physiotherapy every week, 30 minutes. Part of this is described in Section H2.")],
      ]) { h(Headings.plain[$0] ?? "") })
    #expect(found.sections.filter(\.present).count == 12)
    #expect(found[.F].body.text.hasSuffix("A standing desk (Section C)"))
    #expect(found[.F].body.text.contains("A laptop to meet the need above (Section B)."))
    #expect(found[.B].body.text.hasSuffix("(Section E)."))
  }
}
