"""The data as logistic regression sees them: features in a basis, and the classes that have examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math import basis as bases
from genviz.engine.math.basis import Basis
from genviz.engine.math.coordinates import pairs, unpack
from genviz.engine.math.notes import ONE_CLASS
from genviz.engine.problem import Problem

#: Directions in which the features vary by less than this share of the largest variance are none.
_COLLINEAR: Final = 1e-12
#: With so many rows of φ at most, a curvature is quicker by products that are computed once.
_FEW_ROWS: Final = 4
_SIGNS: Final = np.array([1.0, -1.0])
#: Designs that are kept with a data set: a dragged slider would leave one behind for each of its values.
_KEPT: Final = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which features somebody wants.

    Attributes
    ----------
    degree : int
        Of the monomials; 0 for radial basis functions.
    n_centres : int
        Of the radial basis functions.
    """

    degree: int
    n_centres: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """The data as the fit sees them.

    Attributes
    ----------
    basis : Basis
    phi : ndarray, shape (1 + F, N)
        Ones and features.  For two classes the columns of the second class are negated, so that −θ·φ are the
        margins.
    products : ndarray, shape (P, N), or None
        φ_i φ_j for i ≤ j, row by row, where that is the quickest way to a curvature.
    own : ndarray, shape (C', N), or None
        More than two classes: 1 where the row belongs to the example's own class, else 0.
    labels : ndarray of intp, shape (N,)
        Which of the classes `present` each example has.
    present : ndarray of int64
    n_classes : int
    span : ndarray, shape (1 + F, r), or None
        Orthonormal directions in which the features vary, if some follow from the others.
    """

    basis: Basis
    phi: Array
    products: Array | None
    own: Array | None
    labels: NDArray[np.intp]
    present: NDArray[np.int64]
    n_classes: int
    span: Array | None

    @property
    def binary(self) -> bool:
        """Whether there are two classes with examples."""
        return len(self.present) == 2

    @property
    def n_rows(self) -> int:
        """C', the number of rows of θ."""
        return 1 if self.binary else len(self.present)


def design(data: Data, wanted: Wanted, seed: int, basis: Basis | None = None) -> Design:
    """The data in the features that are `wanted`, computed once.

    Parameters
    ----------
    data : Data
    wanted : Wanted
    seed : int
        Of the run; draws the centres of radial basis functions.
    basis : Basis or None
        The features so far: radial basis functions stay where they are as long as they are what is wanted.

    Raises
    ------
    Problem
        There are no classes, or only one of them has examples; or there are too many features.
    """
    if wanted.degree:
        return _kept(data, wanted, None)
    return _kept(data, wanted, basis if _is_wanted(basis, wanted, data) else _radial(data, wanted, seed))


def own_design(basis: Basis, data: Data) -> Design:
    """The data in the features that somebody has; see `design`."""
    return design(data, Wanted(basis.degree, len(basis.centres)), 0, basis)


def _is_wanted(basis: Basis | None, wanted: Wanted, data: Data) -> bool:
    if basis is None or basis.degree:
        return False
    return len(basis.centres) == min(wanted.n_centres, data.n_samples)


def _radial(data: Data, wanted: Wanted, seed: int) -> Basis:
    class_counts(data)
    key = ("centres", wanted, seed)
    return data.derived(key, lambda: bases.radial(data, wanted.n_centres, seed))


def _kept(data: Data, wanted: Wanted, basis: Basis | None) -> Design:
    """The design among those that are kept with the data, under what makes it."""
    key: object = wanted.degree
    if basis is not None:
        key = (basis.width, basis.centres.tobytes(), basis.centre.tobytes(), basis.scale.tobytes())
    shelf: dict[object, Design] = data.derived("logistic designs", dict)
    found = shelf.get(key)
    if found is None:
        found = _design(data, wanted, basis)
        if len(shelf) >= _KEPT:
            shelf.clear()
        shelf[key] = found
    return found


def _design(data: Data, wanted: Wanted, radial: Basis | None) -> Design:
    count = class_counts(data)
    present = np.flatnonzero(count).astype(np.int64)
    refuse_one_class(data, present)
    assert data.y is not None
    basis, phi = bases.polynomial(data, wanted.degree) if radial is None else bases.standing(radial, data)
    span = _span(phi)
    own = None
    if len(present) == 2:
        labels = (data.y == present[1]).astype(np.intp)
        phi *= _SIGNS[labels]
    else:
        labels = np.searchsorted(present, data.y)
        own = np.equal.outer(np.arange(len(present)), labels).astype(np.float64)
    return Design(basis, phi, _products(phi), own, labels, present, len(count), span)


def _products(phi: Array) -> Array | None:
    if len(phi) > _FEW_ROWS:
        return None
    i, j = pairs(len(phi))
    found = np.empty((len(i), phi.shape[1]))
    for row, first, second in zip(found, i.tolist(), j.tolist(), strict=True):
        np.multiply(phi[first], phi[second], out=row)
    return found


def second_moments(weight: Array, where: Design) -> Array:
    """Σ_n weight_n φ φᵀ, ``(1 + F, 1 + F)``."""
    if where.products is None:
        return np.asarray((where.phi * weight) @ where.phi.T)
    return np.asarray((where.products @ weight)[unpack(len(where.phi))])


def unfolded(where: Design) -> Array:
    """Ones and features ``(1 + F, N)``, with their own signs."""
    return where.phi * where.phi[0] if where.binary else where.phi


def class_counts(data: Data) -> NDArray[np.intp]:
    """Examples of each class, ``(C,)``.

    Raises
    ------
    Problem
        The data have no classes.
    """
    if data.y is None:
        raise Problem("logistic regression needs classes: choose data with a class column")
    return np.bincount(data.y, minlength=len(data.classes))


def refuse_one_class(data: Data, present: NDArray[np.int64]) -> None:
    """Refuse examples that are all of one class.

    Raises
    ------
    Problem
        They are; or there is none.
    """
    if len(present) == 0:
        raise Problem("there are no points; a boundary needs two classes of them")
    if len(present) == 1:
        raise Problem(ONE_CLASS, n=data.n_samples, name=class_name(data, int(present[0])))


def class_name(data: Data, c: int) -> str:
    """The name of class `c`, or its number from 1."""
    return data.classes[c] if c < len(data.classes) else str(c + 1)


def _span(phi: Array) -> Array | None:
    features = phi[1:]
    variances, axes = np.linalg.eigh(features @ features.T)
    if len(variances) == 0 or variances[0] > _COLLINEAR * variances[-1]:
        return None
    kept = axes[:, variances > _COLLINEAR * variances[-1]]
    span = np.zeros((len(phi), 1 + kept.shape[1]))
    span[0, 0] = 1.0
    span[1:, 1:] = kept
    return span
