"""Class densities on their way: one start and one pair of phases for all families.

Closed forms have nothing to expect: their E phase changes nothing, and one M phase brings them to the end.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from genviz.engine.data import Data
from genviz.engine.math.class_density import ClassDensity
from genviz.engine.math.class_em import em_converged, em_start, expected, maximised
from genviz.engine.math.class_fits import DensityOptions, closed_fit, common_start
from genviz.engine.math.class_sums import refuse_unlabelled
from genviz.engine.rng import START, Rng

_MOST_STEPS = 2000


def start(data: Data, options: DensityOptions, rng: Rng) -> ClassDensity:
    """What a run begins with: all classes alike, for class_gmm a seed for each Gaussian.

    Raises
    ------
    Problem
        There are no classes, or only one; or all points are identical.
    """
    refuse_unlabelled(data, options.family)
    if options.family == "class_gmm":
        return em_start(data, options, rng)
    return common_start(data, options)


def e_step(density: ClassDensity, data: Data, options: DensityOptions, rng: Rng) -> ClassDensity:
    """The E phase of class_gmm, which follows the data, the options and another family; else nothing.

    Raises
    ------
    Problem
        There are no classes, or only one.
    """
    if options.family != "class_gmm":
        return density
    refuse_unlabelled(data, options.family)
    return expected(density, data, options, rng)


def m_step(
    density: ClassDensity, data: Data, options: DensityOptions, rng: Rng, step: int = 1
) -> ClassDensity:
    """The M phase of class_gmm; else the whole fit.

    Parameters
    ----------
    density : ClassDensity
        Of any family: a run may change it.
    data, options, rng
        As they are now.
    step : int
        Which step of the run it is, for what is said about components that were put elsewhere.

    Raises
    ------
    Problem
        There are no classes, or only one; or a covariance is singular and there is no floor.
    """
    refuse_unlabelled(data, options.family)
    if options.family == "class_gmm":
        return maximised(density, data, options, rng, step)
    return closed_fit(data, options)


def settled(before: ClassDensity, after: ClassDensity, tol: float) -> bool:
    """Whether a whole step has changed nothing, or next to nothing for class_gmm."""
    if before.family != after.family or before.theta.shape != after.theta.shape:
        return False
    if before is after:
        return True
    if after.family == "class_gmm" and any(part is not None for part in after.parts):
        return em_converged(before, after, tol)
    return before.log_likelihood == after.log_likelihood and all(
        np.array_equal(getattr(before, name), getattr(after, name))
        for name in ("theta", "priors", "points", "point_weights", "centre", "scale")
    )


def fit_class_density(
    x: ArrayLike, y: ArrayLike, n_classes: int, options: DensityOptions, seed: int = 0
) -> ClassDensity:
    """Fit densities to labelled points, to the end.

    Parameters
    ----------
    x : array_like, shape (N, D)
    y : array_like of int, shape (N,)
        0 … C − 1.
    n_classes : int
        C; there may be classes without points.
    options : DensityOptions
        Which family, and its options.
    seed : int
        For the start of class_gmm.

    Raises
    ------
    Problem
        The data cannot be fitted.
    """
    data = Data(np.asarray(x), y=np.asarray(y), classes=tuple(str(c + 1) for c in range(n_classes)))
    rng = Rng(seed, START)
    refuse_unlabelled(data, options.family)
    if options.family != "class_gmm":
        return closed_fit(data, options)
    now = e_step(start(data, options, rng), data, options, rng)
    for step in range(1, _MOST_STEPS + 1):
        before, now = now, e_step(m_step(now, data, options, rng, step), data, options, rng)
        if settled(before, now, options.tol):
            break
    return now
