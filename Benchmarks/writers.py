"""The forms that a plan comes in: plain text, the interchange format, and a Word document."""
import io
import textwrap
import zipfile
from xml.sax.saxutils import escape, quoteattr

from plan import TITLES

MONTHS = {name: number for number, name in enumerate(
    "January February March April May June July August September October November December".split(), 1)}


def front(plan):
    child = plan.child
    return [
        ("Name", f"{child.first} {child.last}"),
        ("Date of birth", plan.born),
        ("School", child.school),
        ("Date of final plan", plan.issued),
    ] + plan.identifiers


def text(plan):
    """Wrapped at 90 columns, as saved from a case system."""
    lines = [plan.child.council.upper(), "", "EDUCATION, HEALTH AND CARE PLAN", "FINAL", ""]
    lines += [f"{label + ':':<26}{value}" for label, value in front(plan)]
    for code, entries in plan.sections.items():
        heading = f"SECTION {code} - {TITLES[code].upper()}"
        lines += ["", "", heading, "=" * len(heading), ""]
        for kind, name, _, words in entries:
            if kind == "subheading":
                lines += [words, "-" * len(words), ""]
            elif name:
                lines += textwrap.wrap(words, 90, initial_indent=f"{name:<6}", subsequent_indent=" " * 6) + [""]
            else:
                lines += textwrap.wrap(words, 90) + [""]
        if code == "K":
            lines += [", ".join(filter(None, one)) for one in plan.advice]
    return ("\n".join(lines) + "\n").encode()


def identified(document):
    """What the interchange format calls a document's identifiers."""
    names = {"NC Year": "ncYear", "UPN": "upn", "NHS number": "nhsNumber"}
    return "".join(f"<{names[label]}>{value}</{names[label]}>" for label, value in document.identifiers)


def numbered(day):
    number, month, year = day.split()
    return f"{year}-{MONTHS[month]:02}-{int(number):02}"


def interchange(plan):
    """The XML of docs/contracts/ehcp-interchange.xsd."""
    child = plan.child
    out = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<ehcPlan xmlns="urn:ehcp-audit:interchange:1" version="1.0" status="final" authority={quoteattr(child.council)} '
        f'issued="{numbered(plan.issued)}">',
        f"  <subject><name>{child.first} {child.last}</name><dateOfBirth>{numbered(plan.born)}</dateOfBirth>"
        f"{identified(plan)}<setting>{child.school}</setting></subject>",
    ]
    for code, entries in plan.sections.items():
        out += [f'  <section code="{code}">', f"    <heading>Section {code}: {TITLES[code]}</heading>"]
        for kind, name, area, words in entries:
            if name:
                place = f" area={quoteattr(area)}" if area else ""
                out.append(f'    <item kind="{kind}" id="{name}"{place}>{escape(words)}</item>')
            else:
                out.append(f"    <p>{escape(words)}</p>")
        if code == "K":
            out += [
                f'    <advice author="{author}" role="{role}"' + (f' date="{numbered(day)}"' if day else "") + "/>"
                for author, role, day in plan.advice
            ]
        out.append("  </section>")
    return ("\n".join(out) + "\n</ehcPlan>\n").encode()


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words, bold=False):
    looks = '<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>' if bold else '<w:rPr><w:sz w:val="22"/></w:rPr>'
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(words, style="BodyText", bold=False):
    # Word cuts a paragraph into runs wherever somebody has edited it.
    cut = len(words) // 2
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(words[:cut], bold)}{run(words[cut:], bold)}</w:p>'


def table(rows):
    cells = "".join(
        "<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="2400"/></w:tcPr>{paragraph(cell)}</w:tc>' for cell in row) + "</w:tr>"
        for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{cells}</w:tbl>"


def styles():
    made = [
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>' for level in range(1, 7)
    ] + ['<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/></w:style>']
    # What Word adds of its own accord.
    made += [
        f'<w:style w:type="table" w:styleId="Grid{number}"><w:name w:val="Grid Table {number}"/><w:basedOn w:val="a1"/>'
        '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/>'
        '</w:tblPr></w:style>' for number in range(120)
    ]
    return f"<w:styles {WORD}>{''.join(made)}</w:styles>"


def docx(plan):
    """A Word document: styled headings, items in tables of two columns, advice in one of three."""
    child = plan.child
    body = [paragraph(child.council, "Heading1"), paragraph("Education, Health and Care Plan", "Heading1"), table(front(plan))]
    for code, entries in plan.sections.items():
        body.append(paragraph(f"Section {code}: {TITLES[code]}", "Heading2"))
        rows = []
        for kind, name, _, words in entries + [("end", None, None, "")]:
            if name:
                rows.append((name, words))
                continue
            if rows:
                body.append(table(rows))
                rows = []
            if kind == "subheading":
                body.append(paragraph(words, "Heading3"))
            elif kind == "p":
                body.append(paragraph(words))
        if code == "K":
            body.append(table([("Author", "Role", "Date")] + plan.advice))
    return packed(body)


def packed(body):
    """A Word document of blocks."""
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relations = "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{relations}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{types}.document.main+xml"/><Override PartName="/word/styles.xml" '
        f'ContentType="{types}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{relations}/package/2006/relationships"><Relationship '
        f'Id="r1" Type="{relations}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": styles(),
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(body)}</w:body></w:document>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content)
    return file.getvalue()
