"""Runs an authority's months as a council would: the month, the officers' confirmations, the month again, closed."""
import csv
import json
import os
import pathlib
import subprocess
import sys
import time

import recount

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Runs:
    """Runs of a built program over a generated authority, in its folder, with one file of records for all months."""

    def __init__(self, program, folder):
        self.program, self.folder = os.path.abspath(program), folder
        self.records = folder / "records.sqlite"
        self.seconds, self.megabytes, self.stations = {}, {}, {}
        self.confirmations = {}
        self.outcomes = {"agrees": 0, "whole": 0, "part": 0, "none": 0}

    def run(self, *arguments, output=None, fine=(0,)):
        """Seconds, peak memory in MB and what was said."""
        started = time.perf_counter()
        with open(self.folder / "said", "w+b") as said:
            child = subprocess.Popen([self.program, *map(str, arguments)], cwd=ROOT, stdout=output or subprocess.DEVNULL, stderr=said)
            _, status, used = os.wait4(child.pid, 0)
            said.seek(0)
            words = said.read().decode()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in fine:
            sys.exit(f"{' '.join(map(str, arguments[:4]))} ended with {child.returncode}: {words[-2000:]}")
        return time.perf_counter() - started, used.ru_maxrss / 1024, words

    def monthly(self, month, *more, workers=2):
        folder = self.folder / month
        # Status 3: drawn documents are missing or damaged, as planted.
        return self.run(
            "monthly", "--month", month, "--caseload", folder / "caseload.csv", "--documents", folder / "documents", "--records",
            self.records, "--seed", f"seed of {month}", "--output", folder / "out", "--jobs", workers, "--stations", *more, fine=(0, 3))

    def month(self, month, is_last):
        folder = self.folder / month
        with open(folder / "audited.ndjson", "wb") as output:
            self.run("audit", folder / "documents", "--format", "ndjson", output=output, fine=(0, 3))
        # The last month with one worker, so that its stations add up to the whole.
        seconds, megabytes, said = self.monthly(month, workers=1 if is_last else 2)
        self.stations["first run"] = stations(said)
        self.confirm(month)
        again, more, said = self.monthly(month, "--close", workers=1 if is_last else 2)
        self.stations["run again and closed"] = stations(said)
        self.seconds[month], self.megabytes[month] = (seconds, again), (megabytes, more)

    def confirm(self, month):
        """What officers think of the drawn cases, as judgements.csv has it."""
        folder = self.folder / month
        results = {}
        with open(folder / "audited.ndjson", encoding="utf-8") as file:
            for line in file:
                result = json.loads(line)
                results[pathlib.Path(result["document"]["source"]).name] = (result["grades"], result["rubric"]["scale"] if result["rubric"] else [])
        files = {(one["kind"], one["caseId"]): one["file"] for one in self.truth[month]["documents"] if one["fate"] == "kept"}
        with open(folder / "judgements.csv", encoding="utf-8", newline="") as file:
            views = {(row["kind"], row["caseId"]): row for row in csv.DictReader(file)}
        with open(folder / "out/audit-set.csv", encoding="utf-8", newline="") as file:
            drawn = [(row["kind"], row["caseId"]) for row in csv.DictReader(file)]
        made = self.confirmations[month] = {}
        for key in drawn:
            view = views[key]
            if key not in files or view["view"] == "none":
                self.outcomes["none"] += 1
                continue
            changed = change(view, *results[files[key]])
            self.outcomes[view["view"] if changed else "agrees"] += 1
            grades = [word for part, grade in changed.items() for word in ("--grade", f"{part}={grade}")]
            reason = ["--reason", "The officer reads it otherwise."] if changed else []
            self.run("records", "confirm", ":".join(key), "--records", self.records, "--month", month, "--by", view["officer"],
                     "--as-of", view["on"], *grades, *reason)
            made[key] = changed

    def all(self):
        truth = json.loads((self.folder / "truth.json").read_text())
        self.truth = {month["month"]: month for month in truth["months"]}
        for place, month in enumerate(self.truth):
            self.month(month, place + 1 == len(self.truth))
        self.run("records", "verify", "--records", self.records)

    def counted(self):
        """Every month counted again."""
        gradings = {kind: recount.Grading(ROOT / "rubrics" / name / "rubric.yaml") for kind, name in recount.RUBRICS.items()}
        return [recount.Month(name, self.folder / name, self.folder / name, self.confirmations[name], month["documents"], gradings)
                for name, month in self.truth.items()]


def change(view, grades, scale):
    """The grade that an officer changes, a step up or down: the whole, or a part that has a grade."""
    if view["view"] not in ("whole", "part"):
        return {}
    known = {"overall": grades["overall"]["grade"]} if view["view"] == "whole" else {
        code: one["grade"] for code, one in sorted(grades["sections"].items())}
    known = {code: grade for code, grade in known.items() if grade in scale}
    if not known:
        return {}
    part = list(known)[int(float(view["part"]) * len(known))]
    place, step = scale.index(known[part]), int(view["step"])
    return {part: scale[place + step if 0 <= place + step < len(scale) else place - step]}


def stations(said):
    made = {}
    for line in said.splitlines():
        name, tab, seconds = line.partition("\t")
        if tab:
            made[name] = float(seconds)
    return made
