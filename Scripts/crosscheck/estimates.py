"""Shares and intervals against R's survey, where every stratum has two judged units at least."""
import csv
import json
import pathlib
import subprocess

METHODS = {"mean": 1e-9, "logit": 1e-8, "asin": 1e-9, "beta": 1e-8, "likelihood": 2e-3}
CASES = 120


def draw(random, folder, number):
    strata = [(f"s{i}", random.randint(8, 400)) for i in range(random.choice([1, 1, 2, 3, 8]))]
    units = []
    share = random.uniform(0.15, 0.85)
    for name, size in strata:
        for _ in range(max(2, round(size * random.uniform(0.1, 0.5)))):
            units.append((int(random.random() < share), name, size))
    goods = {good for good, _, _ in units}
    if len(goods) < 2:
        return draw(random, folder, number)
    with open(folder / f"units-{number}.csv", "w", newline="") as file:
        csv.writer(file).writerows([("good", "stratum", "N"), *units])
    with open(folder / f"frame-{number}.csv", "w", newline="") as file:
        csv.writer(file).writerows([("stratum", "N"), *strata])


def check(program, random, folder):
    methods = []
    for number in range(CASES):
        draw(random, folder, number)
        methods.append((number, random.choice(list(METHODS))))
    with open(folder / "cases.csv", "w", newline="") as file:
        csv.writer(file).writerows([("case", "method"), *methods])
    script = pathlib.Path(__file__).parent / "survey.R"
    answer = subprocess.run(["Rscript", script, folder], capture_output=True, text=True, check=True).stdout
    theirs = {int(row[0]): [float(x) for x in row[1:]] for row in csv.reader(answer.splitlines())}
    worst = {}
    for number, method in methods:
        command = [program, "estimate", folder / f"units-{number}.csv", "--frame", folder / f"frame-{number}.csv",
                   "--method", method, "--format", "json"]
        ours = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        # R lets the plain interval leave the scale; ours ends where shares end.
        wanted = [theirs[number][0], theirs[number][1], max(0, theirs[number][2]), min(1, theirs[number][3])]
        got = [ours["estimate"], ours["standardError"], ours["lower"], ours["upper"]]
        if method == "asin":
            # Beyond its scale R's sine turns back, ours ends at nought or one.
            wanted = [b if b in (0, 1) else a for a, b in zip(wanted, got)]
        difference = max(abs(a - b) for a, b in zip(wanted, got))
        worst[method] = max(worst.get(method, 0), difference)
    return CASES, [(f"survey, {name}", value, METHODS[name]) for name, value in sorted(worst.items())]
