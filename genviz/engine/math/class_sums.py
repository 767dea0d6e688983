"""What the closed forms need to know of labelled points: how many, where and how spread, class by class.

As everywhere, that happens in coordinates in which the data have variance 1 (see `coordinates`).  In the
plane all sums come from one matrix product of the memberships with monomials; where tight classes lie far
apart, or the points of a class on a line, that would lose digits, and differences to the means are taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.coordinates import SMALLEST
from genviz.engine.math.notes import ONE_CLASS
from genviz.engine.problem import Problem

#: Ranges of columns that can be squared and added up without a thought.
_ORDINARY: Final = (1e-100, 1e100)
#: A spread of so many rounding errors is beyond doubt.
_CLEAR: Final = 64.0
_EPSILON: Final = float(np.finfo(np.float64).eps)
#: Moments about another point keep enough digits where more than this share of them is (co)variance.
_KEPT: Final = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class ClassSums:
    """What the closed forms need to know of the data.

    Attributes
    ----------
    counts, shares : ndarray, shape (C,)
        n_c, and n_c / N.
    centre, scale : ndarray, shape (D,)
        Coordinates z = (x − centre) / scale in which all points together have mean 0 and variance 1; scale 0
        for a constant column.
    noise : ndarray, shape (d,)
        Rounding error of a coordinate of z, which has the d columns that are not constant.
    means, scatter : ndarray, shapes (C, d), (C, d, d)
        Mean and covariance (divisor n) of each class's points, in z; 0 for a class without points.
    spread : ndarray, shape (d, d)
        Covariance of all points.
    n_samples : int
    log_volume : float
        Σ log scale.
    clear : bool
        It is plain already that every class spreads in all directions.
    """

    counts: NDArray[np.int64]
    shares: Array
    centre: Array
    scale: Array
    noise: Array
    means: Array
    scatter: Array
    spread: Array
    n_samples: int
    log_volume: float
    clear: bool = False


# ------------------------------------------------------------------------------------------------- refusals


def n_classes(data: Data) -> int:
    """C: classes that have a name or a point."""
    return max(len(data.classes), _label_range(data)[1] + 1)


def _label_range(data: Data) -> tuple[int, int]:
    """The lowest and the highest class that has a point; 0 and −1 for none."""
    y = data.y
    if y is None or not len(y):
        return 0, -1
    return data.derived("label range", lambda: (int(y.min()), int(y.max())))


def class_name(data: Data, c: int) -> str:
    """What class `c` (from 0) is called."""
    return data.classes[c] if c < len(data.classes) else str(c + 1)


def refuse_unlabelled(data: Data, model: str) -> None:
    """Refuse data that a classifier cannot learn from.

    Raises
    ------
    Problem
        There are no classes, or the points are all of one class; calls the classifier `model`.
    """
    if data.y is None or not len(data.y):
        raise Problem("{model} needs classes: choose data with a class column", model=model)
    first, last = _label_range(data)
    if first == last:
        raise Problem(ONE_CLASS, n=len(data.y), name=class_name(data, first))


def missing_classes(data: Data) -> Problem | None:
    """What has to be drawn by hand before classes can be told apart; None if there is enough."""
    if not data.drawn:
        return None
    if data.n_samples == 0 or data.y is None or (data.y == data.y[0]).all():
        return Problem("the run waits for points: a boundary needs points of two classes")
    apart = data.derived("apart", lambda: bool((data.x != data.x[0]).any()))
    return None if apart else Problem("the run waits for points: all lie at one place; draw one elsewhere")


# ----------------------------------------------------------------------------------------------------- sums


def class_sums(data: Data) -> ClassSums:
    """The sums of labelled `data`, computed once.

    Raises
    ------
    Problem
        All points are identical, or a column's spread is too small to square.
    """
    return data.derived("class sums", lambda: _class_sums(data))


def _class_sums(data: Data) -> ClassSums:
    quick = _in_the_plane(data) if data.n_features == 2 else None
    return quick or _in_space(data)


def _units(spread: Array, data: Data) -> tuple[float, float]:
    """The smallest and the largest range of a column; the smallest is 0 where one is constant."""
    ranges = spread.tolist()
    smallest = min([r for r in ranges if r > 0.0], default=0.0)
    if smallest == 0.0:
        raise Problem("all {n} points are the same; a boundary needs points at different places",
                      n=data.n_samples)  # fmt: skip
    if smallest < SMALLEST:
        raise Problem(
            "column '{column}' varies by {spread} only: differences below 1e-150 cannot be squared in double "
            "precision; rescale the column",
            column=data.names[ranges.index(smallest)], spread=f"{smallest:.3g}",
        )  # fmt: skip
    return min(ranges), max(ranges)


def _in_the_plane(data: Data) -> ClassSums | None:
    """All sums by one product with 1, x, y, x², y², xy, counted from the first point.

    None where that would lose digits: a class is thin, or tight and far from that point; or numbers are
    extreme.
    """
    assert data.y is not None
    about, monomials = data.x[0], np.empty((6, data.n_samples))
    inner = np.subtract(data.x.T, about[:, None], out=monomials[1:3])
    spread = (inner.max(axis=1) - inner.min(axis=1)).tolist()
    if not (_ORDINARY[0] < min(spread) and max(spread) < _ORDINARY[1]):
        return None
    monomials[0] = 1.0
    np.multiply(inner, inner, out=monomials[3:5])
    np.multiply(inner[0], inner[1], out=monomials[5])
    member = (data.y == np.arange(n_classes(data))[:, None]).astype(np.float64)  # (C, N)
    table = member.dot(monomials.T).tolist()
    n, tx, ty, txx, tyy, txy = _mean(sum(column) for column in zip(*table, strict=True))
    vx, vy = txx - tx * tx, tyy - ty * ty
    if not (vx > _KEPT * txx and vy > _KEPT * tyy):
        return None
    a, b = sqrt(vx), sqrt(vy)
    (x, y), (sx, sy) = about.tolist(), spread
    noise = (_EPSILON * (abs(x) + sx) / a, _EPSILON * (abs(y) + sy) / b)
    means, scatter, clear, least = [], [], True, (_CLEAR * max(noise)) ** 2
    for row in table:
        count, mx, my, mxx, myy, mxy = _mean(row)
        xx, yy, xy = mxx - mx * mx, myy - my * my, mxy - mx * my
        if count and not (xx > 0.0 and yy > 0.0 and xx * yy - xy * xy > _KEPT * mxx * myy):
            return None
        means.append(((mx - tx) / a, (my - ty) / b) if count else (0.0, 0.0))
        xx, xy, yy = xx / vx, xy / (a * b), yy / vy
        scatter.append(((xx, xy), (xy, yy)))
        clear = clear and xx * yy - xy * xy > least * (xx + yy)  # a bound of the smaller eigenvalue
    off = (txy - tx * ty) / (a * b)
    return ClassSums(
        np.array([int(row[0]) for row in table]), np.array([row[0] / n for row in table]),
        np.array((x + tx, y + ty)), np.array((a, b)), np.array(noise), np.array(means), np.array(scatter),
        np.array(((1.0, off), (off, 1.0))), int(n), log(a) + log(b), clear,
    )  # fmt: skip


def _mean(sums: Iterable[float]) -> tuple[float, ...]:
    """The first sum, which counts, and the others over it."""
    count, *others = sums
    divisor = count or 1.0
    return count, *[s / divisor for s in others]


def _noise(about: Array, spread: Array, scale: Array) -> Array:
    """Rounding errors of numbers at `about`, over the scale."""
    return np.asarray(_EPSILON * (np.abs(about) + spread) / scale)


def _in_space(data: Data) -> ClassSums:
    """The same from differences to the means: in any dimension, with any range.

    Raises
    ------
    Problem
        All points are identical, or a column's spread is too small to square.
    """
    assert data.y is not None
    about = data.x[0]
    c = n_classes(data)
    order = np.argsort(data.y.astype(np.min_scalar_type(c)), kind="stable")  # short ones in linear time
    x = data.x[order] - about  # class by class
    spread = x.max(axis=0) - x.min(axis=0)
    smallest, largest = _units(spread, data)
    active, unit = spread > 0, np.ones(len(spread))
    if not (_ORDINARY[0] < smallest and largest < _ORDINARY[1]):
        unit = np.where(active, spread, 1.0)
        x = (x / unit)[:, active]
    counts = np.bincount(data.y, minlength=c)
    shares = counts / len(x)
    means, scatter = _blocks(x, counts)
    mean, d = shares @ means, x.shape[1]
    means -= mean
    total = (shares @ scatter.reshape(-1, d * d)).reshape(d, d) + (means * shares[:, None]).T @ means
    inner = np.sqrt(np.diagonal(total))
    centre, scale = about.copy(), np.zeros(len(about))
    centre[active] += mean * unit[active]
    scale[active] = sizes = inner * unit[active]
    square = inner[:, None] * inner
    return ClassSums(
        counts, shares, centre, scale, _noise(about[active], spread[active], sizes),
        np.where(counts[:, None] > 0, means / inner, 0.0), scatter / square, total / square, len(x),
        float(np.log(sizes).sum()),
    )  # fmt: skip


def _blocks(x: Array, counts: NDArray[np.int64]) -> tuple[Array, Array]:
    """Means ``(C, d)`` and covariances ``(C, d, d)`` of rows that are sorted by class and centred here."""
    c, d = len(counts), x.shape[1]
    means, scatter, start = np.zeros((c, d)), np.zeros((c, d, d)), 0
    for k, n in enumerate(counts.tolist()):
        block = x[start : start + n]
        start += n
        if n:
            first = block[0].copy()
            block -= first
            means[k] = block.mean(axis=0)
            block -= means[k]
            means[k] += first  # exact where all rows are equal
            scatter[k] = block.T @ block / n
    return means, scatter
