"""PDF files, by way of HTML."""
import weasyprint

from writers import web

PAGE = "@page{size:A4;margin:18mm 16mm 20mm}"


def write(doc):
    style = PAGE
    if doc.footer:
        style += "@page{@bottom-left{content:'%s';font-size:8pt}@bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font-size:8pt}}" % doc.footer.replace("'", "\\'")
    if doc.has("hyphens"):
        style += "body{hyphens:auto;text-align:justify}"
    if doc.has("two-columns"):
        style += "body{column-count:2;column-gap:8mm;font-size:9pt}"
    if doc.has("no-repeat"):
        style += "thead{display:table-row-group}"
    footer, doc.footer = doc.footer, ""
    source = web.write(doc, style).decode()
    doc.footer = footer
    return weasyprint.HTML(string=source).write_pdf()
