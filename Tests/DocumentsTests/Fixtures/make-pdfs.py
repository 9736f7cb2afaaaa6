#!/usr/bin/env python3
"""Makes the PDFs that the tests read. Needs reportlab 5 and pypdf; run it only to change a fixture."""
import pathlib

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

FOLDER = pathlib.Path(__file__).resolve().parent
STYLES = getSampleStyleSheet()


def furniture(page, document):
    page.setFont("Helvetica", 9)
    page.drawString(72, A4[1] - 40, "Invented County Council   EHC plan of Sam Invented")
    page.drawString(72, 36, f"Page {document.page} of 2")


def plan():
    text = STYLES["BodyText"]
    story = [
        Paragraph("Section B: Special educational needs", STYLES["Heading1"]),
        Paragraph(
            "Sam has a language disorder. He follows sentences of four words and loses the thread of longer ones, which is "
            "why a short-term plan was made by all who teach him and why it is looked at again in every term.", text),
    ]
    rows = [["Need", "Provision"]]
    for number in range(1, 22):
        rows.append([
            Paragraph(f"Need {number} is described here in a few plain words.", text),
            Paragraph(
                f"Provision {number} is given on two days in every week by a teaching assistant who has been trained for it, "
                "for twenty minutes at a time, and is looked at again by the school at the end of each term.", text),
        ])
    table = Table(rows, colWidths=[150, 290], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    story += [table, Paragraph("Section G: Health provision", STYLES["Heading1"]), Paragraph("None is needed.", text)]
    SimpleDocTemplate(str(FOLDER / "plan.pdf"), pagesize=A4, invariant=1).build(
        story, onFirstPage=furniture, onLaterPages=furniture)


def gaps():
    page = canvas.Canvas(str(FOLDER / "gaps.pdf"), pagesize=A4, invariant=1)
    page.setFont("Helvetica", 11)
    rows = [("Name", "Sam Invented"), ("Date of birth", "1 May 2015"), ("School", "Example Primary School")]
    for index, (label, value) in enumerate(rows):
        page.drawString(72, 760 - 16 * index, label)
        page.drawString(220, 760 - 16 * index, value)
    lines = ["The plan was made after a meeting in which the family, the school and commu-", "nity nurses took part."]
    for index, line in enumerate(lines):
        page.drawString(72, 690 - 14 * index, line)
    for index, line in enumerate(["\u2022 reads every day", "\u2022 writes every day"]):
        page.drawString(90, 640 - 14 * index, line)
    page.save()


def scan():
    page = canvas.Canvas(str(FOLDER / "scan.pdf"), pagesize=A4, invariant=1)
    page.setFillGray(0.5)
    page.rect(72, 72, 300, 300, fill=1)
    page.save()


def locked():
    from reportlab.lib.pdfencrypt import StandardEncryption
    page = canvas.Canvas(
        str(FOLDER / "locked.pdf"), pagesize=A4, invariant=1, encrypt=StandardEncryption("secret", strength=128))
    page.drawString(72, 720, "Section A")
    page.save()


plan()
gaps()
scan()
locked()
