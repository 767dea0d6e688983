"""What a model that draws pixel by pixel makes of data: pictures as rows of levels, and a share put aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from genviz.engine.data import Array, Data
from genviz.engine.math.pixel_canvas import MOST_PIXELS
from genviz.engine.math.pixel_settings import PixelParams
from genviz.engine.math.rbm_data import PHOTOS, ink_of
from genviz.engine.problem import Problem
from genviz.engine.rng import SPLIT, Rng

#: Levels of pictures: a byte each.
Levels = NDArray[np.uint8]

#: From so many pictures on some are put aside, to see when learning should stop.
LEAST_FOR_VALIDATION: Final = 100
_VALIDATION_SHARE: Final = 0.1
_SPLIT_SEED: Final = 8
#: Whole numbers up to this one are levels of grey already.
_TOP_LEVEL: Final = 7
#: Grey pixels in so large a share are spoken of.
_GREY: Final = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """Data as the models see them.

    Attributes
    ----------
    train : ndarray of uint8, shape (N, D)
        Levels of all pictures to learn from, those put aside too: models that count take them all.
    learned : ndarray of uint8, shape (M, D)
        Those that are learned from where learning has to be stopped in time.
    validation : ndarray of uint8, shape (N − M, D)
        Those put aside; of few pictures none are.
    heldout : ndarray of uint8, shape (K, D), or None
        Pictures of the data that no model is trained on.
    shape : tuple of int
        Height and width.
    levels : int
        L.
    grey_share : float
        Share of pixels that were between two levels.
    """

    train: Levels
    learned: Levels
    validation: Levels
    heldout: Levels | None
    shape: tuple[int, int]
    levels: int
    grey_share: float

    @property
    def examples(self) -> Levels:
        """Pictures to look at: held-out ones where there are any."""
        return self.train if self.heldout is None else self.heldout


def pictures_of(data: Data, params: PixelParams) -> Pictures:
    """`data` as a model with these settings sees them, computed once.

    Raises
    ------
    Problem
        There are no pictures, or they have more than 4,096 pixels.
    """
    levels, threshold = params.n_levels, params.threshold
    return data.derived(("pixels", levels, threshold), lambda: _pictures(data, levels, threshold))


def levelled_ink(ink: Array, levels: int, threshold: float = 0.5) -> Levels:
    """Levels of shares of full ink 0 … 1: the nearest; of two, ink from `threshold` on."""
    if levels == 2:
        return (ink >= threshold).astype(np.uint8)
    return np.floor(ink * (levels - 1) + 0.5).astype(np.uint8)


def _pictures(data: Data, levels: int, threshold: float) -> Pictures:
    if not data.n_samples:
        raise Problem("the run waits for points: the sheet is empty")
    if data.n_features > MOST_PIXELS:
        raise Problem(
            "the pictures have {n} pixels, and are drawn pixel by pixel up to {most}; make them smaller",
            n=data.n_features, most=MOST_PIXELS,
        )  # fmt: skip
    ink = _ink(data.x, data)
    train = levelled_ink(ink, levels, threshold)
    out = None if data.x_heldout is None else levelled_ink(_ink(data.x_heldout, data), levels, threshold)
    aside = _aside(len(train))
    between = np.abs(ink * (levels - 1) - np.round(ink * (levels - 1))) > 1e-9
    return Pictures(
        train, train[~aside], train[aside], out, data.pixels or (1, data.n_features), levels,
        float(between.mean()),
    )  # fmt: skip


def _ink(x: Array, data: Data) -> Array:
    """Share of full ink: whole numbers up to 7 are levels, other numbers and photos what `ink_of` says."""
    top, photo = float(data.x.max()), data.name.lower().endswith(PHOTOS)
    whole = data.pixels is not None and bool((data.x == np.floor(data.x)).all())
    if whole and not photo and 1.0 <= top <= _TOP_LEVEL:
        return np.clip(x / top, 0.0, 1.0)
    return ink_of(x, data)


def _aside(n: int) -> NDArray[np.bool_]:
    """Which of n pictures are put aside: a tenth, always the same."""
    found = np.zeros(n, dtype=bool)
    if n >= LEAST_FOR_VALIDATION:
        order = Rng(_SPLIT_SEED, SPLIT).generator.permutation(n)
        found[order[: round(_VALIDATION_SHARE * n)]] = True
    return found


def notes_of(data: Data, params: PixelParams) -> list[Problem]:
    """What was done to the pictures before they were learned from."""
    what, said = pictures_of(data, params), []
    if what.grey_share > _GREY:
        said.append(
            Problem("grey pixels were made black from {threshold:.0%} ink on", threshold=params.threshold)
            if what.levels == 2
            else Problem("shades of grey were rounded to {n} levels", n=what.levels)
        )
    if data.pixels is None:
        said.append(
            Problem("these are no pictures: each column is a pixel, and ink in the upper part of its range")
        )
    if len(what.train) == 1:
        said.append(Problem("there is one picture only: the model learns it by heart"))
    return said
