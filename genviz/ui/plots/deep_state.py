"""Which activations are seen on the stage of a stack: all, up to a step of the flow, or those of the film."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from genviz.engine.math.stack_picture import FlowStep, StackPicture
from genviz.engine.view import View
from genviz.ui.plots.pictures_pixels import Numbers

#: What is seen of a flow: everything that is known in the end.
WHOLE = -1


class Moment(NamedTuple):
    """What the reader looks at.

    Attributes
    ----------
    step : int
        Steps of the flow up to this one are seen; `WHOLE`: all.
    film : int
        Which picture of the film the layers belong to; −1: they belong to the example.
    """

    step: int = WHOLE
    film: int = -1

    def view(self) -> dict[str, object]:
        """The same as changes of a `View`."""
        return {
            "x_range": (float(self.step), self.step + 1.0), "y_range": (float(self.film), self.film + 1.0),
            "zoomed": self != Moment(),
        }  # fmt: skip


def moment_of(view: View) -> Moment:
    """What a view looks at."""
    return Moment(int(view.x_range[0]), int(view.y_range[0])) if view.zoomed else Moment()


class Units(NamedTuple):
    """A layer as it is seen.

    Attributes
    ----------
    p : ndarray, shape (n,)
        Activations; zeros where nothing is known yet.
    on : ndarray of bool, shape (n,)
    below, above : ndarray, shape (n,), or None
        What the units hear from either side.
    known : bool
        The flow has been here.
    """

    p: Numbers
    on: NDArray[np.bool_]
    below: Numbers | None = None
    above: Numbers | None = None
    known: bool = True


class Shown(NamedTuple):
    """All activations that are seen.

    Attributes
    ----------
    v : ndarray, shape (V,)
        The pixels at the bottom.
    units : tuple of Units
        Layers, from the one over the pixels to the top.
    again : ndarray, shape (V,), or None
        What has come down to the pixels.
    painters : ndarray, shape (n,), or None
        Activations of the layer over the pixels from which that came.
    now : FlowStep or None
        The step that has just been made; None: all of them.
    step : int
        Its number, from 0; `WHOLE`.
    """

    v: Numbers
    units: tuple[Units, ...]
    again: Numbers | None
    painters: Numbers | None
    now: FlowStep | None
    step: int

    def activation(self, level: int) -> Numbers:
        """Chances of a level's units; level 0 are the pixels."""
        return self.v if level == 0 else self.units[level - 1].p


def bounded(picture: StackPicture, moment: Moment) -> Moment:
    """The nearest moment that `picture` has."""
    film = picture.film
    if 0 <= moment.film < len(film.sweeps):
        return Moment(WHOLE, moment.film)
    step = moment.step if 0 <= moment.step < len(picture.example.flow) else WHOLE
    return Moment(step, -1)


def shown_of(picture: StackPicture, moment: Moment) -> Shown:
    """What is seen at a moment that `picture` has."""
    if moment.film >= 0:
        return _of_film(picture, moment.film)
    example = picture.example
    last = len(example.flow) if moment.step == WHOLE else moment.step + 1
    units = [_unknown(len(level.c)) for level in picture.levels]
    again, painters, whole = None, None, moment.step == WHOLE
    for step in example.flow[:last]:
        if step.level == 0:
            again = step.p
            continue
        if step.level == 1:
            painters = _told(picture, step)
        if not (whole and step.direction == "down"):  # all of it: how the picture is understood
            units[step.level - 1] = Units(step.p, step.on, step.below, step.above)
    now = None if whole else example.flow[moment.step]
    return Shown(example.v, tuple(units), again, painters if again is not None else None, now, moment.step)


def _told(picture: StackPicture, step: FlowStep) -> Numbers:
    """What the next layer hears of a step: samples, or the mean field."""
    return np.asarray(step.on if picture.kind == "dbn" else step.p, dtype=np.float64)


def _unknown(n: int) -> Units:
    return Units(np.zeros(n), np.zeros(n, dtype=bool), known=False)


def _of_film(picture: StackPicture, k: int) -> Shown:
    film = picture.film
    found = [Units(level[k], np.asarray(level[k] > 0.5)) for level in film.levels]
    waiting = [_unknown(len(level.c)) for level in picture.levels[len(found) :]]
    return Shown(film.p_v[k], (*found, *waiting), film.p_v[k], film.levels[0][k], None, WHOLE)
