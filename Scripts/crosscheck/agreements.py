"""Kappas against R's psych, AC1, AC2 and alpha against irrCAC and krippendorff."""
import csv
import json
import pathlib
import subprocess

CASES = 100
WORDS = ["inadequate", "requires improvement", "good", "outstanding"]


def draw(random, folder, number):
    bias = random.uniform(0.3, 0.9)
    pairs = []
    for _ in range(random.randint(12, 80)):
        first = min(3, int(random.triangular(0, 4, 2.5)))
        second = first if random.random() < bias else min(3, max(0, first + random.choice([-2, -1, 1, 2])))
        pairs.append((first, second))
    if len({grade for pair in pairs for grade in pair}) < 4:
        return draw(random, folder, number)
    for name, rows in [("places", pairs), ("words", [(WORDS[a], WORDS[b]) for a, b in pairs])]:
        with open(folder / f"{name}-{number}.csv", "w", newline="") as file:
            csv.writer(file).writerows([("rater1", "rater2"), *rows])
    return pairs


def check(program, random, folder):
    import krippendorff
    import pandas
    from irrCAC.raw import CAC

    drawn = [draw(random, folder, number) for number in range(CASES)]
    script = pathlib.Path(__file__).parent / "psych.R"
    command = ["Rscript", script, folder, *map(str, range(CASES))]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    psych = {int(row[0]): [float(x) for x in row[1:]] for row in csv.reader(answer.splitlines())}
    worst = {}

    def note(name, wanted, got, allowed):
        worst[name] = (max(worst.get(name, (0, 0))[0], abs(wanted - got)), allowed)

    for number, pairs in enumerate(drawn):
        command = [program, "agreement", folder / f"words-{number}.csv", "--format", "json"]
        ours = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        kappa, lower, upper, quadratic = psych[number]
        note("psych, kappa", kappa, ours["kappa"]["value"], 1e-9)
        note("psych, kappa's interval", lower, ours["kappa"]["lower"], 1e-9)
        note("psych, kappa's interval", upper, ours["kappa"]["upper"], 1e-9)
        note("psych, quadratic kappa", quadratic, ours["kappaQuadratic"]["value"], 1e-9)
        frame = pandas.DataFrame(pairs, columns=["a", "b"]).astype(float)
        ac1 = CAC(frame, digits=12).gwet()["est"]
        note("irrCAC, AC1", float(ac1["coefficient_value"]), ours["ac1"]["value"], 1e-9)
        note("irrCAC, AC1's interval", float(ac1["confidence_interval"][0]), ours["ac1"]["lower"], 1e-8)
        ac2 = CAC(frame, weights="quadratic", digits=12).gwet()["est"]
        note("irrCAC, AC2", float(ac2["coefficient_value"]), ours["ac2"]["value"], 1e-9)
        conger = CAC(frame, digits=12).conger()["est"]
        note("irrCAC, Conger", float(conger["coefficient_value"]), ours["kappa"]["value"], 1e-9)
        alpha = krippendorff.alpha(list(zip(*pairs)), level_of_measurement="nominal")
        note("krippendorff, alpha", float(alpha), ours["alpha"]["value"], 1e-9)
    return CASES, [(name, value, allowed) for name, (value, allowed) in sorted(worst.items())]
