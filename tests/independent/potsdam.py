#!/usr/bin/env python3
"""Independent evaluation of scenarios/potsdam-2024: the expectations of its golden test.

It shares no code with the program, needs only the standard library, and calculates in exact fractions:

    V(s)  = sum over criteria c of  w_c * sum over blocks b of  u_b|c * v_c(x[s,b,c])
    PV(s) = sum over years t of     z_t / (1 + i) ** (t - t0)

Run it from anywhere:

    python3 tests/independent/potsdam.py            write tests/studies/potsdam-2024.csv
    python3 tests/independent/potsdam.py --check    compare with the committed file, exit 1 if it differs
"""

import csv
import io
import json
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STUDY = ROOT / "scenarios" / "potsdam-2024"
CATALOGUE = (STUDY / json.loads((STUDY / "study.json").read_text("utf-8"))["catalogue"]).resolve()
TARGET = ROOT / "tests" / "studies" / "potsdam-2024.csv"
SOURCE = "independent computation: tests/independent/potsdam.py"

# Present values in thousand EUR (low, likely, high) that came with the illustrative cash flows, rounded to 1.
HANDED_OVER = {
    "a-status-quo-staerken": (62413, 65454, 68594),
    "b-eigenbetrieb": (62235, 65375, 69171),
    "c-kommunaler-it-dienstleister": (60743, 67720, 76109),
    "d-dienstleister-stadtunternehmen": (61042, 66449, 73467),
    "e-zweckverband-dikom": (59593, 66370, 74501),
    "f-strategische-partnerschaften": (61201, 66010, 72232),
}


def read(path):
    """Rows of a table as dictionaries."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(text):
    """A number with a decimal comma, exactly; nothing where the cell is empty."""
    return Fraction(text.replace(",", ".")) if text.strip() else None


def estimate(row):
    """Low, likely and high of a row; an empty low or high is the likely value."""
    likely = number(row["likely"])
    low, high = number(row["low"]), number(row["high"])
    triple = (likely if low is None else low, likely, likely if high is None else high)
    assert triple[0] <= triple[1] <= triple[2], row
    return triple


def mean(triples, weights=None):
    """Weighted mean of estimates, end by end."""
    weights = weights or [Fraction(1, len(triples))] * len(triples)
    return tuple(sum(w * t[k] for w, t in zip(weights, triples)) for k in range(3))


def share(points):
    """Points made to sum to 1 (16.67 six times is one sixth each)."""
    total = sum(points.values())
    assert abs(total - 100) <= Fraction(5, 100), points
    return {key: value / total for key, value in points.items()}


# --- catalogue -------------------------------------------------------------------------------------------------

criteria = {row["id"]: row for row in read(CATALOGUE / "criteria.csv")}
leaves = [c for c, row in criteria.items() if row["role"]]
utility = [c for c in leaves if criteria[c]["role"] == "utility"]
groups = [c for c, row in criteria.items() if row["parent"] == "gesamtnutzen"]
steps = [row["id"] for row in read(CATALOGUE / "steps.csv")]
profiles = [row["id"] for row in read(CATALOGUE / "profiles.csv")]
anchors = {}
for row in read(CATALOGUE / "anchors.csv"):
    anchors.setdefault(row["criterion"], []).append((number(row["level"]), number(row["points"])))


def global_weights(profile):
    """Weight of every utility leaf: its share within the group times the group's share."""
    points = {}
    for row in read(CATALOGUE / "weights.csv"):
        if row["profile"] == profile or (row["profile"] == "*" and row["node"] not in points):
            points[row["node"]] = number(row["points"])
    group_share = share({g: points[g] for g in groups})
    result = {}
    for group in groups:
        children = [c for c in utility if criteria[c]["parent"] == group]
        local = share({c: points[c] for c in children})
        result.update({c: group_share[group] * local[c] for c in children})
    assert sum(result.values()) == 1
    return result


def value(criterion, x):
    """Value 0 to 100: interpolated between verbal anchors, or linear between worst and best, clipped if it says so."""
    row = criteria[criterion]
    if row["value"] == "levels":
        for (x0, y0), (x1, y1) in zip(anchors[criterion], anchors[criterion][1:]):
            if x0 <= x <= x1:
                return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
        raise ValueError(f"{criterion}: {x} lies outside the anchors")
    assert row["value"] == "linear", criterion
    worst, best = number(row["worst"]), number(row["best"])
    result = 100 * (x - worst) / (best - worst)
    assert 0 <= result <= 100 or row["clip"] == "yes", (criterion, x)
    return min(max(result, Fraction(0)), Fraction(100))


# --- study -----------------------------------------------------------------------------------------------------

scenarios = [row["id"] for row in read(STUDY / "scenarios.csv")]
blocks = {row["id"]: row["weight"] for row in read(STUDY / "blocks.csv")}
assert not any(blocks.values()), "written for equal block weights"
parts = {}
for row in read(STUDY / "assignments.csv"):
    parts.setdefault(row["scenario"], {})[row["block"]] = row["part"]
rows = read(STUDY / "scores.csv")
cells = {}
for row in rows:
    cells.setdefault((row["scenario"], row["block"] or "*", row["criterion"]), []).append(row)
for key, rated in cells.items():
    assert len({row["rater"] for row in rated}) == len(rated), ("rated twice by the same person", key)


def concerned(criterion):
    """Blocks that a criterion is rated in; one entry `*` where it does not vary by block."""
    row = criteria[criterion]
    return (row["blocks"].split() or list(blocks)) if row["by_block"] == "yes" else ["*"]


def performance(scenario, block, criterion):
    """Estimate of a cell: mean of the raters; a composite without own row takes the serving part, or the mean of the parts."""
    if (scenario, block, criterion) in cells:
        return mean([estimate(row) for row in cells[scenario, block, criterion]])
    serving = parts[scenario]
    if block != "*":
        return performance(serving[block], block, criterion)
    return mean([performance(serving[b], "*", criterion) for b in blocks])


def leaf_value(scenario, criterion):
    """Value of a leaf over its blocks, all of which count the same, at the likely estimates."""
    where = concerned(criterion)
    return sum(value(criterion, performance(scenario, b, criterion)[1]) for b in where) / len(where)


def knocked_out(scenario):
    """Whether a gate fails, in any block it is checked in. The operator states the condition that excludes."""
    fails = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}
    end = {"low": 0, "likely": 1, "high": 2}
    return any(
        fails[row["gate_operator"]](performance(scenario, b, c)[end[row["gate_applies_to"]]], number(row["gate_threshold"]))
        for c, row in criteria.items()
        if row["gate_operator"]
        for b in concerned(c)
    )


def present_value(scenario):
    """Low, likely and high present value in the study's unit of money, payments at the end of the year."""
    money = json.loads((STUDY / "study.json").read_text("utf-8"), parse_float=Fraction)["money"]
    total = [Fraction(0)] * 3
    for row in read(STUDY / "cashflows.csv"):
        if row["scenario"] == scenario:
            assert not (row["quantity"] or row["vat"] or row["price_rise"]), "written for final amounts"
            factor = (1 + money["rate_percent"] / 100) ** (int(row["year"]) - money["base_year"])
            total = [t + amount / factor for t, amount in zip(total, estimate(row))]
    return total


def check_own_rows():
    """The composite's own rows follow the rules that their rationales state, and no cell is missing."""
    whole, first, second = "a-f-kombination", "a-status-quo-staerken", "f-strategische-partnerschaften"
    shares = Counter(parts[whole].values())
    flows = {}
    for row in read(STUDY / "cashflows.csv"):
        flows[row["scenario"], row["year"], row["kind"]] = estimate(row)
    for (scenario, year, kind), amounts in flows.items():
        if scenario == whole:
            base = 0 if kind == "one-off" else 8000
            a, f = flows[first, year, kind], flows[second, year, kind]
            exact = [base + Fraction(shares[first], len(blocks)) * (p - base) + (q - base) for p, q in zip(a, f)]
            assert all(abs(e - z) <= Fraction(1, 2) for e, z in zip(exact, amounts)), (year, kind)
    for s in scenarios:
        one_off = [v for (name, year, kind), v in flows.items() if name == s and kind == "one-off" and int(year) <= 2]
        assert performance(s, "*", "anfangslast") == tuple(map(sum, zip(*one_off))), s
    for rater in ("r1", "r2"):
        own = lambda s, c: estimate(next(row for row in cells[s, "*", c] if row["rater"] == rater))
        rules = {"umsetzungsdauer": max, "rechtliche-zulaessigkeit": min, "vergaberechtliche-beauftragbarkeit": min}
        for c, rule in rules.items():
            assert own(whole, c) == tuple(map(rule, own(first, c), own(second, c))), (rater, c)
    for s in scenarios:
        for c in leaves:
            if criteria[c]["role"] != "monetary":
                assert all(performance(s, b, c) for b in concerned(c))
    for s, expected in HANDED_OVER.items():
        assert [round(v) for v in present_value(s)] == list(expected), s


# --- groups and another method -----------------------------------------------------------------------------------

MARGIN = Fraction(1)  # tie_margin of the study's settings, in points


def tied_groups(overall):
    """Best first; who is no more than the margin behind the best of a group belongs to it."""
    left, groups = sorted(overall, key=overall.get, reverse=True), []
    while left:
        groups.append([s for s in left if overall[left[0]] - overall[s] <= MARGIN])
        left = left[len(groups[-1]):]
    return groups


def mean_places(groups):
    """Places from 1, tied alternatives share the mean of theirs."""
    places, before = {}, 0
    for group in groups:
        places.update({s: before + Fraction(len(group) + 1, 2) for s in group})
        before += len(group)
    return places


def sign(x):
    """-1, 0 or 1."""
    return (x > 0) - (x < 0)


def tau_b(x, y):
    """Kendall's tau-b by its definition, over all pairs."""
    pairs = [(sign(x[s] - x[t]), sign(y[s] - y[t])) for i, s in enumerate(scenarios) for t in scenarios[:i]]
    return sum(a * b for a, b in pairs) / (sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs)) ** 0.5


def stakeholders(overall):
    """Votes and agreement of the profiles: overall[p][s] -> rows (quantity, id, value)."""
    places = {p: mean_places(tied_groups(overall[p])) for p in profiles}
    n, m = len(scenarios), len(profiles)
    for s in scenarios:
        yield "borda", s, sum(n - places[p][s] for p in profiles)
    for s in scenarios:
        beats = lambda a, b: sum(places[p][a] < places[p][b] for p in profiles)
        yield "copeland", s, sum(sign(beats(s, t) - beats(t, s)) for t in scenarios if t != s)
    sums = {s: sum(places[p][s] for p in profiles) for s in scenarios}
    mean_sum = Fraction(m * (n + 1), 2)
    squares = sum((total - mean_sum) ** 2 for total in sums.values())
    ties = sum(len(g) ** 3 - len(g) for p in profiles for g in tied_groups(overall[p]))
    yield "kendall-w", "*", 12 * squares / (m * m * (n**3 - n))
    yield "kendall-w-ties", "*", 12 * squares / (m * m * (n**3 - n) - m * ties)
    for p in profiles:
        for q in profiles:
            if p != q:
                yield "tau-b", f"{p}/{q}", tau_b(places[p], places[q])
    for s in scenarios:
        yield "max-regret", s, max(max(overall[p].values()) - overall[p][s] for p in profiles)


def topsis(weights):
    """Closeness after Hwang and Yoon: columns divided by their length, distances to the best and the worst at hand."""
    near, far = {s: 0.0 for s in scenarios}, {s: 0.0 for s in scenarios}
    for c in utility:
        low, high = criteria[c]["worst"], criteria[c]["best"]
        falls = bool(low and high) and number(low) > number(high)
        for b in concerned(c):
            column = {s: performance(s, b, c)[1] for s in scenarios}
            if criteria[c]["clip"] == "yes":
                ends = sorted([number(low), number(high)])
                column = {s: min(max(x, ends[0]), ends[1]) for s, x in column.items()}
            length = float(sum(x * x for x in column.values())) ** 0.5
            scaled = {s: float(weights[c] / len(concerned(c)) * x) / length for s, x in column.items()}
            best, worst = max(scaled.values()), min(scaled.values())
            best, worst = (worst, best) if falls else (best, worst)
            for s, x in scaled.items():
                near[s] += (x - best) ** 2
                far[s] += (x - worst) ** 2
    return {s: far[s] ** 0.5 / (near[s] ** 0.5 + far[s] ** 0.5) for s in scenarios}


# --- expectations ----------------------------------------------------------------------------------------------


def expectations():
    """All rows of the golden file: quantity, id, value, tolerance, source."""
    yield "quantity", "id", "value", "tolerance", "source"

    def line(quantity, name, exact, tolerance="1e-9"):
        return quantity, name, repr(float(exact)) if tolerance != "0" else str(int(exact)), tolerance, SOURCE

    values = {(s, c): leaf_value(s, c) for s in scenarios for c in utility}
    by_profile = {}
    for p in profiles:
        weights = global_weights(p)
        overall = {s: sum(weights[c] * values[s, c] for c in utility) for s in scenarios}
        by_profile[p] = overall
        for s in scenarios:
            yield line("overall-value", f"{p}/{s}", overall[s])
        for s in scenarios:
            yield line("rank", f"{p}/{s}", 1 + sum(v > overall[s] for v in overall.values()), "0")
        if p in ("gleich", "kaemmerei"):
            for c in utility:
                yield line("global-weight", f"{p}/{c}", weights[c], "1e-12")
        if p == "gleich":
            for s in scenarios:
                for c in utility:
                    yield line("contribution", f"{p}/{s}/{c}", weights[c] * values[s, c])
    for quantity, name, exact in stakeholders(by_profile):
        yield line(quantity, name, exact)
    for s, closeness in topsis(global_weights("gleich")).items():
        yield line("topsis", s, closeness)
    for s in scenarios:
        yield line("knocked-out", s, knocked_out(s), "0")
    for s in scenarios:
        for name, exact in zip(("low", "likely", "high"), present_value(s)):
            yield line(f"present-value-{name}", s, exact, "1e-6")
    for (s, b, c), rated in cells.items():
        likely = [number(row["likely"]) for row in rated]
        if criteria[c]["scale"] == "rating" and max(likely) - min(likely) >= 3:
            yield line("rater-difference", f"{s}/{b}/{c}", max(likely) - min(likely), "0")
    step_of = {row["id"]: row["step"] for row in read(STUDY / "evidence.csv")}
    count = Counter()
    for row in rows:
        count.update((row["criterion"], step) for step in {step_of[e] for e in row["evidence"].split()} if step)
    for c in leaves:
        for step in steps:
            yield line("coverage", f"{c}/{step}", count[c, step], "0")
    gaps = [(c, step) for c in leaves for step in criteria[c]["steps"].split() if not count[c, step]]
    for c, step in gaps:
        yield line("coverage-gap", f"{c}/{step}", 1, "0")


def main():
    """Writes or compares the golden file."""
    check_own_rows()
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(expectations())
    if "--check" in sys.argv[1:]:
        same = TARGET.read_text("utf-8") == text.getvalue()
        print(f"{TARGET.relative_to(ROOT)}: {'as computed' if same else 'differs'}")
        return 0 if same else 1
    TARGET.write_text(text.getvalue(), "utf-8", newline="\n")
    print(f"{TARGET.relative_to(ROOT)}: {text.getvalue().count(chr(10)) - 1} expectations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
