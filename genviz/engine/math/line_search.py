"""Where KL(q ‖ p) is least: a coarse look at all models before the best of them are followed downhill.

For a uniform q from a to b it is −log(b − a) − ∫ₐᵇ log p / (b − a): with the integral of log p known at many
places it is known for all pairs of them.  Its kinks lie along the axes of (a, b), where p jumps, and so do
the ends of what is possible; so the neighbourhood is searched on ever finer meshes of pairs.

References
----------
Nocedal & Wright (2006), "Numerical optimization", 2nd ed., sections 7.2 and 9.2.
"""

from __future__ import annotations

from math import exp, log, sqrt
from typing import Any, Final

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_law import LineLaw
from genviz.engine.math.line_laws import laplace
from genviz.engine.math.line_rules import panels

#: Mean and standard deviation.
Pair = tuple[float, float]

#: The mesh of the coarse look: means, widths, and what share of p is left out on both sides.
_MEANS: Final = 33
_WIDTHS: Final = 11
_LEFT_OUT: Final = 5e-4
#: Heavy tails are not looked at further out than this, in widths of p.
_REACH: Final = 9.0
#: Nodes for expectations under q in standard deviations; q's density there by family.
_Z: Final = np.linspace(-6.0, 6.0, 61)
_DENSITIES: Final = {"normal": np.exp(-0.5 * _Z * _Z), "laplace": np.exp(-sqrt(2.0) * np.abs(_Z))}
#: Ends of a uniform law that are tried, how fine the mesh gets, in widths of p, and its half side.
_ENDS: Final = 129
_FINEST: Final = 1e-9
#: What is less by rounding only, nats.
_ROUNDING: Final = 1e-14
_SIDE: Final = 3
_MESHES: Final = 80
#: What log p is taken for where p is 0.
_NEVER: Final = -1e7
#: As many starts are followed downhill at most.
_FOLLOWED: Final = 6


def _range(p: LineLaw) -> tuple[float, float]:
    """Where p is, but for its tails."""
    low, high = p.quantile(np.array([_LEFT_OUT, 1.0 - _LEFT_OUT])).tolist()
    return max(low, p.centre - _REACH * p.spread), min(high, p.centre + _REACH * p.spread)


def valleys(values: Array) -> list[tuple[int, int]]:
    """Places of a matrix that are less than all eight neighbours, the lowest first."""
    rows, columns = values.shape
    padded = np.pad(values, 1, constant_values=np.inf)
    around = [
        padded[1 + i : 1 + i + rows, 1 + j : 1 + j + columns]
        for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)
    ]  # fmt: skip
    found = np.argwhere((values <= np.min(around, axis=0)) & np.isfinite(values)).tolist()
    return sorted(((i, j) for i, j in found), key=lambda at: float(values[at]))


def starts(p: LineLaw, family: str, widths: tuple[float, float]) -> list[Pair]:
    """Valleys of KL(q ‖ p) on a coarse mesh of means and standard deviations, the lowest first.

    Parameters
    ----------
    p : LineLaw
        Nowhere 0.
    family : str
        "normal" or "laplace".
    widths : tuple of float
        The least and the greatest standard deviation of q.
    """
    low, high = _range(p)
    means = np.linspace(low, high, _MEANS)
    least = min(max(widths[0], 0.02 * (high - low)), widths[1])
    sds = np.geomspace(least, max(min(0.6 * (high - low), widths[1]), 2 * least), _WIDTHS)
    weights = _DENSITIES[family] / _DENSITIES[family].sum()
    x = means[:, None, None] + sds[:, None] * _Z
    values = -np.log(sds) - p.log_prob(x.ravel()).reshape(x.shape) @ weights
    # a little beside the middle: between two equal bumps there is a saddle
    return [(float(means[i] + 0.02 * sds[j]), float(sds[j])) for i, j in valleys(values)[:_FOLLOWED]]


def laplace_ends(p: LineLaw, begins: list[Pair], widths: tuple[float, float]) -> list[Pair]:
    """Where L-BFGS comes to rest on KL(q ‖ p) for a Laplace q, from each of `begins`."""
    from scipy.optimize import minimize

    def least(mean: float, sd: float) -> Pair:
        def value(at: Array) -> tuple[float, Array]:
            width = exp(float(at[1]))
            found, slope = _laplace_value(p, mean + sd * float(at[0]), width)
            return found, slope * np.array([sd / width, 1.0])

        rule: Any = {"ftol": 1e-15, "gtol": 1e-9, "maxiter": 60}
        limits = [(None, None), (log(widths[0]), log(widths[1]))]
        end = minimize(
            value, np.array([0.0, log(sd)]), jac=True, method="L-BFGS-B", bounds=limits, options=rule
        ).x
        return mean + sd * float(end[0]), exp(float(end[1]))

    return [least(*begin) for begin in begins]


def _laplace_value(p: LineLaw, mean: float, sd: float) -> tuple[float, Array]:
    """∫ q log(q/p) on the panels of both within the reach of q, and its slope in (μ/σ, log σ)."""
    q = laplace(mean, sd / sqrt(2.0))
    ends = np.concatenate([p.ends[(p.ends > q.ends[0]) & (p.ends < q.ends[-1])], q.ends])
    x, weights, split = panels(np.unique(ends))
    x = x[:split]
    log_q = q.log_prob(x)
    gap = weights[:split] * np.exp(log_q) * (log_q - p.log_prob(x))
    z = sqrt(2.0) * (x - mean) / sd
    return float(gap.sum()), np.array([gap @ np.sign(z), gap @ (np.abs(z) - 1.0)])


def uniform_ends(p: LineLaw, widths: tuple[float, float]) -> list[Pair]:
    """Minima of KL(q ‖ p) over uniform laws q, by mean and standard deviation, the least first."""
    low, high = _range(p)
    low, high = (a if np.isfinite(a) else b for a, b in zip(p.support, (low, high), strict=True))
    places = np.linspace(low, high, _ENDS)
    apart = 2 * sqrt(3.0) * np.array(widths)
    values = _pairs(p, places, places, apart)
    step = float(places[1] - places[0])
    chosen = valleys(values)[:_FOLLOWED]
    ends = [_finer(p, (float(places[i]), float(places[j])), step, apart) for i, j in chosen]
    return [(0.5 * (a + b), 0.5 * (b - a) / sqrt(3.0)) for a, b in ends]


def _pairs(p: LineLaw, first: Array, last: Array, apart: Array) -> Array:
    """KL(q ‖ p) for uniform laws from each of `first` ``(n,)`` to each of `last` ``(m,)``: ``(n, m)``.

    Infinite for lengths that are not within `apart`, ``(2,)``; large where p is 0 somewhere inside.
    """
    low, high = min(first[0], last[0]), max(first[-1], last[-1])
    ends = np.unique(np.concatenate([first, last, p.ends[(p.ends > low) & (p.ends < high)]]))
    x, weights, split = panels(ends)
    pieces = weights[:split] * np.maximum(p.log_prob(x[:split]), _NEVER)
    whole = np.append(0.0, np.cumsum(pieces.reshape(len(ends) - 1, -1).sum(axis=1)))
    length = last - first[:, None]
    inside = whole[np.searchsorted(ends, last)] - whole[np.searchsorted(ends, first)][:, None]
    possible = (length >= apart[0] * (1 - 1e-12)) & (length <= apart[1] * (1 + 1e-12))
    length = np.where(possible, length, 1.0)
    return np.where(possible, -np.log(length) - inside / length, np.inf)


def _finer(p: LineLaw, at: Pair, step: float, apart: Array) -> Pair:
    """The lowest pair of ends near `at`, by meshes around the lowest one that get finer when it is inside."""
    mesh, least = np.arange(-_SIDE, _SIDE + 1.0), np.inf
    for _ in range(_MESHES):  # in the noise of the last digits a mesh may wander for ever
        if step <= _FINEST * p.spread:
            break
        first, last = (np.unique(np.clip(end + step * mesh, *p.support)) for end in at)
        values = _pairs(p, first, last, apart)
        i, j = np.unravel_index(int(np.argmin(values)), values.shape)
        new, lower = (float(first[i]), float(last[j])), values[i, j] < least - _ROUNDING
        if not lower or max(abs(new[0] - at[0]), abs(new[1] - at[1])) < (_SIDE - 0.5) * step:
            step *= 0.4
        if lower:
            at, least = new, float(values[i, j])
    return at
