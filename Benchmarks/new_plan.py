"""An invented new plan of a case, with the weaknesses that are planted in it."""
import calendar
import datetime

from plan import TITLES, Plan
from sentences import AREAS, DEEDS, OBJECTS, PEOPLE, PLACES, RESULTS, SUBJECTS, WORK, Child

HEALTH = "asthma,eczema,a heart murmur,long sight,glue ear,migraine,an underactive thyroid".split(",")


def written(day):
    """A day in words."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


class Named(Child):
    """A child of a list of cases: names and school are the list's, the prose is invented."""

    def __init__(self, random, case, council, today):
        self.today = today
        super().__init__(random)
        self.first, self.last = case.forename, case.surname
        self.school, self.council = case.setting, council
        self.without = set()

    def date(self, year=None):
        """A day of the ten months before the document's own."""
        return written(self.today - datetime.timedelta(days=self.number(5, 300)))

    def remark(self):
        """Without what parents said, which is planted or left out by itself."""
        while "told us" in (sentence := super().remark()):
            pass
        return sentence

    def provision(self):
        r = self
        who = r.one([f"A {r.one(PEOPLE)}", f"The {r.one(PEOPLE)}", f"{r.one(r.adults)}, {r.one(PEOPLE)},"])
        length = f" for {r.number(2, 9) * 5} minutes"
        times = " " + r.one(["every day", "twice a week", "three times a week", "on each Monday", "once a fortnight"])
        # A weakness is in most of a section's provisions and seldom in all.
        weak = r.random.random() < 0.75
        if weak and "no length of time" in r.without:
            length = ""
        if weak and "no times a week" in r.without:
            times = ""
        if weak and "nobody delivers" in r.without:
            return f"{r.first} will {r.one(WORK)}{length}{times} in the {r.one(PLACES)}, using {r.one(OBJECTS)}."
        return r.one([
            f"{who} will {r.one(WORK)} with {r.first}{length}{times}, using {r.one(OBJECTS)}.",
            f"{who} will {r.one(WORK)} and {r.one(WORK)} with {r.him}{length}{times} in the {r.one(PLACES)}.",
            f"In a group of {r.number(2, 6)}, the {r.one(PEOPLE)} will {r.one(WORK)} with {r.first}{length}{times}.",
        ])

    def outcome(self):
        sentence = super().outcome()
        if "outcome without a day" in self.without and self.random.random() < 0.75:
            sentence = sentence.split(", ", 1)[1]
        return sentence[0].upper() + sentence[1:]


class NewPlan(Plan):
    """A plan as `writers` take it."""

    def __init__(self, random, case, issued, council, without):
        self.child = child = Named(random, case, council, issued)
        child.without = without
        self.born, self.issued = written(case.born), written(issued)
        self.identifiers = case.identifiers(random, issued)
        self.sections = {code: [] for code in TITLES}
        wish = child.one(["a quieter desk", "more time", "to sit with a friend"])
        self.add("A", "p", f"\u201cI like {child.one(SUBJECTS)} and I want {wish},\u201d {child.first} said on {written(issued)}.")
        for _ in range(3):
            self.add("A", "p", child.paragraph(3))
        if "parents unheard" not in without:
            self.add("A", "p", f"{child.his.capitalize()} parents told us that they want {child.him} to be at ease in the "
                     f"{child.one(PLACES)}. {child.his.capitalize()} mother hopes that {child.he} will {child.one(DEEDS)}. "
                     f"{child.his.capitalize()} father fears that {child.one(RESULTS)}.")
        self.by_area("B", "need", 3, child.need)
        if "health left empty" not in without:
            self.add("C", "need", f"{child.first} has {child.one(HEALTH)}, so that {child.he} tires before noon.", "C1")
        self.items("D", "need", 1, child.need)
        self.items("E", "outcome", random.randint(8, 12), child.outcome)
        self.by_area("F", "provision", 4, child.provision)
        for code in ("G", "H1", "H2"):
            self.items(code, "provision", 1, child.provision)
        if "another child's name" in without:
            other = child.name()
            self.add("F", "provision", f"The {child.one(PEOPLE)} will {child.one(WORK)} with {other} {child.name()} for 15 minutes "
                     f"every day, since {other} tires.", "F99")
        self.add("I", "p", f"{child.school}, a maintained {case.kind_of_setting} school.")
        self.add("J", "p", "The family was told about personal budgets and did not ask for one.")
        day = "" if "advice without days" in without else written(issued.replace(day=1))
        self.advice = [(child.one(child.adults), role, day) for role in (
            "Educational psychologist", "Speech and language therapist", "Class teacher", "Paediatrician", "Social worker")]

    def by_area(self, code, kind, count, make):
        number = 0
        for area in AREAS:
            self.add(code, "subheading", area)
            for _ in range(count):
                number += 1
                self.add(code, kind, make(), f"{code}{number}", area)

    def items(self, code, kind, count, make):
        for number in range(1, count + 1):
            self.add(code, kind, make(), f"{code}.{number}" if len(code) > 1 else f"{code}{number}")
