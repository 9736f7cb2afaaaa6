"""Sets a child's words out as a family of templates does."""
import re

from blocks import Cell, Doc, Para, Run, Table, cell, para

ORDER = ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"]
NIL = {"C": ["None.", "There are no health needs that relate to special educational needs.", "No health needs have been identified."],
       "D": ["None.", "There are no social care needs that relate to special educational needs.", "No social care needs have been identified."],
       "G": ["None.", "No health care provision is required.", "Not applicable."],
       "H1": ["None.", "No social care provision is required under this section.", "Not applicable."],
       "H2": ["None.", "No other social care provision is required.", "Not applicable."]}
MONTHS = "January February March April May June July August September October November December".split()
LEGEND = ["Views, interests and aspirations", "Special educational needs", "Health needs", "Social care needs", "Outcomes",
          "Special educational provision", "Health provision", "Social care provision under the 1970 Act", "Other social care provision",
          "Placement", "Personal budget", "Advice and information"]


def upper(text):
    return text[0].upper() + text[1:]


def day(date, form):
    year, month, number = (int(part) for part in str(date).split("-"))
    return [f"{number} {MONTHS[month - 1]} {year}", f"{number:02}/{month:02}/{year}", f"{number:02}.{month:02}.{year}",
            f"{number}{'st' if number in (1, 21, 31) else 'nd' if number in (2, 22) else 'rd' if number in (3, 23) else 'th'} {MONTHS[month - 1][:3]} {year}"][form % 4]


def sentence(provision):
    *_, what, who, often = provision
    return f"{upper(who)} will {what}, {often}."


class Layout:
    def __init__(self, family, name, child, traps, variant):
        self.family, self.child, self.variant = family, child, variant
        self.doc = Doc(name, child, traps)
        self.sec = ""
        self.doc.subject = {"name": child["name"], "dateOfBirth": str(child["dob"]), "ncYear": child["year"]}

    # Small parts

    def p(self, text, style="p", label="", marks=()):
        return self.doc.add(para(text, style, self.sec, label, marks))

    def nil(self, code):
        return NIL[code][self.variant % 3]

    def heading_text(self, code):
        text = self.family["headings"][code].replace("{name}", self.child["known"])
        if self.doc.has("nbsp"):
            text = re.sub(r"^(Section|SECTION) ", "\\1\u00a0", text)
        if self.doc.has("ocr") and code == "I":
            text = re.sub(r"^(Section|SECTION) I", "\\1 l", text)
        if self.doc.has("capitals"):
            text = text.upper()
        if self.doc.has("trailing-spaces"):
            text += "  "
        return text

    def present(self, code, merged=None):
        self.doc.sections[code] = {"present": not merged, **({"merged": merged} if merged else {})}

    def open(self, code, merged=None, text=None):
        """Heads a section; what follows is its text."""
        self.sec = ""
        umbrella = self.family.get("umbrellas", {}).get(code)
        if umbrella:
            self.p(umbrella, "title")
        text = text or self.heading_text(code)
        label = ""
        if self.doc.has("auto-letters") and code in "ABCDEFG" and text.startswith(("Section ", "SECTION ")):
            text = re.sub(r"^Section [A-K]\s*[-:.–]?\s*", "", text, flags=re.I)
            label = "auto-letter"
        self.p(text, "h1", label)
        codes = merged or [code]
        for each in codes:
            self.present(each, [c for c in codes if c != each] if merged else None)
        self.sec = "+".join(codes)

    # Front matter

    def front(self):
        child, family = self.child, self.family
        doc = self.doc
        self.p(child["council"], "p")
        self.p(family["title"].replace("{name}", child["name"]), "title")
        if family.get("sentences"):
            for number, text in enumerate(("This is a new plan.", "This plan replaces a statement.", "This plan was transferred from another authority.")):
                doc.add(Para([Run(text)], "check", ticked=number == 0))
        if doc.has("ticks") or any(t.endswith("-ticks") for t in doc.traps):
            for text, ticked in (("Draft", False), ("Final", True), ("Amended", False)):
                doc.add(Para([Run(text)], "check", ticked=ticked))
        if doc.has("preamble"):
            self.p("Disclosure of an EHC Plan: a plan may not be disclosed without the consent of the child or young person, other than for the purposes set out in the regulations.")
        if family.get("front-heading"):
            self.p(family["front-heading"], "h1")
        year = {-1: "Nursery 2"}.get(child["year"], f"Year {child['year']}" if self.variant % 2 else str(child["year"]))
        fields = [("Full name" if self.variant % 3 else "Name", child["name"]), ("Known as", child["known"]),
                  ("Date of birth" if self.variant % 2 else "DOB", day(child["dob"], self.variant)), ("Year group", year),
                  ("Pronouns" if self.variant % 2 else "Gender", {"she": ["Female", "she/her"], "he": ["Male", "he/him"], "they": ["Non-binary", "they/them"]}[child["sex"]][self.variant % 2]),
                  ("Current setting", child["school"]), ("Parents or carers", child["parents"]), ("Home language", "English"),
                  ("Date of final plan", day(child["issued"], self.variant)), ("Review due by", day(child["review"], self.variant))]
        if doc.has("placeholders"):
            fields[6:6] = [("Social care reference", "Click or tap here to enter text."), ("Religion", "Choose an item."), ("Lead professional", "{{lead_name}}"), ("GP", "<GP name>")]
        if doc.has("many-fields"):
            fields[6:6] = [("Ethnicity", "Not given"), ("Country of birth", "England"), ("Legal status", "None"), ("Child protection plan", "No"),
                           ("Key transition point and date", "September 2028"), ("Amendment number", "2"), ("Parent's date of birth", "4 March 1984")]
        marks = {"sdt"} if doc.has("controls") else {"merge"} if doc.has("merge-fields") else set()
        if family["front"] == "table":
            rows = [[cell(label, marks={"b"}), cell(para([Run(value, frozenset({"ph"} if value.startswith(("Click", "Choose")) else marks))]))] for label, value in fields]
            doc.add(Table(rows, header=False))
        else:
            for label, value in fields:
                self.p([Run(label + ": ", frozenset({"b"})), Run(value, frozenset({"ph"} if value.startswith(("Click", "Choose")) else marks))])
        if doc.has("contents"):
            self.p("Contents", "h2")
            for number, code in enumerate(self.codes(), 3):
                self.p(("* " if doc.has("asterisks") else "") + self.heading_text(code) + " ........ " + str(number))
        if doc.has("legend"):
            self.p("Understanding the Content of EHC Plans", "h2")
            doc.add(Table([[cell(f"SECTION {code}"), cell(text)] for code, text in zip(ORDER, LEGEND)], header=False))

    def codes(self):
        order = self.family.get("order", ORDER)
        if "H" in self.family["headings"]:
            order = [c for c in order if c != "H2"]
            order = ["H" if c == "H1" else c for c in order]
        omitted = {t.split("-")[1] for t in self.doc.traps if t.startswith("omits-")}
        return [c for c in order if c not in omitted]

    # The sections' words

    def views(self):
        child = self.child
        if self.doc.has("crossref"):
            self.p("Section F of this plan was read to " + child["known"] + ", and what is set out in Section B was agreed with the family.")
        if self.doc.has("welsh"):
            self.p("Mae’n hoffi canu a darllen gyda’i mam-gu. (Likes singing and reading with Grandmother.)")
        if self.doc.has("see-attached"):
            self.p("One-page profile: see attached.")
        for text in child["child"]:
            self.p(text)
        for text in child["parent"]:
            self.p(text)

    def numbered(self, style, text, kind, number):
        letter, word = {"needs": ("B", "Need"), "outcomes": ("E", "Outcome"), "provisions": ("F", "Provision")}[kind]
        thread = "thread-words" if self.doc.has("thread-words") else "thread-nop" if self.doc.has("thread-nop") else ""
        runs = text if isinstance(text, list) else [Run(text)]
        if style == "labelled":
            mark = f"{word} {number}: " if thread == "thread-words" else f"{word[0]}{number} " if thread == "thread-nop" else f"{letter}{number} "
            return self.p([Run(mark)] + runs)
        if style == "numbered":
            return self.p([Run(f"4.{self.area_number}.{number} ")] + runs)
        if style == "bullets":
            return self.p(text, "li")
        if style == "auto":
            return self.p(text, "li", f"{number}.")
        return self.p(text)

    area_number = 1

    def list_needs(self, texts, section="B", start=1):
        for number, text in enumerate(texts, start):
            self.doc.needs.append((section, text))
            style = self.family["needs"] if section == "B" else ("bullets" if self.family["needs"] == "table" else self.family["needs"])
            if section != "B" and style in ("labelled", "numbered"):
                style = "paras"
            self.numbered(style, self.edited(text) if number == 1 else text, "needs", number)

    def edited(self, text):
        """An amendment by formatting or by tracking: old words that no longer stand beside the new ones."""
        gone = "strike" if self.doc.has("struck") else "del" if self.doc.has("tracked") else "vanish" if self.doc.has("hidden") else ""
        if not gone:
            return text
        head, tail = text.rsplit(" ", 2)[0], " " + " ".join(text.rsplit(" ", 2)[1:])
        new = {"strike": {"b", "u"}, "del": {"ins"}, "vanish": set()}[gone]
        return [Run(head), Run(" and was reported to the panel in an earlier version", frozenset({gone})), Run(tail, frozenset(new))]

    def needs(self):
        if self.doc.has("crossref"):
            self.p("Sections F and G set out what will be done about the needs below.")
        if self.family["needs"] == "table":
            rows = [[cell("Area of need", self.sec, marks={"b"}), cell("Strengths", self.sec, marks={"b"}), cell("Special educational needs", self.sec, marks={"b"})]]
            for area, strength, *texts in self.child["needs"]:
                rows.append([cell(self.family["areas"][area], self.sec), cell(strength, self.sec), cell(texts, self.sec)])
                self.doc.needs += [("B", text) for text in texts]
            if self.doc.has("blank-rows"):
                rows += [[cell("", self.sec)] * 3] * 3
            self.doc.add(Table(rows))
            return
        number = 1
        for place, (area, strength, *texts) in enumerate(self.ordered_areas(), 1):
            self.area_number = place
            self.p(self.family["areas"][area], "h2")
            self.p("Strengths", "h2")
            self.p(strength)
            self.p("Needs", "h2")
            self.list_needs(texts, "B", number)
            number += len(texts)

    def ordered_areas(self):
        order = list(self.family["areas"])
        return sorted(self.child["needs"], key=lambda need: order.index(need[0]))

    def health(self):
        if self.child["health"]:
            self.list_needs(self.child["health"], "C")
        else:
            self.p(self.nil("C"))

    def social(self):
        if "D" in self.family.get("parts", {}):
            self.p(self.family["parts"]["D"], "h2")
        if self.child["social"]:
            self.list_needs(self.child["social"], "D")
        else:
            self.p(self.nil("D"))

    def outcomes(self):
        outcomes = self.child["outcomes"]
        if self.family["outcomes"] == "table":
            rows = [[cell(text, self.sec, marks={"b"}) for text in ("No.", "Outcome", "Linked needs")]]
            for number, (_, text, needs) in enumerate(outcomes, 1):
                rows.append([cell(f"E{number}", self.sec), cell(text, self.sec), cell(", ".join(f"B{n}" for n in needs), self.sec)])
                self.doc.outcomes.append(("E", text))
            if self.doc.has("blank-rows"):
                rows += [[cell(f"E{len(outcomes) + n}", self.sec), cell("", self.sec), cell("", self.sec)] for n in (1, 2)]
            self.doc.add(Table(rows))
            return
        for number, (_, text, _) in enumerate(outcomes, 1):
            self.doc.outcomes.append(("E", text))
            self.numbered(self.family["outcomes"], text, "outcomes", number)

    def provision(self):
        style = self.family["provision"]
        if self.doc.has("crossref"):
            self.p("As set out in Section E, the outcomes are for the next key stage.")
        if style == "under":
            for number in range(1, len(self.child["outcomes"]) + 1):
                self.p(f"Outcome {number}", "h2")
                for provision in self.child["provision"]:
                    if provision[0] == number:
                        self.doc.provisions.append(("F", sentence(provision)))
                        self.p(sentence(provision), "li")
            return
        self.provisions([p[1:] for p in self.child["provision"]], "F", style, [f"E{p[0]}" for p in self.child["provision"]])

    def provisions(self, listed, section, style, links=None):
        """Provision of one section, in the family's way."""
        if not listed:
            self.p(self.nil(section))
            return
        if style == "table":
            heads = list(self.family["columns"])
            if links:
                heads = ["Outcome"] + heads
            rows = [[cell(text, self.sec, marks={"b"}) for text in heads]]
            for number, (what, who, often) in enumerate(listed):
                row = [upper(what) + ".", upper(who), upper(often)]
                self.doc.provisions.append((section, " ".join(row)))
                rows.append([cell(text, self.sec) for text in ([links[number]] if links else []) + row])
            if self.doc.has("blank-rows"):
                rows += [[cell("", self.sec) for _ in heads]] * 4
            self.doc.add(Table(rows))
            return
        for number, provision in enumerate(listed, 1):
            text = sentence(provision)
            self.doc.provisions.append((section, text))
            kept = style if section == "F" or style in ("auto", "bullets") else "paras"
            shown = self.edited(text) if number == 1 and section == "F" else text
            self.numbered("paras" if kept == "sentences" else kept, shown, "provisions", number)

    def placement(self):
        rows = [("Name", self.child["school"]), ("Type", self.child["type"])]
        if self.doc.has("draft-blank"):
            self.p("This section is left blank in a draft.")
        elif self.family["front"] == "table":
            self.doc.add(Table([[cell(a, self.sec), cell(b, self.sec)] for a, b in rows], header=False))
        else:
            for label, value in rows:
                self.p(f"{label}: {value}")

    def advice(self):
        heads = ["Advice and information", "Name", "Date of report"]
        if self.doc.has("appended"):
            heads.append("Appended")
        rows = [[cell(text, self.sec, marks={"b"}) for text in heads]]
        for number, (kind, author, date) in enumerate(self.child["advice"], 1):
            row = [kind if self.family["front"] == "lines" else f"{number}. {kind}", author, day(date, self.variant)]
            rows.append([cell(text, self.sec) for text in row + (["YES/ NO"] if self.doc.has("appended") else [])])
        self.doc.add(Table(rows))

    def fill(self, code):
        child, family = self.child, self.family
        if code == "A":
            self.views()
        elif code == "B":
            self.needs()
        elif code == "C":
            self.health()
        elif code == "D":
            self.social()
        elif code == "E":
            self.outcomes()
        elif code == "F":
            self.provision()
        elif code in ("G", "H1", "H2"):
            key = {"G": "healthcare", "H1": "h1", "H2": "h2"}[code]
            self.provisions(child[key], code, "sentences" if family["provision"] == "under" else family["provision"])
        elif code == "H":
            # An undivided section: nobody can tell which provision the Act requires.
            listed = child["h1"] + child["h2"]
            if listed:
                self.provisions(listed, "H1", "sentences")
            else:
                self.p(self.nil("H2"))
        elif code == "I":
            self.placement()
        elif code == "J":
            self.p(child["budget"])
        elif code == "K":
            self.advice()

    # Whole documents

    def build(self):
        self.front()
        {"by-area": self.by_area, "cells": self.by_cells, "national": self.by_national, "rows": self.by_rows}.get(
            self.family.get("build"), self.flow)()
        self.sec = ""
        for code in ORDER:
            self.doc.sections.setdefault(code, {"present": False})
        self.ending()
        return self.doc

    def ending(self):
        self.p("Sign-off", "h2")
        self.p("Signature on behalf of the local authority: Gwen Ashworth")
        self.p(f"Date: {day(self.child['issued'], self.variant)}")
        if self.doc.has("appendix"):
            self.p("Appendix 1", "h1")
            self.p("Cawdale and District NHS Foundation Trust", "h2")
            self.p(f"Psychological advice for the assessment of {self.child['name']}")
            self.p("Dear Parent, I visited the school and saw three lessons. My report begins with what I saw.")
            self.p("Special educational needs: the child needs help with memory and with reading long words.", "li")
            self.p("Recommended provision: the school should make a plan for reading and give small-group help every day.", "li")
        if self.doc.has("footer"):
            self.doc.footer = f"{self.child['name']}   DOB {day(self.child['dob'], 1)}   EHC plan"

    def one(self, code):
        self.open(code, ["H1", "H2"] if code == "H" else None)
        self.fill(code)

    def flow(self):
        codes = self.codes()
        for code in codes:
            if self.doc.has("merged-ef") and code == "E":
                self.open("E", ["E", "F"], "Section E/F: Outcomes and special educational provision")
                self.fill("E")
                self.fill("F")
            elif self.doc.has("merged-ef") and code == "F":
                continue
            elif self.doc.has("merged-cg") and code == "C":
                self.open("C", ["C", "G"], "Sections C (health needs) and G (health provision)")
                self.fill("C")
                self.fill("G")
            elif self.doc.has("merged-cg") and code == "G":
                continue
            else:
                self.one(code)

    def by_area(self):
        """B once; then outcomes and provision in turn within every area."""
        self.one("A")
        self.one("B")
        for code in ("C", "D"):
            self.one(code)
        for area in self.family["areas"]:
            numbers = [n for n, o in enumerate(self.child["outcomes"], 1) if o[0] == area]
            if not numbers:
                continue
            self.sec = ""
            self.p(self.family["areas"][area], "h1")
            self.open("E")
            for number in numbers:
                text = self.child["outcomes"][number - 1][1]
                self.doc.outcomes.append(("E", text))
                self.p(text)
            self.open("F")
            for provision in self.child["provision"]:
                if provision[0] in numbers:
                    self.doc.provisions.append(("F", sentence(provision)))
                    self.p(sentence(provision))
        for code in ("G", "H1", "H2", "I", "J", "K"):
            self.one(code)

    def by_cells(self):
        """Every section is a box: a row for the heading, a row for the words."""
        for code in self.codes():
            kept, self.doc.blocks = self.doc.blocks, []
            self.one(code)
            inner, self.doc.blocks = self.doc.blocks, kept
            head, body = inner[0], inner[1:]
            head.style = "p"
            rows = [[Cell([head])]]
            tables = [b for b in body if isinstance(b, Table)]
            rows.append([Cell([b for b in body if isinstance(b, Para)])] if not tables else [Cell([b for b in body if isinstance(b, Para)] or [para("")])])
            if not tables:
                self.doc.add(Table(rows, header=False))
            else:
                width = max(len(row) for table in tables for row in table.rows)
                rows[0][0].span = width
                rows = rows[:1] + ([[Cell(rows[1][0].paras, width)]] if rows[1][0].paras[0].text else [])
                for table in tables:
                    rows += table.rows
                self.doc.add(Table(rows, header=False))

    def by_national(self):
        child, doc = self.child, self.doc
        self.open("A")
        self.p(child["parent"][0])
        self.sec = ""
        self.p(self.heading_text("A2"), "h1")
        self.sec = "A"
        for text in child["child"]:
            self.p(text)
        self.sec = ""
        flat = [(area, text) for area, _, *texts in child["needs"] for text in texts]
        for area, strength, *texts in child["needs"]:
            self.p("Special Educational Needs and Provision (B-F-E)", "h2")
            self.p(self.family["areas"][area], "h2")
            rows = [[Cell([para("Strengths", sec="B", marks={"b"}), para(strength, sec="B")], 3)],
                    [cell(self.heading_text(c), marks={"b"}) for c in ("B", "F", "E")]]
            for text in texts:
                number = flat.index((area, text)) + 1
                outcomes = [n for n, o in enumerate(child["outcomes"], 1) if number in o[2] and o[2][0] == number]
                provision = [sentence(p) for p in child["provision"] if p[0] in outcomes]
                doc.needs.append(("B", text))
                doc.provisions += [("F", t) for t in provision]
                doc.outcomes += [("E", child["outcomes"][n - 1][1]) for n in outcomes]
                rows.append([cell(text, "B"), cell(provision or [""], "F"), cell([child["outcomes"][n - 1][1] for n in outcomes] or [""], "E")])
            if doc.has("blank-rows"):
                rows += [[cell(""), cell(""), cell("")]] * 6
            doc.add(Table(rows))
        self.columns(("C", "G", "E"), child["health"], {"G": child["healthcare"]})
        self.columns(("D", "H1", "H2", "E"), child["social"], {"H1": child["h1"], "H2": child["h2"]})
        for code in ("B", "C", "D", "E", "F", "G", "H1", "H2"):
            self.present(code)
        for code in ("I", "J", "K"):
            self.one(code)

    def columns(self, codes, needs, provision):
        doc = self.doc
        rows = [[cell(self.heading_text(c), marks={"b"}) for c in codes]]
        count = max([1, len(needs)] + [len(listed) for listed in provision.values()])
        for at in range(count):
            row = []
            for code in codes:
                text = ""
                if code in ("C", "D"):
                    text = needs[at] if at < len(needs) else self.nil(code) if at == 0 else ""
                    if at < len(needs):
                        doc.needs.append((code, text))
                elif code in provision:
                    listed = provision[code]
                    text = sentence(listed[at]) if at < len(listed) else self.nil(code) if at == 0 else ""
                    if at < len(listed):
                        doc.provisions.append((code, text))
                row.append(cell(text, code))
            rows.append(row)
        if doc.has("blank-rows"):
            rows += [[cell("") for _ in codes]] * 4
        doc.add(Table(rows))

    def by_rows(self):
        """Outcomes and provision stand in one table whose columns are headed by their sections."""
        for code in ("A", "B", "C", "D"):
            self.one(code)
        self.sec = ""
        self.present("E")
        self.present("F")
        for number, (_, text, _) in enumerate(self.child["outcomes"], 1):
            self.p(f"Outcome {number}", "h2")
            rows = [[cell(self.heading_text("E"), marks={"b"}), cell(self.heading_text("F"), marks={"b"}), cell("Who", marks={"b"}), cell("How often", marks={"b"})]]
            self.doc.outcomes.append(("E", text))
            first = True
            for p in self.child["provision"]:
                if p[0] == number:
                    row = [upper(p[1]) + ".", upper(p[2]), upper(p[3])]
                    self.doc.provisions.append(("F", " ".join(row)))
                    rows.append([cell(text if first else "", "E")] + [cell(t, "F") for t in row])
                    first = False
            self.doc.add(Table(rows))
        for code in ("G", "H1", "H2", "I", "J", "K"):
            self.one(code)
