"""The interchange XML: the same words with their sections and kinds declared."""
from blocks import Doc
from layouts import ORDER, sentence
from writers.interchange import AREAS


class Gold(Doc):
    """A document whose bounds come from its declared parts."""

    declared = ()


def build(child, traps):
    doc = Gold("interchange", child, traps)
    doc.subject = {"name": child["name"], "dateOfBirth": str(child["dob"]), "ncYear": child["year"]}
    omitted = {t.split("-")[1] for t in traps if t.startswith("omits-")}
    parts = {code: [] for code in ORDER}
    parts["A"] = [("views", {"from": "child"}, t) for t in child["child"]] + [("views", {"from": "parent"}, t) for t in child["parent"]]
    count = 0
    for area, strength, *texts in child["needs"]:
        parts["B"].append(("item", {"kind": "strength", "area": AREAS[area]}, strength))
        for text in texts:
            count += 1
            parts["B"].append(("item", {"kind": "need", "id": f"B{count}", "area": AREAS[area]}, text))
            doc.needs.append(("B", text))
    for code, key in (("C", "health"), ("D", "social")):
        for text in child[key]:
            parts[code].append(("item", {"kind": "need"}, text))
            doc.needs.append((code, text))
    for number, (area, text, needs) in enumerate(child["outcomes"], 1):
        parts["E"].append(("item", {"kind": "outcome", "id": f"E{number}", "ref": " ".join(f"B{n}" for n in needs)}, text))
        doc.outcomes.append(("E", text))
    for provision in child["provision"]:
        parts["F"].append(("item", {"kind": "provision", "ref": f"E{provision[0]}"}, sentence(provision)))
        doc.provisions.append(("F", sentence(provision)))
    for code, key in (("G", "healthcare"), ("H1", "h1"), ("H2", "h2")):
        for provision in child[key]:
            parts[code].append(("item", {"kind": "provision"}, sentence(provision)))
            doc.provisions.append((code, sentence(provision)))
    parts["I"].append(("placement", {"name": child["school"], "type": child["type"]}, ""))
    parts["J"].append(("p", {}, child["budget"]))
    parts["K"] = [("advice", {"author": author, "role": kind, "date": date}, "") for kind, author, date in child["advice"]]
    order = list(reversed(ORDER)) if "reversed" in traps else ORDER
    listed = []
    for code in order:
        doc.sections[code] = {"present": code not in omitted}
        if code in omitted:
            continue
        listed.append((code, f"Section {code}" if "headed" in traps else "", parts[code] or [("p", {}, "None.")]))
    doc.declared = listed
    return doc


def bounds(doc):
    """First and last words of each section that has running text."""
    found = {}
    for code, _, parts in doc.declared:
        texts = [text for _, _, text in parts if text]
        if texts:
            found[code] = {"first": " ".join(texts[0].split()[:8]), "last": " ".join(texts[-1].split()[-8:])}
    return found
