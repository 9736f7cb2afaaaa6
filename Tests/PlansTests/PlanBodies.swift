import Documents
import Plans

/// The blocks of a plan whose sections are given by code; the rest are short nil statements.
func plan(
  _ bodies: [SectionCode: [Block]], front: [Block] = [], back: [Block] = [],
  heading: (SectionCode) -> Block = { h(Headings.plain[$0] ?? "") }
) -> [Block] {
  front
    + SectionCode.ofPlan.flatMap { code in
      [heading(code)] + (bodies[code] ?? [p(code == .A ? "I like trains and my dog." : "None identified.")])
    } + back
}

enum Headings {
  static let plain: [SectionCode: String] = [
    .A: "Section A: Views, interests and aspirations", .B: "Section B: Special educational needs",
    .C: "Section C: Health needs", .D: "Section D: Social care needs", .E: "Section E: Outcomes",
    .F: "Section F: Special educational provision", .G: "Section G: Health provision",
    .H1: "Section H1: Social care provision which must be made", .H2: "Section H2: Other social care provision",
    .I: "Section I: Placement", .J: "Section J: Personal budget", .K: "Section K: Advice and information",
  ]
}

let needs: [Block] = [li("Sam has difficulty following instructions."), li("Sam finds writing hard.")]
let outcomes: [Block] = [li("By the end of Year 6 Sam will write three sentences unaided.")]
let provision: [Block] = [
  li("A teaching assistant will work with Sam for 30 minutes each week."),
  li("Sam will receive 20 minutes of speech and language therapy each week."),
]
let full: [SectionCode: [Block]] = [.B: needs, .E: outcomes, .F: provision]
