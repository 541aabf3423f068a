#!/usr/bin/env python3
"""Independent values of settling a group of three weights: E[max of straight lines] - max of E over a triangle of weights.

Dirichlet(1, 1, 1): exact, in fractions; the triangle is cut into the polygons in which each alternative leads, and a linear
function is integrated over each from its corners. Other shapes: midpoint rule on a grid of 1200 steps, right to 1e-4.
The program draws weights instead.

    python3 tests/independent/settling.py            write tests/independent/settling.csv
    python3 tests/independent/settling.py --check    compare with the committed file, exit 1 if it differs
"""

import math
import sys
from fractions import Fraction as F
from pathlib import Path

TARGET = Path(__file__).with_suffix(".csv")


def cut(polygon, f):
    """The part of a convex polygon with f >= 0 for a linear f."""
    kept = []
    for p, q in zip(polygon, polygon[1:] + polygon[:1]):
        a, b = f(p), f(q)
        if a >= 0:
            kept.append(p)
        if (a > 0 > b) or (a < 0 < b):
            t = a / (a - b)
            kept.append(tuple(x + t * (y - x) for x, y in zip(p, q)))
    return kept


def exact(rows):
    """Uniform weights: the mean of a linear function over a triangle is that of its corners."""
    total = F(0)
    for s, row in enumerate(rows):
        line = lambda w, row=row: row[0] * w[0] + row[1] * w[1] + row[2] * (1 - w[0] - w[1])
        polygon = [(F(0), F(0)), (F(1), F(0)), (F(0), F(1))]
        for other in rows:
            gap = lambda w, other=other: line(w) - (other[0] * w[0] + other[1] * w[1] + other[2] * (1 - w[0] - w[1]))
            if polygon:
                polygon = cut(polygon, gap)
        for p, q in zip(polygon[1:], polygon[2:]):
            o = polygon[0]
            area = abs((p[0] - o[0]) * (q[1] - o[1]) - (q[0] - o[0]) * (p[1] - o[1])) / 2
            total += 2 * area * (line(o) + line(p) + line(q)) / 3
    return total - max(sum(row, F(0)) / 3 for row in rows)


def grid(shapes, rows, steps=1200):
    norm = math.gamma(sum(shapes)) / math.prod(math.gamma(a) for a in shapes)
    total = mass = 0.0
    for i in range(steps):
        x = (i + 0.5) / steps
        for j in range(steps):
            # The unit square folded onto the triangle: y = (1 - x) t, with the factor 1 - x.
            t = (j + 0.5) / steps
            y = (1 - x) * t
            z = (1 - x) * (1 - t)
            p = norm * x ** (shapes[0] - 1) * y ** (shapes[1] - 1) * z ** (shapes[2] - 1) * (1 - x) / steps**2
            mass += p
            total += p * max(row[0] * x + row[1] * y + row[2] * z for row in rows)
    means = [a / sum(shapes) for a in shapes]
    return total / mass - max(sum(m * v for m, v in zip(means, row)) for row in rows)


TABLES = [
    [[30, 80, 55], [60, 20, 50], [45, 50, 60]],
    [[100, 0, 0], [0, 100, 0], [0, 0, 100], [40, 40, 40]],
    [[10, 90, 40], [40, 45, 50], [70, 20, 35], [52, 44, 38]],
]


def rows():
    for table in TABLES:
        name = "|".join(" ".join(map(str, row)) for row in table)
        yield "1 1 1", name, exact([[F(x) for x in row] for row in table])
        for shapes in ([1, 2, 3], [4, 3, 5], [20, 12, 8]):
            yield " ".join(map(str, shapes)), name, grid(shapes, table)


text = "shapes,values,worth\n" + "".join(f"{shapes},{name},{float(x):.4f}\n" for shapes, name, x in rows())
if "--check" in sys.argv:
    sys.exit(0 if TARGET.read_text("utf-8") == text else 1)
TARGET.write_text(text, "utf-8")
