"""OpenDocument text."""
from xml.sax.saxutils import escape

from blocks import Para
from writers.archive import pack

SPACES = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
          'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
          'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"')
STYLES = """<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles>"""
NAMES = {"b": "B", "i": "I", "u": "U", "strike": "S", "vanish": "V"}


class Body:
    def __init__(self):
        self.changes = []

    def runs(self, p):
        out = ""
        for run in p.runs:
            text = escape(run.text).replace("  ", ' <text:s/>')
            if "del" in run.marks:
                name = f"ct{len(self.changes)}"
                self.changes.append(
                    f'<text:changed-region text:id="{name}"><text:deletion><office:change-info><dc:creator>Officer</dc:creator>'
                    f'<dc:date>2026-01-05T10:00:00</dc:date></office:change-info><text:p>{text}</text:p></text:deletion></text:changed-region>')
                out += f'<text:change text:change-id="{name}"/>'
                continue
            if "ins" in run.marks:
                name = f"ct{len(self.changes)}"
                self.changes.append(
                    f'<text:changed-region text:id="{name}"><text:insertion><office:change-info><dc:creator>Officer</dc:creator>'
                    f'<dc:date>2026-01-05T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>')
                out += f'<text:change-start text:change-id="{name}"/>{text}<text:change-end text:change-id="{name}"/>'
                continue
            for mark, name in NAMES.items():
                if mark in run.marks:
                    text = f'<text:span text:style-name="{name}">{text}</text:span>'
            out += text
        if p.style == "check":
            out = ("☒ " if p.ticked else "☐ ") + out
        return out

    def paragraph(self, p):
        text = self.runs(p)
        if p.style == "li" and not p.label:
            return f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>"
        if p.label:
            text = escape(p.label) + "<text:tab/>" + text
        if p.style in ("title", "h1", "h2"):
            level = {"title": 1, "h1": 1, "h2": 2}[p.style]
            if p.style == "title":
                return f'<text:p><text:span text:style-name="B">{text}</text:span></text:p>'
            return f'<text:h text:outline-level="{level}">{text}</text:h>'
        return f"<text:p>{text}</text:p>"

    def table(self, block, number):
        count = max(sum(c.span for c in row) for row in block.rows)
        out = f'<table:table table:name="T{number}"><table:table-column table:number-columns-repeated="{count}"/>'
        for row in block.rows:
            out += "<table:table-row>"
            for c in row:
                span = f' table:number-columns-spanned="{c.span}"' if c.span > 1 else ""
                out += f"<table:table-cell{span}>" + "".join(self.paragraph(p) for p in c.paras) + "</table:table-cell>"
                out += "<table:covered-table-cell/>" * (c.span - 1)
            out += "</table:table-row>"
        return out + "</table:table>"


def write(doc):
    body = Body()
    blocks = "".join(
        body.paragraph(b) if isinstance(b, Para) else body.table(b, n) for n, b in enumerate(doc.blocks))
    changes = f"<text:tracked-changes>{''.join(body.changes)}</text:tracked-changes>" if body.changes else ""
    content = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES} office:version="1.3">{STYLES}'
               f"<office:body><office:text>{changes}{blocks}</office:text></office:body></office:document-content>")
    footer = f"<style:footer><text:p>{escape(doc.footer)}</text:p></style:footer>" if doc.footer else ""
    styles = (f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {SPACES} office:version="1.3"><office:master-styles>'
              f'<style:master-page style:name="Standard">{footer}</style:master-page></office:master-styles></office:document-styles>')
    manifest = ('<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
                '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
                '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    return pack([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), ("styles.xml", styles),
                 ("META-INF/manifest.xml", manifest)], stored=("mimetype",))
