"""Integrals over the line: Gauss and Legendre's rules on panels on which everything is smooth.

References
----------
Davis & Rabinowitz (1984), "Methods of numerical integration", 2nd ed., section 2.7.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.line_law import Curve, LineLaw
from genviz.engine.problem import Problem

#: Nodes on a panel: of the result, and of the rule that it is compared with.
_FINE: Final = 16
_COARSE: Final = 10
#: Parts of a panel that are looked at for changes of sign; then each is cut in so many, so many times.
_LOOKS: Final = 4
_CUTS: Final = 32
_ROUNDS: Final = 5
#: How far beside a place where a curve is 0 its sign is looked at, in quarters of a panel.
_BESIDE: Final = 1e-4
#: A panel on which the two rules differ by this share of the whole is cut in so many, so many times.
_OFF: Final = 3e-10
_FINER: Final = 8
_AGAIN: Final = 4


class Measured(NamedTuple):
    """A value, an estimate of its error, and, where it is infinite, the reason."""

    value: float
    error: float = 0.0
    why: Problem | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """Nodes of both rules on common panels, and the two log densities there.

    Attributes
    ----------
    x, weights : ndarray, shape (M,)
        Nodes and weights of the fine rule, then of the coarse one.
    split : int
        How many belong to the fine rule.
    log_p, log_q : ndarray, shape (M,)
    """

    x: Array
    weights: Array
    split: int
    log_p: Array
    log_q: Array

    def integral(self, values: Array) -> Measured:
        """∫ of what is given at the nodes, ``(M,)``, and how far the coarse rule is from the fine one."""
        terms = self.weights * values
        fine, coarse = float(terms[: self.split].sum()), float(terms[self.split :].sum())
        return Measured(fine, abs(fine - coarse))


@lru_cache(maxsize=4)
def _rules() -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    fine, coarse = (np.polynomial.legendre.leggauss(n) for n in (_FINE, _COARSE))
    return fine, coarse


def panels(ends: Array) -> tuple[Array, Array, int]:
    """Nodes and weights of both rules on panels between `ends`, and how many belong to the fine one."""
    middle, half = 0.5 * (ends[1:] + ends[:-1]), 0.5 * np.diff(ends)
    x = [(middle[:, None] + half[:, None] * u).ravel() for u, _ in _rules()]
    weights = [(half[:, None] * w).ravel() for _, w in _rules()]
    return np.concatenate(x), np.concatenate(weights), len(x[0])


def common_nodes(p: LineLaw, q: LineLaw) -> Nodes:
    """Nodes on the panels of both laws, which end where p = q as well."""
    ends = np.unique(np.concatenate([p.ends, q.ends]))
    crossings = sign_changes(lambda x: p.log_prob(x) - q.log_prob(x), ends)
    x, weights, split = panels(np.unique(np.append(ends, crossings)))
    return Nodes(x, weights, split, p.log_prob(x), q.log_prob(x))


def sign_changes(gap: Curve, ends: Array) -> Array:
    """Where `gap` changes its sign, at most once in each quarter of a panel: ``(n,)``, in order."""
    shares = np.arange(_LOOKS) / _LOOKS
    steps = np.append((ends[:-1, None] + np.diff(ends)[:, None] * shares).ravel(), ends[-1])
    steps, signs = _beside_zeros(gap, steps, _signs(gap, steps))
    i = np.flatnonzero(signs[:-1] * signs[1:] < 0)
    low, high, side = steps[i], steps[i + 1], signs[i]
    for _ in range(_ROUNDS if len(i) else 0):
        cuts = low[:, None] + (high - low)[:, None] * np.linspace(0.0, 1.0, _CUTS + 1)[1:-1]
        same = np.sign(gap(cuts.ravel())).reshape(cuts.shape) == side[:, None]
        n = same.sum(axis=1)  # how many cuts come before the change
        edges = np.column_stack([low, cuts, high])
        rows = np.arange(len(i))
        low, high = edges[rows, n], edges[rows, n + 1]
    return np.asarray(0.5 * (low + high), dtype=np.float64)


def _signs(gap: Curve, x: Array) -> Array:
    with np.errstate(invalid="ignore"):
        return np.asarray(np.sign(np.nan_to_num(gap(x))), dtype=np.float64)


def _beside_zeros(gap: Curve, steps: Array, signs: Array) -> tuple[Array, Array]:
    """Places and signs, and those just beside a 0: where a curve is 0 it can turn back soon after."""
    after = np.flatnonzero((signs[:-1] == 0) & (signs[1:] != 0))
    before = np.flatnonzero((signs[:-1] != 0) & (signs[1:] == 0))
    if not len(after) and not len(before):
        return steps, signs
    more = np.concatenate([
        steps[after] + _BESIDE * (steps[after + 1] - steps[after]),
        steps[before + 1] - _BESIDE * (steps[before + 1] - steps[before]),
    ])  # fmt: skip
    every = np.append(steps, more)
    order = np.argsort(every, kind="stable")
    return every[order], np.append(signs, _signs(gap, more))[order]


def kinked(gap: Curve, ends: Array) -> Measured:
    """∫ |gap| over the panels between `ends`, ``(m,)``: smooth between changes of sign.

    Two changes within one look are missed at first.  Where that matters the two rules differ: there the
    panels get shorter.
    """
    ends = np.unique(np.append(ends, sign_changes(gap, ends)))
    for _ in range(_AGAIN):
        x, weights, split = panels(ends)
        terms = weights * np.abs(gap(x))
        fine = terms[:split].reshape(-1, _FINE).sum(axis=1)
        coarse = terms[split:].reshape(-1, _COARSE).sum(axis=1)
        whole = float(fine.sum())
        bad = np.flatnonzero(np.abs(fine - coarse) > _OFF * whole)
        if not len(bad):
            break
        lengths = (ends[bad + 1] - ends[bad])[:, None]
        cuts = np.unique(ends[bad][:, None] + lengths * np.linspace(0.0, 1.0, _FINER + 1))
        ends = np.unique(np.concatenate([ends, cuts, sign_changes(gap, cuts)]))
    return Measured(whole, abs(whole - float(coarse.sum())))
