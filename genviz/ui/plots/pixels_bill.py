"""What each pixel costs, in the order of drawing, and what that adds up to; free of Qt."""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np

from genviz.engine.data import Array
from genviz.engine.math.pixel_picture import PixelPicture

#: The axis of costs is at least so high, nats, and at most so.
_LEAST: Final = 1.0
_MOST: Final = 12.0
#: A cost above this is a surprise: p < 1/2 by far.
_SURPRISE: Final = 1.2


class Bill(NamedTuple):
    """Costs of a picture.

    Attributes
    ----------
    costs : ndarray, shape (D,)
        By step of drawing, nats; NaN for what is still open.
    paid : float
        Sum of those that are known.
    rest : float
        What the open ones will cost on average.
    step : int
        The step that is looked at; −1 for none.
    biggest : int
        The step of the biggest surprise; −1 where nothing is one.
    top : float
        Upper end of the axis.
    shown : ndarray, shape (D,)
        Costs that can be drawn: nothing for open pixels, and no infinite ones.
    sums : ndarray, shape (D,)
        Their sums up to each step.
    """

    costs: Array
    paid: float
    rest: float
    step: int
    biggest: int
    top: float
    shown: Array
    sums: Array

    @property
    def total(self) -> float:
        """What is known and what is expected."""
        return self.paid + self.rest

    @property
    def complete(self) -> bool:
        """Whether nothing is open."""
        return not bool(np.isnan(self.costs).any())

    @property
    def bits(self) -> float:
        """The total in bits a pixel."""
        return self.total / (len(self.costs) * math.log(2.0))

    @property
    def before(self) -> float:
        """What was paid before the step that is looked at; all, if none is."""
        return self.paid if self.step < 0 else float(np.nansum(self.costs[: self.step]))


def bill(picture: PixelPicture, costs: Array, *, step: int = -1) -> Bill:
    """The bill of a picture whose pixels cost so much, ``(D,)`` by pixel."""
    found = np.asarray(costs, dtype=np.float64)[picture.canvas.order]
    known = np.where(np.isnan(found), 0.0, found)
    biggest = int(known.argmax()) if known.size and known.max() > _SURPRISE else -1
    top = min(max(float(known.max(initial=0.0)), _LEAST), _MOST)
    looked = step if 0 <= step < len(found) and not np.isnan(found[step]) else -1
    open_ = bool(np.isnan(found).any())
    shown = np.minimum(known, 2.0 * _MOST)
    rest = float(picture.rest) if open_ else 0.0
    return Bill(found, float(known.sum()), rest, looked, biggest, _nice(top), shown, np.cumsum(shown))


def _nice(top: float) -> float:
    """1, 2, 4, 6 … at or above a number."""
    return 1.0 if top <= 1.0 else 2.0 * math.ceil(top / 2.0)


def ticks(top: float) -> tuple[float, ...]:
    """Figures at the axis."""
    return (0.0, top / 2, top)
