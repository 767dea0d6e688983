"""Parameters that somebody wrote down: read, checked, and refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from genviz.engine.data import LARGEST, Array
from genviz.engine.math.maximisation import CovarianceType
from genviz.engine.problem import Problem


def read(given: Mapping[str, Any], scale: Array, kind: CovarianceType) -> tuple[Array, Array, Array]:
    """Weights, means and covariances as somebody wrote them down: arrays or nested lists.

    Parameters
    ----------
    given : mapping
        ``weights (K,)`` (optional: equal ones), ``means (K, D)``, and ``covariances`` as ``(K, D, D)`` or in
        the shape that belongs to `kind`: ``(D, D)`` tied, ``(K, D)`` diag, ``(K,)`` spherical.
    scale : ndarray, shape (D,)
        Spread of the columns; a constant one (0) needs no variance.

    Raises
    ------
    Problem
        Something is missing, of the wrong shape, not finite, or not a weight or covariance at all.
    """
    unknown = sorted(set(given) - {"weights", "means", "covariances"})
    if unknown or "means" not in given or "covariances" not in given:
        names = ", ".join(sorted(given))
        raise Problem("a start needs weights, means and covariances; it has {names}", names=names)
    n_columns = len(scale)
    means = read_means(given["means"], n_columns)
    k = len(means)
    weights = numbers(given["weights"], "weights") if "weights" in given else np.full(k, 1.0 / k)
    if weights.shape != (k,):
        raise Problem("weights must have the shape ({k},), not {shape}", k=k, shape=str(weights.shape))
    if not (weights > 0).all() or abs(weights.sum() - 1.0) > 1e-3:
        total = f"{weights.sum():.6g}"
        raise Problem("weights must be positive and sum to 1; they sum to {total}", total=total)
    covariances = _covariances(numbers(given["covariances"], "covariances"), k, n_columns, kind)
    active = np.flatnonzero(scale)
    for i, covariance in enumerate(covariances[:, active[:, None], active]):
        refuse_no_covariance(covariance, i)
    return weights / weights.sum(), means, covariances


def read_means(value: Any, n_columns: int) -> Array:  # noqa: ANN401
    """Means ``(K, D)``; in one dimension a plain list will do.

    Raises
    ------
    Problem
        They have another shape, or are not finite numbers.
    """
    means = numbers(value, "means")
    if means.ndim == 1 and n_columns == 1:
        means = means[:, None]
    if means.ndim != 2 or means.shape[1] != n_columns or len(means) == 0:
        raise Problem("means must have the shape (K, {d}), not {shape}", d=n_columns, shape=str(means.shape))
    return means


def numbers(value: Any, name: str) -> Array:  # noqa: ANN401 - that is what is checked here
    """A finite array.

    Raises
    ------
    Problem
        It is not; calls it `name`.
    """
    try:
        array = np.array(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise Problem("{name} must be numbers", name=name) from None
    if not np.isfinite(array).all():
        raise Problem("{name} must be finite numbers", name=name)
    if (np.abs(array) > LARGEST).any():
        raise Problem("{name} must not exceed 1e150, which cannot be squared in double precision", name=name)
    return array


def number(value: Any, name: str) -> float:  # noqa: ANN401 - that is what is checked here
    """One finite number.

    Raises
    ------
    Problem
        It is not; calls it `name`.
    """
    array = numbers(value, name)
    if array.shape != ():
        raise Problem("{name} must be one number", name=name)
    return float(array)


def place(xy: Any, axes: Any, d: int) -> tuple[list[int], Array]:  # noqa: ANN401
    """Columns and coordinates of a place on some of the `d` axes.

    Raises
    ------
    Problem
        The axes are not different features, or there is not one number for each.
    """
    columns = [axis for axis in axes if is_index(axis, d)] if isinstance(axes, (list, tuple)) else []
    if not columns or len(columns) != len(axes) or len(columns) != len(set(columns)):
        raise Problem("axes must be different features, numbered 0 to {last}", last=d - 1)
    where = numbers(xy, "xy")
    if where.shape != (len(columns),):
        raise Problem("a point needs {d} coordinates, not {n}", d=len(columns), n=where.size)
    return columns, where


def is_index(k: object, n: int) -> bool:
    """Whether `k` is one of 0 … n − 1."""
    return type(k) is int and 0 <= k < n


def _covariances(given: Array, k: int, d: int, kind: CovarianceType) -> Array:
    """``(K, D, D)`` from any of the accepted shapes."""
    own = {"full": (k, d, d), "tied": (d, d), "diag": (k, d), "spherical": (k,)}[kind]
    if given.shape == (k, d, d):
        return given
    if given.shape != own:
        raise Problem(
            "covariances must have the shape {full}, or {own} for covariance_type {kind}; they have {shape}",
            full=str((k, d, d)), own=str(own), kind=kind, shape=str(given.shape),
        )  # fmt: skip
    if kind == "tied":
        return np.tile(given, (k, 1, 1))
    return given.reshape(k, -1, 1) * np.eye(d)


def refuse_no_covariance(covariance: Array, k: int) -> None:
    """Refuse a matrix that is not symmetric and positive definite.

    Scaled to a unit diagonal first, so that columns in very different units do no harm.

    Raises
    ------
    Problem
        It is not a covariance; says of which component.
    """
    variances = np.diag(covariance)
    if (variances > 0).all():
        deviations = np.sqrt(variances)
        correlation = covariance / deviations[:, None] / deviations
        if (
            np.allclose(correlation, correlation.T, rtol=0.0, atol=1e-8)
            and np.linalg.eigvalsh(correlation)[0] > 0
        ):
            return
    raise Problem("covariance {k} is not symmetric and positive definite; correct it", k=k + 1)


def matrix(value: Any, d: int) -> Array:  # noqa: ANN401 - that is what is checked here
    """A finite d×d matrix.

    Raises
    ------
    Problem
        It is not.
    """
    array = numbers(value, "covariance")
    if array.shape != (d, d):
        raise Problem(
            "a covariance must have the shape {shape}, not {given}", shape=str((d, d)), given=str(array.shape)
        )
    return array
