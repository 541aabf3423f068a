#!/usr/bin/env python3
"""Rank acceptabilities under uniform weights, for TOPSIS and PROMETHEE II, without random numbers.

The simplex of three weights is cut into N² equal triangles; each counts with the ranking at its centre. The only error
is that of triangles which a border between two rankings crosses: below 2/N for every share.

    python3 tests/independent/methods.py            write tests/independent/methods.csv (half a minute)
    python3 tests/independent/methods.py --check    compare with the committed file, exit 1 if it differs

A line: method, alternative, then its share of rank 1, 2, 3, 4.
"""

import sys
from math import sqrt
from pathlib import Path

TARGET = Path(__file__).with_suffix(".csv")
N = 1000
# Price in kEUR (less is better), quality and hours of service (more is better).
TABLE = [[120.0, 9.0, 30.0], [80.0, 6.0, 45.0], [100.0, 7.5, 20.0], [95.0, 5.0, 60.0]]
SIGN = [-1, 1, 1]
# Indifference and preference threshold of each column: linear preference functions.
Q = [5.0, 0.5, 5.0]
P = [30.0, 3.0, 25.0]


def topsis():
    lengths = [sqrt(sum(row[j] ** 2 for row in TABLE)) for j in range(3)]
    unit = [[row[j] / lengths[j] for j in range(3)] for row in TABLE]
    best = [max((row[j] * SIGN[j] for row in unit)) * SIGN[j] for j in range(3)]
    worst = [min((row[j] * SIGN[j] for row in unit)) * SIGN[j] for j in range(3)]
    # Squared distances are linear in the squares of the weights.
    plus = [[(row[j] - best[j]) ** 2 for j in range(3)] for row in unit]
    minus = [[(row[j] - worst[j]) ** 2 for j in range(3)] for row in unit]

    def scores(w):
        s = [x * x for x in w]
        for to_best, to_worst in zip(plus, minus):
            a = sqrt(sum(x * y for x, y in zip(s, to_best)))
            b = sqrt(sum(x * y for x, y in zip(s, to_worst)))
            yield b / (a + b)

    return scores


def promethee():
    def preference(d, j):
        return min(max((d - Q[j]) / (P[j] - Q[j]), 0.0), 1.0)

    # The net flow is linear in the weights: one flow for each column.
    m = len(TABLE)
    flows = [[0.0] * 3 for _ in TABLE]
    for a in range(m):
        for b in range(m):
            for j in range(3):
                d = SIGN[j] * (TABLE[a][j] - TABLE[b][j])
                flows[a][j] += (preference(d, j) - preference(-d, j)) / (m - 1)
    return lambda w: (sum(x * y for x, y in zip(w, flow)) for flow in flows)


def centres():
    for i in range(N):
        for j in range(N - i):
            third = 1.0 / 3.0
            yield (i + third) / N, (j + third) / N
            if i + j < N - 1:
                yield (i + 2 * third) / N, (j + 2 * third) / N


def shares(scores):
    m = len(TABLE)
    counts = [[0] * m for _ in range(m)]
    for u, v in centres():
        values = list(scores((u, v, 1.0 - u - v)))
        for a, own in enumerate(values):
            counts[a][sum(other > own for other in values)] += 1
    return [[count / N**2 for count in row] for row in counts]


def main():
    lines = ["method,alternative,rank1,rank2,rank3,rank4"]
    for name, scores in (("topsis", topsis()), ("promethee-ii", promethee())):
        for alternative, row in enumerate(shares(scores)):
            lines.append(f"{name},{alternative}," + ",".join(f"{share:.6f}" for share in row))
    text = "\n".join(lines) + "\n"
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text() == text else "the committed file differs")
    TARGET.write_text(text)


if __name__ == "__main__":
    main()
