"""WordprocessingML, with what Word and mail merge leave in a file."""
from xml.sax.saxutils import escape

from blocks import Para
from writers.archive import pack

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ALL = (W + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
       ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
       ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
       ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable="w14"')
STYLES = f"""<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Section %1"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


class Body:
    def __init__(self, doc):
        self.doc = doc
        self.identifier = 0

    def run(self, run):
        properties = "".join(
            code for mark, code in (("b", "<w:b/>"), ("i", "<w:i/>"), ("u", '<w:u w:val="single"/>'), ("strike", "<w:strike/>"),
                                    ("vanish", "<w:vanish/>")) if mark in run.marks)
        properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        tag = "delText" if "del" in run.marks else "t"
        pieces = [run.text]
        if self.doc.has("split-runs") and len(run.text) > 6:
            # Word cuts runs where somebody once typed or a spelling was checked, within words too.
            cuts = [len(run.text) // 3, len(run.text) // 3 + 2, 2 * len(run.text) // 3 + 1]
            pieces = [run.text[i:j] for i, j in zip([0] + cuts, cuts + [None])]
        inner = '<w:proofErr w:type="spellStart"/>'.join(
            f'<w:r>{properties}<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}></w:r>' for piece in pieces)
        for mark in ("ins", "del"):
            if mark in run.marks:
                self.identifier += 1
                inner = f'<w:{mark} w:id="{self.identifier}" w:author="Officer" w:date="2026-01-05T10:00:00Z">{inner}</w:{mark}>'
        if "ph" in run.marks:
            inner = f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        elif "sdt" in run.marks:
            inner = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        if "merge" in run.marks:
            inner = (f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD Child </w:instrText></w:r>'
                     f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        return inner

    def tick(self, p):
        if self.doc.has("sym-ticks"):
            return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if p.ticked else "F0A8"}"/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        if self.doc.has("legacy-ticks"):
            return (f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked w:val="{int(p.ticked)}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
                    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>')
        if self.doc.has("control-ticks"):
            return (f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(p.ticked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{"☒" if p.ticked else "☐"}</w:t></w:r></w:sdtContent></w:sdt>'
                    '<w:r><w:t xml:space="preserve"> </w:t></w:r>')
        if self.doc.has("pasted-ticks"):
            return f'<w:r><w:t xml:space="preserve">{"(Ö) " if p.ticked else "( ) "}</w:t></w:r>'
        return f'<w:r><w:t xml:space="preserve">{"☒ " if p.ticked else "☐ "}</w:t></w:r>'

    def paragraph(self, p):
        properties, runs = "", "".join(self.run(r) for r in p.runs)
        if p.style in ("title", "h1", "h2"):
            name = {"title": "Title", "h1": "Heading1", "h2": "Heading2"}[p.style]
            if self.doc.has("unstyled") and p.style != "title":
                runs = "".join(self.run(type(r)(r.text, r.marks | {"b"})) for r in p.runs)
            else:
                properties = f'<w:pStyle w:val="{name}"/>'
            if p.label == "auto-letter":
                properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
            elif p.label:
                runs = self.run(type(p.runs[0])(p.label + " ")) + runs
        elif p.style == "li":
            properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{2 if p.label else 1}"/></w:numPr>'
        elif p.style == "check":
            runs = self.tick(p) + runs
        elif p.label:
            runs = self.run(type(p.runs[0])(p.label + " ")) + runs
        properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        text = f"<w:p>{properties}{runs}</w:p>"
        if p.style == "box" or (p.style == "h1" and self.doc.has("text-boxes")):
            # A text box as Word writes it: the drawing, and the same words once more for old programs.
            return ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
                    f"<w:txbxContent>{text}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
                    f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
        return text

    def table(self, block):
        out = '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
        for row in block.rows:
            out += "<w:tr>"
            for c in row:
                span = f'<w:gridSpan w:val="{c.span}"/>' if c.span > 1 else ""
                out += f"<w:tc><w:tcPr>{span}</w:tcPr>" + ("".join(self.paragraph(p) for p in c.paras) or "<w:p/>") + "</w:tc>"
            out += "</w:tr>"
        text = out + "</w:tbl>"
        return f"<w:sdt><w:sdtContent>{text}</w:sdtContent></w:sdt>" if self.doc.has("controls") else text


def write(doc):
    body = Body(doc)
    blocks = "".join(body.paragraph(b) if isinstance(b, Para) else body.table(b) + "<w:p/>" for b in doc.blocks)
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    main = "word/document2.xml" if doc.has("odd-part-name") else "word/document.xml"
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}.{what}+xml"/>' for name, what in (
        (main, "document.main"), ("word/styles.xml", "styles"), ("word/numbering.xml", "numbering"), ("word/footer1.xml", "footer"),
        ("word/comments.xml", "comments")))
    links = "".join(f'<Relationship Id="rId{n}" Type="{office}/{what}" Target="{what}{"1" if what == "footer" else ""}.xml"/>'
                    for n, what in enumerate(("styles", "numbering", "footer", "comments"), 1))
    comment = ('<w:comment w:id="0" w:author="Officer"><w:p><w:r><w:t>Section F: has the therapist agreed to this?</w:t></w:r></w:p></w:comment>'
               if doc.has("comments") else "")
    parts = [
        ("[Content_Types].xml", f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>'),
        ("_rels/.rels", f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="{main}"/></Relationships>'),
        (main, f'<?xml version="1.0" encoding="UTF-8"?><w:document {ALL}><w:body>{blocks}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>'),
        (f'word/_rels/{main.split("/")[1]}.rels', f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{package}/relationships">{links}</Relationships>'),
        ("word/styles.xml", STYLES), ("word/numbering.xml", NUMBERING),
        ("word/footer1.xml", f"<w:ftr {W}><w:p><w:r><w:t>{escape(doc.footer)}</w:t></w:r></w:p></w:ftr>"),
        ("word/comments.xml", f"<w:comments {W}>{comment}</w:comments>"),
    ]
    if doc.has("label-part"):
        parts.append(("docMetadata/LabelInfo.xml", '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'))
    return pack(parts)
