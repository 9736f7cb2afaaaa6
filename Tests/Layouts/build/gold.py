"""What a reader should find in a document, from the content that was put into it."""
import re

WORDS = 8


def words(text):
    return re.findall(r"[^\W_]+", text)


def bounds(doc, code):
    parts = [p.standing for p in doc.paragraphs() if code in p.sec.split("+") and words(p.standing)]
    if not parts:
        return {}
    first, last = words_kept(parts[0]), words_kept(parts[-1])
    return {"first": " ".join(first[:WORDS]), "last": " ".join(last[-WORDS:])}


def words_kept(text):
    return text.split()


def gold(doc, name):
    sections = {}
    for code, found in doc.sections.items():
        entry = {"present": found["present"]}
        if found.get("merged"):
            entry["merged"] = found["merged"]
        if found["present"]:
            entry.update(bounds(doc, code))
        sections[code] = entry
    items = {
        kind: [{"text": text, "section": section, "outcomes": {}} for section, text in getattr(doc, kind)]
        for kind in ("needs", "outcomes", "provisions")
    }
    return {
        "document": name, "kind": doc.kind, "family": doc.family, "traps": doc.traps, "subject": doc.subject,
        "sections": sections, **items, "criteria": {},
    }
