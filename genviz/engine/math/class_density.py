"""A density for each class: what a generative classifier is made of.

    p(x, y = c) = p(y = c) p(x | y = c),    p(x) = Σ_c p(x, y = c),    p(y = c | x) = p(x, y = c) / p(x)

All families are one representation.  A class is a mixture of K Gaussians: K = 1 for discriminant analysis and
for naive Bayes, whose covariances are diagonal; for a kernel density it is a mixture of one Gaussian a point,
all with the class's kernel.  So marginals and conditionals are closed forms, for every family.

References
----------
Bishop (2006), "Pattern Recognition and Machine Learning", eqs 2.81, 2.82, 2.98 and section 4.2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array
from genviz.engine.math import class_kernel
from genviz.engine.math.gaussian import LOG_2PI, cholesky, dimension, pack, split
from genviz.engine.math.gaussian import log_joint as log_rows
from genviz.engine.math.logspace import log_sum
from genviz.engine.math.mixture import in_units
from genviz.engine.math.mixture_state import MixtureState
from genviz.engine.math.quadrature import MASSES
from genviz.engine.math.quadrature import mass_levels as plane_levels

FAMILIES: Final = ("lda", "qda", "naive_bayes", "class_gmm", "class_kde")

#: Coordinates beyond this count as this: their squares must not overflow.
_FAR: Final = 1e100
#: Draws from a class that tell which density holds which mass.
_DRAWS: Final = 2048

Index = NDArray[np.int64]
NO_POINTS: Final = (np.empty((0, 0)), np.empty(0), np.empty(0, dtype=np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class ClassDensity:
    """Densities of C classes over D features.

    What is kept is in coordinates z = (x − centre) / scale of the d columns that are not constant; the
    properties are in the data's units.

    Attributes
    ----------
    family : str
        One of `FAMILIES`.
    priors : ndarray, shape (C,)
        p(y = c); 0 for a class without points.
    counts : ndarray of int64, shape (C,)
        Points that each class was fitted to.
    theta : ndarray, shape (C · K, 1 + d + d²)
        Weight within its class, mean and covariance of each Gaussian, K rows a class, unused ones of weight
        0.  Of a kernel density: the mean of the points, and the kernel.
    centre, scale : ndarray, shape (D,)
        The coordinates; scale 0 for a constant column.
    shrinkage : ndarray, shape (C,)
        How much of the class's covariance had to be taken from that of all classes, 0 to 1.
    floored : ndarray of bool, shape (C,)
        A variance is held by its floor.
    points, point_weights, owners : ndarray, shapes (n, d), (n,), (n,)
        Kernel density only: where the kernels are, in z; their weight within the class; and the class.
    parts : tuple of MixtureState or None
        Mixtures on their way through EM, one a class; None for a class that EM cannot fit.
    log_likelihood : float
        Σ_n log p(x_n, y_n) of the training points, in nats and the data's units.
    n_samples : int
        N of that sum; 0 where it is not known for these parameters.
    """

    family: str
    priors: Array
    counts: Index
    theta: Array
    centre: Array
    scale: Array
    shrinkage: Array
    floored: NDArray[np.bool_]
    points: Array
    point_weights: Array
    owners: Index
    parts: tuple[MixtureState | None, ...] = ()
    log_likelihood: float = 0.0
    n_samples: int = 0

    @property
    def n_classes(self) -> int:
        """C, classes without points included."""
        return len(self.priors)

    @property
    def weights(self) -> Array:
        """Weights within the classes, ``(C, K)``; zeros for a class without points."""
        return self.theta[:, 0].reshape(self.n_classes, -1)

    @property
    def means(self) -> Array:
        """μ ``(C, K, D)``, in the data's units."""
        return self._units()[1]

    @property
    def covariances(self) -> Array:
        """Σ ``(C, K, D, D)``, in the data's units; the kernels of a kernel density."""
        return self._units()[2]

    def _units(self) -> tuple[Array, Array, Array]:
        weights, means, covariances = in_units(self.theta, self.centre, self.scale)
        c, d = self.n_classes, len(self.scale)
        return weights.reshape(c, -1), means.reshape(c, -1, d), covariances.reshape(c, -1, d, d)


# ------------------------------------------------------------------------------------ the five questions


def log_class_density(density: ClassDensity, x: Array) -> Array:
    """Log p(x | y = c) for the rows of `x` ``(M, D)``, ``(M, C)``, nats; −inf for a class without points."""
    z = _coordinates(density, x)
    out = np.full((density.n_classes, len(z)), -np.inf)
    if z.shape[1] == 0:  # only constant columns are left: every point is as good as any other
        out[density.priors > 0] = 0.0
        return out.T
    if density.family == "class_kde":
        _kernels(density, z, out)
    else:
        _mixtures(density.theta, z, out)
    out -= np.log(density.scale[density.scale > 0]).sum()
    return out.T


def _coordinates(density: ClassDensity, x: Array) -> Array:
    """The active columns in z, ``(M, d)``, each a run of memory."""
    active = density.scale > 0
    columns = x.T if active.all() else x.T[active]
    z = np.subtract(columns, density.centre[active, None], order="C")
    z /= density.scale[active, None]
    return np.clip(z, -_FAR, _FAR, out=z).T


def _mixtures(theta: Array, z: Array, out: Array) -> None:
    """Write the log density of each class's K rows into `out` ``(C, M)``."""
    used = theta[:, 0] > 0
    rows = log_rows(theta[used], z)
    if len(theta) == len(out):
        out[used] = rows
        return
    owner = np.repeat(np.arange(len(out)), len(theta) // len(out))[used]
    for c in np.unique(owner).tolist():
        out[c] = log_sum(rows[owner == c])


def _kernels(density: ClassDensity, z: Array, out: Array) -> None:
    kernels = split(density.theta)[2]
    for c in np.flatnonzero(density.priors > 0).tolist():
        own = density.owners == c
        out[c] = class_kernel.log_density(density.points[own], density.point_weights[own], kernels[c], z)


def log_joint(density: ClassDensity, x: Array) -> Array:
    """Log p(x, y = c), ``(M, C)``, nats; −inf for a class without points."""
    with np.errstate(divide="ignore"):
        return np.asarray(log_class_density(density, x) + np.log(density.priors))


def log_marginal(density: ClassDensity, x: Array) -> Array:
    """Log p(x), ``(M,)``, nats: what is known of x when nobody says the class."""
    return log_sum(log_joint(density, x).T)


def log_posterior(density: ClassDensity, x: Array) -> Array:
    """Log p(y = c | x), ``(M, C)``, nats; −inf for a class without points."""
    joint = log_joint(density, x).T
    joint -= joint.max(axis=0)  # first: far away, the log of the sum is lost in the size of its terms
    joint -= log_sum(joint)
    return joint.T


def sample(density: ClassDensity, n: int, generator: np.random.Generator) -> tuple[Array, Index]:
    """`n` independent examples ``(n, D)`` and their classes ``(n,)``; constant columns have their value."""
    weights, means, covariances = split(density.theta)
    k = len(weights) // density.n_classes
    shares, owners = weights * np.repeat(density.priors, k), np.repeat(np.arange(density.n_classes), k)
    kernel = np.arange(len(weights))
    if density.family == "class_kde":
        means, owners = density.points, density.owners
        shares, kernel = density.point_weights * density.priors[owners], owners
    row = np.searchsorted(np.cumsum(shares / shares.sum())[:-1], generator.random(n), side="right")
    factors = np.zeros_like(covariances)
    factors[weights > 0] = cholesky(covariances[weights > 0])
    noise = generator.standard_normal((n, means.shape[1]))
    z = means[row] + np.einsum("nij,nj->ni", factors[kernel[row]], noise)
    x = np.tile(density.centre, (n, 1))
    active = density.scale > 0
    x[:, active] += z * density.scale[active]
    return x, owners[row].astype(np.int64)


# ------------------------------------------------------------------- when some of the features are missing


def marginal(density: ClassDensity, axes: tuple[int, ...] | list[int]) -> ClassDensity:
    """The density of these features (0 to D − 1) only, in this order; the others are integrated out."""
    weights, means, covariances = split(density.theta)
    kept = _inner(density, list(axes))
    theta = pack(weights, means[:, kept], covariances[:, kept[:, None], kept])
    points = density.points[:, kept] if density.family == "class_kde" else density.points
    return _over(density, list(axes), theta, points)


def conditional(density: ClassDensity, axis: int, value: float) -> ClassDensity:
    """The density of the other features where feature `axis` is known to be `value`.

    Of each Gaussian, with a the known feature and r the rest:
        weight ∝ π N(value | μ_a, Σ_aa),   μ_r + Σ_ra (value − μ_a) / Σ_aa,   Σ_rr − Σ_ra Σ_ar / Σ_aa.

    Its priors are p(y = c | x_axis = value).
    """
    rest = [j for j in range(len(density.scale)) if j != axis]
    if density.scale[axis] == 0:  # a constant column says nothing
        return marginal(density, rest)
    evidence = log_posterior(marginal(density, (axis,)), np.array([[value]]))[0]
    a, r = _inner(density, [axis])[0], _inner(density, rest)
    v = (value - density.centre[axis]) / density.scale[axis]
    weights, means, covariances = split(density.theta)
    owner = np.repeat(np.arange(density.n_classes), len(weights) // density.n_classes)
    slope = covariances[:, r, a] / covariances[:, a, a][:, None]  # (C·K, d − 1)
    left = covariances[:, r[:, None], r] - slope[:, :, None] * covariances[:, a, r][:, None, :]
    points, shares = density.points, density.point_weights
    if density.family == "class_kde":
        own = density.owners
        shares = _given(shares, points[:, a], covariances[own, a, a], v, own)
        points = points[:, r] + slope[own] * (v - points[:, a])[:, None]
        means = ((own == np.arange(density.n_classes)[:, None]) * shares) @ points
    else:
        weights = _given(weights, means[:, a], covariances[:, a, a], v, owner)
        means = means[:, r] + slope * (v - means[:, a])[:, None]
    there = _over(density, rest, pack(weights, means, left), points)
    return replace(there, priors=np.exp(evidence), point_weights=shares)


def _given(weights: Array, means: Array, variances: Array, v: float, owner: Index) -> Array:
    """Weights ∝ w N(v | mean, variance), summing to 1 within each owner that has any."""
    with np.errstate(divide="ignore"):
        logs = np.log(weights) - 0.5 * (np.square(v - means) / variances + np.log(variances) + LOG_2PI)
    top = np.full(int(owner.max()) + 1, -np.inf)
    np.maximum.at(top, owner, logs)
    shares = np.where(weights > 0, np.exp(logs - np.where(np.isfinite(top), top, 0.0)[owner]), 0.0)
    total = np.bincount(owner, shares)
    return np.asarray(shares / np.where(total > 0, total, 1.0)[owner])


def _inner(density: ClassDensity, axes: list[int]) -> NDArray[np.intp]:
    """Where columns are within z; constant ones are nowhere."""
    place = np.cumsum(density.scale > 0) - 1
    return np.array([place[j] for j in axes if density.scale[j] > 0], dtype=np.intp)


def _over(density: ClassDensity, axes: list[int], theta: Array, points: Array) -> ClassDensity:
    """A density over some of the columns; what was known of the training points is not known of it."""
    return replace(
        density, theta=theta, points=points, centre=density.centre[axes], scale=density.scale[axes],
        parts=(), log_likelihood=0.0, n_samples=0,
    )  # fmt: skip


# ------------------------------------------------------------------------------------- lines and thresholds


def class_levels(density: ClassDensity, masses: tuple[float, ...] = MASSES) -> Array:
    """Values of log p(x, y = c) above which class c has the given masses, ``(C, n)``; −inf without points.

    In the plane as in `quadrature.mass_levels`; elsewhere, and for kernels, from a fixed set of draws, with
    an error of the mass of about 0.01.
    """
    out = np.full((density.n_classes, len(masses)), -np.inf)
    k = len(density.theta) // density.n_classes
    for c in np.flatnonzero(density.priors > 0).tolist():
        rows = density.theta[c * k : (c + 1) * k]
        if dimension(rows) == 2 and density.family != "class_kde":
            out[c] = np.log(plane_levels(rows[rows[:, 0] > 0], masses)) - np.log(density.scale).sum()
        else:
            out[c] = _drawn_levels(density, c, masses)
        out[c] += np.log(density.priors[c])
    return out


def _drawn_levels(density: ClassDensity, c: int, masses: tuple[float, ...]) -> Array:
    only = replace(density, priors=np.eye(density.n_classes)[c])
    x, _ = sample(only, _DRAWS, np.random.Generator(np.random.Philox(key=[0, c])))
    return np.asarray(np.quantile(log_class_density(only, x)[:, c], 1.0 - np.array(masses)))


def threshold_at(density: ClassDensity, x: Array, quantile: float) -> float:
    """Log p(x) that this share of the rows of `x` ``(M, D)`` stays below: what lies lower is an anomaly."""
    return float(np.quantile(log_marginal(density, x), quantile))
