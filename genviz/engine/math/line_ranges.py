"""What is seen of the line: ranges with round ends, so that axes rarely move."""

from __future__ import annotations

from math import floor, isfinite, log10
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.line_divergence import kl_integrand
from genviz.engine.math.line_drawn import GRID
from genviz.engine.math.line_fit import q_law
from genviz.engine.math.line_known import Known
from genviz.engine.math.line_law import LineLaw

_POINTS: Final = 601
#: Beside a jump a curve is asked this share of the range to the left and to the right.
_BESIDE: Final = 1e-9
#: What stands for infinity in a curve that is drawn.
ENDLESS: Final = 1e9
_ROUND: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def x_range(found: Known, start: tuple[float, float]) -> tuple[float, float]:
    """What is seen of the line: p, both best fits and the start, with round ends that move in few steps."""
    p = found.p
    low, high = (float(v) for v in p.quantile(np.array([0.002, 0.998])))
    low, high = max(low, p.centre - 7 * p.spread), min(high, p.centre + 7 * p.spread)
    fits = [found.forward, *found.reverse[:1]]
    reach = [(f.mean, 2.2 * f.sd) for f in fits if f is not None] + [(start[0], 1.2 * start[1])]
    inside = [(m, w) for m, w in reach if w < 2 * (high - low)]
    low, high = min([low, *(m - w for m, w in inside)]), max([high, *(m + w for m, w in inside)])
    air = 0.04 * (high - low)
    unit = 10.0 ** floor(log10((high - low) / 3))
    return (floor((low - air) / unit) * unit, -floor(-(high + air) / unit) * unit)


def places(shown: tuple[float, float], p: LineLaw, q: LineLaw) -> Array:
    """Equally spaced, and on both sides of every jump."""
    even = np.linspace(*shown, _POINTS)
    jumps = [end for law in (p, q) for end in law.support if isfinite(end)]
    if p.name == "laplace" or q.name == "laplace":
        jumps += [law.centre for law in (p, q) if law.name == "laplace"]
    if p.name == "drawn":
        even = np.append(even, GRID)
    beside = _BESIDE * (shown[1] - shown[0])
    sides = [jump + side for jump in jumps for side in (-beside, beside)]
    every = np.unique(np.append(even, sides))
    return every[(every >= shown[0]) & (every <= shown[1])]


def rounded(value: float) -> float:
    """`value` or a little more: one of few numbers to each power of ten."""
    if not value > 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return float(next(f"{r * power:.6g}" for r in (*_ROUND, 12.0) if r * power >= value * (1 - 1e-9)))


def top_of(found: Known, family: str, start: tuple[float, float], shown: tuple[float, float]) -> float:
    """Upper end of the densities' axis: room for p, both best fits and the start."""
    peak = float(np.exp(found.p.log_prob(np.linspace(*shown, _POINTS))).max())
    fits = [found.forward, *found.reverse[:1]]
    numbers = [(f.mean, f.sd) for f in fits if f is not None] + [start]
    tops = [
        float(np.exp(law.log_prob(np.array([law.centre])))[0])
        for law in (q_law(family, *pair) for pair in numbers)
    ]
    return rounded(1.08 * max(peak, *(min(top, 3 * peak) for top in tops)))


def run_terms(p: LineLaw, origin: LineLaw, x: Array, term: Array, forward: bool) -> Array:
    """The integrand at the start and now: one scale for a run, so that the areas visibly shrink."""
    log_p, log_o = p.log_prob(x), origin.log_prob(x)
    return np.concatenate([kl_integrand(log_p, log_o) if forward else kl_integrand(log_o, log_p), term])


def term_range(term: Array) -> tuple[float, float]:
    """Room for an integrand, ``(n,)``; what is infinite is left out."""
    finite = term[np.abs(term) < ENDLESS]
    top = rounded(1.12 * max(float(finite.max(initial=0.0)), 0.01))
    low = rounded(1.12 * max(-float(finite.min(initial=0.0)), 0.12 * top))
    if len(finite) < len(term):  # room for what is infinite
        top = max(top, 2 * low)
    return -low, top


def intervals(x: Array, where: NDArray[np.bool_]) -> tuple[tuple[float, float], ...]:
    """From where to where a condition ``(G,)`` holds."""
    if not where.any():
        return ()
    edges = np.diff(np.concatenate([[0], where.astype(int), [0]]))
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    return tuple((float(x[a]), float(x[b])) for a, b in zip(begins, ends, strict=True) if b > a)
