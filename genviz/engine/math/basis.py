"""Features that bend a straight boundary: powers of the data, or bumps around some of the points.

    polynomial   all monomials of z up to a degree, without the constant one
    rbf          exp(−‖z − c_r‖² / 2σ²) around R centres c_r

z = (x − centre) / scale has mean 0 and variance 1.  The features are standardised once more, so that a
penalty means the same for each of them.  What is constant on the data has no place among them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations_with_replacement
from math import comb
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.coordinates import centre_and_scale, to_z
from genviz.engine.math.seeding import seeds
from genviz.engine.problem import Problem
from genviz.engine.rng import START, Rng

#: More features than this are refused.
MOST_FEATURES: Final = 400
#: More values of features (512 MB) too.
MOST_VALUES: Final = 2**26
#: A feature whose spread is below this share of its largest value is constant but for rounding errors.
_CONSTANT: Final = 1e-12
#: Ranges whose squares are ordinary numbers.
_PLAIN: Final = (1e-100, 1e100)
#: Width of radial basis functions, over the median distance between two points.
_WIDTH: Final = 0.5
#: So many points tell what a typical distance is.
_ENOUGH: Final = 500


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """How x (M, D) becomes F standardised features.

    Attributes
    ----------
    degree : int
        Highest power of the monomials; 0 for radial basis functions.
    centre, scale : ndarray, shape (D,)
        z = (x − centre) / scale; scale 0 for a constant column, which is left out: d columns remain.
    centres : ndarray, shape (R, d)
        Of the radial basis functions, in z; R = 0 for monomials.
    width : float
        σ of the radial basis functions, in z; 0 for monomials.
    mean, spread : ndarray, shape (F_raw,)
        Of every feature on the data, before it is standardised; spread 0 for a constant one: it is left out.
    """

    degree: int
    centre: Array
    scale: Array
    centres: Array
    width: float
    mean: Array
    spread: Array

    @property
    def kept(self) -> NDArray[np.intp]:
        """Which of the raw features vary, ``(F,)``."""
        return np.flatnonzero(self.spread)


def polynomial(data: Data, degree: int) -> tuple[Basis, Array]:
    """The monomials up to `degree`, standardised on the data.

    Returns
    -------
    basis : Basis
    phi : ndarray, shape (1 + F, N)
        A row of ones, then the features.

    Raises
    ------
    Problem
        There would be more than 400 features, or they would take too much memory.
    """
    centre, scale = _centre_and_scale(data)
    d = int(np.count_nonzero(scale))
    n = comb(d + degree, degree) - 1
    _refuse_too_many(n, d, degree, data.n_samples)
    none = np.empty((0, d))
    return _standardised(Basis(degree, centre, scale, none, 0.0, np.empty(0), np.empty(0)), data)


def _refuse_too_many(n: int, d: int, degree: int, n_samples: int) -> None:
    if n > MOST_FEATURES:
        raise Problem(
            "degree {degree} makes {n} features of {d} columns, and at most {most} can be fitted; choose a "
            "lower degree, or fewer columns",
            degree=degree, n=n, d=d, most=MOST_FEATURES,
        )  # fmt: skip
    if n * n_samples > MOST_VALUES:
        raise Problem(
            "{n} features of {rows} rows do not fit into the memory; choose a lower degree, or at most "
            "{most} rows",
            n=n, rows=n_samples, most=MOST_VALUES // n,
        )  # fmt: skip


def radial(data: Data, n_centres: int, seed: int) -> Basis:
    """Radial basis functions around points that lie far apart, not yet standardised (see `standing`).

    One centre more leaves the others where they are.

    Parameters
    ----------
    data : Data
    n_centres : int
        R; not more than there are points.
    seed : int
        Of the run: the centres are drawn as k-means++ draws its seeds.
    """
    centre, scale = _centre_and_scale(data)
    z = to_z(data.x, centre, scale)
    rows = seeds(z, min(n_centres, len(z)), "kmeans++", Rng(seed, START).generator)
    width = _WIDTH * _median_distance(z)
    return Basis(0, centre, scale, z[rows], width, np.empty(0), np.empty(0))


def standing(basis: Basis, data: Data) -> tuple[Basis, Array]:
    """Radial basis functions that stay where they are, standardised on the data; see `polynomial`."""
    return _standardised(basis, data)


def from_centres(centres: Array, width: float, data: Data) -> Basis:
    """Radial basis functions around given `centres` ``(R, D)`` in the data's units, not yet standardised."""
    centre, scale = _centre_and_scale(data)
    return Basis(0, centre, scale, to_z(centres, centre, scale), width, np.empty(0), np.empty(0))


def centres_in_units(basis: Basis) -> Array:
    """The centres of the radial basis functions ``(R, D)``, in the data's units."""
    centres = np.tile(basis.centre, (len(basis.centres), 1))
    active = basis.scale > 0
    centres[:, active] += basis.centres * basis.scale[active]
    return centres


def _centre_and_scale(data: Data) -> tuple[Array, Array]:
    """As for a mixture, but points that are all the same will do: there are no features then.

    Long columns are summed many times faster than short rows, which counts where a fit takes 0.2 ms.
    """
    columns = np.ascontiguousarray(data.x.T)
    low, high = columns.min(axis=1), columns.max(axis=1)
    width = high - low
    if not width.any():
        return low, width
    if width.min() < _PLAIN[0] or width.max() > _PLAIN[1]:
        return centre_and_scale(data)
    centre = columns.mean(axis=1)
    columns = columns - centre[:, None]
    return centre, np.sqrt(np.einsum("dn,dn->d", columns, columns) / data.n_samples)


def _median_distance(z: Array) -> float:
    some = z[:: max(1, len(z) // _ENOUGH)]
    squares = np.square(some).sum(axis=1)
    squared = squares[:, None] + squares - 2.0 * (some @ some.T)
    apart = squared[np.triu_indices(len(some), 1)]
    apart = apart[apart > _CONSTANT]
    return float(np.median(np.sqrt(apart))) if len(apart) else 1.0


def _standardised(basis: Basis, data: Data) -> tuple[Basis, Array]:
    raw = raw_features(basis, data.x)  # (1 + F_raw, N)
    features = raw[1:]
    if basis.degree == 1:
        return replace(basis, mean=np.zeros(len(features)), spread=np.ones(len(features))), raw
    mean = features.mean(axis=1)
    largest = np.abs(features).max(axis=1, initial=0.0)
    features -= mean[:, None]
    spread = np.sqrt(np.einsum("fn,fn->f", features, features) / data.n_samples)
    spread[spread <= _CONSTANT * largest] = 0.0
    kept = np.flatnonzero(spread)
    if len(kept) < len(spread):
        raw = raw[np.append(0, 1 + kept)]
    raw[1:] /= spread[kept, None]
    return replace(basis, mean=mean, spread=spread), raw


# ------------------------------------------------------------------------------------------- features


def raw_features(basis: Basis, x: Array) -> Array:
    """A row of ones and the features before they are standardised, ``(1 + F_raw, M)``."""
    active = np.flatnonzero(basis.scale)
    z = np.ascontiguousarray(x.T)[active]  # (d, M)
    z -= basis.centre[active, None]
    z /= basis.scale[active, None]
    return _monomials(z, basis.degree) if basis.degree else _bumps(z, basis.centres, basis.width)


def _monomials(z: Array, degree: int) -> Array:
    parents, variables, _ = recipe(len(z), degree)
    raw = np.empty((1 + len(parents), z.shape[1]))
    raw[0] = 1.0
    raw[1 : 1 + len(z)] = z
    for row in range(1 + len(z), len(raw)):
        np.multiply(raw[parents[row - 1]], z[variables[row - 1]], out=raw[row])
    return raw


def _bumps(z: Array, centres: Array, width: float) -> Array:
    raw = np.zeros((1 + len(centres), z.shape[1]))
    for r, centre in enumerate(centres, start=1):
        for column, c in zip(z, centre, strict=True):
            raw[r] += np.square(column - c)
    raw *= -0.5 / width**2
    return np.asarray(np.exp(raw, out=raw))  # the first row is exp(0)


@lru_cache(maxsize=64)
def recipe(d: int, degree: int) -> tuple[list[int], list[int], NDArray[np.intp]]:
    """How each monomial of d variables is made: (row of a) lower one times a variable; and its exponents.

    Returns
    -------
    parents, variables : list of int
        Row 0 are the ones, row f + 1 is monomial f.
    exponents : ndarray, shape (F, d)
    """
    combinations = [c for p in range(1, degree + 1) for c in combinations_with_replacement(range(d), p)]
    row = {(): 0} | {c: f for f, c in enumerate(combinations, start=1)}
    parents = [row[c[:-1]] for c in combinations]
    exponents = np.array([[c.count(j) for j in range(d)] for c in combinations], dtype=np.intp)
    return parents, [c[-1] for c in combinations], exponents.reshape(len(combinations), d)


def feature_names(basis: Basis, names: tuple[str, ...]) -> list[str]:
    """What the features are called, F of them: "waiting²", "waiting · eruptions"; bumps by their number."""
    active = [name for name, scale in zip(names, basis.scale, strict=True) if scale > 0]
    if not basis.degree:
        return [f"φ{r + 1}" for r in basis.kept]
    exponents = recipe(len(active), basis.degree)[2]
    return [_monomial_name(row, active) for row in exponents[basis.kept].tolist()]


def _monomial_name(exponents: list[int], names: list[str]) -> str:
    powers = "", "", "²", "³", "⁴", "⁵"
    return " · ".join(f"{name}{powers[p]}" for name, p in zip(names, exponents, strict=True) if p)
