"""MNIST: handwritten digits of 28 by 28 pixels, 10,000 of them, in a fixed split; smaller ones too.

References
----------
LeCun, Bottou, Bengio, Haffner (1998), "Gradient-based learning applied to document recognition",
Proceedings of the IEEE 86.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import HELD_OUT, Array, Data, Pictures
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem, mark
from genviz.engine.resampling import area_means, levelled
from genviz.engine.resources import read_resource
from genviz.engine.rng import SPLIT, Rng

SIDE: Final = 28
#: Value of a pixel that is all ink.
INK: Final = 255.0
#: Pictures to train on, and pictures that no model is ever trained on.
MOST_TRAINING: Final = 8000
MOST_HELD_OUT: Final = 2000
_SPLIT_SEED: Final = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class MnistParams(Params):
    """How many of the digits are used, and in how many levels of grey."""

    n: int = param(
        1000, lo=50, hi=MOST_TRAINING, log=True, symbol="n", label="Training pictures",
        help="How many pictures a model is trained on.",
    )  # fmt: skip
    n_heldout: int = param(
        500, lo=50, hi=MOST_HELD_OUT, log=True, live=False, label="Held out", more=True,
        help="How many pictures it is judged by. No model is ever trained on them.",
    )  # fmt: skip
    levels: Literal["256", "8", "4", "2"] = param(
        "256", live=False, label="Levels of grey", more=True,
        choice_labels=(
            mark("256 levels"), mark("8 levels"), mark("4 levels"), mark("2 levels: paper and ink"),
        ),
        help="How many values a pixel can have: each goes to the nearest. With two, a pixel is ink where at "
        "least half of it is.",
    )  # fmt: skip


def mnist(p: MnistParams, side: int = SIDE) -> Data:
    """Digits as pixels of 0 (paper) to L − 1 (ink); more of them go on where fewer ended.

    With `side` below 28, each pixel is the mean ink of its area; only then it is rounded to a level.  The
    split is the same at every size.
    """
    pictures, y = _sized(side)
    kept, out = _SPLIT[: p.n], _SPLIT[MOST_TRAINING : MOST_TRAINING + p.n_heldout]
    x, x_heldout = (_pixels(pictures[rows], int(p.levels)) for rows in (kept, out))
    return Data(
        x=x, y=y[kept], classes=tuple("0123456789"), pixels=(side, side),
        x_heldout=x_heldout, y_heldout=y[out],
        notes=(Problem(HELD_OUT, count=len(out), n=len(kept) + len(out)),),
    )  # fmt: skip


_SPLIT: Final = Rng(_SPLIT_SEED, SPLIT).generator.permutation(MOST_TRAINING + MOST_HELD_OUT)


def _pixels(pictures: NDArray[np.uint8] | Array, levels: int) -> Array:
    return levelled(pictures, INK, levels).reshape(len(pictures), -1).astype(np.float64)


@lru_cache(maxsize=2)
def _sized(side: int) -> tuple[NDArray[np.uint8] | Array, NDArray[np.int64]]:
    """The pictures at ``(10000, side, side)``, ink 0 … 255, and the digits that they show."""
    pictures, y = _archive()
    return pictures if side == SIDE else area_means(pictures, side), y


@lru_cache(maxsize=1)  # a dragged slider asks for the data again and again
def _archive() -> tuple[Pictures, NDArray[np.int64]]:
    """All pictures ``(10000, 28, 28)`` and the digits that they show.

    The archive has one bit for each pixel, whether there is ink, and how much for those that have some.
    """
    with np.load(io.BytesIO(read_resource("data", "mnist.npz")), allow_pickle=False) as archive:
        where, ink, y = (archive[name] for name in ("where", "ink", "y"))
    has_ink = np.unpackbits(where, axis=1).astype(bool)
    flat = np.zeros(has_ink.shape, np.uint8)
    flat[has_ink] = ink
    return flat.reshape(-1, SIDE, SIDE), y.astype(np.int64)
