"""The same function in other features: weights that follow a basis.

Data move, and with them the centre and scale of their coordinates; a degree is dragged.  What has been
learned is expressed anew, without any change of the function where the new features have room for it.
"""

from __future__ import annotations

from math import comb

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math.basis import Basis, recipe


def unstandardised(theta: Array, basis: Basis) -> Array:
    """Weights of the raw features: ``(C', 1 + F)``, intercept first, becomes ``(C', 1 + F_raw)``."""
    kept = basis.kept
    raw = np.zeros((len(theta), 1 + len(basis.mean)))
    raw[:, 1 + kept] = theta[:, 1:] / basis.spread[kept]
    raw[:, 0] = theta[:, 0] - raw[:, 1:] @ basis.mean
    return raw


def standardised(raw: Array, basis: Basis) -> Array:
    """The inverse; a weight of a constant feature goes into the intercept."""
    intercept = raw[:, 0] + raw[:, 1:] @ basis.mean
    kept = basis.kept
    return np.column_stack([intercept, raw[:, 1 + kept] * basis.spread[kept]])


def carry(theta: Array, old: Basis, new: Basis) -> Array | None:
    """Weights ``(C', 1 + F)`` of the same function in another basis; None where it has no room there.

    Monomials of a degree have room among those of the same or a higher one, about any centre and in any
    scale (the binomial theorem); radial basis functions among the same and others.  Where a column of the
    data has become constant, the function stays the same for that value of it.
    """
    if _are_equal(old, new):
        return theta  # to the last digit
    raw = unstandardised(theta, old)
    if old.degree and new.degree >= old.degree:
        return standardised(raw @ _shifted(old, new), new)
    if not old.degree and not new.degree and _is_part(old, new):
        more = np.zeros((len(raw), len(new.centres) - len(old.centres)))
        return standardised(np.hstack([raw, more]), new)
    return None


def _are_equal(old: Basis, new: Basis) -> bool:
    if old is new:
        return True
    pairs = ((old.centre, new.centre), (old.scale, new.scale), (old.mean, new.mean), (old.spread, new.spread))
    same = old.degree == new.degree and old.width == new.width and np.array_equal(old.centres, new.centres)
    return same and all(np.array_equal(a, b) for a, b in pairs)


def _is_part(old: Basis, new: Basis) -> bool:
    n = len(old.centres)
    same = old.width == new.width and np.array_equal(old.centres, new.centres[:n])
    return same and np.array_equal(old.centre, new.centre) and np.array_equal(old.scale, new.scale)


def _shifted(old: Basis, new: Basis) -> Array:
    """Coefficients of the monomials of old z as polynomials in new z, ``(1 + F_old, 1 + F_new)``.

    z = a z' + b in each column, so that zᵖ = Σ_q (p over q) a^q b^(p−q) z'^q.
    """
    known = old.scale > 0
    safe = np.where(known, old.scale, 1.0)
    a, b = np.where(known, new.scale / safe, 0.0), np.where(known, (new.centre - old.centre) / safe, 0.0)
    exponents, others = _all_exponents(old), _all_exponents(new)
    p, q = np.arange(old.degree + 1)[:, None], np.arange(new.degree + 1)
    choose = np.array([[comb(i, j) for j in q.tolist()] for i in p.ravel().tolist()], dtype=np.float64)
    found = np.ones((len(exponents), len(others)))
    for j in range(len(a)):
        table = choose * a[j] ** q * b[j] ** np.maximum(p - q, 0)
        found *= table[exponents[:, j, None], others[:, j]]
    return found


def _all_exponents(basis: Basis) -> NDArray[np.intp]:
    """Exponents of all D columns in the constant monomial and the others, ``(1 + F_raw, D)``."""
    active = np.flatnonzero(basis.scale)
    exponents = recipe(len(active), basis.degree)[2]
    found = np.zeros((1 + len(exponents), len(basis.scale)), dtype=np.intp)
    found[1:, active] = exponents
    return found
