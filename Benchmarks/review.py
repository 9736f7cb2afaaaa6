"""An invented annual review of a case, with the weaknesses that are planted in it, before it takes any form."""
import datetime

from new_plan import Named, written
from sentences import DEEDS, MEASURES, OBJECTS, PEOPLE, PLACES, SUBJECTS, WORK

PROGRESS = (("achieved", "Achieved", "end"), ("partly", "Partly achieved", "keep"), ("not", "Not achieved", "change"))


class Review:
    """What a review holds: days, people, views, outcomes, parts, recommendations, actions and the decision."""

    def __init__(self, random, case, event, council, without):
        self.child = child = Named(random, case, council, event.meeting)
        self.born, self.issued = written(case.born), event.plan_issued
        self.identifiers = case.identifiers(random, event.meeting)
        self.case, self.event = case, event
        self.people = [
            ("Parent", f"{child.name()} {child.last}", True), ("Head teacher", child.adults[0], True),
            ("SEN officer of the local authority", child.adults[1], random.random() < 0.7),
            ("School nurse", child.adults[2], random.random() < 0.5)]
        if "care not asked" not in without:
            self.people.append(("Social worker", child.adults[3], random.random() < 0.5))
        self.child_view = "" if "child unheard" in without else (
            f"{child.first} drew three pictures with {child.adults[4]} on {written(event.meeting - datetime.timedelta(days=6))} and said: "
            f"\u201cI like {child.one(SUBJECTS)}. I do not like the {child.one(PLACES)}. I want to {child.one(DEEDS)}.\u201d")
        self.parent_view = "" if "parents unheard" in without else (
            f"{self.people[0][1]} put it on paper that {child.first} sleeps better since spring and that homework in "
            f"{child.one(SUBJECTS)} is a fight. {child.he.capitalize()} ought to have {child.one(OBJECTS)} at home as well.")
        self.outcomes = []
        for number in range(1, child.number(5, 7)):
            progress = child.one_of(PROGRESS)
            evidence = (f"On {written(event.meeting - datetime.timedelta(days=child.number(5, 60)))} {child.he} could {child.one(DEEDS)} "
                        f"{child.number(2, 9)} times out of ten, from {child.number(0, 1)} twelve months before.")
            if "outcomes passed over" in without and number > 2:
                progress, evidence = None, ""
            self.outcomes.append((f"E{number}", Named.outcome(child), progress, evidence))
        care = "no word on health or care" not in without
        self.parts = [("provision", "Provision", (
            f"{child.one(WORK).capitalize()}: {child.number(30, 38)} of 38 weeks. {child.one(OBJECTS).capitalize()}: in use in the "
            f"{child.one(PLACES)} since March. Thanks to the {child.one(PEOPLE)} {child.he} manages to "
            f"{child.one(DEEDS)} {child.one(MEASURES)}, which was out of reach at Easter."))]
        if care:
            self.parts += [
                ("health", "Health", f"The school nurse saw {child.him} in May and goes on with what section G says."),
                ("social-care", "Social care", f"The Saturday outing with the youth club: {child.number(9, 20)} times of twenty.")]
        if case.year(event.meeting) >= 9:
            self.parts.append(("preparing-for-adulthood", "Preparing for adulthood", (
                f"Work: {child.first} wants to try a week at a garage. A home of {child.his} own: not before twenty. Friends: a "
                "club on Thursdays. Health: goes to the doctor with an aunt.")))
        place = "" if "change names no section" in without else "E"
        self.recommendations = [(place, f"{child.first} will {child.one(DEEDS)} {child.one(MEASURES)}",
                                 f"the chart of {written(event.meeting - datetime.timedelta(days=9))}")]
        self.action = (child.adults[5], event.meeting + datetime.timedelta(days=30),
                       f"Bring {child.one(OBJECTS)} to the {child.one(PLACES)}.")
        self.officer = child.adults[1]
