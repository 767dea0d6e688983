"""One Gaussian a class, or a kernel a point, in closed form.

Covariances have the divisor n, as those of scikit-learn's discriminant analyses (of any solver) and of its
naive Bayes; kernels have n − 1, as SciPy's.  Singular ones are dealt with in `class_covariances`.

References
----------
Hastie, Tibshirani, Friedman (2009), "The Elements of Statistical Learning", sections 4.3, 6.6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, log
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math import class_kernel
from genviz.engine.math.class_covariances import (
    ROUNDINGS,
    all_span,
    filled,
    pooled_scatter,
    shrunk,
    spanned,
    total,
)
from genviz.engine.math.class_density import NO_POINTS, ClassDensity
from genviz.engine.math.class_sums import ClassSums, class_sums
from genviz.engine.math.coordinates import to_z
from genviz.engine.math.gaussian import LOG_2PI, split
from genviz.engine.math.maximisation import CovarianceType

Family = Literal["lda", "qda", "naive_bayes", "class_gmm", "class_kde"]

#: Least floor of naive Bayes, which cannot do without one.
_LEAST_FLOOR: Final = 1e-12
#: Pairs of points and kernels up to which a kernel density's likelihood is that of every point.
MOST_PAIRS: Final = 2**24


@dataclass(frozen=True, slots=True)
class DensityOptions:
    """Which densities, and how they are fitted.

    Attributes
    ----------
    family : str
    n_components : int
        Gaussians a class (class_gmm).
    covariance_type : {"full", "tied", "diag", "spherical"}
        Which shapes they may take (class_gmm); "tied": one for all of a class.
    shrinkage : float
        0 to 1: how far covariances are moved towards spheres, as scikit-learn's (lda, qda); see `shrunk`.
    prior : float
        Probability of the last class that has points; the others keep their proportions.  0: as in the data.
    bandwidth : float
        Width of a kernel, as a multiple of the rule's (class_kde).
    rule : {"scott", "silverman"}
    covariance_floor : float
        Least variance, as a share of the class's own (class_gmm) or of that within all classes (naive_bayes).
    tol : float
        EM has converged when a step raises the mean log-likelihood by less, nats (class_gmm).
    """

    family: Family = "lda"
    n_components: int = 2
    covariance_type: CovarianceType = "full"
    shrinkage: float = 0.0
    prior: float = 0.0
    bandwidth: float = 1.0
    rule: Literal["scott", "silverman"] = "scott"
    covariance_floor: float = 1e-6
    tol: float = 1e-10


def priors_of(sums: ClassSums, prior: float) -> Array:
    """p(y = c) ``(C,)``: shares of the points, unless the last class that has any is given its own."""
    if prior == 0.0:
        return sums.shares
    last = np.flatnonzero(sums.counts)[-1]
    shares = sums.shares * ((1.0 - prior) / (1.0 - sums.shares[last]))
    shares[last] = prior
    return np.asarray(shares)


# ------------------------------------------------------------------------------------------------- likelihood


def class_terms(sums: ClassSums, priors: Array, means: Array, covariances: Array) -> Array:
    """Mean of log p(x, y = c) in z over the points of each class, ``(C,)``, from the sums alone.

    log π_c − ½ (log |2πΣ_c| + tr Σ_c⁻¹ (S_c + g gᵀ)) with g the gap from μ_c to the mean of the points.

    Parameters
    ----------
    priors, means, covariances : ndarray, shapes (C,), (C, d), (C, d, d) or (1, d, d)
        In z; for a class without points the result is 0.
    """
    if len(sums.noise) == 2:
        return np.array(_terms_in_the_plane(sums, priors, means, covariances))
    gaps = sums.means - means
    spread = sums.scatter + gaps[:, :, None] * gaps[:, None, :]
    squares = np.einsum("...ij,...ij", np.linalg.inv(covariances), spread)
    log_dets = np.linalg.slogdet(covariances)[1]
    there = sums.counts > 0
    logs = np.log(np.where(there, priors, 1.0))
    return np.asarray(np.where(there, logs - 0.5 * (log_dets + squares + len(sums.noise) * LOG_2PI), 0.0))


def _terms_in_the_plane(sums: ClassSums, priors: Array, means: Array, covariances: Array) -> list[float]:
    """With plain floats, which for a handful of classes take a fifth of the time."""
    terms = []
    own = covariances.tolist() * (len(priors) if len(covariances) == 1 else 1)
    gaps = [(0.0, 0.0)] * len(own) if means is sums.means else (sums.means - means).tolist()
    rows = zip(priors.tolist(), gaps, sums.scatter.tolist(), own, strict=True)
    for prior, (gx, gy), ((sxx, sxy), (_, syy)), ((xx, xy), (_, yy)) in rows:
        det = xx * yy - xy * xy
        square = yy * (sxx + gx * gx) - 2.0 * xy * (sxy + gx * gy) + xx * (syy + gy * gy)
        terms.append(log(prior) - 0.5 * (log(det) + square / det) - LOG_2PI if prior > 0.0 else 0.0)
    return terms


def log_likelihood(sums: ClassSums, terms: Array) -> float:
    """Σ_n log p(x_n, y_n) in the data's units, of the `class_terms`."""
    nats = sum([n * term for n, term in zip(sums.counts.tolist(), terms.tolist(), strict=True)])
    return float(nats - sums.n_samples * sums.log_volume)


# --------------------------------------------------------------------------------------------- the families


def common_start(data: Data, options: DensityOptions) -> ClassDensity:
    """What is known without the classes: all share the mean and the covariance of all points."""
    sums = class_sums(data)
    spread = total(sums)
    if options.family == "naive_bayes":
        spread = np.diag(np.diag(spread))
    none = np.zeros(len(sums.counts))
    means = np.zeros_like(sums.means)
    found = _gaussians(options, sums, means, spread[None], none)
    if options.family != "class_kde":
        return found
    there = np.flatnonzero(sums.counts)
    return replace(found, points=means[there], point_weights=np.ones(len(there)), owners=there)


def closed_fit(data: Data, options: DensityOptions) -> ClassDensity:
    """The densities of a family that has a closed form; the last few are kept with the data.

    Raises
    ------
    Problem
        All points are identical, or a column's spread is too small to square.
    """
    known: list[tuple[DensityOptions, ClassDensity]] = data.derived("class fits", list)
    for asked, found in tuple(known):
        if asked is options or asked == options:
            return found
    found = _FITS[options.family](data, options)
    known[:] = [*known[-3:], (options, found)]
    return found


def _lda(data: Data, options: DensityOptions) -> ClassDensity:
    sums = class_sums(data)
    spread = _moved(pooled_scatter(sums), sums, options)
    if not (sums.clear or all_span(spread[None], sums.noise)):
        spread = filled(spread, sums.noise, total(sums))
    return _gaussians(options, sums, sums.means, spread[None], np.zeros(len(sums.counts)))


def _qda(data: Data, options: DensityOptions) -> ClassDensity:
    sums = class_sums(data)
    covariances, shares = spanned(sums, _moved(sums.scatter, sums, options))
    return _gaussians(options, sums, sums.means, covariances, shares)


def _moved(scatter: Array, sums: ClassSums, options: DensityOptions) -> Array:
    return shrunk(scatter, options.shrinkage, sums.scale) if options.shrinkage > 0.0 else scatter


def _naive_bayes(data: Data, options: DensityOptions) -> ClassDensity:
    sums = class_sums(data)
    variances, shares, floored = naive_variances(sums, options.covariance_floor)
    covariances = variances[:, :, None] * np.eye(variances.shape[1])
    found = _gaussians(options, sums, sums.means, covariances, shares)
    return replace(found, floored=np.asarray(floored.any(axis=1)))


def naive_variances(sums: ClassSums, floor: float) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Variances of the columns ``(C, d)``, shares taken from all classes ``(C,)``, and what is at the floor.

    One point has the variances of all classes.  The floor is a share of those, or of the variance of all
    points where a column is constant in every class.
    """
    within = np.diagonal(pooled_scatter(sums))
    within = np.where(within > (ROUNDINGS * sums.noise) ** 2, within, 1.0)
    variances = np.diagonal(sums.scatter, axis1=1, axis2=2)
    single = sums.counts <= 1
    variances = np.where(single[:, None], within, variances)
    least = max(floor, _LEAST_FLOOR) * within
    return np.maximum(variances, least), np.where(sums.counts == 1, 1.0, 0.0), variances < least


def _kernels(data: Data, options: DensityOptions) -> ClassDensity:
    sums = class_sums(data)
    n, d = sums.counts, len(sums.noise)
    unbiased = n / np.maximum(n - 1, 1)
    spread, shares = spanned(sums, sums.scatter * unbiased[:, None, None])
    widths = [options.bandwidth * class_kernel.factor(max(int(m), 1), d, options.rule) for m in n]
    kernels = spread * np.square(widths)[:, None, None]
    owners = np.repeat(np.arange(len(n)), n)
    assert data.y is not None
    points = to_z(data.x[np.argsort(data.y, kind="stable")], sums.centre, sums.scale)
    found = _gaussians(options, sums, sums.means, kernels, shares)
    found = replace(found, points=points, point_weights=1.0 / n[owners], owners=owners)
    return replace(found, log_likelihood=log_likelihood(sums, _kernel_terms(found)))


def thinning(counts: NDArray[np.int64]) -> int:
    """Every how many points of a class a kernel density's likelihood looks at; see `MOST_PAIRS`."""
    return max(1, ceil(float(np.square(counts, dtype=np.float64).sum()) / MOST_PAIRS))


def _kernel_terms(density: ClassDensity) -> Array:
    """Mean of log p(z, y = c) over the points of each class, ``(C,)``, each among its own kernels."""
    kernels, step = split(density.theta)[2], thinning(density.counts)
    terms = np.zeros(density.n_classes)
    for c in np.flatnonzero(density.counts).tolist():
        own = density.points[density.owners == c]
        shares = np.full(len(own), 1.0 / len(own))
        inside = class_kernel.log_density(own, shares, kernels[c], own[::step])
        terms[c] = inside.mean() + np.log(density.priors[c])
    return terms


def _gaussians(
    options: DensityOptions, sums: ClassSums, means: Array, covariances: Array, shares: Array
) -> ClassDensity:
    """One Gaussian a class, measured by the sums; all have the same covariance if there is only one."""
    priors = priors_of(sums, options.prior)
    c, d = means.shape
    theta = np.empty((c, 1 + d + d * d))
    theta[:, 0] = sums.counts > 0
    theta[:, 1 : 1 + d] = means
    theta[:, 1 + d :] = covariances.reshape(-1, d * d)
    terms = class_terms(sums, priors, means, covariances)
    return ClassDensity(
        options.family, priors, sums.counts, theta, sums.centre, sums.scale, shares,
        np.zeros(c, dtype=bool), *NO_POINTS, (), log_likelihood(sums, terms), sums.n_samples,
    )  # fmt: skip


_FITS: Final[dict[str, Callable[[Data, DensityOptions], ClassDensity]]] = {
    "lda": _lda, "qda": _qda, "naive_bayes": _naive_bayes, "class_kde": _kernels,
}  # fmt: skip
