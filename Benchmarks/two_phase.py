"""The share of good documents where the machine graded all and people judged some, with its interval: a second reckoning.

Follows docs/statistics.md ("The machine grades all, people judge the drawn ones") in whole numbers and binomials of Python,
without looking at what the program made of it."""
import functools
import math
from fractions import Fraction

TAIL = 0.025 * (1 - 1e-12)
EXACT_UP_TO = 27


def masses(population, good, drawn):
    """How likely each number of good ones among the drawn is, from none to all."""
    whole = math.comb(population, drawn)
    return [Fraction(math.comb(good, k) * math.comb(population - good, drawn - k), whole) if k <= good and drawn - k <= population - good
            else Fraction(0) for k in range(drawn + 1)]


@functools.cache
def fewest(population, drawn, good):
    """The fewest good ones that a sample as good as this does not exclude."""
    if good <= 0:
        return 0
    low, high = good, population - drawn + good
    while low < high:
        middle = (low + high) // 2
        if float(sum(masses(population, middle, drawn)[good:])) >= TAIL:
            high = middle
        else:
            low = middle + 1
    return low


def most(population, drawn, good):
    return population - fewest(population, drawn, drawn - good)


class Errors:
    """One kind of error: documents of one machine grade that people see otherwise."""

    def __init__(self, parts):
        self.population = sum(n for n, _, _, _ in parts)
        judged, wrong = sum(d for _, d, _, _ in parts), sum(w for _, _, w, _ in parts)
        self.expected, self.low, self.high, self.drawn, self.fewer, self.more = 0.0, 0, self.population, 0, 0, 0
        if judged == 0:
            return
        weight = sum(d * float(v) for _, d, _, v in parts)
        squares = sum(d * float(v) ** 2 for _, d, _, v in parts)
        share = sum(w * float(v) for _, _, w, v in parts) / weight
        self.expected = share * self.population
        # Kish's number, rounded so that nothing is ever narrowed.
        self.drawn = min(self.population, int(min(judged, weight**2 / squares) + 1e-9))
        self.fewer = max(0, int(share * self.drawn + 1e-9))
        self.more = max(0, min(self.drawn, math.ceil(share * self.drawn - 1e-9)))
        self.low = max(fewest(self.population, self.drawn, self.fewer), wrong)
        self.high = max(self.low, min(most(self.population, self.drawn, self.more), self.population - (judged - wrong)))


@functools.cache
def tails(population, good, drawn):
    """How likely so many good ones or more are."""
    sums = [0.0]
    for mass in reversed(masses(population, good, drawn)):
        sums.append(sums[-1] + float(mass))
    return sums[::-1]


@functools.cache
def fewest_good(found, found_drawn, found_wrong, refused, refused_drawn, refused_wrong):
    """The fewest good documents over all pairs of error numbers under which so large a correction is not too unlikely."""
    seen = Fraction(refused * refused_wrong, refused_drawn) - Fraction(found * found_wrong, found_drawn)
    needed = [max(0, math.ceil((seen + Fraction(found * wrong, found_drawn)) * refused_drawn / refused)) for wrong in range(found_drawn + 1)]
    best = found + refused
    for false_good in range(found_wrong, found - found_drawn + found_wrong + 1):
        likely = [float(mass) for mass in masses(found, false_good, found_drawn)]
        low, high = refused_wrong, refused - refused_drawn + refused_wrong + 1
        while low < high:
            middle = (low + high) // 2
            sums = tails(refused, middle, refused_drawn)
            if sum(p * sums[n] for p, n in zip(likely, needed) if n <= refused_drawn) >= TAIL:
                high = middle
            else:
                low = middle + 1
        if low <= refused - refused_drawn + refused_wrong:
            best = min(best, found - false_good + low)
    return best


def estimate(strata):
    """Estimate and interval of strata (machine good, machine not good, confirmed good, false good, false not good, confirmed not).

    Nothing where no person has judged one."""
    strata = [(good, bad, *judged) for good, bad, *judged in strata if good + bad]
    size = lambda s: s[0] + s[1]
    drawn = lambda s: sum(s[2:])
    sampled = [s for s in strata if drawn(s)]
    if not sampled:
        return None
    everything = sum(map(size, strata))
    unknown = everything - sum(map(size, sampled))
    good, judged = sum(s[2] + s[4] for s in strata), sum(map(drawn, strata))
    least, greatest = good / everything, (everything - (judged - good)) / everything
    seen = sum(map(size, sampled))
    difference = sum(Fraction(size(s), drawn(s)) * (s[4] - s[3]) for s in sampled) / seen
    share = min(greatest, max(least, sum(s[0] for s in strata) / everything + float(difference)))
    open_strata = [s for s in sampled if drawn(s) < size(s)]
    known = sum(s[2] + s[4] for s in sampled if drawn(s) == size(s))
    weight = lambda s: Fraction(size(s), drawn(s))
    found = Errors([(s[0], s[2] + s[3], s[3], weight(s)) for s in open_strata])
    refused = Errors([(s[1], s[4] + s[5], s[4], weight(s)) for s in open_strata])
    low, high = joint(found, refused)
    lower = min(share, max(least, (known + low) / everything))
    upper = max(share, min(greatest, (known + high + unknown) / everything))
    return {"estimate": share, "lower": lower, "upper": upper, "confirmed": judged}


def joint(found, refused):
    if found.drawn == 0 or refused.drawn == 0:
        return found.population - found.high + refused.low, found.population - found.low + refused.high
    if found.drawn + refused.drawn <= EXACT_UP_TO:
        low = fewest_good(found.population, found.drawn, found.more, refused.population, refused.drawn, refused.fewer)
        bad = fewest_good(refused.population, refused.drawn, refused.more, found.population, found.drawn, found.fewer)
        return low, max(low, found.population + refused.population - bad)
    centre = found.population - found.expected + refused.expected
    reach = lambda one, other: math.hypot(max(0.0, one), max(0.0, other))
    return (centre - reach(found.high - found.expected, refused.expected - refused.low),
            centre + reach(found.expected - found.low, refused.high - refused.expected))
