"""Every figure of the last report, in figures.json and in the workbook, against the recount."""
import csv
import json

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


def without(row, *names):
    return {name: value for name, value in row.items() if name not in names}


def share(counted):
    """A counted share in the members of figures.json."""
    best = counted.get("estimate", counted["good"] / counted["graded"] if counted["graded"] else None)
    return {"graded": counted["graded"], "good": counted["good"], "confirmed": counted["confirmed"], "share": best,
            "lower": counted.get("lower"), "upper": counted.get("upper")}


def compare_json(path, months, comparison):
    said, last = json.loads(path.read_text()), months[-1]
    values = comparison.values
    values("progress", {row["kind"]: without(row, "kind") for row in said["progress"]}, last.progress())
    values("to date", {row["kind"]: without(row, "kind") for row in said["toDate"]}, recount.to_date(months))
    values("months to date", said["monthsToDate"], [month.name for month in months[-12:]])
    values("shares", {(row["kind"], row["part"]): without(row, "kind", "part") for row in said["shares"]},
           {key: share(one) for key, one in last.shares().items()})
    values("law", {(row["kind"], row["criterion"]): {name: count for name, count in row["outcomes"].items() if count} for row in said["legal"]},
           last.legal())
    values("law as a whole", {row["kind"]: without(row, "kind") for row in said["legalShares"]}, last.legal_shares())
    weak = {kind: [without(row, "kind", "title") for row in said["weaknesses"] if row["kind"] == kind] for kind in recount.KINDS}
    for kind, counted in last.weaknesses().items():
        values(f"weaknesses of {kind}", dict(enumerate(weak[kind])), dict(enumerate(counted)))
    values("groups", {(row["split"], row["kind"], row["group"]): without(row, "split", "kind", "group", "part", "isSmall") for row in said["splits"]},
           {key: {"cases": one["cases"], "read": one["read"], **share(one)} for key, one in last.splits().items()})
    if len(months) > 1:
        before, now = months[-2].shares(), last.shares()
        values("since", said["since"], months[-2].name)
        values("changes", {(row["kind"], row["part"]): row["difference"] for row in said["changes"]},
               {key: share(now[key])["share"] - share(before[key])["share"] for key in now
                if now[key]["graded"] and key in before and before[key]["graded"]})
    trends = {}
    for month in months[-24:]:
        for (kind, part), one in month.shares(sections=False).items():
            if one["graded"]:
                trends.setdefault((kind, part), {})[month.name] = share(one)
    trends = {key: points for key, points in trends.items() if len(points) > 1}
    values("trends", {(row["kind"], row["part"]): {point["month"]: without(point, "month", "kind", "part") for point in row["months"]}
                      for row in said["trends"]}, trends)


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
    values("workbook, Good or better", said, {key: share(one) for key, one in last.shares().items() if one["graded"]})
    values("workbook, Law", {(kinds[row["Kind"]], row["Criterion"]) for row in table("Law")}, set(last.legal()))
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
