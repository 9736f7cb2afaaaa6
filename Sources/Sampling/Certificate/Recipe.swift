/// The draw in Python, with nothing but Python's standard library, for whoever would rather not trust this program.
public enum Recipe {
  /// The file `recipe.py`.
  public static let python = #"""
    # Draws an audit set again: python3 recipe.py certificate.json frame.csv
    from csv import DictReader
    from hashlib import sha256
    from io import StringIO
    from json import load
    from sys import argv, exit

    certificate = load(open(argv[1], encoding="utf-8"))
    frame = open(argv[2], "rb").read()
    if sha256(frame).hexdigest() != certificate["frameSha256"]:
        exit("This is not the frame that was committed to.")
    seed_hash = sha256(certificate["seed"].encode()).hexdigest()
    strata = {}
    for row in DictReader(StringIO(frame.decode(), newline="")):
        case = row["kind"] + ":" + row["caseId"]
        number = int(sha256((seed_hash + case).encode()).hexdigest(), 16)
        if case not in certificate["notCovered"]:
            strata.setdefault((row["kind"], row["stratum"]), []).append((f"{number:064d}"[::-1], case))
    drawn = [t for s in certificate["strata"] for t in sorted(strata.get((s["kind"], s["name"]), []))[:s["n"]]]
    print(*[case for ticket, case in sorted(drawn)], sep="\n")
    exit(None if [case for ticket, case in sorted(drawn)] == certificate["selected"] else "Not as certified.")

    """#
}
