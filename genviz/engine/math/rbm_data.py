"""What a machine with binary units makes of data: pictures or columns as rows of 0 and 1.

A row has one more number than there are pixels: a 1, whose weights are the biases of the hidden units.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.rbm_exact import entropy
from genviz.engine.problem import Problem
from genviz.engine.rng import SAMPLE, START, Rng

Numbers = NDArray[Any]  # single or double precision

#: Full ink of the usual ways to store pictures; other data reach up to their own largest value.
_INKS: Final = (1.0, 16.0, 255.0)
#: Pictures from such files have light in place of ink: 1 is white paper.
PHOTOS: Final = (".png", ".jpg", ".jpeg")
#: More pixels than that are more than a screen can show, and a step would take too long.
MOST_PIXELS: Final = 4096
#: Base rates keep away from 0 and 1 by this share of a picture.
_KEEP: Final = 0.5
#: So many pictures are measured at most.
SHOWN: Final = 1000
_NOISE: Final = 500
_NOISE_SEED: Final = 2
_STEPS: Final = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


#: From such a share of grey pixels on it is said how pictures were made binary.
_GREY: Final = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Data as the machine sees them.

    Attributes
    ----------
    train : ndarray, shape (N, V + 1)
        0 and 1 in the machine's precision; the last column is 1.
    grey : ndarray, shape (N, V)
        Share of full ink, 0 … 1.
    heldout, grey_heldout : ndarray or None
        The same of the held-out rows, at most 1,000 of them.
    rates : ndarray, shape (V,)
        How often each pixel is black in training, kept away from 0 and 1.
    odds : ndarray, shape (V,)
        log(p / (1 − p)) of the rates.
    noise : ndarray, shape (M, V + 1)
        Pictures with as much ink as those of training, at random places.
    independent : float
        Mean log p of training pictures under independent pixels with these rates, nats.
    span : tuple of float
        Range for free energies above the training mean, nats: it belongs to the data.
    best : float
        Minus the entropy of the training pictures: no model's mean log p is higher.
    pixels : tuple of int
        Height and width.
    ink : float
        Share of ones in training.
    grey_share : float
        Share of pixels that were neither 0 nor full ink.
    """

    train: Numbers
    grey: Array
    heldout: Numbers | None
    grey_heldout: Array | None
    rates: Array
    odds: Array
    noise: Numbers
    independent: float
    span: tuple[float, float]
    best: float
    pixels: tuple[int, int]
    ink: float
    grey_share: float

    @property
    def some(self) -> Numbers:
        """At most 1,000 training rows, spread evenly."""
        return self.train[:: max(1, -(-len(self.train) // SHOWN))]


def seen(data: Data, threshold: float, dtype: Literal["f4", "f8"]) -> Seen:
    """`data` as the machine sees them, computed once.

    Raises
    ------
    Problem
        There are no rows, or more than 4,096 columns.
    """
    key: Hashable = ("rbm", threshold, dtype)
    return data.derived(key, lambda: _seen(data, threshold, np.dtype(dtype)))


def ones(v: Array, dtype: np.dtype[Any]) -> Numbers:
    """Rows ``(M, V)`` with a column of ones after them, ``(M, V + 1)``."""
    out = np.ones((len(v), v.shape[1] + 1), dtype)
    out[:, :-1] = v
    return out


def notes_of(
    data: Data, what: Seen, *, threshold: float | None, batch_size: int, stopped: float
) -> list[Problem]:
    """How pictures were made binary, and what is not as it was asked for.

    Parameters
    ----------
    data : Data
    what : Seen
    threshold : float or None
        From how much ink on a pixel counts as black; None where grey is a chance.
    batch_size : int
        As it was asked for.
    stopped : float
        The learning rate at which learning was stopped, or 0.
    """
    said, n = [], len(what.train)
    if what.grey_share > _GREY and threshold is not None:
        said.append(
            Problem(
                "grey pixels were made black from {threshold:.0%} ink on: {ink:.0%} of all pixels are",
                threshold=threshold, ink=what.ink,
            )
        )  # fmt: skip
    if data.pixels is None and what.grey_share > _GREY:
        said.append(Problem("these are no pictures: a column counts as 1 in the upper part of its range"))
    if n == 1:
        said.append(Problem("there is one picture only: the machine learns it by heart"))
    elif batch_size > n:
        said.append(Problem("a mini-batch has all {n} pictures; there are no more", n=n))
    if stopped:
        said.append(Problem("learning rate {rate:g} was too large: this is the last good state",
                            rate=stopped))  # fmt: skip
    return said


def ink_of(x: Array, data: Data) -> Array:
    """Share of full ink of rows in the data's units, 0 … 1; columns that are no pictures by their range.

    Pictures from an image file are read as light, and become ink.
    """
    low, high = data.derived("rbm range", lambda: _range(data))
    return np.clip((x - low) / (high - low), 0.0, 1.0)


@lru_cache(maxsize=8)
def order(seed: int, epoch: int, n: int) -> NDArray[np.intp]:
    """In which order the pictures come in this epoch."""
    return Rng(seed, SAMPLE, epoch).generator.permutation(n)


def n_batches(n: int, batch_size: int) -> int:
    """Mini-batches in an epoch; the last may be smaller."""
    return -(-n // min(n, batch_size))


def _range(data: Data) -> tuple[Array | float, Array | float]:
    if data.pixels is None:
        low, high = data.x.min(axis=0), data.x.max(axis=0)
        return low, np.where(high > low, high, low + np.maximum(1.0, np.abs(low)))
    low, top = min(0.0, float(data.x.min())), float(data.x.max())
    high = next((ink for ink in _INKS if top <= ink), top)
    return (high, low) if data.name.lower().endswith(PHOTOS) else (low, high)


def _seen(data: Data, threshold: float, dtype: np.dtype[Any]) -> Seen:
    _refuse(data)
    grey = ink_of(data.x, data)
    binary = (grey >= threshold).astype(np.float64)
    n, v = binary.shape
    rates = _rates(binary, n)
    odds = np.log(rates) - np.log1p(-rates)
    out = None if data.x_heldout is None else ink_of(data.x_heldout[:SHOWN], data)
    noise = _noise(binary, dtype)
    typical = -_log_independent(binary, rates)
    return Seen(
        train=ones(binary, dtype), grey=grey,
        heldout=None if out is None else ones((out >= threshold).astype(np.float64), dtype), grey_heldout=out,
        rates=rates, odds=odds, noise=noise, independent=-float(typical.mean()),
        span=_span(binary, noise[:, :-1].astype(np.float64)), best=-entropy(binary),
        pixels=data.pixels or (1, v),
        ink=float(binary.mean()), grey_share=float(((grey > 0.0) & (grey < 1.0)).mean()),
    )  # fmt: skip


def _refuse(data: Data) -> None:
    if not data.n_samples:
        raise Problem("the run waits for points: the sheet is empty")
    if data.n_features > MOST_PIXELS:
        raise Problem(
            "the pictures have {v} pixels, and the machine takes at most {most}; make them smaller",
            v=data.n_features, most=MOST_PIXELS,
        )  # fmt: skip


def _noise(binary: Array, dtype: np.dtype[Any]) -> Numbers:
    """Training pictures with their pixels in random places: as much ink, and nothing to see."""
    rows = np.resize(np.arange(len(binary)), _NOISE)
    shuffled = Rng(_NOISE_SEED, START).generator.permuted(binary[rows], axis=1)
    return ones(shuffled, dtype)


def _log_independent(v: Array, rates: Array) -> Array:
    """Log p of rows under independent pixels, ``(M,)``, nats."""
    return np.asarray(v @ np.log(rates) + (1.0 - v) @ np.log1p(-rates))


def _rates(binary: Array, n: int) -> Array:
    """How often pixels are black, as far from 0 and 1 as if there were `n` pictures."""
    return np.asarray(np.clip(binary.mean(axis=0), _KEEP / n, 1.0 - _KEEP / n))


def _span(binary: Array, noise: Array) -> tuple[float, float]:
    """Room for all groups: machines put noise up to 2.5 times as far away as independent pixels do."""
    rates = _rates(binary, max(len(binary), 2))  # of a single picture nothing would be unlikely
    typical, unlikely = -_log_independent(binary, rates), -_log_independent(noise, rates)
    spread = float(typical.std())
    high = _rounded(2.6 * max(float(unlikely.mean() - typical.mean()), 2.0 * spread, 7.5))
    return -_rounded(max(2.5 * spread, high / 6.0)), high


def _rounded(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, … ."""
    power = 10.0 ** np.floor(np.log10(value))
    return float(next(step * power for step in _STEPS if step * power >= value * 0.999))
