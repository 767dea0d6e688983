"""Handwritten digits, described by two features that the eye can check, by two discriminants, or by pixels.

A picture is read as ink spread evenly over square pixels of side 1.  With μ the mean place of its ink, m the
amount (1 a black pixel) and λ₁ ≥ λ₂ the eigenvalues of the ink's covariance (1/12 is the pixel's own share),

    straightness = 1 − √(λ₂ / λ₁),        hollowness = √(4π √(λ₁ λ₂) / m).

4π √(λ₁ λ₂) is the area of the filled ellipse that has this covariance.  Straightness is 0 if the ink reaches
equally far in all directions and nears 1 for a thin line.  Hollowness is 1 for a filled ellipse, the most
compact shape that so much ink can have, and grows when the middle is empty.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import lru_cache
from math import pi
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import HELD_OUT, Array, Data, Pictures, Strangers
from genviz.engine.math.directions import discriminant_directions
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem, mark
from genviz.engine.resampling import levelled
from genviz.engine.resources import read_resource
from genviz.engine.rng import MAX_SEED, SPLIT, Rng

Labels = NDArray[np.int64]

#: Value of a pixel that is all ink.
INK: Final = 16.0
#: Variance of a place within a pixel of side 1.
_PIXEL: Final = 1.0 / 12.0
#: So many of each digit that no model was trained on.
_OF_EACH: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class DigitsParams(Params):
    """How digits are described, and which of them a model sees."""

    features: Literal["straight_hollow", "discriminants", "pixels"] = param(
        "straight_hollow", live=False, label="Described by",
        choice_labels=(
            mark("0 and 1 by two traits"), mark("ten digits in a plane"),
            mark("ten digits, 64 pixels"),
        ),
        help="Two features that can be read off the picture, the two mixtures of pixels that tell ten digits "
        "apart best, or all pixels.",
    )  # fmt: skip
    n: int = param(
        200, lo=10, hi=1700, log=True, symbol="n", label="Training points",
        help="How many digits a model is trained on, at most all that are not held out.",
    )  # fmt: skip
    heldout: float = param(
        0.444, lo=0.05, hi=0.9, live=False, label="Held out", more=True,
        help="Fraction of the digits kept away from the model, to judge it by.",
    )  # fmt: skip
    seed: int = param(
        0, lo=0, hi=MAX_SEED, live=False, label="Data seed", more=True,
        help="Another seed holds out other digits.",
    )  # fmt: skip
    levels: Literal["17", "8", "4", "2"] = param(
        "17", live=False, label="Levels of grey", more=True, when=("features", ("pixels",)),
        choice_labels=(
            mark("17 levels"), mark("8 levels"), mark("4 levels"), mark("2 levels: paper and ink"),
        ),
        help="How many values a pixel can have: each goes to the nearest. With two, a pixel is ink where at "
        "least half of it is.",
    )  # fmt: skip


def digits(p: DigitsParams) -> Data:
    """Return the digits as `p` describes them; pictures go from 0 (paper) to 16 (ink), pixels to L − 1.

    Which rows are held out depends on `heldout` and `seed` only, and a digit keeps its features when more are
    trained on: discriminants are computed from all digits that are not held out.
    """
    pictures, y = _archive()
    if p.features == "straight_hollow":
        return _straight_hollow(p)
    if p.features == "pixels":
        values = levelled(pictures, INK, int(p.levels))
        shown = np.round(values * (INK / (int(p.levels) - 1))).astype(np.uint8)
        x = values.reshape(len(y), -1).astype(np.float64)
        return replace(_data(p, x, y, shown), pixels=(8, 8))
    pixels = pictures.reshape(len(y), -1).astype(np.float64)
    kept, _ = _parted(p, len(y))
    directions = discriminant_directions(pixels[kept], y[kept], 2)
    x = (pixels - pixels[kept].mean(axis=0)) @ directions
    return replace(_data(p, x, y, pictures), names=("discriminant 1", "discriminant 2"))


def straightness_and_hollowness(pictures: Pictures) -> Array:
    """The two features of pictures ``(M, h, w)``, ``(M, 2)``, by the formulas at the top of this file.

    Raises
    ------
    Problem
        A picture has no ink.
    """
    share = pictures / INK  # (M, h, w)
    ink = share.sum(axis=(1, 2))
    if not ink.all():
        raise Problem("picture {i} has no ink; leave it out", i=int(np.flatnonzero(ink == 0)[0]) + 1)
    share /= ink[:, None, None]
    places = np.moveaxis(np.indices(pictures.shape[1:], dtype=np.float64), 0, -1)  # (h, w, 2)
    means = np.einsum("mij,ijk->mk", share, places)
    away = places - means[:, None, None]  # (M, h, w, 2)
    covariances = np.einsum("mij,mijk,mijl->mkl", share, away, away) + _PIXEL * np.eye(2)
    small, large = np.linalg.eigvalsh(covariances).T
    area = 4 * pi * np.sqrt(small * large)
    return np.column_stack([1.0 - np.sqrt(small / large), np.sqrt(area / ink)])


def _straight_hollow(p: DigitsParams) -> Data:
    pictures, y = _archive()
    x = _described()
    known = y < 2
    data = _data(p, x[known], y[known], pictures[known])
    return replace(data, names=("straightness", "hollowness"), strangers=_strangers(x, y, pictures))


def _data(p: DigitsParams, x: Array, y: Labels, pictures: Pictures) -> Data:
    """The rows to train on, in the order in which they come with more of them, and those held out."""
    kept, out = _parted(p, len(y))
    notes = [Problem(HELD_OUT, count=len(out), n=len(y))]
    if len(kept) < p.n:
        notes.append(Problem("a model is trained on all {n} digits that are not held out", n=len(kept)))
    kept = kept[: p.n]
    return Data(
        x=x[kept], y=y[kept], classes=tuple(str(digit) for digit in range(int(y.max()) + 1)),
        x_heldout=x[out], y_heldout=y[out], pictures=pictures[kept], notes=tuple(notes),
    )  # fmt: skip


def _parted(p: DigitsParams, n: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows that are not held out, shuffled, and those that are."""
    order = Rng(p.seed, SPLIT).generator.permutation(n)
    count = round(p.heldout * n)
    return order[count:], np.sort(order[:count])


def _strangers(x: Array, y: Labels, pictures: Pictures) -> Strangers:
    """Take turns through the digits from 2; a 4 comes first, the one that is least of a 1."""
    fours = np.flatnonzero(y == 4)
    columns = [
        fours[np.argsort(x[fours, 0] - x[fours, 1], kind="stable")],
        *(np.flatnonzero(y == digit) for digit in (2, 3, 5, 6, 7, 8, 9)),
    ]
    turns = np.array([column[:_OF_EACH] for column in columns]).T.ravel()
    return Strangers(x[turns], pictures[turns], tuple(str(digit) for digit in y[turns]))


@lru_cache(maxsize=1)  # a dragged slider asks for the data again and again
def _archive() -> tuple[Pictures, Labels]:
    """All pictures ``(1797, 8, 8)`` and the digits that they show."""
    with np.load(io.BytesIO(read_resource("data", "digits.npz")), allow_pickle=False) as archive:
        pictures, y = archive["pictures"], archive["y"]
    return np.asarray(pictures, dtype=np.uint8), np.asarray(y, dtype=np.int64)


@lru_cache(maxsize=1)
def _described() -> Array:
    return straightness_and_hollowness(_archive()[0])
