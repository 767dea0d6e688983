"""What the pointer is on: which mark, and what to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from genviz.ui.focus import Focus
from genviz.ui.i18n import number, tr
from genviz.ui.plots.axis import named
from genviz.ui.plots.gate import Mapping
from genviz.ui.plots.means import RADIUS
from genviz.ui.raster import Pixels
from genviz.ui.theme import theme

if TYPE_CHECKING:
    from genviz.engine.math.picture import MixturePicture

Reals = NDArray[np.float64]
Kind = Literal["mean", "axis", "point", "ellipse"]
#: Distances in pixels that count as being on a mark, a handle, a point or a line.
_MEAN, _HANDLE, _POINT, _LINE = RADIUS + 7, 13, 9, 6
#: A component's handles are seen from within so many standard deviations.
_NEAR: Final = 2.6


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the stage.

    Attributes
    ----------
    kind : str
        "mean", "axis" (the end of a half axis), "point" or "ellipse".
    i : int
        Component, or index of the point.
    axis : int
        Which half axis.
    """

    kind: Kind
    i: int
    axis: int = 0


def nearest(places: Reals, where: QPointF, mapping: Mapping) -> tuple[int, float]:
    """Index of the nearest of `places` ``(n, 2)`` and its distance in pixels; −1 and infinity for none."""
    if not len(places):
        return -1, np.inf
    at = mapping.to_pixels(np.nan_to_num(places, nan=1e12))
    distance = np.hypot(at[:, 0] - where.x(), at[:, 1] - where.y())
    i = int(distance.argmin())
    return i, float(distance[i])


def handles(picture: MixturePicture, means: Reals, k: int) -> Reals:
    """Both ends of each half axis of component `k` on the plane, shape (2·d, 2); of none, shape (0, 2)."""
    if not 0 <= k < len(picture.half_axes) or not np.isfinite(picture.half_axes[k]).all():
        return np.empty((0, 2))
    offsets = picture.half_axes[k]
    if offsets.shape[1] == 1:  # the ends of ± σ, at the height of the curve there
        height = means[k, 1] * np.exp(-0.5)
        ends = picture.means[k, 0] + np.array([1.0, -1.0]) * offsets[0, 0]
        return np.column_stack([ends, np.full(2, height)])
    return np.concatenate([[means[k] + side * row for side in (1.0, -1.0)] for row in offsets])


def component_near(picture: MixturePicture, where: QPointF, mapping: Mapping) -> int:
    """The component within whose ellipse the pointer is deepest; −1 for none."""
    if not len(picture.half_axes):
        return -1
    x, y = mapping.to_data(where.x(), where.y())
    d = picture.means.shape[1]
    offset = np.array([x, y][:d]) - picture.means  # (K, d)
    # Half axes are conjugate: with rows Q Λ½ S, the depth is the length of offset · rows⁻¹.
    with np.errstate(all="ignore"):
        inside = np.linalg.pinv(np.nan_to_num(picture.half_axes))
    depth = np.linalg.norm(np.einsum("kd,kde->ke", offset, inside), axis=1)
    k = int(depth.argmin())
    return k if depth[k] <= _NEAR else -1


def grabbable(
    picture: MixturePicture, places: Reals, means: Reals, where: QPointF, mapping: Mapping
) -> Mark | None:
    """What can be dragged at `where`: a mean before a handle before a point."""
    px = theme().px
    k, far = nearest(means, where, mapping)
    if far <= px(_MEAN):
        return Mark("mean", k)
    k = component_near(picture, where, mapping)
    i, far = nearest(handles(picture, means, k), where, mapping)
    if far <= px(_HANDLE):
        return Mark("axis", k, i // 2 if picture.means.shape[1] == 2 else 0)
    i, far = nearest(places, where, mapping)
    return Mark("point", i) if far <= px(_POINT) else None


def ellipse_at(pixels: Pixels, where: QPointF, mapping: Mapping) -> int:
    """The component whose ellipse is under the pointer; −1 for none."""
    if pixels.ellipses is None or not len(pixels.ellipses):
        return -1
    k, _, n, _ = pixels.ellipses.shape
    i, far = nearest(pixels.ellipses.reshape(-1, 2), where, mapping)
    return i // (len(pixels.ellipses.reshape(-1, 2)) // k) if n and far <= theme().px(_LINE) else -1


def focus_of(mark: Mark | None, ellipse: int, picture: MixturePicture) -> Focus | None:
    """What pointing at a mark, or at an ellipse, lights."""
    if mark is None:
        return Focus("spread", ellipse) if ellipse >= 0 else None
    if mark.kind == "point":
        return Focus("point") if mark.i == picture.selected else None
    return Focus("mean" if mark.kind == "mean" else "spread", mark.i)


def explained(mark: Mark | None, ellipse: int, picture: MixturePicture) -> str:
    """What to say about what is under the pointer; empty for nothing."""
    if mark is not None and mark.kind == "point":
        return _point(picture, mark.i)
    if mark is not None and mark.kind == "mean":
        return _mean(picture, mark.i)
    if mark is not None:
        return tr("Drag to stretch and turn component {k}.", k=mark.i + 1)
    if ellipse >= 0:
        return tr(
            "Component {k}: 39 % of it lies within the thick line (1σ), 86 % within the thin one (2σ).",
            k=ellipse + 1,
        )
    return ""


def _where(values: Reals, picture: MixturePicture) -> str:
    parts = (
        f"{named(name)} {number(float(value), 2)}{' ' + named(unit) if unit else ''}"
        for name, unit, value in zip(picture.names, picture.units, values, strict=True)
    )
    return ", ".join(parts)


def _mean(picture: MixturePicture, k: int) -> str:
    where, weight = _where(picture.means[k], picture), round(100 * float(picture.weights[k]))
    if picture.kind == "kmeans":
        return tr(
            "Centroid {k}: {where}. It has {weight} % of the points.", k=k + 1, where=where, weight=weight
        )
    return tr("Mean of component {k}: {where}. Weight {weight} %.", k=k + 1, where=where, weight=weight)


def _point(picture: MixturePicture, i: int) -> str:
    where = _where(picture.x[i], picture)
    if not picture.asked:
        return tr("Point {i}: {where}.", i=i + 1, where=where)
    if picture.kind == "kmeans":
        return tr(
            "Point {i}: {where}. It belongs to centroid {k}.",
            i=i + 1,
            where=where,
            k=int(picture.best[i]) + 1,
        )
    order = np.argsort(-picture.resp[i])[:3]
    shares = ", ".join(f"{k + 1}: {round(100 * float(picture.resp[i, k]))} %" for k in order)
    return tr("Point {i}: {where}. Responsibilities {shares}.", i=i + 1, where=where, shares=shares)
