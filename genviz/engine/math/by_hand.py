"""A mixture taken in hand: means, weights and covariances put where the reader wants them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Protocol

import numpy as np

from genviz.engine.data import Array, Data
from genviz.engine.math import given, mixture
from genviz.engine.math.coordinates import Coordinates, coordinates
from genviz.engine.math.maximisation import CovarianceType, constrained, is_of_type
from genviz.engine.math.mixture_state import MixtureState, fresh, seen
from genviz.engine.problem import Problem

#: No axis is dragged shorter than this share of the data's standard deviation.
_SHORTEST: Final = 1e-3


class Shape(Protocol):
    """The settings that say which covariances are allowed."""

    @property
    def covariance_type(self) -> CovarianceType:
        """Which shapes the Gaussians may take."""

    @property
    def covariance_floor(self) -> float:
        """Smallest variance in any direction, as a share of the data's."""


def _changed(
    state: MixtureState, data: Data, shape: Shape, k: int, change: Callable[[Array, Array, Array], None]
) -> MixtureState:
    """Let `change(weights, means, covariances)` write into component `k`'s, in the data's units.

    After an E phase the state stays one, so that the new parameters' likelihood is seen at once.
    """
    where = coordinates(data)
    theta = mixture.rebased(state.theta, state.centre, state.scale, where)
    if not given.is_index(k, len(theta)):
        raise Problem("there is no component {k}; they are numbered 0 to {last}", k=k, last=len(theta) - 1)
    parts = mixture.in_units(theta, where.centre, where.scale)
    change(*parts)
    names = ("weights", "means", "covariances")
    checked = given.read(dict(zip(names, parts, strict=True)), where.scale, shape.covariance_type)
    new = replace(fresh(mixture.from_units(*checked, where), where), reseeds=state.reseeds)
    return new if state.moments is None else seen(new, data, len(theta))


def move_mean(
    state: MixtureState, data: Data, shape: Shape, k: int, xy: Sequence[float], axes: Sequence[int]
) -> MixtureState:
    """Put the mean of component `k` (from 0) at `xy` in the plane of two features."""
    columns, where = given.place(xy, axes, data.n_features)

    def change(_weights: Array, means: Array, _covariances: Array) -> None:
        means[k, columns] = where

    return _changed(state, data, shape, k, change)


def set_weight(state: MixtureState, data: Data, shape: Shape, k: int, weight: float) -> MixtureState:
    """Give component `k` this weight; the others keep their proportions."""
    share = given.number(weight, "weight")

    def change(weights: Array, _means: Array, _covariances: Array) -> None:
        if len(weights) > 1:
            weights *= (1.0 - share) / (1.0 - weights[k])
            weights[k] = share

    return _changed(state, data, shape, k, change)


def set_covariance(
    state: MixtureState, data: Data, shape: Shape, k: int, covariance: Sequence[Sequence[float]]
) -> MixtureState:
    """Give component `k` this covariance (D, D), in the data's units."""

    def change(_weights: Array, means: Array, covariances: Array) -> None:
        covariances[k] = given.matrix(covariance, means.shape[1])

    return _changed(state, data, shape, k, change)


def half_axes(covariances: Array, scale: Array) -> Array:
    """Half axes of the 1σ ellipses, as seen when every column is drawn with its own `scale`.

    With S = diag(scale), the ellipse of Σ is that of S⁻¹ΣS⁻¹ = Q Λ Qᵀ stretched by S, and its half axes are
    the columns of S Q Λ^½: they end on the ellipse, and each is parallel to the tangent at the other's end.

    Parameters
    ----------
    covariances : ndarray, shape (K, d, d)
    scale : ndarray, shape (d,)
        0 counts as 1.

    Returns
    -------
    ndarray, shape (K, d, d)
        Row i is the offset of half axis i from the mean; the longest first.
    """
    unit = np.where(scale > 0, scale, 1.0)
    values, vectors = np.linalg.eigh(covariances / unit[:, None] / unit)
    rows = np.swapaxes(vectors, -1, -2) * np.sqrt(np.maximum(values, 0.0))[..., None]
    return np.asarray(rows[:, ::-1] * unit)


def drag_axis(
    state: MixtureState, data: Data, shape: Shape, k: int, axis: int, xy: Sequence[float], axes: Sequence[int]
) -> MixtureState:
    """Let half axis `axis` of component `k`'s 1σ ellipse end at `xy`; the other keeps its length.

    Over the drawn features, standardised, let a be the old half axis and b the new one, and n ⟂ b.  The
    linear map A with A a = b that takes the unit vector of the other axis to n turns the block S into A S Aᵀ.
    Over all features A is bordered by ones, T Σ Tᵀ: what is positive definite stays so, and the correlations
    with the features that are not drawn follow.

    Along the axes ("diag") only the length along that axis counts; round components ("spherical") grow as a
    whole; components that share one covariance ("tied") share the change.
    """
    columns, where = given.place(xy, axes, data.n_features)
    if not given.is_index(axis, len(columns)):
        raise Problem(
            "there is no axis {axis}; they are numbered 0 to {last}", axis=axis, last=len(columns) - 1
        )
    scale = coordinates(data).scale[columns]
    if not (scale > 0).all():
        raise Problem("a constant column has no width that could be changed")
    least = max(np.sqrt(shape.covariance_floor), _SHORTEST)

    def change(_weights: Array, means: Array, covariances: Array) -> None:
        block = covariances[k][np.ix_(columns, columns)]
        old = half_axes(block[None], scale)[0] / scale  # (d, d)
        map_ = _turned(old, axis, (where - means[k, columns]) / scale, shape.covariance_type, least)
        border = np.eye(means.shape[1])
        if shape.covariance_type == "spherical":
            border *= map_[0, 0]  # all features, drawn or not
        else:
            border[np.ix_(columns, columns)] = scale[:, None] * map_ / scale
        new = border @ covariances[k] @ border.T
        new = _above_floor(0.5 * (new + new.T), coordinates(data), shape)
        covariances[slice(None) if shape.covariance_type == "tied" else k] = new

    return _changed(state, data, shape, k, change)


def _above_floor(covariance: Array, where: Coordinates, shape: Shape) -> Array:
    """A covariance ``(D, D)`` in the data's units, its variances kept at the floor as an M step would.

    The axes that are drawn are long enough; those of all features, and those of round components, may not be.
    """
    inner = np.ix_(where.active, where.active)
    s = where.scale[where.active]
    z = covariance[inner] / s[:, None] / s
    if not is_of_type(covariance[None][:, inner[0], inner[1]], shape.covariance_type):
        return covariance  # the M step that brings the type about is still to come
    out = covariance.copy()
    out[inner] = (
        constrained(z[None], shape.covariance_type, shape.covariance_floor, where.ratio)[0] * s[:, None] * s
    )
    return out


def _turned(old: Array, axis: int, wanted: Array, kind: CovarianceType, least: float) -> Array:
    """The map ``(d, d)`` that takes row `axis` of `old` to `wanted`, not shorter than `least`."""
    length = float(np.linalg.norm(old[axis]))
    if kind == "spherical" or len(old) == 1:
        return np.eye(len(old)) * (max(float(np.linalg.norm(wanted)), least) / length)
    if kind == "diag":
        along = int(np.abs(old[axis]).argmax())
        stretched = np.ones(len(old))
        stretched[along] = max(abs(float(wanted[along])), least) / length
        return np.diag(stretched)
    far = float(np.linalg.norm(wanted))
    ahead = wanted / far if far > 0 else old[axis] / length
    aside = np.array([-ahead[1], ahead[0]])
    other = old[1 - axis] / np.linalg.norm(old[1 - axis])
    # Rows q (the old unit axes) to columns: A = (r / |a|) ahead qᵀ + aside q'ᵀ
    return np.asarray(
        np.outer(ahead, old[axis] / length) * (max(far, least) / length) + np.outer(aside, other)
    )
