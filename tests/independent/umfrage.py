#!/usr/bin/env python3
"""Independent computation of scenarios/umfrage-beispiel: the expectations of its golden test.

It shares no code with the program and needs only the standard library. Judgements and the survey are read from the
study's files; every way to weights is written down anew, the eigenvector by plain power iteration.

    python3 tests/independent/umfrage.py            write tests/studies/umfrage-beispiel.csv
    python3 tests/independent/umfrage.py --check    compare with the committed file, exit 1 if it differs
"""

import csv
import io
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STUDY = ROOT / "scenarios" / "umfrage-beispiel"
TARGET = ROOT / "tests" / "studies" / "umfrage-beispiel.csv"
SOURCE = "independent computation: tests/independent/umfrage.py"
MINIMUM = 5
CHILDREN = {
    "gesamt": ["leistung", "menschen"],
    "leistung": ["service", "sicherheit", "tempo"],
    "menschen": ["bindung", "zufriedenheit"],
}
SCALE = {"service": (0, 10), "sicherheit": (0, 10), "tempo": (36, 0), "bindung": (0, 10), "zufriedenheit": (0, 10)}


def read(path, delimiter=";"):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def number(text):
    return float(text.replace(",", "."))


def shares(points):
    total = sum(points.values())
    return {node: value / total for node, value in points.items()}


def eigenvector(matrix, nodes):
    vector = {node: 1.0 for node in nodes}
    for _ in range(10000):
        vector = shares({row: sum(matrix[row, column] * vector[column] for column in nodes) for row in nodes})
    return vector


def pairwise(rows, nodes):
    """The group's matrix: geometric means with voting power (AIJ)."""
    raters = {row["rater"]: number(row["power"]) for row in rows}
    total = sum(raters.values())
    matrix = {(node, node): 1.0 for node in nodes}
    for row in rows:
        power = raters[row["rater"]] / total
        pair, back = (row["node"], row["other"]), (row["other"], row["node"])
        value = number(row["value"]) ** power
        matrix[pair] = matrix.get(pair, 1.0) * value
        matrix[back] = matrix.get(back, 1.0) / value
    return matrix


def judged(rows, nodes):
    """Weights of one profile below one objective."""
    method = rows[0]["method"]
    if method in ("swing", "direct"):
        return shares({row["node"]: number(row["value"]) for row in rows})
    if method == "ahp":
        return eigenvector(pairwise(rows, nodes), nodes)
    if method == "best-worst":  # one comparison: nothing can contradict it
        (row,) = rows
        return shares({row["node"]: number(row["value"]), row["other"]: 1.0})
    order = [row["node"] for row in sorted(rows, key=lambda row: int(row["rank"]))]
    if method == "rank-order-centroid":
        n = len(order)
        return {node: sum(1 / k for k in range(place, n + 1)) / n for place, node in enumerate(order, 1)}
    assert method == "swara", method
    steps = {row["node"]: number(row["value"] or "0") for row in rows}
    weights, last = {}, 1.0
    for node in order:
        last /= 1 + steps[node]
        weights[node] = last
    return shares(weights)


def code(header):
    """Q1[SQ001] and Q1_SQ001 without tags and text."""
    plain = re.sub(r"<[^>]*>", "", header).strip()
    return re.match(r"\w+(\[\w+\])?", plain).group(0).replace("[", "_").replace("]", "").lower()


def survey():
    """Weights and ratings of the groups that are large enough."""
    meaning = read(STUDY / "survey.csv")
    answers = [
        {code(key): value for key, value in row.items()}
        for row in read(STUDY / "answers.csv", ",")
        if row["submitdate"]
    ]
    said = lambda row, question: number(re.sub(r"^AO?", "", row[code(question)]))
    groups = {row["answer"]: row["profile"] for row in meaning if row["what"] == "group"}
    weights, ratings = {}, {}
    for answer, profile in groups.items():
        people = [row for row in answers if row["g1"] == answer]
        if len(people) < MINIMUM:
            continue
        for objective, nodes in CHILDREN.items():
            question = {row["node"]: row["question"] for row in meaning if row["what"] == "weight"}
            each = [shares({node: said(row, question[node]) for node in nodes}) for row in people]
            weights[profile, objective] = {node: sum(one[node] for one in each) / len(each) for node in nodes}
        for row in meaning:
            if row["what"] == "rating":
                mean = sum(said(person, row["question"]) for person in people) / len(people)
                low, high = number(row["low"]), number(row["high"])
                ratings.setdefault((row["scenario"], row["node"]), []).append((mean - low) / (high - low) * 10)
    return weights, ratings


def main():
    weights, ratings = survey()
    rows = read(STUDY / "judgements.csv")
    for profile in dict.fromkeys(row["profile"] for row in rows):
        for objective, nodes in CHILDREN.items():
            mine = [row for row in rows if (row["profile"], row["objective"]) == (profile, objective)]
            weights[profile, objective] = judged(mine, nodes)
    for row in read(STUDY / "scores.csv"):
        ratings.setdefault((row["scenario"], row["criterion"]), []).append(number(row["likely"]))
    expected = []
    for profile in ["verwaltung", "personalrat", "fachbereiche", "it"]:
        top = weights[profile, "gesamt"]
        of = {leaf: top[node] * weights[profile, node][leaf] for node in top for leaf in CHILDREN[node]}
        for node in list(top) + list(of):
            expected.append(("global-weight", f"{profile}/{node}", top.get(node, of.get(node)), 1e-12))
        for scenario in ["eigen", "partner"]:
            total = 0.0
            for leaf, weight in of.items():
                worst, best = SCALE[leaf]
                mean = sum(ratings[scenario, leaf]) / len(ratings[scenario, leaf])
                total += weight * 100 * (mean - worst) / (best - worst)
            expected.append(("overall-value", f"{profile}/{scenario}", total, 1e-9))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["quantity", "id", "value", "tolerance", "source"])
    writer.writerows([q, i, repr(value), tolerance, SOURCE] for q, i, value, tolerance in expected)
    if "--check" in sys.argv:
        sys.exit(TARGET.read_text("utf-8") != out.getvalue())
    TARGET.write_text(out.getvalue(), "utf-8")


main()
