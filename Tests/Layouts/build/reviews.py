"""Annual review forms: the same words in the blocks that authorities' forms have."""
from blocks import Doc, Para, Run, Table, cell, para
from layouts import day

# The forms: the heading of every block, in the form's own order. A block that a form lacks is not listed.
FORMS = {
    "review-one-form": ("Annual Review Report", [
        ("details", "Details of the child"), ("participation", "Invitations and attendance"), ("views", "Views of the child and parents"),
        ("outcomes", "Progress towards outcomes"), ("health", "Health"), ("social-care", "Social care"),
        ("recommendations", "Recommendations"), ("decision", "For local authority use only")]),
    "review-parts": ("Annual Review of an Education, Health and Care Plan", [
        ("details", "Part 1: Child's details"), ("views", "Part 1: Views of the child or young person"), ("participation", "Part 2: People invited"),
        ("outcomes", "Part 2: Review of outcomes"), ("provision", "Part 2: Review of provision"), ("recommendations", "Part 2: Recommendations")]),
    "review-record": ("Record of Annual Review Meeting", [
        ("details", "1. Meeting details"), ("participation", "2. Present"), ("outcomes", "3. Progress against outcomes"),
        ("views", "4. Views and aspirations"), ("recommendations", "5. Recommended changes"), ("actions", "6. Actions")]),
    "review-post16": ("Annual Review Form: Year 9 and above", [
        ("details", "Student details"), ("participation", "Attendees"), ("views", "Young person's views"), ("outcomes", "Outcomes"),
        ("preparing-for-adulthood", "Preparing for adulthood"), ("recommendations", "Recommendations"), ("decision", "Local authority decision")]),
}
CODES = ["details", "participation", "views", "outcomes", "provision", "health", "social-care", "preparing-for-adulthood",
         "recommendations", "decision", "actions"]


def build(name, child, traps, variant):
    doc = Doc(name, child, traps, kind="annual-review")
    doc.subject = {"name": child["name"], "dateOfBirth": str(child["dob"]), "ncYear": child["year"]}
    title, blocks = FORMS[name]
    doc.add(para(child["council"]))
    doc.add(para(title, "title"))
    for code, heading in blocks:
        doc.add(para(heading, "h1"))
        doc.sections[code] = {"present": True}
        parts = PARTS[code](doc, child, variant)
        for block in parts:
            mark(block, code)
            doc.add(block)
    for code in CODES:
        doc.sections.setdefault(code, {"present": False})
    return doc


def mark(block, code):
    for p in [block] if isinstance(block, Para) else [p for row in block.rows for c in row for p in c.paras]:
        p.sec = code


def details(doc, child, variant):
    rows = [("Full name", child["name"]), ("Date of birth", day(child["dob"], variant)), ("Year group", f"Year {child['year']}"),
            ("School", child["school"]), ("Date of this review", day(child["review"], variant)), ("Date of current plan", day(child["issued"], variant)),
            ("Attendance", "91.4 %"), ("Pupil premium", "No")]
    return [Table([[cell(a), cell(b)] for a, b in rows], header=False)]


def participation(doc, child, variant):
    rows = [["Name", "Role", "Invited", "Attended", "Report received"],
            [child["parents"], "Parent", "Yes", "Yes", "Yes"], ["Ana Lisle", "Class teacher", "Yes", "Yes", "Yes"]]
    rows += [[author, kind, "Yes", "No" if n else "Yes", "Yes"] for n, (kind, author, _) in enumerate(child["advice"])]
    return [Table([[cell(t) for t in row] for row in rows])]


def views(doc, child, variant):
    return [para(text) for text in child["child"] + child["parent"]]


def outcomes(doc, child, variant):
    rows = [["Outcome", "Progress", "Achieved / partly / not", "Keep, amend or end"]]
    for number, (_, text, _) in enumerate(child["outcomes"]):
        rows.append([text, "Work samples of the spring term show this in most weeks, but not with every adult.", ["Partly achieved", "Achieved"][number % 2], ["Keep", "End"][number % 2]])
        doc.outcomes.append(("outcomes", text))
    return [Table([[cell(t) for t in row] for row in rows])]


def provision(doc, child, variant):
    rows = [["Provision in plan", "Delivered"]]
    for _, what, who, often in child["provision"]:
        rows.append([f"{what[0].upper() + what[1:]}, by {who}, {often}.", "In full"])
    return [Table([[cell(t) for t in row] for row in rows])]


def health(doc, child, variant):
    return [para("The school nurse has seen no change since the last review.")]


def social(doc, child, variant):
    return [para("The family is not known to social care and asked for no assessment.")]


def adulthood(doc, child, variant):
    return [Table([[cell("Employment"), cell("Work experience in a shop is planned for the summer.")], [cell("Independent living"), cell("Cooks one meal a week at home.")],
                   [cell("Friends and community"), cell("Goes to a club once a fortnight.")], [cell("Health"), cell("Will visit the GP alone from the autumn.")]], header=False)]


def recommendations(doc, child, variant):
    ticks = [Para([Run("Maintain the plan without change")], "check"), Para([Run("Amend the plan")], "check", ticked=True), Para([Run("Cease the plan")], "check")]
    rows = [["Section", "Recommended change", "Reason"], ["E", "Replace the outcome that has been achieved.", "Achieved in the spring term."],
            ["F", "Change the sessions from weekly to fortnightly.", "Advice of the therapist."]]
    return ticks + [Table([[cell(t) for t in row] for row in rows])]


def decision(doc, child, variant):
    return [para(f"Decision of the local authority: amend the plan. Date of decision: {day(child['review'], variant)}")]


def actions(doc, child, variant):
    rows = [["Action", "By whom", "By when"], ["Send the report to the local authority.", "Ana Lisle", day(child["review"], variant)]]
    return [Table([[cell(t) for t in row] for row in rows])]


PARTS = {"details": details, "participation": participation, "views": views, "outcomes": outcomes, "provision": provision, "health": health,
         "social-care": social, "preparing-for-adulthood": adulthood, "recommendations": recommendations, "decision": decision, "actions": actions}
