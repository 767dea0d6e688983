"""What the boundary tab opens with: its first run, and what of the picture is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.problem import mark
from genviz.runtime.run import Run

if TYPE_CHECKING:
    from genviz.engine.math.boundary_picture import BoundaryPicture

#: The model that is one of each kind.
BOTH: Final = "boundary"
#: The data of the first run: the seed is one with which both models are sure of an unseen 4.
_FIRST_DATA = "digits:seed=2"
#: Height of the range over that of a density on a line; a density lower than this share of it is lost there.
_AIR: Final = 1.5
_LOWEST: Final = 0.25
#: Parts of the picture that can be put on and off: key, name, on at first.
LAYERS: Final = (
    ("map", mark("Colours of p(y | x)"), True),
    ("boundary", mark("Border (50 %)"), True),
    ("lines", mark("10 % and 90 % lines"), True),
    ("density", mark("Density of each class"), True),
    ("samples", mark("New samples"), True),
    ("anomaly", mark("Anomaly zone"), True),
    ("wrong", mark("Mark wrong points"), True),
    ("truth", mark("True border (dotted)"), True),
    ("strangers", mark("Points of no class"), False),
    ("unlabelled", mark("Hide the labels"), False),
    ("conditional", mark("First feature is missing"), False),
)


def first_run() -> Run:
    """Zeros and ones, by two features that can be read off the picture."""
    params = catalog.algorithm(BOTH).params()
    return Run(BOTH, datasets.load(_FIRST_DATA), seed=0, params=params)


def highest_of(picture: BoundaryPicture | None) -> float | None:
    """How high p(x) is on a line, whatever of it is in sight: the points lie where it is high."""
    if picture is None or picture.flat or picture.density is None:
        return None
    highest = float(np.exp(np.max(picture.density.log_px, initial=-np.inf)))
    return highest if 0.0 < highest < np.inf else None


def top_of(picture: BoundaryPicture | None) -> float:
    """Height that densities on a line need."""
    highest = highest_of(picture)
    return 1.0 if highest is None else _AIR * highest


def fits_under(picture: BoundaryPicture | None, top: float) -> bool:
    """Whether densities on a line are neither cut off at `top` nor lost below it."""
    highest = highest_of(picture)
    return highest is None or _LOWEST * top <= highest <= top
