"""An invented authority: its cases, and what happens to them month by month. The same seed gives the same authority."""
import calendar
import datetime
import random

import planted
from caseloads import HEADER, LETTERS, NEEDS, nhs, school_year, upn
from sentences import CODAS, NUCLEI, ONSETS

PHASES = (("early years", -9, -1), ("primary", 0, 6), ("secondary", 7, 11), ("post-16", 12, 99))
ENDINGS = {"early years": ("Nursery", "nursery"), "primary": ("Primary School", "mainstream"),
           "secondary": ("High School", "mainstream"), "post-16": ("Sixth Form College", "college")}
TEAMS = ("North team", "South team", "East team", "Post-16 team")
OFFICERS = ("Ada Fenwright", "Bram Solloway", "Cerys Undertoft", "Dov Hallamby", "Esme Partrick", "Finlay Oakenden")
LATE_DECISION, LATE_ENTRY = 0.12, 0.015


def days(number):
    return datetime.timedelta(days=number)


def month_ends(first, count):
    """The last days of months from one such as 2024-11."""
    year, month = map(int, first.split("-"))
    ends = []
    for place in range(count):
        in_year, of = divmod(month - 1 + place, 12)
        ends.append(datetime.date(year + in_year, of + 1, calendar.monthrange(year + in_year, of + 1)[1]))
    return ends


def phase(year):
    return next(name for name, first, last in PHASES if first <= year <= last)


def word(rng):
    return "".join(rng.choice(ONSETS) + rng.choice(NUCLEI) + rng.choice(CODAS) for _ in range(rng.choice([1, 2, 2]))).capitalize()


class Case:
    """A child with a plan, or one who gets one."""

    def __init__(self, number, rng, schools, today):
        self.number, self.id = number, str(300000 + number)
        self.forename, self.surname = word(rng), word(rng) + (f"-{word(rng)}" if rng.random() < 0.1 else "")
        self.born = datetime.date(today.year - 18, today.month, 1) + days(rng.randrange(14 * 365))
        self.upn, self.nhs = upn(number), nhs(number)
        of = phase(self.year(today))
        self.setting = rng.choice(schools["special"] if rng.random() < 0.35 else schools[of])
        self.setting_type = "special" if self.setting in schools["special"] else ENDINGS[of][1]
        self.kind_of_setting = "special" if self.setting_type == "special" else "mainstream"
        self.team = TEAMS[3] if of == "post-16" else rng.choice(TEAMS[:3])
        self.need, self.is_looked_after = rng.choice(NEEDS), rng.random() < 0.06
        self.requested = self.issued = None
        self.reviews = []

    def year(self, day):
        return school_year(self.born, day)

    def identifiers(self, rng, day):
        """What a document says of whom it is about, beside name, date of birth and school."""
        said = [("NC Year", str(self.year(day)))]
        which = rng.random()
        if which < 0.5:
            said.append(("UPN", self.upn))
        elif which < 0.8:
            said.append(("NHS number", self.nhs))
        return said

    def row(self, end):
        """The case's row in the list of the month that ends on a day; nil before anybody asked for a plan."""
        if self.requested and self.requested > end:
            return None
        row = dict.fromkeys(HEADER, "")
        year = self.year(end)
        row.update(
            caseId=self.id, upn=self.upn, nhsNumber=self.nhs, surname=self.surname, forename=self.forename, dob=self.born,
            ncy=str(year), phase=phase(year), primaryNeed=self.need, settingName=self.setting, settingType=self.setting_type,
            team=self.team, caseOfficer=OFFICERS[self.number % len(OFFICERS)], cla="true" if self.is_looked_after else "false",
            status="maintained" if self.issued <= end else "assessment")
        if self.requested:
            steps = (("requestDate", 0), ("requestDecisionDate", 38), ("adviceRequested", 40), ("adviceReceived", 80), ("draftIssued", 95))
            for name, after in steps:
                row[name] = self.requested + days(after) if self.requested + days(after) <= end else ""
        if self.issued <= end:
            row["finalIssued"] = self.issued
        known = [one for one in self.reviews if one.known_from <= end and one.meeting <= end]
        if known:
            last = known[-1]
            row.update(reviewType="annual", invitationsSent=last.invited, adviceCirculated=last.circulated, reviewMeeting=last.meeting)
            if last.report_sent <= end:
                row["reportSent"] = last.report_sent
            if last.decided <= end:
                row.update(decision=last.decided_as, decisionDate=last.decided)
            if len(known) > 1:
                row["lastReview"] = known[-2].decided
        return row


class Event:
    """Something that brings a case into a month: a new plan or a review."""

    def __init__(self, kind, case, place):
        self.kind, self.case, self.place = kind, case, place
        self.without = set()
        self.fate, self.file = "kept", None


class NewPlanEvent(Event):
    def __init__(self, case, place, day):
        super().__init__("new-plan", case, place)
        self.day = day


class ReviewEvent(Event):
    """A review; `decision` is what the document itself says, nil where it was written before the decision."""

    def __init__(self, case, rng, meeting):
        super().__init__("annual-review", case, None)
        self.meeting = meeting
        self.decided = meeting + days(rng.randint(31, 75) if rng.random() < LATE_DECISION else rng.randint(12, 27))
        self.decided_as = rng.choice(["maintain", "maintain", "maintain", "amend"])
        self.plan_issued, self.circulated = case.issued, meeting - days(rng.randint(14, 20))
        # An undecided review counts from the day after four weeks.
        self.day = min(self.decided, meeting + days(29))
        self.decision = self.decided_as if self.decided == self.day else None
        self.known_from = meeting
        self.invited = self.report_sent = None

    def date(self, rng):
        """Days that follow from what is planted."""
        self.invited = self.meeting - days(rng.randint(4, 12) if "late notice" in self.without else rng.randint(20, 35))
        self.report_sent = self.meeting + days(rng.randint(18, 40) if "late report" in self.without else rng.randint(5, 12))


class Authority:
    """All cases and all events of some months."""

    council = "Thornwick and Vale County Council"

    def __init__(self, seed, count, first, months):
        rng = random.Random(f"authority {seed}")
        self.seed, self.ends = seed, month_ends(first, months)
        self.months = [f"{end.year}-{end.month:02}" for end in self.ends]
        start = self.ends[0].replace(day=1)
        # A setting has about sixty children with plans, whatever the size of the authority.
        many = max(1, count // 300)
        schools = {of: [f"{word(rng)} {ending}" for _ in range(many * 2)] for of, (ending, _) in ENDINGS.items()}
        schools["special"] = [f"{word(rng)} Lodge School" for _ in range(many)]
        self.cases = [Case(number, rng, schools, start) for number in range(1, count + 1)]
        self.events = []
        new = {case.number for case in rng.sample(self.cases, count // 4)}
        for case in self.cases:
            if case.number in new:
                case.issued = start + days(rng.randrange((self.ends[-1] - start).days + 1))
                case.requested = case.issued - days(rng.randint(110, 190))
                self.events.append(NewPlanEvent(case, self.place(case.issued), case.issued))
            else:
                case.issued = start - days(rng.randrange(40, 8 * 365))
            self.review(case, rng, start)
        for event in sorted(self.events, key=lambda one: (one.place, one.kind, one.case.number)):
            self.settle(event, rng)
        for event in (one for case in self.cases for one in case.reviews):
            event.date(rng)

    def place(self, day):
        """The month of a day; nil outside the authority's months."""
        name = f"{day.year}-{day.month:02}"
        return self.months.index(name) if name in self.months else None

    def review(self, case, rng, start):
        """A review every year, at most twelve months after the one before."""
        meeting = case.issued + days(335 - rng.randrange(30))
        while meeting < start - days(120):
            meeting += days(365)
        while meeting <= self.ends[-1] and case.year(meeting) <= 14:
            event = ReviewEvent(case, rng, meeting)
            if event.day < start <= event.decided:
                # Overdue before the first month, of which nothing is known then: it counts by its decision.
                event.day, event.decision = event.decided, event.decided_as
            event.place = self.place(event.day)
            if event.place is not None:
                if rng.random() < LATE_ENTRY and event.place + 1 < len(self.ends) and event.decision:
                    # Entered into the system only in the month after.
                    event.place += 1
                    event.known_from = self.ends[event.place]
                self.events.append(event)
            case.reviews.append(event)
            meeting += days(355 + rng.randrange(10))

    def settle(self, event, rng):
        """What is planted in an event's document, and what becomes of the document."""
        event.without = planted.plant(event.kind, event.place, len(self.months), rng)
        chance = rng.random()
        for fate, share in (("missing", planted.MISSING), ("damaged", planted.DAMAGED), ("misfiled", planted.MISFILED)):
            if chance < share:
                event.fate = fate
                break
            chance -= share

    def rows(self, place):
        """The list of cases at a month's end."""
        return [row for row in (case.row(self.ends[place]) for case in self.cases) if row]

    def of_month(self, place):
        return [event for event in self.events if event.place == place]
