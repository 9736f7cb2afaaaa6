import Documents
import Plans
import Testing

/// Reviews of invented children in the layouts that authorities' forms have.
enum InventedReviews {
  /// A school's form of tables: pairs of label and value, invitations, outcomes, sections with changes, the authority's box.
  static let form: [Block] = [
    h("Annual Review Report"),
    grid([
      ["Name of pupil", "Ottilie Marsh", "Date of birth", "04/05/2014"],
      ["School", "Larkrise Primary School", "Year group", "Year 6"],
      ["Date of review meeting", "12/03/2026", "Date of last review", "20/03/2025"],
      ["Date of current plan", "02/05/2025", "Date report sent to LA", "24/03/2026"],
    ]),
    h("1. Invitations and attendance", 2),
    grid(
      [
        ["Name", "Role", "Invited", "Attended", "Report received"],
        ["Mrs J Marsh", "Mother", "12/02/2026", "Yes", "No"],
        ["Ottilie", "Pupil", "12/02/2026", "Yes", "Yes"],
        ["Mr P Dunn", "SENCO", "12/02/2026", "Yes", "20/02/2026"],
        ["Ms R Cole", "SEN Officer", "13/02/2026", "Apologies", ""],
        ["Dr A Bello", "Community paediatrician", "12/02/2026", "No", "18/02/2026"],
        ["Duty team", "Social care", "12/02/2026", "No", "No reply"],
      ], header: true),
    h("2. Ottilie's views", 2),
    p("Ottilie drew her week with Mr Dunn on 2 March 2026. She likes swimming and wants more time to read."),
    h("3. Parents' views", 2),
    p("Mrs Marsh is pleased with reading. She worries about the move to secondary school."),
    h("4. Progress towards outcomes", 2),
    grid(
      [
        ["Outcome", "Progress and evidence", "Achieved / Partly / Not", "Keep / Change / End"],
        [
          "Ottilie will read 50 common words by July 2026.", "Read 42 of 50 on 3 March 2026; 18 in May 2025.",
          "Partly achieved", "Keep",
        ],
        ["Ottilie will ask a peer to play twice a week.", "Good progress.", "Achieved", "End"],
        ["Ottilie will dress for PE alone.", "", "", ""],
      ], header: true),
    h("5. Provision", 2),
    p("All provision is in place."),
    h("6. Health", 2),
    p("Dr Bello reports on 18 February 2026 that there are no health needs beyond eczema, which the GP treats."),
    h("7. Social care", 2),
    p("Not known to social care."),
    h("8. Recommendations", 2),
    grid(
      [
        ["Section", "Change", "Evidence"],
        ["A", "Update Ottilie's views", "Views of 2 March 2026"],
        ["F", "Increase reading sessions", ""],
      ], header: true),
    p("Recommendation: \u{2610} Maintain \u{2612} Amend \u{2610} Cease"),
    p("There was no difference of view."),
    h("For local authority use only", 2),
    grid([
      ["Decision", "Amend"], ["Reasons", "The reading data show that more sessions are needed."],
      ["Date of decision", "7 April 2026"], ["Officer", "R Cole"],
    ]),
  ]

  /// Minutes that somebody typed.
  static let minutes = """
    RECORD OF ANNUAL REVIEW MEETING

    Young person: Dafydd Orme
    Date of birth: 9 October 2009
    Year: 11
    College: Westmere College
    Date of meeting: 20 January 2026
    Last annual review: 3 February 2025

    Invitations were sent on 16 December 2025. Papers were handed round at the meeting.

    Present: Dafydd Orme, Ms Orme (mother), Tom Hale (tutor), Priya Nair (EHC coordinator), Jo Beck (careers adviser)
    Apologies: Dr Lund (paediatrician), social worker

    What Dafydd says
    "I want to work with cars. I don't like the bus."

    Mum's views
    Ms Orme wants Dafydd to travel alone by the summer.

    Progress
    1. Dafydd will travel to college by bus. He has made good progress. Partly met. Continue.
    2. Dafydd will cook three meals. He cooked pasta and omelettes in November 2025. Achieved. Remove.

    Support
    The travel trainer came each week until November. The mentor has not been in place since December.

    Preparing for adulthood
    Employment: Dafydd will visit Kerr Motors. Jo Beck will arrange it by 27 February 2026.
    Health: He will have his annual health check with his GP.

    Actions
    Tom Hale to find a new mentor by 6 February 2026.

    Recommendation: the meeting recommends that the plan is amended.
    Section F: replace the mentor with a job coach, as the tutor's report of 9 January shows.
    Dafydd's mother did not agree that travel training should stop.
    """

  /// The interchange format.
  static let xml = """
    <annualReview xmlns="urn:ehcp-audit:interchange:1" type="school" planIssued="2025-03-20" lastReview="2025-02-11"
      invitationsSent="2026-01-20" adviceCirculated="2026-01-27" meeting="2026-02-10" reportSent="2026-02-20"
      amendmentNotice="2026-03-05">
      <subject><name>Sam Example</name><dateOfBirth>2012-03-14</dateOfBirth><ncYear>9</ncYear></subject>
      <invitation role="parent" name="C Example" attended="true"/>
      <invitation role="SENCO" name="D Hill" attended="true"/>
      <invitation role="social worker" attended="false" adviceRequested="2026-01-10"/>
      <views from="child" method="drawing">I want to stay.</views>
      <views from="parent">We are happy. We want more sport.</views>
      <outcomeReview ref="E1" progress="partly" next="keep">
        <outcome>Sam will ask for help.</outcome>
        <evidence>He does so in class four times a week.</evidence>
      </outcomeReview>
      <part subject="health"><p>No change.</p></part>
      <part subject="preparing-for-adulthood"><p>He will visit a college.</p></part>
      <recommendation type="amend" section="F" evidence="class record">Change the dose.</recommendation>
      <action owner="SENCO" due="2026-03-01">Visit the college.</action>
      <decision type="amend" date="2026-03-05" officer="B Example">The record shows that he needs more.</decision>
    </annualReview>
    """

  /// Labelled blocks for each outcome and one long table, as web forms print.
  static let portal: [Block] = [
    b("EHC Plan Annual Review Form (post-16)"),
    grid([
      ["Full name", "Imogen Tarr"], ["DOB", "1 June 2008"], ["NCY", "13"], ["Setting", "Holme Sixth Form College"],
      ["Review meeting held on", "3rd November 2025"], ["Plan issued", "14 November 2024"],
      ["Invitations sent", "10 October 2025"], ["Advice circulated to all", "24 October 2025"],
      ["Views of the young person", "Imogen said with her talker that she likes animals. She chose a photo of a vet."],
      ["Views of parent/carer", "None given."],
      [
        "Health update",
        "The learning disability nurse saw Imogen on 6 October 2025. Her annual health check is due in January.",
      ],
      ["Social care update", "N/A"],
    ]),
    b("Outcome 1"),
    grid([
      ["Outcome", "Imogen will order a drink in a cafe."], ["Progress", "She did so on 4 of 6 visits this term."],
      ["Status", "\u{2610} Achieved \u{2611} Partially achieved \u{2610} Not achieved"], ["Next step", "Continue"],
    ]),
    b("Outcome 2"),
    grid([
      ["Outcome", "Imogen will use the lift alone."], ["Progress", ""],
      ["Status", "\u{2610} Achieved \u{2610} Partially achieved \u{2610} Not achieved"],
      ["Next step", ""],
    ]),
    b("Recommendation of the meeting"),
    p("\u{2611} Maintain the plan without change"),
    p("\u{2610} Amend the plan"),
    p("\u{2610} Cease the plan"),
    b("LA use only"),
    p("Decision:"),
    p("Date:"),
  ]
}
