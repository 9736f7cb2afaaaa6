"""Which phrases of the rubrics' lexicons stand in the generator's prose: a generator that borrowed them would find itself.

Single words are everybody's, and names of professions have no other words; phrases of three words and more are looked at."""
import pathlib
import re

import yaml

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = ("sentences.py", "new_plan.py", "review.py")
LEAST_WORDS = 3
# English has no other words for these, and none of them is a strength or a fault.
EVERYDAY = {"as a result", "by the end of", "did not ask", "for more than", "in a group", "in every lesson", "preparing for adulthood",
            "speech and language", "the local authority", "three times a"}
# What a person is called stands in every plan.
NAMES = re.compile(r"therapist|psychologist|teacher|officer|nurse|worker|head of year|assistant|social care")


def phrases(node):
    """Every phrase of a lexicon: all texts of its lists."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for one in node:
            yield from phrases(one)
    elif isinstance(node, dict):
        for key, one in node.items():
            if key not in ("id", "name"):
                yield from phrases(one)


def words(text):
    return re.findall(r"[a-z0-9']+", text.lower().replace("\u2019", "'"))


def borrowed(rubrics):
    """Phrases without gaps or choices, of three words or more, that the generator's prose holds beyond everyday ones."""
    prose = " " + " ".join(word for name in SOURCES for word in words((HERE / name).read_text().replace("\\\n", ""))) + " "
    found = set()
    for path in sorted(rubrics.glob("*/lexicons/*.yaml")):
        for phrase in phrases(yaml.safe_load(path.read_text())):
            if re.search(r"[\[\]/<>]|\.\.\.", phrase) or NAMES.search(phrase):
                continue
            plain = words(phrase.rstrip("*"))
            if len(plain) >= LEAST_WORDS and f" {' '.join(plain)} " in prose:
                found.add(" ".join(plain))
    return sorted(found - EVERYDAY)
