"""Tickets and whole draws against the published package consistent-sampler 1.0.10. Not one may differ."""
import csv
import io
import json
import subprocess

TICKETS = 200
DRAWS = 40
LETTERS = "ABCKXZabcz0123456789-/ ,\"'.:éß名😊"


def text(random, least, most):
    return "".join(random.choice(LETTERS) for _ in range(random.randint(least, most)))


def seed(random):
    """Dice as a rule, leading zeros among them; sometimes anything that can be typed."""
    if random.random() < 0.6:
        return "".join(random.choice("0123456789") for _ in range(random.choice([20, 20, 6, 40])))
    return text(random, 1, 60)


def case_ids(random, most):
    # A space at an end is nobody's id: readers of caseloads take it away.
    return sorted({text(random, 1, 20).strip() for _ in range(random.randint(1, most))} - {""}) or ["K1"]


def tickets(program, random, folder):
    from consistent_sampler import sampler

    ids, words, digits = case_ids(random, 60), seed(random), random.choice([1, 9, 18, 100])
    (folder / "ids.txt").write_text("\n".join(ids) + "\n", encoding="utf-8")
    command = [program, "sample", "tickets", "--seed", words, "--ids", folder / "ids.txt", "--digits", str(digits)]
    more = {}
    if random.random() < 0.3:
        take = random.randint(1, 100)
        command += ["--with-replacement", "--take", str(take)]
        more = {"with_replacement": True, "take": take}
    answer = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    got = [tuple(row) for row in csv.reader(io.StringIO(answer, newline=""))]
    wanted = [(case, ticket) for ticket, case, _ in sampler(ids, seed=words, digits=digits, **more)]
    return got != wanted


def draw(program, random, folder, number):
    from consistent_sampler import sampler

    with open(folder / "caseload.csv", "w", newline="", encoding="utf-8") as file:
        rows = [("caseId", "ncy", "finalIssued", "decisionDate")]
        for case in case_ids(random, 300):
            issued, decided = random.choice([("2026-10-05", ""), ("", "2026-10-05"), ("2026-10-05", "2026-10-06")])
            rows.append((case, random.randint(-2, 14), issued, decided))
        csv.writer(file).writerows(rows)
    month, words = folder / f"month-{number}", seed(random)
    subprocess.run([program, "sample", "freeze", folder / "caseload.csv", "--period", "2026-10", "--output", month,
                    "--fraction", str(random.choice([0.05, 0.2, 0.5, 1]))], capture_output=True, check=True)
    subprocess.run([program, "sample", "draw", month, "--seed", words], capture_output=True, check=True)
    certificate = json.loads((month / "certificate.json").read_text(encoding="utf-8"))
    with open(month / "frame.csv", newline="", encoding="utf-8") as file:
        frame = list(csv.DictReader(file))
    drawn = []
    for stratum in certificate["strata"]:
        ids = [f"{row['kind']}:{row['caseId']}" for row in frame
               if (row["kind"], row["stratum"]) == (stratum["kind"], stratum["name"])]
        drawn += [(ticket, case) for ticket, case, _ in sampler(ids, seed=words, take=stratum["n"], digits=100)]
    return [case for _, case in sorted(drawn)] != certificate["selected"]


def check(program, random, folder):
    wrong_tickets = sum(tickets(program, random, folder) for _ in range(TICKETS))
    wrong_draws = sum(draw(program, random, folder, number) for number in range(DRAWS))
    return TICKETS + DRAWS, [("lists of tickets that differ", wrong_tickets, 0), ("draws that differ", wrong_draws, 0)]
