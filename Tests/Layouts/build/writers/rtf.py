"""Rich text, as Word and case systems save it."""
from blocks import Para


def escaped(text):
    out = ""
    for letter in text:
        code = ord(letter)
        if letter in "\\{}":
            out += "\\" + letter
        elif letter == "\u00a0":
            out += "\\~"
        elif code < 128:
            out += letter
        elif letter in "‘’“”–—":
            out += {"‘": "\\lquote ", "’": "\\rquote ", "“": "\\ldblquote ", "”": "\\rdblquote ", "–": "\\endash ", "—": "\\emdash "}[letter]
        elif code < 256:
            out += f"\\'{code:02x}"
        else:
            out += f"\\u{code if code < 32768 else code - 65536}?"
    return out


def runs(p):
    out = ""
    for run in p.runs:
        words = {"b": "\\b", "i": "\\i", "u": "\\ul", "strike": "\\strike", "del": "\\deleted", "ins": "\\revised", "vanish": "\\v"}
        marks = "".join(word for mark, word in words.items() if mark in run.marks)
        out += f"{{{marks} {escaped(run.text)}}}" if marks else escaped(run.text)
    if p.style == "check":
        out = ("{\\f2 \\'fe} " if p.ticked else "{\\f2 \\'a8} ") + out
    return out


def paragraph(p, ending="\\par"):
    text = runs(p)
    if p.style in ("title", "h1", "h2"):
        size, level = {"title": (36, -1), "h1": (28, 0), "h2": (24, 1)}[p.style]
        outline = f"\\s{level + 1}\\outlinelevel{level}" if level >= 0 else ""
        label = escaped(p.label) + " " if p.label else ""
        return f"\\pard{outline}\\sb120 {{\\b\\fs{size} {label}{text}}}{ending}"
    if p.style == "li":
        bullet = escaped(p.label) if p.label else "\\bullet"
        return f"\\pard\\li360\\fi-360 {{\\listtext {bullet}\\tab}}{text}{ending}"
    label = escaped(p.label) + " " if p.label else ""
    return f"\\pard {label}{text}{ending}"


def table(block):
    count = max(sum(c.span for c in row) for row in block.rows)
    out = []
    for row in block.rows:
        edges, place = "", 0
        for c in row:
            place += c.span
            edges += f"\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx{place * 9600 // count}"
        cells = ""
        for c in row:
            parts = [paragraph(p, "").replace("\\pard", "\\pard\\intbl", 1) for p in c.paras] or ["\\pard\\intbl "]
            cells += "\\par\n".join(parts) + "\\cell\n"
        out.append(f"\\trowd\\trgaph80{edges}\n{cells}\\row")
    return "\n".join(out) + "\n\\pard"


def write(doc):
    out = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\froman Symbol;}{\\f2\\fnil\\fcharset2 Wingdings;}}"]
    if doc.footer:
        out.append("{\\footer\\pard " + escaped(doc.footer) + " Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}")
    out.append("\\fs20")
    for block in doc.blocks:
        out.append(paragraph(block) if isinstance(block, Para) else table(block))
    return ("\n".join(out) + "\n}\n").encode("ascii")
