"""A mixture for each class, by expectation maximisation: the classes' own mixtures, side by side.

A class whose points do not span all directions, or are too few, has one Gaussian (see `class_covariances`),
which no EM would let be; every other one runs through EM in coordinates of its own points.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math import mixture
from genviz.engine.math.class_covariances import rank, spanned
from genviz.engine.math.class_density import NO_POINTS, ClassDensity
from genviz.engine.math.class_fits import DensityOptions, class_terms, log_likelihood, priors_of
from genviz.engine.math.class_sums import ClassSums, class_sums
from genviz.engine.math.coordinates import coordinates
from genviz.engine.math.gaussian import split
from genviz.engine.math.mixture_state import MixtureState, fitted, fresh, seen
from genviz.engine.rng import Rng

Parts = tuple[MixtureState | None, ...]


def class_data(data: Data) -> tuple[Data | None, ...]:
    """The points of each class as data of their own, ``C`` of them; None where EM could not go."""

    def compute() -> tuple[Data | None, ...]:
        sums = class_sums(data)
        d = len(sums.noise)
        goes = [n > d and rank(s, sums.noise) == d for n, s in zip(sums.counts, sums.scatter, strict=True)]
        return tuple(Data(data.x[data.y == c], names=data.names) if go else None for c, go in enumerate(goes))

    return data.derived("class data", compute)


def components(own: Data, options: DensityOptions) -> int:
    """How many Gaussians a class has: at most one for every d + 1 points, which each of them needs."""
    d = len(coordinates(own).active)
    return max(1, min(options.n_components, own.n_samples // (d + 1)))


def em_start(data: Data, options: DensityOptions, rng: Rng) -> ClassDensity:
    """Means at points of the class that lie far apart (k-means++), as a mixture of its own would start."""
    return _density(data, options, _parts(data, options, (), rng), measured=False)


def expected(density: ClassDensity, data: Data, options: DensityOptions, rng: Rng) -> ClassDensity:
    """The E phase of every class: statistics and log likelihood; first follows the data and the options."""
    parts = _parts(data, options, density.parts, rng)
    parts = _each(parts, data, lambda part, own: seen(part, own, components(own, options)))
    return _density(data, options, parts, measured=True)


def maximised(
    density: ClassDensity, data: Data, options: DensityOptions, rng: Rng, step: int
) -> ClassDensity:
    """The M phase of every class, of a `step`.

    Raises
    ------
    Problem
        A covariance is singular and there is no floor.
    """
    kind, floor = options.covariance_type, options.covariance_floor
    parts = _parts(data, options, density.parts, rng)
    parts = _each(parts, data, lambda part, own: fitted(part, own, kind, floor, step))
    return _density(data, options, parts, measured=False)


def _each(parts: Parts, data: Data, run: Callable[[MixtureState, Data], MixtureState]) -> Parts:
    pairs = zip(parts, class_data(data), strict=True)
    return tuple(None if part is None or own is None else run(part, own) for part, own in pairs)


def _parts(data: Data, options: DensityOptions, before: Parts, rng: Rng) -> Parts:
    """The classes' mixtures as they were; a class that has had none yet starts."""
    known = (*before, *[None] * len(class_data(data)))
    return tuple(
        None if own is None else part or _start(own, options, rng)
        for own, part in zip(class_data(data), known, strict=False)
    )


def _start(own: Data, options: DensityOptions, rng: Rng) -> MixtureState:
    where, shape = coordinates(own), (options.covariance_type, options.covariance_floor)
    theta = mixture.start(where, components(own, options), "kmeans++", shape, rng.generator)
    return fresh(theta, where)


def em_converged(before: ClassDensity, after: ClassDensity, tol: float) -> bool:
    """Whether a whole step raised the mean log-likelihood by less than `tol`, with nothing else changed."""
    if len(before.parts) != len(after.parts) or not np.array_equal(before.priors, after.priors):
        return False
    gain, n = 0.0, max(1, int(after.counts.sum()))
    for one, other in zip(before.parts, after.parts, strict=True):
        if one is None or other is None:
            if one is not other:
                return False
            continue
        if not other.n_samples or one.n_samples != other.n_samples or len(one.theta) != len(other.theta):
            return False
        if one.centre is not other.centre or one.reseeds is not other.reseeds:
            return False
        gain += other.log_likelihood - one.log_likelihood
    return tol > 0.0 and -1e-9 < gain / n < tol


# ------------------------------------------------------------------------------------ one representation


def _density(data: Data, options: DensityOptions, parts: Parts, *, measured: bool) -> ClassDensity:
    sums = class_sums(data)
    covariances, shares = spanned(sums, sums.scatter)
    priors = priors_of(sums, options.prior)
    theta = in_common(parts, sums, covariances)
    found = ClassDensity(
        "class_gmm", priors, sums.counts, theta, sums.centre, sums.scale, shares,
        np.array([part is not None and bool(part.at_floor.any()) for part in parts]), *NO_POINTS, parts,
    )  # fmt: skip
    if not measured:
        return found
    alone = np.array([part is None for part in parts])
    terms = np.where(alone, class_terms(sums, priors, sums.means, covariances), 0.0)
    with np.errstate(divide="ignore"):
        logs = np.where(alone, 0.0, np.log(priors))
    own = sum([part.log_likelihood for part in parts if part is not None])
    # What EM has measured is in the data's units already, what the sums say is in z.
    rest = log_likelihood(sums, terms + logs) + sums.log_volume * float(sums.counts[~alone].sum())
    return replace(found, log_likelihood=own + rest, n_samples=sums.n_samples)


def in_common(parts: Parts, sums: ClassSums, covariances: Array) -> Array:
    """θ of all classes in common coordinates, ``(C · K, 1 + d + d²)``; `covariances` where EM did not go."""
    k, d = max([len(part.theta) for part in parts if part is not None], default=1), len(sums.noise)
    theta = np.zeros((len(parts), k, 1 + d + d * d))
    theta[:, :, 1 + d :] = np.eye(d).ravel()  # rows without weight, too, can be inverted
    for c, part in enumerate(parts):
        if part is not None:
            theta[c, : len(part.theta)] = _moved(part, sums)
        elif sums.counts[c]:
            theta[c, 0] = np.concatenate([[1.0], sums.means[c], covariances[c].ravel()])
    return theta.reshape(-1, theta.shape[2])


def _moved(part: MixtureState, sums: ClassSums) -> Array:
    """θ of one class, from coordinates of its own points."""
    active = sums.scale > 0
    _, means, covariances = split(part.theta)
    ratio = part.scale[active] / sums.scale[active]
    shift = (part.centre[active] - sums.centre[active]) / sums.scale[active]
    theta, d = part.theta.copy(), len(ratio)
    theta[:, 1 : 1 + d] = means * ratio + shift
    theta[:, 1 + d :] = (covariances * ratio[:, None] * ratio).reshape(len(theta), -1)
    return theta
