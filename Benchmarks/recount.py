"""The figures of an authority's months, counted again from what `audit` says of the documents, the drawn sets and the
officers' judgements. It shares no line with the program."""
import collections
import csv
import json
import math
import pathlib

import yaml

import authorities
import two_phase

DECIDED = {"met": 1.0, "partly-met": 0.5, "not-met": 0.0}
KINDS = ("annual-review", "new-plan")
RUBRICS = {"annual-review": "annual-review-standards", "new-plan": "ehc-plan-qaf"}
MOST_WEAKNESSES = 10
LEAST_TO_COMPARE = 6


class Grading:
    """What a rubric's file says of grades and of sections that belong together."""

    def __init__(self, path):
        rubric = yaml.safe_load(path.read_text())
        self.scale = rubric["scale"]
        self.good = set(self.scale[: self.scale.index("good") + 1])
        self.good_from = rubric["bands"]["good"]
        self.related = rubric.get("related-sections") or {}


class Judged:
    """Grades and outcomes of one document, as the machine or as a person has them."""

    def __init__(self, overall, parts, outcomes, weights, not_asked=frozenset()):
        self.overall, self.parts, self.outcomes, self.weights, self.not_asked = overall, parts, outcomes, weights, not_asked

    def is_good(self, name, grading):
        """Whether a part is good or better; nothing where it has no grade."""
        def good(word):
            return word in grading.good if word in grading.scale else None
        if name == "overall":
            return good(self.overall)
        if name == "related":
            known = [self.group(one, grading, good) for one in grading.related.values()]
            if False in known:
                return False
            if any(self.not_asked & set(one.get("criteria", [])) for one in grading.related.values()):
                return None
            return True if True in known else None
        if name.startswith("related:"):
            return self.group(grading.related[name[len("related:"):]], grading, good)
        return good(self.parts.get(name))

    def group(self, group, grading, good):
        if "sections" in group:
            known = {good(self.parts.get(code)) for code in group["sections"]} - {None}
            return False not in known if known else None
        if self.not_asked & set(group["criteria"]):
            return None
        decided = [(DECIDED[self.outcomes[one]], self.weights[one]) for one in group["criteria"] if self.outcomes.get(one) in DECIDED]
        if not decided:
            return None
        return 100 * sum(share * weight for share, weight in decided) / sum(weight for _, weight in decided) >= grading.good_from


class Entry:
    """A case of a month."""

    def __init__(self, kind, row):
        self.kind, self.row = kind, row
        self.machine = self.person = self.criteria = None
        self.is_drawn = False

    def group(self, split):
        year = int(self.row["ncy"]) if self.row["ncy"] else None
        return {
            "team": self.row["team"], "setting": self.row["settingName"], "setting-type": self.row["settingType"],
            "phase": authorities.phase(year) if year is not None else self.row["phase"], "need": self.row["primaryNeed"],
            "year": None if year is None else "Year 9 and above" if year >= 9 else "Below Year 9",
            "change": None if year is None else "Change of phase" if year in (-1, 2, 6, 11, 13, 14) else "Other years",
            "looked-after": {"true": "Looked after", "false": "Not looked after"}.get(self.row["cla"]),
        }[split]


SPLITS = ("team", "setting", "setting-type", "phase", "need", "year", "change", "looked-after")


class Month:
    """A month's cases with what machine and officers found, from files alone."""

    def __init__(self, name, folder, output, confirmations, documents, gradings):
        self.name, self.gradings = name, gradings
        with open(folder / "caseload.csv", encoding="utf-8", newline="") as file:
            rows = {row["caseId"]: row for row in csv.DictReader(file)}
        self.entries = {(one["kind"], one["caseId"]): Entry(one["kind"], rows[one["caseId"]]) for one in documents}
        results = {}
        with open(output / "audited.ndjson", encoding="utf-8") as file:
            for line in file:
                result = json.loads(line)
                results[pathlib.Path(result["document"]["source"]).name] = self.read(result)
        for one in documents:
            if one["fate"] == "kept":
                entry = self.entries[one["kind"], one["caseId"]]
                entry.machine, entry.criteria = results[one["file"]]
        with open(output / "out/audit-set.csv", encoding="utf-8", newline="") as file:
            self.drawn = [(row["kind"], row["caseId"]) for row in csv.DictReader(file)]
        for key in self.drawn:
            entry = self.entries[key]
            entry.is_drawn = True
            if key in confirmations:
                entry.person = self.heard(entry, confirmations[key])

    @staticmethod
    def read(result):
        grades = result["grades"]
        criteria = {one["id"]: one for one in result["criteria"]}
        return Judged(
            grades["overall"]["grade"], {code: one["grade"] for code, one in grades["sections"].items()},
            {name: one["outcome"] for name, one in criteria.items()}, {name: one["weight"] for name, one in criteria.items()}
        ), {name: (one["kind"], one["title"]) for name, one in criteria.items()}

    @staticmethod
    def heard(entry, changed):
        """The officer's judgement: the machine's, but for what was changed; no criterion was put to the officer."""
        machine = entry.machine
        parts = {code: changed.get(code, grade) for code, grade in machine.parts.items()}
        decided = {name for name, outcome in machine.outcomes.items() if outcome in DECIDED}
        return Judged(changed.get("overall", machine.overall), parts, {}, {}, decided)

    def of(self, kind):
        return [entry for entry in self.entries.values() if entry.kind == kind]

    def progress(self):
        """By kind: cases, drawn, read, drawn and read, confirmed, wanted for a fifth."""
        return {kind: {
            "cases": len(own), "drawn": sum(one.is_drawn for one in own), "read": sum(one.machine is not None for one in own),
            "drawnRead": sum(one.is_drawn and one.machine is not None for one in own),
            "confirmed": sum(one.person is not None for one in own), "wanted": math.ceil(len(own) / 5),
        } for kind in KINDS if (own := self.of(kind))}

    def parts(self, kind, sections=True):
        grading = self.gradings[kind]
        names = ["overall"] + (["related"] + ["related:" + code for code in grading.related] if grading.related else [])
        if sections:
            names += sorted({code for one in self.of(kind) if one.machine for code in one.machine.parts})
        return names

    def share(self, entries, kind, part):
        """Graded, good by the machine, and the estimate with people's corrections."""
        grading = self.gradings[kind]
        strata = collections.defaultdict(lambda: [0] * 6)
        for one in entries:
            machine = one.machine.is_good(part, grading) if one.machine else None
            if machine is None:
                continue
            row = strata[one.group("phase")]
            row[0 if machine else 1] += 1
            person = one.person.is_good(part, grading) if one.person else None
            if person is not None:
                row[{(True, True): 2, (True, False): 3, (False, True): 4, (False, False): 5}[machine, person]] += 1
        rows = list(strata.values())
        made = two_phase.estimate(rows) if rows else None
        return {"graded": sum(row[0] + row[1] for row in rows), "good": sum(row[0] for row in rows), **(made or {"confirmed": 0})}

    def shares(self, sections=True):
        made = {(kind, part): self.share(self.of(kind), kind, part) for kind in KINDS if self.of(kind) for part in self.parts(kind, sections)}
        return {key: share for key, share in made.items() if share["graded"] or key[1] == "overall"}

    def counts(self):
        """By kind and criterion: how many documents have each outcome, and what the criterion is."""
        counts = collections.defaultdict(collections.Counter)
        about = {}
        for one in self.entries.values():
            for name, outcome in one.machine.outcomes.items() if one.machine else ():
                counts[one.kind, name][outcome] += 1
                about[one.kind, name] = (one.criteria[name][0], one.machine.weights[name])
        return counts, about

    def legal(self):
        counts, about = self.counts()
        return {key: dict(count) for key, count in counts.items() if about[key][0] == "legal"}

    def legal_shares(self):
        made = {}
        for kind in KINDS:
            decided = [[outcome for name, outcome in one.machine.outcomes.items() if one.criteria[name][0] == "legal" and outcome in DECIDED]
                       for one in self.of(kind) if one.machine]
            if self.of(kind):
                made[kind] = {"judged": sum(bool(one) for one in decided), "clear": sum(bool(one) and "not-met" not in one for one in decided)}
        return made

    def weaknesses(self):
        """By kind the ten criteria that most documents do not meet, those that do in part as a half."""
        counts, about = self.counts()
        made = {}
        for kind in KINDS:
            own = [(-(count["not-met"] + count["partly-met"] / 2), -about[kind, name][1], name, count)
                   for (of, name), count in counts.items() if of == kind and count["not-met"] + count["partly-met"]]
            made[kind] = [{"criterion": name, "decided": sum(count[one] for one in DECIDED), "notMet": count["not-met"],
                           "partlyMet": count["partly-met"]} for _, _, name, count in sorted(own, key=lambda one: one[:3])[:MOST_WEAKNESSES]]
        return made

    def splits(self):
        made = {}
        for split in SPLITS:
            for kind in KINDS:
                groups = collections.defaultdict(list)
                for one in self.of(kind):
                    groups[one.group(split) or ""].append(one)
                if set(groups) - {""}:
                    for name, own in groups.items():
                        made[split, kind, name] = {"cases": len(own), "read": sum(one.machine is not None for one in own),
                                                   **self.share(own, kind, "overall")}
        return made


def to_date(months):
    """Progress of the last twelve months together."""
    total = collections.defaultdict(collections.Counter)
    for month in months[-12:]:
        for kind, counts in month.progress().items():
            total[kind].update(counts)
    return {kind: dict(counts) for kind, counts in total.items()}
