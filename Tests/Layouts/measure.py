#!/usr/bin/env python3
"""How well the built program finds sections and items in the layout corpus; fails below the thresholds.

usage: measure.py PROGRAM [--names] [--held-out] [--documents DIR]

Prints a line for each format and each template family, then everything together; --names lists what was missed;
--held-out measures every family once more without the wordings that only it uses.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KINDS = {"needs": "need", "outcomes": "outcome", "provisions": "provision"}
# A heading inside a section, or a table's row of headings, may stand before its first words or after its last.
SLACK = 12
# Two items are one where at least this share of the shorter one's words stands in the longer, and most of the longer is
# not something else.
SHARED, ALIKE = 0.7, 0.6
LEAST = {"sections": 1.0, "bounds": 0.98, "absent": 0.98, "recall": 0.95, "precision": 0.95, "subject": 0.98}
# By how much a family may lose where its own wordings are held out.
HELD_OUT = 0.03


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def stands_near_start(wanted, text):
    return any(text[at : at + len(wanted)] == wanted for at in range(min(SLACK, len(text) - len(wanted)) + 1))


def bounds_hold(section, gold):
    text = words(section["text"])
    first, last = words(gold["first"]), words(gold["last"])
    return (len(text) >= max(len(first), len(last)) and stands_near_start(first, text)
            and stands_near_start(last[::-1], text[::-1]))


def pair(labelled, read):
    """Pairs items one to one, the likest first; returns how many pairs there are and the indices left over."""
    bags = [[collections.Counter(words(text)) for text in texts] for texts in (labelled, read)]
    candidates = []
    for i, one in enumerate(bags[0]):
        for j, other in enumerate(bags[1]):
            shared = sum((one & other).values())
            sizes = sum(one.values()), sum(other.values())
            if min(sizes) and shared >= SHARED * min(sizes) and 2 * shared / sum(sizes) >= ALIKE:
                candidates.append((-2 * shared / sum(sizes), i, j))
    left, right = set(range(len(labelled))), set(range(len(read)))
    count = 0
    for _, i, j in sorted(candidates):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            count += 1
    return count, left, right


def items(result, kind):
    """The texts of a kind. Sections that share a heading share their words, which count once."""
    texts, shared = [], set()
    for section in result["sections"]:
        own = [item["text"] for item in section["items"] if item["kind"] == kind]
        if section.get("mergedWith"):
            own = [text for text in own if text not in shared]
            shared |= set(own)
        texts += own
    return texts


class Count:
    def __init__(self):
        self.right = collections.Counter()
        self.of = collections.Counter()

    def add(self, name, right, of=1):
        self.right[name] += right
        self.of[name] += of

    def share(self, name):
        return self.right[name] / self.of[name] if self.of[name] else None

    def falls_short(self, name, least):
        return self.of[name] > 0 and self.share(name) < least


def measure(gold, result, counts, say):
    def add(name, right, of=1):
        for count in counts:
            count.add(name, right, of)

    is_kind = gold["kind"] == result["document"]["kind"]
    add("kind", is_kind)
    if not is_kind:
        say(f"kind {result['document']['kind']} instead of {gold['kind']}")
    if is_kind and gold["kind"] != "ehc-plan" and not result["sections"]:
        # Told apart from a plan, and no rubric for its kind is shipped: there is nothing more to compare.
        return
    found = {section["code"]: section for section in result["sections"]}
    for code, section in gold["sections"].items():
        measure_section(code, section, found.get(code), add, say)
    stated = result["document"]["subject"]
    for member, wanted in gold["subject"].items():
        add(member, stated[member] == wanted)
        if stated[member] != wanted:
            say(f"{member}: {stated[member]!r} instead of {wanted!r}")
    for member, kind in KINDS.items():
        # The parts of reviews hold items of many kinds; only their outcomes are labelled.
        if gold["kind"] != "ehc-plan" and kind != "outcome":
            continue
        labelled = [item["text"] for item in gold[member]]
        read = items(result, kind)
        count, missed, extra = pair(labelled, read)
        add(kind + " recall", count, len(labelled))
        add(kind + " precision", count, len(read))
        for index in sorted(missed):
            say(f"{kind} was missed: {labelled[index][:110]!r}")
        for index in sorted(extra):
            say(f"{kind} is none: {read[index][:110]!r}")


def measure_section(code, gold, read, add, say):
    if not gold["present"]:
        # A section that shares a heading, or is not there, must not be said to be there.
        is_absent = read is None or not read["present"]
        add("absent", is_absent)
        if not is_absent:
            say(f"section {code} is not there, or shares its heading, but was found: {read['heading']!r}")
        return
    is_found = read is not None and read["present"]
    add("sections", is_found)
    if not is_found:
        say(f"section {code} was not found")
    elif "first" in gold:
        hold = bounds_hold(read, gold)
        add("bounds", hold)
        if not hold:
            text = read["text"]
            say(f"section {code} reads: {text[:90]!r} ... {text[-90:]!r}; should be {gold['first']!r} ... {gold['last']!r}")


def show(name, count):
    def cell(key):
        share = count.share(key)
        return "      -" if share is None else f"{100 * share:7.1f}"

    kinds = "  ".join(cell(f"{kind} recall") + cell(f"{kind} precision") for kind in KINDS.values())
    subject = "".join(cell(member) for member in ("name", "dateOfBirth", "ncYear"))
    print(f"{name:18}{count.of['kind']:4}{cell('kind')}{cell('sections')}{cell('bounds')}{cell('absent')}   {kinds} {subject}")


HEAD = (f"{'':18}{'n':>4}{'kind':>7}{'found':>7}{'bounds':>7}{'absent':>7}   {'need r, p':>14}  {'outcome r, p':>14}  "
        f"{'provision r, p':>14} {'name':>7}{'born':>7}{'year':>7}")
MEASURES = ["sections", "bounds", "absent", *(f"{kind} {side}" for kind in KINDS.values() for side in ("recall", "precision")),
            "name", "dateOfBirth", "ncYear", "kind"]


def least(name):
    return LEAST.get(name) or LEAST.get(name.split(" ")[-1]) or LEAST["subject"]


def audit(program, documents, extra=()):
    run = subprocess.run([program, "audit", *documents, "--format", "ndjson", *extra], cwd=ROOT, capture_output=True)
    if run.returncode not in (0, 3):
        sys.exit(f"The program ended with status {run.returncode}: {run.stderr.decode()[:300]}")
    return {pathlib.Path(r["document"]["source"]).name: r for r in map(json.loads, run.stdout.splitlines())}


def held_out(program, golds, folder, families):
    """Every family without its own wordings, and by how much it then reads worse."""
    print("\nwith the family's own wordings held out")
    print(HEAD)
    total, missing = Count(), []
    for family in sorted(families):
        own = [gold for gold in golds if gold["family"] == family and gold["kind"] == "ehc-plan"]
        if not own or family == "interchange":
            continue
        results = audit(program, [f"{folder}/{gold['document']}" for gold in own], ["--without-family", family])
        count = Count()
        for gold in own:
            measure(gold, results[gold["document"]], (count, total), lambda sentence: None)
        show(family, count)
        for name in MEASURES:
            with_it, without = families[family].share(name), count.share(name)
            if without is not None and with_it - without > HELD_OUT:
                missing.append(f"{family} without its own wordings: {name} {100 * without:.1f} % instead of {100 * with_it:.1f} %")
    show("all", total)
    return missing


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--names", action="store_true")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--documents", default=str(HERE))
    arguments = parser.parse_args()
    labels = sorted(pathlib.Path(arguments.documents).glob("*.gold.json"))
    golds = [json.loads(path.read_text()) for path in labels]
    results = audit(arguments.program, [str(path)[: -len(".gold.json")] for path in labels])
    total, formats, families = Count(), collections.defaultdict(Count), collections.defaultdict(Count)
    for gold in golds:
        name = gold["document"]
        counts = (total, formats[name.rsplit(".", 1)[1]], families[gold["family"]])

        def say(sentence):
            if arguments.names:
                print(f"{name}: {sentence}")

        measure(gold, results[name], counts, say)
    print(HEAD)
    for group in (formats, families):
        for name in sorted(group):
            show(name, group[name])
        print()
    show("all", total)
    missing = [f"{name}: {100 * total.share(name):.1f} %, at least {100 * least(name):.0f} % asked"
               for name in MEASURES if total.falls_short(name, least(name))]
    if arguments.held_out:
        missing += held_out(arguments.program, golds, arguments.documents, families)
    for sentence in missing:
        print(sentence, file=sys.stderr)
    sys.exit(1 if missing else 0)


main()
