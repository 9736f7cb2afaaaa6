import Documents

@testable import Auditing

/// A plan for an invented child, its review and the plan after it, each made of a few lines.
struct InventedTriple {
  var needs = [
    "B1 Maya finds it hard to follow instructions of more than four words, so she begins tasks late.",
    "B2 Maya cannot yet read words of four letters by sounding them out.",
  ]
  var outcomes = [
    "E1 By July 2028 Maya will follow instructions of six words in four out of five trials.",
    "E2 By July 2027 Maya will read 30 words of four letters aloud in two minutes.",
  ]
  var provisions = [
    "F1 A speech and language therapist will teach Maya listening games for 30 minutes every week in a group of three.",
    "F2 A teaching assistant trained in Sounds-Write will teach Maya phonics for 20 minutes each day.",
  ]
  var views = "Maya said in October that she likes swimming and wants to read on her own."
  var placement = "Fernhollow Primary School, a mainstream primary school."
  var about = "Maya is in Year 5 and attends Fernhollow Primary School."
  var front = ["National Curriculum Year: 5", "Date of final plan: 10 November 2025"]

  /// The plan with these lines.
  var plan: String {
    """
    EDUCATION, HEALTH AND CARE PLAN

    Name: Maya Example
    Date of birth: 14 March 2016
    Status: Final
    \(front.joined(separator: "\n"))

    Section A: Views, interests and aspirations
    \(views)

    Section B: Special educational needs
    \(about)

    \(needs.joined(separator: "\n\n"))

    Section C: Health needs
    None identified by the school nurse in September 2025.

    Section D: Social care needs
    None identified by the early help team in September 2025.

    Section E: Outcomes
    \(outcomes.joined(separator: "\n\n"))

    Section F: Special educational provision
    \(provisions.joined(separator: "\n\n"))

    Section G: Health provision
    None.

    Section H1: Social care provision under the 1970 Act
    None.

    Section H2: Other social care provision
    None.

    Section I: Placement
    \(placement)

    Section J: Personal budget
    No personal budget was requested.

    Section K: Advice and information
    Educational psychologist's report, Dr A. Example, 3 September 2025.

    """
  }

  /// The plan after the review with nothing changed but its day and year.
  static var after: InventedTriple {
    var after = InventedTriple()
    after.front = ["National Curriculum Year: 6", "Date of final plan: 12 January 2027"]
    after.about = "Maya is in Year 6 and attends Fernhollow Primary School."
    return after
  }

  /// A review that recommends some changes.
  static func review(_ changes: [String], progress: [String] = ["partly achieved", "partly achieved"]) -> String {
    """
    ANNUAL REVIEW REPORT

    Name: Maya Example
    Date of birth: 14 March 2016
    Date of meeting: 4 November 2026

    Progress towards outcomes

    Outcome 1: By July 2028 Maya will follow instructions of six words in four out of five trials.
    Progress: On 20 October 2026 she followed three of five.
    Status: \(progress[0])

    Outcome 2: By July 2027 Maya will read 30 words of four letters aloud in two minutes.
    Progress: On 21 October 2026 she read 22 words.
    Status: \(progress[1])

    Recommended amendments

    \(changes.map { "- " + $0 }.joined(separator: "\n"))

    Decision
    Decision: Amend the plan. Date of decision: 20 November 2026.

    """
  }

  /// Compares the usual plan with another after a review.
  static func compare(
    _ after: InventedTriple, changes: [String], progress: [String] = ["partly achieved", "partly achieved"]
  ) throws -> Amendments {
    let auditor = Auditor(rubric: try ShippedRubric.load(), planReader: try ShippedRubric.planReader())
    func read(_ text: String) throws -> Document { try DocumentReader.read(Array(text.utf8)) }
    return auditor.compareAmendments(
      before: try read(InventedTriple().plan), review: try read(review(changes, progress: progress)),
      after: try read(after.plan))
  }
}
