"""Class densities as numbers under the field's names, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math import mixture
from genviz.engine.math.class_density import NO_POINTS, ClassDensity
from genviz.engine.math.class_em import class_data
from genviz.engine.math.class_fits import DensityOptions
from genviz.engine.math.class_sums import ClassSums, class_sums, refuse_unlabelled
from genviz.engine.math.coordinates import coordinates, to_z
from genviz.engine.math.gaussian import pack, split
from genviz.engine.math.given import numbers, refuse_no_covariance
from genviz.engine.math.mixture_state import MixtureState, fresh
from genviz.engine.problem import Problem

_KNOWN = {"priors", "weights", "means", "covariances", "covariance", "coef", "intercept", "points", "labels"}


def parameters(density: ClassDensity) -> dict[str, Array]:
    """What was learned, in the data's units.

    ``priors (C,)``; for one Gaussian a class ``means (C, D)`` and ``covariances (C, D, D)``; for mixtures
    these have one more axis K, and there are ``weights (C, K)``; for kernels ``points (N, D)``, their
    ``labels (N,)`` and the kernels as ``covariances``; for linear discriminant analysis also the common
    ``covariance (D, D)``, and ``coef`` and ``intercept`` as scikit-learn has them: one row for two classes,
    else one a class.
    """
    found = {"priors": density.priors}
    if density.family == "class_kde":
        x = np.tile(density.centre, (len(density.points), 1))
        active = density.scale > 0
        x[:, active] += density.points * density.scale[active]
        labels = density.owners.astype(np.float64)
        return found | {"points": x, "labels": labels, "covariances": density.covariances[:, 0]}
    if density.family == "class_gmm":
        return found | {
            "weights": density.weights, "means": density.means, "covariances": density.covariances,
        }  # fmt: skip
    _, means, covariances = mixture.in_units(density.theta, density.centre, density.scale)
    found |= {"means": means, "covariances": covariances}
    return found | _linear(density, covariances) if density.family == "lda" else found


def _linear(density: ClassDensity, in_units: Array) -> dict[str, Array]:
    """The common covariance, and log p(y = c | x) = coef · x + intercept + what all classes share.

    coef_c = Σ⁻¹ (μ_c − μ̄),  intercept_c = log π_c − ½ (μ_c − μ̄)ᵀ Σ⁻¹ (μ_c − μ̄) − coef_c · μ̄.
    """
    _, means, covariances = split(density.theta)
    there = density.priors > 0
    middle = density.priors @ means
    gaps = (means - middle) * there[:, None]
    inner = np.linalg.solve(covariances[0], gaps.T).T if gaps.size else gaps
    active = density.scale > 0
    coef = np.zeros((len(means), len(density.scale)))
    coef[:, active] = inner / density.scale[active]
    centre = density.centre.copy()
    centre[active] += middle * density.scale[active]
    with np.errstate(divide="ignore"):
        intercept = np.log(density.priors) - 0.5 * np.einsum("cd,cd->c", gaps, inner) - coef @ centre
    if len(means) == 2:
        coef, intercept = coef[1:] - coef[:1], intercept[1:] - intercept[:1]
    return {"covariance": in_units[0], "coef": coef, "intercept": intercept}


def from_parameters(given: Mapping[str, Any], data: Data, options: DensityOptions) -> ClassDensity:
    """A given start: what `parameters` returns, as arrays or nested lists.

    ``priors`` may be left out (shares of the points), and ``weights`` (equal); ``covariance`` may stand for
    equal ``covariances``.

    Raises
    ------
    Problem
        Something is missing, of the wrong shape, or no covariance at all; or the data have no classes.
    """
    refuse_unlabelled(data, options.family)
    if unknown := sorted(set(given) - _KNOWN):
        raise Problem("a start of {family} has no {names}", family=options.family, names=", ".join(unknown))
    sums = class_sums(data)
    c = len(sums.counts)
    priors = _shaped(given.get("priors", sums.shares), "priors", (c,))
    if (priors < 0).any() or abs(priors.sum() - 1.0) > 1e-3:
        raise Problem("priors must not be negative and sum to 1; they sum to {total}",
                      total=f"{priors.sum():.6g}")  # fmt: skip
    kernels = options.family == "class_kde"
    weights, means, covariances = _rows(given, sums, priors, kernels=kernels)
    active = np.flatnonzero(sums.scale)
    s = sums.scale[active]
    theta = pack(
        weights.ravel(), to_z(means.reshape(-1, len(sums.scale)), sums.centre, sums.scale),
        (covariances[..., active[:, None], active] / s[:, None] / s).reshape(-1, len(s), len(s)),
    )  # fmt: skip
    found = ClassDensity(
        options.family, priors / priors.sum(), sums.counts, theta, sums.centre, sums.scale, np.zeros(c),
        np.zeros(c, dtype=bool), *NO_POINTS,
    )  # fmt: skip
    if kernels:
        return _with_points(found, given, sums)
    if options.family == "class_gmm":
        return _with_parts(found, data, weights, means, covariances)
    return found


def _rows(
    given: Mapping[str, Any], sums: ClassSums, priors: Array, *, kernels: bool
) -> tuple[Array, Array, Array]:
    """Weights ``(C, K)``, means ``(C, K, D)``, covariances ``(C, K, D, D)``."""
    c, d = len(sums.counts), len(sums.scale)
    if not {"covariances", "covariance"} & set(given) or ("means" not in given and not kernels):
        names = ", ".join(sorted(given))
        raise Problem("a start needs means and covariances of the classes; it has {names}", names=names)
    means = numbers(given["means"], "means") if "means" in given else np.tile(sums.centre, (c, 1))
    means = means[:, None] if means.ndim == 2 else means
    if means.ndim != 3 or means.shape[0] != c or means.shape[2] != d or means.shape[1] == 0:
        raise Problem("means must have the shape ({c}, {d}) or ({c}, K, {d}), not {shape}",
                      c=c, d=d, shape=str(means.shape))  # fmt: skip
    k = means.shape[1]
    covariances = _spread(given, c, k, d)
    weights = np.full((c, k), 1.0 / k) * (priors > 0)[:, None]
    if "weights" in given:
        weights = _shaped(given["weights"], "weights", (c, k))
        if (weights < 0).any() or (np.abs(weights.sum(axis=1) - 1.0)[priors > 0] > 1e-3).any():
            raise Problem("weights must not be negative and sum to 1 within each class")
    active = np.flatnonzero(sums.scale)
    for i, j in np.argwhere(weights > 0).tolist():
        refuse_no_covariance(covariances[i, j][active[:, None], active], i * k + j)
    return weights / np.where(priors > 0, weights.sum(axis=1), 1.0)[:, None], means, covariances


def _spread(given: Mapping[str, Any], c: int, k: int, d: int) -> Array:
    if "covariances" not in given:
        return np.tile(_shaped(given["covariance"], "covariance", (d, d)), (c, k, 1, 1))
    covariances = numbers(given["covariances"], "covariances")
    if k == 1 and covariances.ndim == 3:
        covariances = covariances[:, None]
    return _shaped(covariances, "covariances", (c, k, d, d))


def _shaped(value: Any, name: str, shape: tuple[int, ...]) -> Array:  # noqa: ANN401 - checked here
    array = numbers(value, name)
    if array.shape != shape:
        raise Problem("{name} must have the shape {shape}, not {given}",
                      name=name, shape=str(shape), given=str(array.shape))  # fmt: skip
    return array


def _with_points(found: ClassDensity, given: Mapping[str, Any], sums: ClassSums) -> ClassDensity:
    """Kernels on given points."""
    if "points" not in given or "labels" not in given:
        raise Problem("a start of a kernel density needs points and their labels")
    points, labels = numbers(given["points"], "points"), numbers(given["labels"], "labels")
    c, n = found.n_classes, len(labels)
    if points.shape != (n, len(sums.scale)) or labels.shape != (n,) or not np.isin(labels, range(c)).all():
        raise Problem("points must have the shape (n, {d}), and labels (n,) from 0 to {last}",
                      d=len(sums.scale), last=c - 1)  # fmt: skip
    order = np.argsort(labels, kind="stable")
    owners = labels[order].astype(np.int64)
    counts = np.bincount(owners, minlength=c)
    if (counts[found.priors > 0] == 0).any():
        raise Problem("every class that has a prior needs points")
    return replace(
        found, points=to_z(points[order], sums.centre, sums.scale), point_weights=1.0 / counts[owners],
        owners=owners,
    )  # fmt: skip


def _with_parts(
    found: ClassDensity, data: Data, weights: Array, means: Array, covariances: Array
) -> ClassDensity:
    """The classes' mixtures in coordinates of their own points, ready for an E phase."""
    parts: list[MixtureState | None] = []
    for c, own in enumerate(class_data(data)):
        used = weights[c] > 0
        if own is None or not used.any():
            parts.append(None)
            continue
        where = coordinates(own)
        theta = mixture.from_units(weights[c][used], means[c][used], covariances[c][used], where)
        parts.append(fresh(theta, where))
    return replace(found, parts=tuple(parts))
