"""Every figure of the last report, as `report` gives it from the records, in the workbook and on the page, against the recount."""
import csv
import json
import re

import openpyxl

import recount


class Comparison:
    """Counts what is the same and lists what is not."""

    def __init__(self):
        self.same, self.differences = 0, []

    def values(self, place, said, counted):
        """Two values, or two tables by key; each must hold what the other holds."""
        if isinstance(counted, dict):
            for key in sorted(set(said) | set(counted), key=str):
                where = f"{place}, {key}"
                if key not in said or key not in counted:
                    self.differences.append(f"{where}: only in the {'recount' if key in counted else 'report'}")
                else:
                    self.values(where, said[key], counted[key])
            return
        close = isinstance(said, (int, float)) and isinstance(counted, (int, float)) and abs(said - counted) < 1e-9
        if said == counted or close:
            self.same += 1
        else:
            self.differences.append(f"{place}: the report says {said}, the recount {counted}")


def share(counted):
    """A counted share as the report has it: with people's corrections where there are any."""
    best = counted.get("estimate", counted["good"] / counted["graded"] if counted["graded"] else None)
    return {"good": counted["good"], "graded": counted["graded"], "share": best, "lower": counted.get("lower"), "upper": counted.get("upper")}


def compare_rows(path, months, comparison):
    """The rows that `report --kind monthly --format json` makes from the records alone."""
    last, said = months[-1], {}
    for row in json.loads(path.read_text())["figures"]:
        said.setdefault(row["part"], {})[row["kind"], row["name"]] = row

    def values(part, counted, *members):
        """All rows of a part, member by member."""
        rows = {key: tuple(row[member] for member in members) for key, row in said.get(part, {}).items()}
        comparison.values(part, {(key, member): value for key, row in rows.items() for member, value in zip(members, row)},
                          {(key, member): value for key, row in counted.items() for member, value in zip(members, row)})

    for part, progress in (("progress", last.progress()), ("to-date", recount.to_date(months))):
        values(part, {(kind, name): (one[member], one[of]) for kind, one in progress.items()
                      for name, member, of in (("drawn", "drawn", "cases"), ("read", "read", "cases"), ("confirmed", "confirmed", "wanted"))},
               "count", "of")
    shown = ("count", "of", "share", "from", "to")
    now = {key: one for key, one in last.shares().items() if one["graded"]}
    values("good-or-better", {key: tuple(share(one).values()) for key, one in now.items()}, *shown)
    trends = {}
    for month in months[-24:]:
        for (kind, part), one in month.shares(sections=False).items():
            if one["graded"]:
                trends.setdefault((kind, part), {})[month.name] = tuple(share(one).values())
    values("trend", {(kind, f"{part}@{month}"): one for (kind, part), points in trends.items() if len(points) > 1
                     for month, one in points.items()}, *shown)
    before = months[-2].shares() if len(months) > 1 else {}
    values("change", {key: (share(one)["share"] - share(before[key])["share"],) for key, one in now.items()
                      if key in before and before[key]["graded"]}, "share")
    decided = lambda counts: sum(counts.get(outcome, 0) for outcome in recount.DECIDED)
    values("law", {key: (counts.get("not-met", 0), decided(counts)) for key, counts in last.legal().items()}, "count", "of")
    values("weakness", {(kind, one["criterion"]): (one["notMet"], one["decided"]) for kind, some in last.weaknesses().items() for one in some},
           "count", "of")
    for split in recount.SPLITS:
        values("by-" + split, {(kind, group): tuple(share(one).values()) for (of, kind, group), one in last.splits().items()
                               if of == split and one["graded"]}, *shown)


def compare_page(path, months, comparison):
    """The sentences on legal compliance as a whole."""
    found = re.findall(r"(\d+) of (\d+) \(\d+%\) meet every criterion of the law", path.read_text(encoding="utf-8"))
    comparison.values("page, law as a whole", [tuple(map(int, one)) for one in found],
                      [(one["clear"], one["judged"]) for one in months[-1].legal_shares().values() if one["judged"]])


WORDS = {"annual-review": "Annual reviews", "new-plan": "New plans"}


def compare_workbook(path, months, truth, comparison):
    last, values = months[-1], comparison.values
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    rows = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
    kinds = {words: kind for kind, words in WORDS.items()}

    def table(sheet, heading=None):
        """Rows below a heading, by the heading's words."""
        lines = rows[sheet]
        start = next(place for place, line in enumerate(lines) if heading is None or line and line[0] == heading)
        made = []
        for line in lines[start + 1:]:
            if not line or line[0] is None and heading is not None:
                break
            made.append(dict(zip(lines[start], line)))
        return made

    names = {"Cases": "cases", "Drawn": "drawn", "Read": "read", "Drawn, read": "drawnRead", "Confirmed": "confirmed"}
    for heading, counted in (("Kind", last.progress()), ("To date", recount.to_date(months))):
        said = {kinds[row[heading]]: {**{member: row[name] for name, member in names.items()}, "open": row["Still to confirm"]}
                for row in table("Summary", heading)}
        values(f"workbook, Summary, {heading}", said, {kind: {**{member: one[member] for member in names.values()},
               "open": max(0, one["wanted"] - one["confirmed"])} for kind, one in counted.items()})
    said = {}
    for row in table("Good or better"):
        said[kinds[row["Part"].split(":")[0]], row["Name"]] = {
            "share": row["Share"], "graded": row["Graded"], "good": row["By the machine"], "confirmed": row["Confirmed"],
            "lower": row["From"], "upper": row["To"]}
    values("workbook, Good or better", said,
           {key: {**share(one), "confirmed": one["confirmed"]} for key, one in last.shares().items() if one["graded"]})
    outcomes = {"met": "met", "partly met": "partly-met", "not met": "not-met", "does not apply": "not-applicable",
                "a person decides": "needs-review"}
    said = {(kinds[row["Kind"]], row["Criterion"]): {outcome: row[words] for words, outcome in outcomes.items() if row[words]}
            for row in table("Law")}
    values("workbook, Law", said, last.legal())
    said = {kind: [(row["Criterion"], row["Decided"], row["Not met"], row["In part"]) for row in table("Weaknesses") if kinds[row["Kind"]] == kind]
            for kind in recount.KINDS}
    values("workbook, Weaknesses", said, {kind: [tuple(one.values()) for one in some] for kind, some in last.weaknesses().items()})
    said = {(row["By"], kinds[row["Kind"]], "" if row["Group"] == "not stated" else row["Group"]): {
        "cases": row["Cases"], "read": row["Read"], "graded": row["Graded"], "good": row["By the machine"], "confirmed": row["Confirmed"]}
        for row in table("By group")}
    values("workbook, By group", said, {key: {name: one[name] for name in ("cases", "read", "graded", "good", "confirmed")}
                                        for key, one in last.splits().items()})
    grade = lambda word: (word or "").lower().replace(" ", "-")
    said = {(row["Kind"], str(row["Case"])): grade(row["Overall"]) for row in table("All results")}
    values("workbook, All results", said, {key: one.machine.overall for key, one in last.entries.items() if one.machine})
    said = [(row["Kind"], str(row["Case"]), grade(row["Person"])) for row in table("Drawn")]
    values("workbook, Drawn", said, [(*key, last.entries[key].person.overall if last.entries[key].person else "not-confirmed-yet")
                                     for key in last.drawn])
    causes = {}
    for row in table("Not audited"):
        causes[row["Cause"]] = causes.get(row["Cause"], 0) + 1
    fates = [one["fate"] for one in truth["documents"]]
    missing = sum(last.entries[key].machine is None for key in last.drawn)
    planted = {"unread": fates.count("damaged"), "conflict": fates.count("misfiled"), "unmatched": truth["strays"], "drawn, no document": missing}
    values("workbook, Not audited", causes, {cause: count for cause, count in planted.items() if count})


def compare_frames(runs, comparison):
    """The frame of every month holds the cases that the authority's events bring into it, and nothing else."""
    for name, month in runs.truth.items():
        with open(runs.folder / name / "out/frame.csv", encoding="utf-8", newline="") as file:
            framed = sorted((row["kind"], row["caseId"]) for row in csv.DictReader(file))
        comparison.values(f"frame of {name}", framed, sorted((one["kind"], one["caseId"]) for one in month["documents"]))
