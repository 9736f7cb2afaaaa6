"""The interchange XML, whose sections and items are declared."""
from xml.sax.saxutils import escape, quoteattr

AREAS = {"communication": "communication-and-interaction", "cognition": "cognition-and-learning", "semh": "semh",
         "sensory": "sensory-and-physical", "independence": "independence"}


def write(doc):
    """Only families whose content went through `declared` can be written."""
    child = doc.child
    prefix = "e:" if doc.has("prefixed") else ""
    space = ' xmlns:e="urn:ehcp-audit:interchange:1"' if prefix else ' xmlns="urn:ehcp-audit:interchange:1"'
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           f'<{prefix}ehcPlan{space} status="final" caseId="LAY-{child["id"]}" authority={quoteattr(child["council"])} issued="{child["issued"]}" nextReview="{child["review"]}">',
           f"<{prefix}subject>", f"<{prefix}name>{child['name']}</{prefix}name>",
           f"<{prefix}dateOfBirth>{child['dob']}</{prefix}dateOfBirth>", f"<{prefix}ncYear>{child['year']}</{prefix}ncYear>",
           f"<{prefix}setting>{child['school']}</{prefix}setting>", f"</{prefix}subject>"]
    for code, heading, parts in doc.declared:
        out.append(f'<{prefix}section code="{code}">')
        if heading:
            out.append(f"<{prefix}heading>{escape(heading)}</{prefix}heading>")
        for name, attributes, text in parts:
            listed = "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items())
            out.append(f"<{prefix}{name}{listed}>{escape(text)}</{prefix}{name}>" if text else f"<{prefix}{name}{listed}/>")
        out.append(f"</{prefix}section>")
    out.append(f"</{prefix}ehcPlan>")
    return ("\n".join(out) + "\n").encode()
