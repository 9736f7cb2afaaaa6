"""HTML as a portal prints it; also the source of the PDF files."""
from html import escape

from blocks import Para

TAGS = {"title": "h1", "h1": "h2", "h2": "h3"}
STYLE = """body{font-family:Carlito,'DejaVu Sans',sans-serif;font-size:10pt;line-height:1.3}
table{border-collapse:collapse;width:100%;margin:6pt 0}td,th{border:1px solid #555;padding:3pt;vertical-align:top;text-align:left}
h1{font-size:17pt}h2{font-size:13pt}h3{font-size:11pt}.box{border:1px solid #555;padding:4pt}p{margin:4pt 0}"""


def write(doc, style=""):
    parts = [f"<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'><title>Plan</title><style>{STYLE}{style}</style></head><body>"]
    if doc.has("portal"):
        parts.append("<nav><ul><li><a href='#'>Home</a></li><li><a href='#'>Messages</a></li><li><a href='#'>Sign out</a></li></ul></nav>")
    for block in doc.blocks:
        parts.append(paragraph(block, doc) if isinstance(block, Para) else table(block, doc))
    if doc.footer:
        parts.append(f"<footer>{escape(doc.footer)}</footer>")
    return ("\n".join(parts) + "\n</body></html>\n").encode()


def runs(p):
    text = ""
    for run in p.runs:
        inner = escape(run.text, quote=False)
        for mark, tag in (("b", "b"), ("i", "i"), ("u", "u"), ("strike", "s"), ("del", "del"), ("ins", "ins")):
            if mark in run.marks:
                inner = f"<{tag}>{inner}</{tag}>"
        if "vanish" in run.marks:
            inner = f"<span style='display:none'>{inner}</span>"
        text += inner
    if p.style == "check":
        text = ("&#9746; " if p.ticked else "&#9744; ") + text
    return text


def paragraph(p, doc):
    text = runs(p)
    if p.style == "li":
        return f"<p>{escape(p.label)} {text}</p>" if p.label else f"<ul><li>{text}</li></ul>"
    if p.label:
        text = escape(p.label) + " " + text
    if p.style in TAGS:
        # Some portals know no headings, only bold paragraphs.
        if doc.has("bold-headings") and p.style != "title":
            return f"<p><strong>{text}</strong></p>"
        return f"<{TAGS[p.style]}>{text}</{TAGS[p.style]}>"
    return f"<p class='box'>{text}</p>" if p.style == "box" else f"<p>{text}</p>"


def table(block, doc):
    rows = []
    for number, row in enumerate(block.rows):
        tag = "th" if number == 0 and block.header else "td"
        cells = "".join(
            f"<{tag}{f' colspan={c.span}' if c.span > 1 else ''}>" + "".join(paragraph(p, doc) for p in c.paras) + f"</{tag}>"
            for c in row)
        rows.append(f"<tr>{cells}</tr>")
    if block.header:
        return f"<table><thead>{rows[0]}</thead><tbody>" + "\n".join(rows[1:]) + "</tbody></table>"
    return "<table><tbody>" + "\n".join(rows) + "</tbody></table>"
