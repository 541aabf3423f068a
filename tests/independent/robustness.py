#!/usr/bin/env python3
"""Independent values of exact robustness figures, in fractions and by other formulas than the program's.

pairwise   share of uniform weights with sum(d*w) > 0: divided differences over distinct d (the program uses Varsi's
           recursion), sum over d_i > 0 of d_i^(n-1) / prod over j != i of (d_i - d_j)
clarifying worth of knowing X ~ triangular with a piecewise linear value function: exact integral of the maximum of
           straight lines, stretch by stretch between all crossings of all pairs
variance   of the value of X, the same integral of squares

    python3 tests/independent/robustness.py            write tests/independent/robustness.csv
    python3 tests/independent/robustness.py --check    compare with the committed file, exit 1 if it differs
"""

import sys
from fractions import Fraction as F
from itertools import combinations
from pathlib import Path

TARGET = Path(__file__).with_suffix(".csv")


def pairwise(d):
    n = len(d)
    total = F(0)
    for i in range(n):
        if d[i] > 0:
            product = F(1)
            for j in range(n):
                if j != i:
                    product *= d[i] - d[j]
            total += d[i] ** (n - 1) / product
    return total


def density(low, mode, high, x):
    """Linear pieces of the triangular density, at x."""
    if x <= mode and mode > low:
        return F(2) * (x - low) / ((high - low) * (mode - low))
    return F(2) * (high - x) / ((high - low) * (high - mode))


def value(points, x):
    for (x0, v0), (x1, v1) in zip(points, points[1:]):
        if x0 <= x <= x1:
            return v0 + (v1 - v0) * (x - x0) / (x1 - x0)
    raise ValueError(x)


def integral(low, mode, high, points, f, cuts=()):
    """E f(v(X)) for f a polynomial of degree 2 at most between cuts: Simpson's 3/8 rule is exact for cubics."""
    stops = {low, mode, high} | {x for x, _ in points if low < x < high} | set(cuts)
    stops = sorted(x for x in stops if low <= x <= high)
    total = F(0)
    for a, b in zip(stops, stops[1:]):
        middle = (a + b) / 2
        # The density is linear on the stretch: take it from two inner points, the ends belong to two pieces.
        p, q = a + (b - a) / 3, a + 2 * (b - a) / 3
        dp, dq = density(low, mode, high, p), density(low, mode, high, q)
        d = lambda x: dp + (dq - dp) * (x - p) / (q - p)
        vp, vq = value(points, p), value(points, q)
        v = lambda x: vp + (vq - vp) * (x - p) / (q - p)
        g = lambda x: d(x) * f(v(x))
        total += (b - a) / 8 * (g(a) + 3 * g(p) + 3 * g(q) + g(b))
    return total


def crossings(low, high, points, lines):
    cuts = []
    for (a, k), (b, m) in combinations(lines, 2):
        if k == m:
            continue
        z = (b - a) / (k - m)
        for (x0, v0), (x1, v1) in zip(points, points[1:]):
            if v0 != v1:
                x = x0 + (x1 - x0) * (z - v0) / (v1 - v0)
                if x0 <= x <= x1 and low < x < high:
                    cuts.append(x)
    return cuts


def rows():
    for d in ([2, -1, 3], [5, -7, 1, -2], [1, -3, 2, -5, 8, -4], [9, -1, -2, -3, -4], [F(1, 2), F(-1, 3), F(1, 5), 0]):
        d = [F(x) for x in d]
        yield "pairwise", " ".join(str(float(x)) for x in d), pairwise(d)
    points = [(F(0), F(0)), (F(4), F(60)), (F(10), F(100))]
    for low, mode, high in ((2, 5, 9), (0, 4, 10), (1, 1, 8), (3, 7, 7)):
        low, mode, high = F(low), F(mode), F(high)
        name = f"{low} {mode} {high}"
        # V0 = v/2 + 20, V1 = 55, V2 = v/5 + 41.6
        lines = [(F(20), F(1, 2)), (F(55), F(0)), (F(208, 5), F(1, 5))]
        mean = integral(low, mode, high, points, lambda v: v)
        cuts = crossings(low, high, points, lines)
        best = integral(low, mode, high, points, lambda v: max(a + k * v for a, k in lines), cuts)
        yield "clarifying", name, best - max(a + k * mean for a, k in lines)
        yield "variance", name, integral(low, mode, high, points, lambda v: (v - mean) ** 2)


text = "quantity,case,value\n" + "".join(f"{q},{case},{float(x)!r}\n" for q, case, x in rows())
if "--check" in sys.argv:
    sys.exit(0 if TARGET.read_text("utf-8") == text else 1)
TARGET.write_text(text, "utf-8")
