"""MNIST: handwritten digits of 28 by 28 pixels, 10,000 of them, in a fixed split.

References
----------
LeCun, Bottou, Bengio, Haffner (1998), "Gradient-based learning applied to document recognition",
Proceedings of the IEEE 86.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import HELD_OUT, Data, Pictures
from genviz.engine.params import Params, param
from genviz.engine.problem import Problem
from genviz.engine.resources import read_resource
from genviz.engine.rng import SPLIT, Rng

SIDE: Final = 28
#: Pictures to train on, and pictures that no model is ever trained on.
MOST_TRAINING: Final = 8000
MOST_HELD_OUT: Final = 2000
_SPLIT_SEED: Final = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class MnistParams(Params):
    """How many of the digits are used."""

    n: int = param(
        1000, lo=50, hi=MOST_TRAINING, log=True, symbol="n", label="Training pictures",
        help="How many pictures a model is trained on.",
    )  # fmt: skip
    n_heldout: int = param(
        500, lo=50, hi=MOST_HELD_OUT, log=True, live=False, label="Held out", more=True,
        help="How many pictures it is judged by. No model is ever trained on them.",
    )  # fmt: skip


def mnist(p: MnistParams) -> Data:
    """Digits as pixels of 0 (paper) to 255 (ink); more of them go on where fewer ended."""
    pictures, y = _archive()
    kept, out = _SPLIT[: p.n], _SPLIT[MOST_TRAINING : MOST_TRAINING + p.n_heldout]
    flat = pictures.reshape(len(pictures), -1)
    return Data(
        x=flat[kept].astype(np.float64), y=y[kept], classes=tuple("0123456789"), pixels=(SIDE, SIDE),
        x_heldout=flat[out].astype(np.float64), y_heldout=y[out],
        notes=(Problem(HELD_OUT, count=len(out), n=len(kept) + len(out)),),
    )  # fmt: skip


_SPLIT: Final = Rng(_SPLIT_SEED, SPLIT).generator.permutation(MOST_TRAINING + MOST_HELD_OUT)


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
