"""Weaknesses that are planted into an authority's documents, how often, and the criteria that ought to find them.

Rates move in a straight line from the first month to the last one."""

# Name, kind of case, rate in the first month, rate in the last, criteria of which one ought not to be met.
WEAKNESSES = (
    ("no times a week", "new-plan", 0.45, 0.20, ("F-QUANT-01",)),
    ("no length of time", "new-plan", 0.30, 0.30, ("F-QUANT-02",)),
    ("nobody delivers", "new-plan", 0.15, 0.25, ("F-WHO-01",)),
    ("outcome without a day", "new-plan", 0.35, 0.15, ("E-TIME-01",)),
    ("another child's name", "new-plan", 0.04, 0.02, ("P-ID-02",)),
    ("health left empty", "new-plan", 0.20, 0.10, ("C-PRES-01",)),
    ("advice without days", "new-plan", 0.25, 0.15, ("K-LIST-01",)),
    ("parents unheard", "new-plan", 0.20, 0.10, ("A-VOICE-02",)),
    ("late notice", "annual-review", 0.25, 0.10, ("R-T-02",)),
    ("late report", "annual-review", 0.30, 0.20, ("R-T-05",)),
    ("child unheard", "annual-review", 0.20, 0.08, ("R-P-03",)),
    ("parents unheard", "annual-review", 0.10, 0.10, ("R-P-04",)),
    ("outcomes passed over", "annual-review", 0.35, 0.20, ("R-O-01",)),
    ("care not asked", "annual-review", 0.40, 0.25, ("R-P-01",)),
    ("no word on health or care", "annual-review", 0.30, 0.30, ("R-F-02",)),
    ("change names no section", "annual-review", 0.25, 0.15, ("R-D-01",)),
)

# What goes wrong with documents themselves: a share of all, in every month.
MISSING = 0.012
DAMAGED = 0.003
MISFILED = 0.003
STRAYS = 0.004
# How often an officer sees a grade otherwise than the machine; one in three of the documents that differ differs as a whole.
DISAGREEMENT = 0.18
# Drawn cases that nobody gets to.
UNCONFIRMED = 0.03


def rates(kind, place, months):
    """Rates of a kind's weaknesses in the month at a place."""
    share = place / max(1, months - 1)
    return {name: first + (last - first) * share for name, of, first, last, _ in WEAKNESSES if of == kind}


def plant(kind, place, months, rng):
    """Names of the weaknesses of one document."""
    return {name for name, rate in rates(kind, place, months).items() if rng.random() < rate}
