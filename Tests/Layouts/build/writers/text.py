"""Plain text as a mail or an export would show it: wrapped lines, tables set in columns or with bars."""
import textwrap

from blocks import Para

WIDTH = 88


def write(doc):
    lines = []
    for block in doc.blocks:
        if isinstance(block, Para):
            lines += paragraph(block)
        else:
            lines += bars(block) if doc.has("bars") else columns(block)
        lines.append("")
    if doc.footer:
        # A running foot on every page of forty lines, as an export of a word processor leaves it.
        paged = []
        page = 1
        for number, line in enumerate(lines):
            paged.append(line)
            if number % 45 == 44 and not line:
                paged += [f"{doc.footer}   Page {page}", "\f"]
                page += 1
        lines = paged
    return "\n".join(lines).encode()


def shown(p):
    text = p.standing
    if p.style == "li":
        text = (p.label or "-") + " " + text
    elif p.label:
        text = p.label + " " + text
    if p.style == "check":
        text = ("[x] " if p.ticked else "[ ] ") + text
    return text


def paragraph(p):
    text = shown(p)
    if p.style in ("title", "h1"):
        return [text, "=" * min(len(text), WIDTH)] if p.style == "h1" and len(text) < WIDTH else [text]
    if p.style == "h2":
        return [text]
    indent = "  " if p.style == "li" else ""
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False) or [""]


def columns(table):
    count = max(sum(c.span for c in row) for row in table.rows)
    if count == 1:
        return [line for row in table.rows for c in row for p in c.paras for line in paragraph(p) + [""]]
    width = max(10, (96 - 3 * count) // count)
    lines = []
    for row in table.rows:
        cells = []
        for c in row:
            own = width * c.span + 3 * (c.span - 1)
            cells.append((own, [line for p in c.paras for line in (textwrap.wrap(shown(p), own) or [""])]))
        height = max(len(text) for _, text in cells)
        for at in range(height):
            lines.append("   ".join((text[at] if at < len(text) else "").ljust(own) for own, text in cells).rstrip())
        lines.append("")
    return lines


def bars(table):
    lines = []
    for number, row in enumerate(table.rows):
        lines.append("| " + " | ".join(" ".join(shown(p) for p in c.paras) for c in row) + " |")
        if number == 0 and table.header:
            lines.append("|" + "---|" * len(row))
    return lines
