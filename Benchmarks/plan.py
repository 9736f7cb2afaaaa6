"""An invented plan: sections of paragraphs and items, before it takes any form."""
from sentences import AREAS, PEOPLE, Child

TITLES = {
    "A": "The views, interests and aspirations of the child and the parents",
    "B": "Special educational needs",
    "C": "Health care needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health care provision",
    "H1": "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970",
    "H2": "Any other social care provision",
    "I": "Placement",
    "J": "Personal budget",
    "K": "Advice and information",
}


class Plan:
    """A plan of about 57 KB as text.

    Sections hold entries (kind, id, area, words): "p" and "subheading" have no id."""

    def __init__(self, random):
        self.child = child = Child(random)
        self.born = child.date(random.randint(2010, 2018))
        self.issued = child.date(2025)
        self.identifiers = []
        self.sections = {code: [] for code in TITLES}
        for _ in range(16):
            self.add("A", "p", child.paragraph(random.randint(6, 10)))
        self.by_area("B", "need", 9, child.need, background=True)
        self.items("C", "need", 3, child.need)
        self.items("D", "need", 3, child.need)
        self.items("E", "outcome", random.randint(18, 24), child.outcome)
        self.by_area("F", "provision", 15, child.provision)
        for code in ("G", "H1", "H2"):
            self.items(code, "provision", 3, child.provision)
        self.add("I", "p", f"{child.school}, a maintained mainstream school.")
        self.add("J", "p", "The family was told about personal budgets and did not ask for one.")
        self.advice = [(child.one(child.adults), child.one(PEOPLE).capitalize(), child.date(2025)) for _ in range(8)]

    def add(self, code, kind, words, id=None, area=None):
        self.sections[code].append((kind, id, area, words))

    def items(self, code, kind, count, make):
        for number in range(1, count + 1):
            name = f"{code}.{number}" if len(code) > 1 else f"{code}{number}"
            self.add(code, kind, make() + " " + self.child.remark() if kind != "outcome" else make(), name)

    def by_area(self, code, kind, count, make, background=False):
        number = 0
        for area in AREAS:
            self.add(code, "subheading", area)
            if background:
                self.add(code, "p", self.child.paragraph(7))
                self.add(code, "p", self.child.paragraph(7))
            for _ in range(count):
                number += 1
                self.add(code, kind, " ".join(make() for _ in range(self.child.number(1, 2))) + " " + self.child.remark(), f"{code}{number}", area)
            if not background:
                self.add(code, "p", self.child.paragraph(6))
