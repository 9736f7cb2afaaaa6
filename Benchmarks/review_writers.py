"""The forms that a review comes in: plain text, the interchange format, and a Word document."""
import textwrap
from xml.sax.saxutils import escape, quoteattr

from new_plan import written
from writers import identified, packed, paragraph, table


def front(review):
    child, event = review.child, review.event
    days = [("Date of plan", review.issued), ("Invitations sent", event.invited), ("Advice circulated", event.circulated),
            ("Date of meeting", event.meeting), ("Report sent", event.report_sent)]
    return [("Name", f"{child.first} {child.last}"), ("Date of birth", review.born), ("School", child.school),
            *review.identifiers, *((label, written(day)) for label, day in days if day)]


def chapters(review):
    """Headings with their paragraphs and tables, for the forms that people read."""
    child, event = review.child, review.event
    yield "People invited", [[("Role", "Name", "Attended")] + [
        (role, name, "yes" if came else "no") for role, name, came in review.people]]
    if review.child_view:
        yield "Views of the child", [review.child_view]
    if review.parent_view:
        yield "Views of the parents", [review.parent_view]
    yield "Progress towards outcomes", [[("Outcome", "Progress", "Evidence", "Next")] + [
        (f"{name} {words}", progress[1] if progress else "", evidence, progress[2] if progress else "")
        for name, words, progress, evidence in review.outcomes]]
    for _, heading, words in review.parts:
        yield heading, [words]
    yield "Recommended changes to the plan", [
        f"{'Section ' + place + ': ' if place else ''}\u201c{words}\u201d. Evidence: {evidence}."
        for place, words, evidence in review.recommendations]
    yield "Differences of view", ["Everybody at the meeting agreed."]
    owner, due, words = review.action
    yield "Actions", [f"{owner}, by {written(due)}: {words}"]
    if event.decision:
        yield "Decision of the local authority", [
            f"Decision: {event.decision} the plan. Date of decision: {written(event.decided)}. Decided by {review.officer}."]


def text(review):
    """Wrapped at 90 columns."""
    lines = [review.child.council.upper(), "", "ANNUAL REVIEW OF AN EDUCATION, HEALTH AND CARE PLAN", ""]
    lines += [f"{label + ':':<26}{value}" for label, value in front(review)]
    for heading, parts in chapters(review):
        lines += ["", "", heading.upper(), ""]
        for part in parts:
            if isinstance(part, str):
                lines += textwrap.wrap(part, 90) + [""]
            elif heading == "People invited":
                lines += [f"{role:<40}{name:<30}{came}" for role, name, came in part]
            else:
                for cells in part[1:]:
                    lines += textwrap.wrap(cells[0], 90)
                    lines += [f"{label}: {cell}" for label, cell in zip(part[0][1:], cells[1:])] + [""]
    return ("\n".join(lines) + "\n").encode()


def interchange(review):
    """The XML of docs/contracts/ehcp-interchange.xsd."""
    child, event = review.child, review.event
    days = [("planIssued", review.issued), ("invitationsSent", event.invited), ("adviceCirculated", event.circulated),
            ("meeting", event.meeting), ("reportSent", event.report_sent)]
    given = "".join(f' {name}="{day.isoformat()}"' for name, day in days if day)
    out = ['<?xml version="1.0" encoding="UTF-8"?>', f'<annualReview xmlns="urn:ehcp-audit:interchange:1" type="annual"{given}>',
           f"  <subject><name>{child.first} {child.last}</name><dateOfBirth>{review.case.born.isoformat()}</dateOfBirth>"
           f"{identified(review)}<setting>{escape(child.school)}</setting></subject>"]
    out += [f'  <invitation role="{role.lower()}" name="{name}" attended="{str(came).lower()}"/>' for role, name, came in review.people]
    if review.child_view:
        out.append(f'  <views from="child" method="drawing">{escape(review.child_view)}</views>')
    if review.parent_view:
        out.append(f'  <views from="parent">{escape(review.parent_view)}</views>')
    for name, words, progress, evidence in review.outcomes:
        how = f' progress="{progress[0]}" next="{progress[2]}"' if progress else ""
        told = f"<evidence>{escape(evidence)}</evidence>" if evidence else ""
        out.append(f'  <outcomeReview ref="{name}"{how}><outcome>{escape(words)}</outcome>{told}</outcomeReview>')
    out += [f'  <part subject="{subject}"><heading>{heading}</heading><p>{escape(words)}</p></part>'
            for subject, heading, words in review.parts]
    for place, words, evidence in review.recommendations:
        section = f' section="{place}"' if place else ""
        out.append(f'  <recommendation type="amend"{section} evidence={quoteattr(evidence)}>{escape(words)}</recommendation>')
    owner, due, words = review.action
    out.append(f'  <action owner="{owner}" due="{due.isoformat()}">{escape(words)}</action>')
    if event.decision:
        out.append(f'  <decision type="{event.decision}" date="{event.decided.isoformat()}" officer="{review.officer}"/>')
    return ("\n".join(out) + "\n</annualReview>\n").encode()


def docx(review):
    """A Word document: styled headings, people and outcomes in tables."""
    body = [paragraph(review.child.council, "Heading1"),
            paragraph("Annual review of an Education, Health and Care Plan", "Heading1"), table(front(review))]
    for heading, parts in chapters(review):
        body.append(paragraph(heading, "Heading2"))
        body += [paragraph(part) if isinstance(part, str) else table(part) for part in parts]
    return packed(body)
